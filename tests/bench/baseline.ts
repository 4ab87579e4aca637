import { z } from "zod";

const ratio = z.object({
  contender: z.string(),
  measure: z.string(),
  baseline: z.string(),
  better: z.enum(["higher", "lower"]),
  ratio: z.number(),
});

/** What is read of a result that a bench wrote. */
const result = z.object({
  /** The command line without what does not change the figures. */
  bench: z.string(),
  ratios: z.array(ratio),
});

/** Ratios to hold later runs against, by bench. Times are of no use there. */
const stored = z.record(z.string(), z.array(ratio));

type Ratios = readonly z.infer<typeof ratio>[];
type Result = z.infer<typeof result>;
type Baseline = z.infer<typeof stored>;

/** One ratio held against the stored one. */
export interface Comparison {
  readonly line: string;
  readonly isWorse: boolean;
}

export const parseResult = (text: string): Result =>
  result.parse(JSON.parse(text));

export const parseBaseline = (text: string): Baseline =>
  stored.parse(JSON.parse(text));

/** Of a baseline's own ratios to itself and to its kind nothing is to say. */
function ofOthers(ratios: Ratios): Ratios {
  const baselines = new Set(ratios.map(({ baseline }) => baseline));
  return ratios.filter(({ contender }) => !baselines.has(contender));
}

/** The baseline with this result in place of the bench's earlier one. */
export function recorded(
  baseline: Baseline,
  { bench, ratios }: Result,
): Baseline {
  const kept = ofOthers(ratios).map((it) => ({
    ...it,
    ratio: Number(it.ratio.toPrecision(3)),
  }));
  const all = { ...baseline, [bench]: kept };
  return Object.fromEntries(
    Object.entries(all).sort(([a], [b]) => a < b ? -1 : 1),
  );
}

/**
 * Holds a result against the baseline. Worse is a ratio that fell (or rose,
 * where lower is better) by more than `tolerance` of the stored one, or is gone,
 * and a bench that nothing is stored of.
 */
export function compared(
  baseline: Baseline,
  { bench, ratios }: Result,
  tolerance: number,
): Comparison[] {
  const before = baseline[bench];
  if (before === undefined) {
    return [{ line: `${bench}: nothing is stored of it`, isWorse: true }];
  }
  return before.map((old) => {
    const what = `${bench}: ${old.contender} ${old.measure} x ${old.baseline}`;
    const found = ratios.find((it) =>
      it.contender === old.contender && it.measure === old.measure &&
      it.baseline === old.baseline
    );
    if (found === undefined) return { line: `${what} is gone`, isWorse: true };
    const isWorse = old.better === "higher"
      ? found.ratio < old.ratio * (1 - tolerance)
      : found.ratio > old.ratio * (1 + tolerance);
    const verdict = isWorse ? "WORSE" : "ok";
    const change = `${old.ratio.toFixed(2)} -> ${found.ratio.toFixed(2)}`;
    return { line: `${what}: ${change} ${verdict}`, isWorse };
  });
}
