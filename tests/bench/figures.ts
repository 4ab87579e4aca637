/** One measured transfer. */
export interface Sample {
  readonly ms: number;
  /** Of all processes of both browsers. */
  readonly cpuMs: number;
  /** The most the renderers grew. */
  readonly senderBytes: number;
  readonly receiverBytes: number;
}

/** Medians over the rounds of one contender. */
export interface Figures {
  readonly name: string;
  readonly totalBytes: number;
  readonly rounds: readonly Sample[];
  readonly megabytesPerSecond: number;
  readonly cpuMsPerMegabyte: number;
  readonly senderMebibytes: number;
  readonly receiverMebibytes: number;
}

const MEGABYTE = 1e6;
const MEBIBYTE = 1 << 20;

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

/** Megabytes a second. */
function rate(bytes: number, ms: number): number {
  return bytes / MEGABYTE / (ms / 1000);
}

/** Sums up rounds of `totalBytes` each. */
export function figuresOf(
  name: string,
  totalBytes: number,
  rounds: readonly Sample[],
): Figures {
  const of = (value: (sample: Sample) => number): number =>
    median(rounds.map(value));
  return {
    name,
    totalBytes,
    rounds,
    megabytesPerSecond: rate(totalBytes, of(({ ms }) => ms)),
    cpuMsPerMegabyte: of(({ cpuMs }) => cpuMs) / (totalBytes / MEGABYTE),
    senderMebibytes: of(({ senderBytes }) => senderBytes) / MEBIBYTE,
    receiverMebibytes: of(({ receiverBytes }) => receiverBytes) / MEBIBYTE,
  };
}

/** Lines of text: every contender, and how it compares with `baselines`. */
export function table(
  all: readonly Figures[],
  baselines: readonly string[],
): string {
  const against = all.filter(({ name }) => baselines.includes(name));
  const head = [
    "",
    "MB/s",
    ...against.map(({ name }) => `x ${name}`),
    "CPU-ms/MB",
    "sender MiB",
    "receiver MiB",
    "MB/s of each round",
  ];
  const body = all.map((it) => [
    it.name,
    it.megabytesPerSecond.toFixed(2),
    ...against.map(({ megabytesPerSecond }) =>
      (it.megabytesPerSecond / megabytesPerSecond).toFixed(2)
    ),
    it.cpuMsPerMegabyte.toFixed(0),
    it.senderMebibytes.toFixed(0),
    it.receiverMebibytes.toFixed(0),
    it.rounds.map(({ ms }) => rate(it.totalBytes, ms).toFixed(1)).join(" "),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...body].map((cells) => cells[column]?.length ?? 0))
  );
  return [head, ...body].map((cells) =>
    cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
    ).join("  ")
  ).join("\n");
}
