/** One line of the table that `deno task verify-security` prints. */
export interface Row {
  readonly area: string;
  readonly what: string;
  readonly holds: boolean;
  /** Measured, with its unit; empty where there is nothing to measure. */
  readonly figure: string;
  /** What the figure must keep; empty where it has to be just right. */
  readonly bound: string;
}

const heads = ["area", "what", "result", "figure", "bound"];

/** Rows under their heads, in columns. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(({ area, what, holds, figure, bound }, i) => [
    area === rows[i - 1]?.area ? "" : area,
    what,
    holds ? "ok" : "FAILED",
    figure,
    bound,
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...cells.map((row) => row[column]!.length))
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column]!)).join("  ")
      .trimEnd();
  return [heads, widths.map((width) => "-".repeat(width)), ...cells].map(line)
    .join("\n");
}

/** A row that holds while a figure in milliseconds is below its bound. */
export function within(
  area: string,
  what: string,
  ms: number,
  boundMs: number,
): Row {
  return {
    area,
    what,
    holds: ms < boundMs,
    figure: `${ms < 0.1 ? ms.toFixed(5) : ms.toFixed(2)} ms`,
    bound: `< ${boundMs} ms`,
  };
}

/** The middle one, or the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? NaN;
}

/** Milliseconds of the middle of `times` runs. */
export function medianMs(times: number, run: () => void): number {
  return median(Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }));
}
