import assert from "node:assert/strict";
import { formatIn } from "./format.ts";

const format = formatIn("en");

for (
  const [count, text] of [
    [0, "0 bytes"],
    [1, "1 byte"],
    [999, "999 bytes"],
    [1000, "1 kB"],
    [1500, "1.5 kB"],
    [999_499, "999 kB"],
    [999_500, "1 MB"],
    [5_368_709_120, "5.4 GB"],
    [2e12, "2 TB"],
    [4e15, "4,000 TB"],
  ] as const
) {
  Deno.test(`${count} bytes read ${text}`, () => {
    assert.equal(format.bytes(count), text);
  });
}

Deno.test("a rate has the same units a second", () => {
  assert.equal(format.rate(12_340_000), "12.3 MB/s");
});

for (
  const [seconds, text] of [
    [0, "1 sec"],
    [59, "59 sec"],
    [59.5, "1 min"],
    [61, "2 min"],
    [3599, "1 hr"],
    [4800, "1 hr 20 min"],
    [86_399, "1 day"],
    [90_000, "1 day 1 hr"],
  ] as const
) {
  Deno.test(`${seconds} s read ${text}`, () => {
    assert.equal(format.duration(seconds), text);
  });
}

Deno.test("only all of it is 100 %", () => {
  assert.equal(format.percent(0.9999), "99%");
  assert.equal(format.percent(1), "100%");
  assert.equal(format.percent(0.29), "29%");
});

Deno.test("another locale brings its own marks", () => {
  assert.equal(formatIn("de").bytes(1500), "1,5 kB");
  assert.equal(formatIn("de").count(10_000), "10.000");
});

Deno.test("days near now have names, far ones a year", () => {
  const at = (...local: [number, number, number, number]): number =>
    new Date(...local).getTime();
  const now = at(2026, 2, 30, 0);
  assert.equal(format.day(at(2026, 2, 30, 23), now), "today");
  // The night on which many clocks lose an hour.
  assert.equal(format.day(at(2026, 2, 29, 0), now), "yesterday");
  assert.equal(format.day(at(2026, 2, 28, 23), now), "Saturday, March 28");
  assert.equal(format.day(at(2026, 0, 1, 0), now), "Thursday, January 1");
  assert.equal(format.day(at(2025, 11, 31, 23), now), "December 31, 2025");
});
