import type { Result } from "./run.ts";

const MIB = 1 << 20;

/** How values are distributed. */
interface Spread {
  readonly least: number;
  readonly median: number;
  /** Nine of ten are not above. */
  readonly p90: number;
  readonly most: number;
}

/** What many runs came to. */
export interface Figures {
  readonly runs: number;
  /** Runs that ended in equal bytes. */
  readonly survived: number;
  readonly failed: number;
  readonly wrong: number;
  readonly skipped: number;
  /** Runs that sent more twice than may be under way. */
  readonly overBound: number;
  readonly resentMib: Spread;
  readonly resumeSeconds: Spread;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    return Math.round((value ?? 0) * 10) / 10;
  };
  return { least: at(0), median: at(0.5), p90: at(0.9), most: at(1) };
}

const isOver = (it: Result): boolean => it.resentBytes > it.boundBytes;

export function figuresOf(results: readonly Result[]): Figures {
  const of = (end: Result["end"]) =>
    results.filter((it) => it.end === end).length;
  return {
    runs: results.length,
    survived: of("equal"),
    failed: of("failed"),
    wrong: of("wrong"),
    skipped: of("skipped"),
    overBound: results.filter(isOver).length,
    resentMib: spread(results.map(({ resentBytes }) => resentBytes / MIB)),
    resumeSeconds: spread(results.flatMap(({ resumes }) => [...resumes])),
  };
}

const line = ({ least, median, p90, most }: Spread): string =>
  `${least} least, ${median} median, ${p90} for 9 of 10, ${most} most`;

/** The line of one run. */
export function lineOf(result: Result): string {
  const over = isOver(result) ? " OVER THE BOUND" : "";
  const missed = result.missed > 0 ? ` missed ${result.missed}` : "";
  return [
    result.end.padEnd(7),
    `${result.seconds} s`.padStart(6),
    `${(result.resentBytes / MIB).toFixed(2)} MiB again`.padStart(15),
    result.resumes.map((it) => `${it.toFixed(1)} s`).join(" ").padStart(6),
    ` ${result.name}${over}${missed}`,
    ...result.why === "" ? [] : [`\n        ${result.why}`],
  ].join(" ");
}

/** What is said at the end. */
export function summary(figures: Figures): string {
  const { runs, survived, failed, wrong, skipped, overBound } = figures;
  return [
    `${runs} runs: ${survived} survived, ${failed} failed and said so, ` +
    `${wrong} went wrong, ${skipped} skipped`,
    `re-sent, MiB: ${line(figures.resentMib)}; over the bound: ${overBound}`,
    `return to moving, s: ${line(figures.resumeSeconds)}`,
  ].join("\n");
}
