import assert from "node:assert/strict";
import { parseClientMessage, parseServerMessage } from "./signal.ts";
import { MAX_BLOB_BYTES, MAX_MESSAGE_CHARS } from "./wire.ts";

const TOKEN = "q".repeat(42) + "A";
const HELLO = "h".repeat(50) + "8";
const MEMBER = "abcdefghijkl-_09";

const FROM_CLIENT: readonly unknown[] = [
  { t: "join", role: "host", token: TOKEN },
  { t: "join", role: "guest", hello: HELLO },
  { t: "join", role: "back", member: MEMBER, token: TOKEN },
  { t: "to", member: MEMBER, blob: "AA" },
  { t: "dismiss", member: MEMBER },
  { t: "ping" },
  { t: "leave" },
];

const FROM_SERVER: readonly unknown[] = [
  {
    t: "welcome",
    member: MEMBER,
    token: TOKEN,
    expiresAt: 1,
    members: [{ member: MEMBER, role: "guest", hello: HELLO }],
  },
  { t: "welcome", member: MEMBER, token: TOKEN, expiresAt: 1, members: [] },
  { t: "joined", member: MEMBER, role: "guest", hello: HELLO },
  { t: "joined", member: MEMBER, role: "host" },
  { t: "away", member: MEMBER },
  { t: "back", member: MEMBER },
  { t: "left", member: MEMBER },
  { t: "from", member: MEMBER, blob: "AAAA" },
  { t: "pong" },
  { t: "closed", reason: "ended" },
  { t: "closed", reason: "expired" },
];

function why(text: string): string {
  const parsed = parseClientMessage(text);
  assert.equal(parsed.is, "refused");
  return parsed.is === "refused" ? parsed.why : "";
}

Deno.test("every message of both directions is read as it is", () => {
  for (const message of FROM_CLIENT) {
    assert.deepEqual(parseClientMessage(JSON.stringify(message)), {
      is: "valid",
      value: message,
    });
  }
  for (const message of FROM_SERVER) {
    assert.deepEqual(parseServerMessage(JSON.stringify(message)), {
      is: "valid",
      value: message,
    });
  }
});

Deno.test("a message of the other direction is refused", () => {
  for (const message of FROM_CLIENT) {
    const parsed = parseServerMessage(JSON.stringify(message));
    assert.equal(parsed.is, "refused");
  }
  for (const message of FROM_SERVER) {
    const parsed = parseClientMessage(JSON.stringify(message));
    assert.equal(parsed.is, "refused");
  }
});

Deno.test("one field more or less is refused in every message", () => {
  const both = [
    [parseClientMessage, FROM_CLIENT],
    [parseServerMessage, FROM_SERVER],
  ] as const;
  for (const [parse, messages] of both) {
    for (const message of messages) {
      const entries = Object.entries(Object(message));
      const more = Object.fromEntries([...entries, ["name", "canary"]]);
      const parsed = parse(JSON.stringify(more));
      assert.equal(parsed.is, "refused", JSON.stringify(more));
      assert.ok(!JSON.stringify(parsed).includes("canary"));
      for (const [field] of entries) {
        if (field === "hello" && parse === parseServerMessage) continue;
        const less = Object.fromEntries(entries.filter(([k]) => k !== field));
        assert.equal(parse(JSON.stringify(less)).is, "refused", field);
      }
    }
  }
});

Deno.test("a refusal names the field and what was expected", () => {
  assert.equal(why("{"), "expected JSON");
  assert.equal(why("7"), "message: expected object");
  assert.equal(why('{"t":"shout"}'), "t: expected a known kind");
  assert.equal(
    why('{"t":"join","role":"host","token":"secret"}'),
    "token: expected base64url of 32 bytes",
  );
  assert.equal(
    why('{"t":"ping","secret":1}'),
    "message: expected no other fields",
  );
});

Deno.test("a blob of 65536 bytes fits and one of 65537 does not", () => {
  assert.equal(MAX_BLOB_BYTES, 65_536);
  const largest = "A".repeat(87_382);
  const to = (blob: string) =>
    JSON.stringify({ t: "to", member: MEMBER, blob });
  assert.equal(parseClientMessage(to(largest)).is, "valid");
  assert.ok(why(to(largest + "A")).startsWith("blob: expected at most"));
  const huge = parseClientMessage(to("A".repeat(MAX_MESSAGE_CHARS)));
  assert.equal(huge.is === "refused" && huge.fault, "too-large");
});

Deno.test("an empty, padded or impossible base64url blob is refused", () => {
  for (const blob of ["", "A", "AAAAA", "AA==", "A+/A", "AA A"]) {
    assert.ok(
      why(JSON.stringify({ t: "to", member: MEMBER, blob }))
        .startsWith("blob: expected base64url"),
      blob,
    );
  }
});
