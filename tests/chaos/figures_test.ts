import assert from "node:assert/strict";
import { figuresOf, lineOf } from "./figures.ts";
import type { Result } from "./run.ts";

const MIB = 1 << 20;

function result(rest: Partial<Result>): Result {
  return {
    name: "nothing happens",
    end: "equal",
    why: "",
    resentBytes: 0,
    boundBytes: MIB,
    resumes: [],
    seconds: 1,
    missed: 0,
    ...rest,
  };
}

Deno.test("what runs came to is counted by how they ended", () => {
  const figures = figuresOf([
    result({ resentBytes: MIB, resumes: [1, 2.04] }),
    result({ end: "wrong", resentBytes: MIB + 1, resumes: [30] }),
    result({ end: "failed" }),
    result({ end: "skipped" }),
    result({ resumes: [0.1] }),
  ]);
  const { runs, survived, failed, wrong, skipped, overBound } = figures;
  assert.deepEqual(
    { runs, survived, failed, wrong, skipped, overBound },
    { runs: 5, survived: 2, failed: 1, wrong: 1, skipped: 1, overBound: 1 },
  );
  assert.deepEqual(figures.resumeSeconds, {
    least: 0.1,
    median: 1,
    p90: 30,
    most: 30,
  });
  assert.deepEqual(figures.resentMib, { least: 0, median: 0, p90: 1, most: 1 });
});

Deno.test("a line tells a bound that was crossed, and why it went wrong", () => {
  const line = lineOf(result({
    end: "wrong",
    why: "a.bin has other bytes",
    resentBytes: 2 * MIB,
    missed: 1,
  }));
  for (
    const part of ["wrong", "2.00 MiB", "OVER THE BOUND", "missed 1", "a.bin"]
  ) {
    assert.ok(line.includes(part), `${part} in ${line}`);
  }
  assert.ok(!lineOf(result({})).includes("BOUND"));
});
