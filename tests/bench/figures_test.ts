import assert from "node:assert/strict";
import { figuresOf, median, type Sample, table } from "./figures.ts";

const sample = (ms: number, cpuMs = 0): Sample => ({
  ms,
  cpuMs,
  senderBytes: 3 << 20,
  receiverBytes: 5 << 20,
});

Deno.test("a median is the middle, or between the middle two", () => {
  assert.equal(median([100, 9, 20]), 20);
  assert.equal(median([4, 1, 2, 100]), 3);
  assert.throws(() => median([]), RangeError);
});

Deno.test("figures are medians per megabyte and second", () => {
  const rounds = [sample(1000, 700), sample(2000, 900), sample(500, 100)];
  const figures = figuresOf("plain", 10_000_000, rounds);
  assert.equal(figures.megabytesPerSecond, 10);
  assert.equal(figures.cpuMsPerMegabyte, 70);
  assert.equal(figures.senderMebibytes, 3);
  assert.equal(figures.receiverMebibytes, 5);
});

Deno.test("the table compares with the baselines", () => {
  const plain = figuresOf("plain", 10_000_000, [sample(1000), sample(1000)]);
  const other = figuresOf("other", 10_000_000, [sample(400), sample(600)]);
  assert.equal(
    table([plain, other], ["plain"]),
    [
      "        MB/s  x plain  CPU-ms/MB  sender MiB  receiver MiB  MB/s of each round",
      "plain  10.00     1.00          0           3             5           10.0 10.0",
      "other  20.00     2.00          0           3             5           25.0 16.7",
    ].join("\n"),
  );
});
