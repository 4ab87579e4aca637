import type { Measure, Sample } from "./figures.ts";
import type { Pair } from "./pair.ts";
import { cpuMs, watchMemory } from "./processes.ts";
import { unwatched } from "./unwatched.ts";

const MEGABYTE = 1e6;
const MEBIBYTE = 1 << 20;

/** What moving bytes costs two browsers. */
export const COST: readonly Measure[] = [
  { name: "MB/s", better: "higher", digits: 2 },
  { name: "CPU-ms/MB", better: "lower", digits: 0 },
  { name: "sender MiB", digits: 0 },
  { name: "receiver MiB", digits: 0 },
];

/**
 * What it costs when `run` moves `totalBytes`: speed, the CPU time of all of
 * both browsers' processes, the most that their renderers grew. `run` may give
 * its own, more exact, milliseconds.
 */
export async function costOf(
  { sender, receiver }: Pair,
  totalBytes: number,
  run: () => Promise<number | void>,
): Promise<Sample> {
  for (const { person } of [sender, receiver]) await unwatched(person.page);
  const cpu = () => cpuMs(sender.pid) + cpuMs(receiver.pid);
  const senderGrowth = watchMemory(sender.pid);
  const receiverGrowth = watchMemory(receiver.pid);
  const cpuBefore = cpu();
  const began = performance.now();
  const own = await run();
  const ms = own ?? performance.now() - began;
  const megabytes = totalBytes / MEGABYTE;
  return {
    "MB/s": megabytes / (ms / 1000),
    "CPU-ms/MB": (cpu() - cpuBefore) / megabytes,
    "sender MiB": senderGrowth().mostBytes / MEBIBYTE,
    "receiver MiB": receiverGrowth().mostBytes / MEBIBYTE,
  };
}
