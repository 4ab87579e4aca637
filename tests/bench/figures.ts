/** What a bench measures, in the order of the table's columns. */
export interface Measure {
  /** With its unit: `MB/s`. */
  readonly name: string;
  /** Which way is good. Without it the measure is shown and not compared. */
  readonly better?: "higher" | "lower";
  /** Behind the point. */
  readonly digits: number;
}

/** One round of one contender: a number for each measure's name. */
export type Sample = Readonly<Record<string, number>>;

/** Everything that ran in turn in one run. */
export interface Figures {
  readonly measures: readonly Measure[];
  /** Names of the contenders that the others are compared with. */
  readonly baselines: readonly string[];
  readonly contenders: readonly {
    readonly name: string;
    readonly rounds: readonly Sample[];
  }[];
}

/** How a contender's median compares with a baseline's in the same run. */
export interface Ratio {
  readonly contender: string;
  readonly measure: string;
  readonly baseline: string;
  readonly better: "higher" | "lower";
  readonly ratio: number;
}

/** Of an even count, the mean of the middle two. Throws RangeError on none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const high = sorted[sorted.length >> 1];
  const low = sorted[(sorted.length - 1) >> 1];
  if (high === undefined || low === undefined) {
    throw new RangeError("no values to take a median of");
  }
  return (low + high) / 2;
}

function valuesOf(rounds: readonly Sample[], measure: string): number[] {
  return rounds.map((sample) => {
    const value = sample[measure];
    if (value === undefined) throw new RangeError(`no ${measure} in a round`);
    return value;
  });
}

/** Every contender beside every baseline, in every measure that is compared. */
export function ratiosOf(figures: Figures): Ratio[] {
  const { measures, baselines, contenders } = figures;
  return measures.flatMap(({ name: measure, better }) =>
    better === undefined ? [] : baselines.flatMap((baseline) => {
      const base = contenders.find(({ name }) => name === baseline);
      if (base === undefined) throw new RangeError(`no baseline ${baseline}`);
      const against = median(valuesOf(base.rounds, measure));
      return contenders.map(({ name, rounds }) => ({
        contender: name,
        measure,
        baseline,
        better,
        ratio: median(valuesOf(rounds, measure)) / against,
      }));
    })
  );
}

/**
 * Lines of text: each contender's medians, each compared one followed by its
 * ratios, and every round of the first measure.
 */
export function table(figures: Figures): string {
  const { measures, baselines, contenders } = figures;
  const ratios = ratiosOf(figures);
  const first = measures[0];
  if (first === undefined) throw new RangeError("nothing is measured");
  const head = [
    "",
    ...measures.flatMap(({ name, better }) => [
      name,
      ...better === undefined ? [] : baselines.map((it) => `x ${it}`),
    ]),
    `${first.name} of each round`,
  ];
  const body = contenders.map(({ name, rounds }) => [
    name,
    ...measures.flatMap((measure) => [
      median(valuesOf(rounds, measure.name)).toFixed(measure.digits),
      ...ratios
        .filter((it) => it.contender === name && it.measure === measure.name)
        .map(({ ratio }) => ratio.toFixed(2)),
    ]),
    valuesOf(rounds, first.name).map((it) => it.toFixed(1)).join(" "),
  ]);
  const rows = [head, ...body];
  const widths = head.map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0))
  );
  return rows.map((cells) =>
    cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
    ).join("  ").trimEnd()
  ).join("\n");
}
