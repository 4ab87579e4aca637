import assert from "node:assert/strict";
import { type Figures, median, ratiosOf, table } from "./figures.ts";

const figures: Figures = {
  measures: [
    { name: "MB/s", better: "higher", digits: 2 },
    { name: "CPU-ms/MB", better: "lower", digits: 0 },
    { name: "MiB", digits: 0 },
  ],
  baselines: ["plain"],
  contenders: [
    {
      name: "plain",
      rounds: [{ "MB/s": 10, "CPU-ms/MB": 200, MiB: 3 }, {
        "MB/s": 10,
        "CPU-ms/MB": 100,
        MiB: 5,
      }],
    },
    {
      name: "other",
      rounds: [{ "MB/s": 25, "CPU-ms/MB": 60, MiB: 70 }, {
        "MB/s": 15,
        "CPU-ms/MB": 60,
        MiB: 90,
      }],
    },
  ],
};

Deno.test("a median is the middle, or between the middle two", () => {
  assert.equal(median([100, 9, 20]), 20);
  assert.equal(median([4, 1, 2, 100]), 3);
  assert.throws(() => median([]), RangeError);
});

Deno.test("ratios are of medians, and only of what is compared", () => {
  const plain = { contender: "plain", baseline: "plain", ratio: 1 };
  const other = { contender: "other", baseline: "plain" };
  assert.deepEqual(ratiosOf(figures), [
    { ...plain, measure: "MB/s", better: "higher" },
    { ...other, measure: "MB/s", better: "higher", ratio: 2 },
    { ...plain, measure: "CPU-ms/MB", better: "lower" },
    { ...other, measure: "CPU-ms/MB", better: "lower", ratio: 0.4 },
  ]);
});

Deno.test("a baseline or a value that is not there is an error", () => {
  assert.throws(() => ratiosOf({ ...figures, baselines: ["raw"] }), /raw/);
  const measures = [...figures.measures, { name: "s", digits: 1 }];
  assert.throws(() => table({ ...figures, measures }), /no s in a round/);
});

Deno.test("the table has medians, ratios and the rounds", () => {
  assert.equal(
    table(figures),
    [
      "        MB/s  x plain  CPU-ms/MB  x plain  MiB  MB/s of each round",
      "plain  10.00     1.00        150     1.00    4           10.0 10.0",
      "other  20.00     2.00         60     0.40   80           25.0 15.0",
    ].join("\n"),
  );
});
