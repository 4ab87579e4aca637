import { COST, costOf } from "./cost.ts";
import type { Figures, Sample } from "./figures.ts";
import { type Pair, startPair } from "./pair.ts";
import type { Condition } from "../path/condition.ts";
import { connectRaw, plain, type Raw, tuned } from "./raw.ts";
import { inTurn, type Report } from "./rounds.ts";

const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * Pushing as it is usual: by messages of 64 KiB, the most that may be sent to a
 * browser that does not tell its limit (RFC 8841 §6.1), and a mark of 1 MiB.
 * `deno task bench raw` shows what its neighbours do in the same run.
 */
export const PLAIN = plain(64, 1024);

/** The best fixed window on loopback. */
export const LOOPBACK_WINDOW_BYTES = 512 * KIB;

/** Windows tried where nobody says which. */
export const WINDOWS_BYTES: readonly number[] = [
  256 * KIB,
  512 * KIB,
  MIB,
  4 * MIB,
  16 * MIB,
];

/** How programs in the field push, and windows. */
const CHOICES: ReadonlyMap<string, Raw> = new Map<string, Raw>([
  ["16 KiB, low 64 KiB", plain(16, 64)],
  ["16 KiB, low 8 MiB", plain(16, 8192)],
  ["64 KiB, low 256 KiB", plain(64, 256)],
  ["64 KiB, low 1 MiB", PLAIN],
  ["64 KiB, low 8 MiB", plain(64, 8192)],
  ["256 KiB, low 1 MiB", plain(256, 1024)],
  ...WINDOWS_BYTES.map((bytes): [string, Raw] => [
    `window ${bytes / KIB} KiB`,
    tuned(bytes),
  ]),
]);

/** What a raw channel of the pair costs. */
export async function rawCost(
  pair: Pair,
  raw: Raw,
  totalBytes: number,
  both = false,
): Promise<Sample> {
  const channel = await connectRaw(pair, raw, totalBytes, both);
  const moved = both ? 2 * totalBytes : totalBytes;
  const { path } = pair;
  const before = await path?.carriedBytes() ?? 0;
  const sample = await costOf(pair, moved, channel.run);
  const carried = await path?.carriedBytes() ?? 0;
  await channel.close();
  if (path?.bypassed === false && carried - before < moved) {
    throw new Error("the bytes went around the path");
  }
  return sample;
}

/** Raw channels beside each other: the choices there are for a baseline. */
export async function benchRaw(
  totalBytes: number,
  condition: Condition | undefined,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using pair = await startPair({ condition });
  const ways = new Map(
    [...CHOICES].map(([name, raw]) => [
      name,
      () => rawCost(pair, raw, totalBytes),
    ]),
  );
  return await inTurn(ways, rounds, COST, ["64 KiB, low 1 MiB"], report);
}
