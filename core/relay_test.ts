import assert from "node:assert/strict";
import { parseRelayMessage, relayPair } from "./relay.ts";

const TOKEN = "q".repeat(42) + "A";
const MEMBER = "abcdefghijkl-_09";

Deno.test("a pair has one name, the lesser id in ASCII first", () => {
  const [dash, digit, upper, low, letter] = ["-", "9", "Z", "_", "a"];
  const order = [dash, digit, upper, low, letter].map((it) =>
    `${it}AAAAAAAAAAAAAAA`
  );
  for (const [i, one] of order.entries()) {
    for (const other of order.slice(i + 1)) {
      assert.equal(relayPair(one, other), `${one}.${other}`);
      assert.equal(relayPair(other, one), `${one}.${other}`);
    }
  }
});

Deno.test("what a member says on the relay is read, nothing else is", () => {
  const join = { t: "join", member: MEMBER, token: TOKEN };
  const got = { t: "got", bytes: 9_007_199_254_740_991 };
  for (const value of [join, got, { t: "got", bytes: 1 }]) {
    const parsed = parseRelayMessage(JSON.stringify(value));
    assert.deepEqual(parsed, { is: "valid", value });
  }
  for (
    const value of [
      { ...join, member: `${MEMBER}A` },
      { ...join, token: TOKEN.slice(1) },
      { ...join, role: "host" },
      { t: "join", member: MEMBER },
      { t: "got", bytes: 0 },
      { t: "got", bytes: -1 },
      { t: "got", bytes: 1.5 },
      { t: "got", bytes: "1" },
      { t: "got", bytes: 2 ** 53 },
      { t: "credit", bytes: 1 },
      [],
      null,
    ]
  ) {
    const parsed = parseRelayMessage(JSON.stringify(value));
    assert.equal(parsed.is, "refused", JSON.stringify(value));
  }
});
