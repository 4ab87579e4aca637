import assert from "node:assert/strict";
import { NOTHING, parseCondition } from "./condition.ts";

Deno.test("a condition is read in any part and order", () => {
  assert.deepEqual(
    parseCondition("loss=1%,rtt=100ms,rate=20mbit,queue=64KiB"),
    {
      rttMs: 100,
      loss: 0.01,
      bitsPerSecond: 20e6,
      queueBytes: 65_536,
    },
  );
  assert.deepEqual(parseCondition("rtt=1.5s"), { ...NOTHING, rttMs: 1500 });
  assert.deepEqual(parseCondition("none"), NOTHING);
});

Deno.test("a queue holds a round trip of the rate, and 256 KiB at least", () => {
  assert.equal(parseCondition("rate=80mbit,rtt=200ms").queueBytes, 2_000_000);
  assert.equal(parseCondition("rate=20mbit").queueBytes, 262_144);
});

Deno.test("what is no condition is refused in words", () => {
  const cases: [string, RegExp][] = [
    ["", /"": expected one of rtt=, loss=, rate=, queue=/],
    ["delay=5ms", /"delay=5ms": expected one of rtt=/],
    ["rtt", /"rtt": expected one of/],
    ["rtt=5=6", /expected one of/],
    ["rtt=100", /rtt=100: expected a number and ms or s/],
    ["rtt=-1ms", /expected a number and ms or s/],
    ["rate=20mb", /rate=20mb: expected a number and kbit or mbit or gbit/],
    ["loss=0.5", /expected a number and %/],
    ["loss=100%", /loss has to be less/],
    ["rate=0mbit", /rate has to be more/],
    ["queue=1mib", /a queue needs a rate/],
    ["rtt=1ms,rtt=2ms", /rtt is given twice/],
    ["toString=1", /expected one of/],
  ];
  for (const [text, message] of cases) {
    assert.throws(() => parseCondition(text), { name: "RangeError", message });
  }
});
