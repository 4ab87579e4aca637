import { join } from "node:path";
import { randomFile, scratch } from "../e2e/file.ts";
import { PLAIN } from "./choices.ts";
import type { Figures, Measure, Sample } from "./figures.ts";
import { clear, type Pair, startPair } from "./pair.ts";
import { memoryBytes, type Share, watchMemory } from "./processes.ts";
import { connectRaw } from "./raw.ts";
import { inTurn, type Report } from "./rounds.ts";
import { accept, offer } from "./transfer.ts";

const MEBIBYTE = 1 << 20;

const MEASURES: readonly Measure[] = [
  { name: "receiver MiB", better: "lower", digits: 1 },
  { name: "sender MiB", better: "lower", digits: 1 },
  { name: "receiver drift MiB", digits: 1 },
  { name: "sender drift MiB", digits: 1 },
  { name: "receiver browser MiB", digits: 1 },
  { name: "sender browser MiB", digits: 1 },
  { name: "s", digits: 0 },
];

const SHARES: readonly Share[] = ["renderers", "all"];

/** What is in use now, after garbage collection. */
async function idle({ sender, receiver }: Pair): Promise<number[][]> {
  for (const { person } of [sender, receiver]) await person.page.requestGC();
  return [sender, receiver].map(({ pid }) =>
    SHARES.map((share) => memoryBytes(pid, share))
  );
}

/** Watches both sides over what was `idle` while `run` does its work. */
async function growth(
  { sender, receiver }: Pair,
  idle: readonly (readonly number[])[],
  run: () => Promise<unknown>,
): Promise<Sample> {
  const began = performance.now();
  const watches = [sender, receiver].map(({ pid }, side) =>
    SHARES.map((share, at) => watchMemory(pid, share, idle[side]?.[at]))
  );
  await run();
  const s = (performance.now() - began) / 1000;
  const [sent, received] = watches.map((side) => side.map((stop) => stop()));
  const mebibytes = (bytes = 0) => bytes / MEBIBYTE;
  return {
    "receiver MiB": mebibytes(received?.[0]?.mostBytes),
    "sender MiB": mebibytes(sent?.[0]?.mostBytes),
    "receiver drift MiB": mebibytes(received?.[0]?.driftBytes),
    "sender drift MiB": mebibytes(sent?.[0]?.driftBytes),
    "receiver browser MiB": mebibytes(received?.[1]?.mostBytes),
    "sender browser MiB": mebibytes(sent?.[1]?.mostBytes),
    s,
  };
}

/**
 * How memory grows over that of the idle page while one file moves, beside a
 * raw channel that discards. The file is random, so that nothing compresses it,
 * and takes its room on both disks.
 */
export async function benchMemory(
  totalBytes: number,
  rounds: number,
  report: Report,
): Promise<Figures> {
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "random.bin"), totalBytes);
  await using pair = await startPair();
  const ways = new Map([
    ["plain", async () => {
      await clear(pair);
      const before = await idle(pair);
      const channel = await connectRaw(pair, PLAIN, totalBytes);
      const sample = await growth(pair, before, channel.run);
      await channel.close();
      return sample;
    }],
    ["tallow", async () => {
      await pair.sender.person.home();
      await pair.receiver.person.home();
      const before = await idle(pair);
      await offer(pair, () => pair.sender.person.drop(path));
      return await growth(pair, before, () => accept(pair));
    }],
  ]);
  return await inTurn(ways, rounds, MEASURES, ["plain"], report);
}
