import assert from "node:assert/strict";
import { compared, parseBaseline, parseResult, recorded } from "./baseline.ts";

const rate = {
  contender: "tallow",
  measure: "MB/s",
  baseline: "plain",
  better: "higher" as const,
  ratio: 2,
};
const cpu = { ...rate, measure: "CPU", better: "lower" as const, ratio: 0.5 };
const base = { transfer: [rate, cpu] };

function verdicts(rates: number, cpus: number): boolean[] {
  const ratios = [{ ...rate, ratio: rates }, { ...cpu, ratio: cpus }];
  return compared(base, { bench: "transfer", ratios }, 0.15)
    .map(({ isWorse }) => isWorse);
}

Deno.test("a ratio is worse beyond the tolerance, each in its direction", () => {
  assert.deepEqual(verdicts(1.71, 0.57), [false, false]);
  assert.deepEqual(verdicts(1.69, 0.57), [true, false]);
  assert.deepEqual(verdicts(1.71, 0.58), [false, true]);
  assert.deepEqual(verdicts(9, 0.01), [false, false]);
});

Deno.test("a comparison says what it compared", () => {
  const ratios = [{ ...rate, ratio: 1 }];
  assert.deepEqual(compared(base, { bench: "transfer", ratios }, 0.15), [
    {
      line: "transfer: tallow MB/s x plain: 2.00 -> 1.00 WORSE",
      isWorse: true,
    },
    { line: "transfer: tallow CPU x plain is gone", isWorse: true },
  ]);
  assert.deepEqual(compared(base, { bench: "latency", ratios }, 0.15), [
    { line: "latency: nothing is stored of it", isWorse: true },
  ]);
});

Deno.test("what is recorded is the others' ratios, in order of benches", () => {
  const self = { ...rate, contender: "plain", ratio: 1 };
  const exact = { ...rate, ratio: 1.23456 };
  const after = recorded(base, { bench: "latency", ratios: [self, exact] });
  assert.deepEqual(Object.keys(after), ["latency", "transfer"]);
  assert.deepEqual(after.latency, [{ ...rate, ratio: 1.23 }]);
  assert.deepEqual(after.transfer, base.transfer);
});

Deno.test("a file that is no result or baseline is refused", () => {
  assert.throws(() => parseResult('{"bench":"transfer"}'), /ratios/);
  assert.throws(() => parseBaseline('{"transfer":[{"ratio":2}]}'), /contender/);
  assert.throws(() => parseBaseline("[]"));
});
