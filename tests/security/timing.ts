/**
 * Does a comparison take longer when its inputs differ late than when they
 * differ early? Welch's t of the two classes' times, after "dude, is my code
 * constant time?" (Reparaz, Balasch, Verbauwhede 2017), over blocks of calls in
 * random order. A machine does other things too, so slow blocks are cropped, and
 * only rounds that agree count as evidence.
 */
export interface Timing {
  /** Of each round, late minus early. */
  readonly t: readonly number[];
  /** Relative difference of the medians over all rounds, late to early. */
  readonly effect: number;
  readonly leaks: boolean;
}

const ROUNDS = 7;
const BLOCKS = 1200;
const CALLS = 250;
/** The fastest share of blocks that is looked at. */
const KEPT = 0.6;
/** A difference so unlikely and so large in so many rounds is one. */
const MIN_T = 5;
const MIN_EFFECT = 0.04;
const AGREEING = 6;

/** `early` and `late` compare pairs that differ there. */
export function timingOf(
  early: () => unknown,
  late: () => unknown,
): Timing {
  const t: number[] = [];
  const effects: number[] = [];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const [one, other] = sample(early, late);
    if (round === 0) continue;
    t.push(welch(other, one));
    effects.push(middle(other) / middle(one) - 1);
  }
  const effect = middle(effects);
  const slower = t.filter((each) => each > MIN_T).length;
  const faster = t.filter((each) => each < -MIN_T).length;
  const agrees = Math.max(slower, faster) >= AGREEING;
  return { t, effect, leaks: agrees && Math.abs(effect) > MIN_EFFECT };
}

function sample(
  early: () => unknown,
  late: () => unknown,
): [number[], number[]] {
  const times: [number[], number[]] = [[], []];
  const order = crypto.getRandomValues(new Uint8Array(BLOCKS));
  let sink = 0;
  for (const coin of order) {
    const run = coin % 2 === 0 ? early : late;
    const began = performance.now();
    for (let call = 0; call < CALLS; call++) if (run()) sink++;
    times[coin % 2 === 0 ? 0 : 1].push(performance.now() - began);
  }
  if (sink > 0) throw new Error("the pairs were to differ");
  return [cropped(times[0]), cropped(times[1])];
}

function cropped(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b).slice(0, times.length * KEPT);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

function welch(a: readonly number[], b: readonly number[]): number {
  const [one, other] = [moments(a), moments(b)];
  return (one.mean - other.mean) / Math.sqrt(one.error + other.error);
}

/** Mean, and the squared error of the mean. */
function moments(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: spread / (values.length - 1) / values.length };
}
