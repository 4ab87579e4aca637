import type { Figures, Measure, Sample } from "./figures.ts";

/** Ways to do the same, by name. */
export type Ways = ReadonlyMap<string, () => Promise<Sample>>;

/** Where a bench tells how far it is. */
export type Report = (line: string) => void;

/**
 * Goes every way `rounds` times, in turn, so that each comes first, second and
 * last equally often. Tells `report` the first measure of each.
 */
export async function inTurn(
  ways: Ways,
  rounds: number,
  measures: readonly Measure[],
  baselines: readonly string[],
  report: Report,
): Promise<Figures> {
  const contenders = [...ways].map(([name, run]) => {
    const samples: Sample[] = [];
    return { name, run, rounds: samples };
  });
  for (let round = 1; round <= rounds; round++) {
    const turn = round % contenders.length;
    const order = [...contenders.slice(turn), ...contenders.slice(0, turn)];
    for (const { name, run, rounds: samples } of order) {
      const sample = await run().catch((error: unknown) => {
        // Others' programs may not stand what ours is asked to.
        if (!baselines.includes(name)) throw error;
        report(`round ${round} of ${rounds}, ${name}: failed, ${error}`);
      });
      if (!sample) continue;
      samples.push(sample);
      const shown = measures.slice(0, 1).map((measure) =>
        `${sample[measure.name]?.toFixed(measure.digits)} ${measure.name}`
      );
      report(`round ${round} of ${rounds}, ${name}: ${shown}`);
    }
  }
  return {
    measures,
    baselines,
    contenders: contenders.filter(({ rounds }) => rounds.length > 0)
      .map(({ name, rounds }) => ({ name, rounds })),
  };
}
