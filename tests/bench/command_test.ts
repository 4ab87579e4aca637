import assert from "node:assert/strict";
import { parseCommand } from "./command.ts";

Deno.test("a bench has its own defaults", () => {
  assert.deepEqual(parseCommand(["transfer"]), {
    do: "transfer",
    name: "transfer",
    rounds: 3,
    totalBytes: 268_435_456,
    count: 1,
    condition: undefined,
    way: undefined,
    windows: [],
    both: false,
    json: undefined,
    rate: 1,
    pairdrop: undefined,
    peerjs: undefined,
  });
  const small = parseCommand(["small-files"]);
  assert.ok(small.do === "small-files");
  assert.equal(small.count, 10_000);
  assert.equal(small.totalBytes, 40_960_000);
  const group = parseCommand(["group", "--mib", "2"]);
  assert.ok(group.do === "group");
  assert.deepEqual([group.count, group.totalBytes], [9, 9 * 2_097_152]);
});

Deno.test("options are read", () => {
  const line =
    "transfer --mib 8 --rounds 2 --window 256,1024 --both --json x.json --emulate loss=1% --way direct";
  assert.deepEqual(parseCommand(line.split(" ")), {
    do: "transfer",
    name:
      "transfer --both --emulate loss=1% --mib 8 --way direct --window 256,1024",
    rounds: 2,
    totalBytes: 8_388_608,
    count: 1,
    condition: {
      rttMs: 0,
      loss: 0.01,
      bitsPerSecond: Infinity,
      queueBytes: Infinity,
    },
    way: "direct",
    windows: [262_144, 1_048_576],
    both: true,
    json: "x.json",
    rate: 1,
    pairdrop: undefined,
    peerjs: undefined,
  });
  const server = parseCommand(["server", "--rate", "9", "--pairdrop", "/p"]);
  assert.ok(server.do === "server");
  assert.equal(server.name, "server --rate 9");
  assert.equal(server.pairdrop, "/p");
  assert.equal(server.count, 10_000);
  assert.equal(server.rate, 9);
  assert.deepEqual(parseCommand(["compare", "--tolerance", "20", "a", "b"]), {
    do: "compare",
    files: ["a", "b"],
    tolerance: 0.2,
  });
});

Deno.test("what a bench does not take is refused in words", () => {
  const cases: [string, RegExp][] = [
    ["", /"" is no bench/],
    ["speed", /"speed" is no bench/],
    ["transfer raw", /"transfer raw" is no bench/],
    ["memory --emulate none", /memory takes no --emulate/],
    ["relay --rate 4", /relay takes no --rate/],
    ["handshake --mib 4", /handshake takes no --mib/],
    ["record --tolerance 3 x", /record takes no --tolerance/],
    ["compare", /compare needs result files/],
    ["raw --mib 0", /--mib 0: expected a whole number/],
    ["raw --mib 1.5", /expected a whole number/],
    ["transfer --window 256,x", /--window x/],
    ["transfer --emulate fast", /"fast": expected one of rtt=/],
    ["transfer --way around", /--way around: expected direct, relay, turn/],
    ["transfer --way turn --emulate none", /not for turn/],
    ["group --count 1", /--count 1: expected 2 to 9 guests/],
    ["group --count 10", /expected 2 to 9/],
    ["raw --way turn", /raw takes no --way/],
    ["transfer --frobnicate", /frobnicate/],
  ];
  for (const [line, message] of cases) {
    const args = line.split(" ").filter((it) => it !== "");
    assert.throws(() => parseCommand(args), message, line);
  }
});
