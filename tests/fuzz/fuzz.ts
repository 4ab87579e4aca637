// deno-lint-ignore-file no-console
import { chunk, frame, handshake, vault } from "./binary.ts";
import { campaign, type Group } from "./campaign.ts";
import { bodies, rest, signalling, typed } from "./text.ts";

/** Every parser that sees bytes of somebody else. */
export const groups: readonly Group[] = [
  handshake,
  frame,
  chunk,
  bodies,
  signalling,
  rest,
  typed,
  vault,
];

/** Inputs for each group, unless `--runs` says otherwise. */
const RUNS = 1_000_000;
/** What the process may grow by over all groups. */
const MAX_GROWTH_BYTES = 512 * 2 ** 20;

function option(name: string, otherwise: number): number {
  const at = Deno.args.indexOf(name);
  const value = at < 0 ? otherwise : Number(Deno.args[at + 1]);
  if (!Number.isSafeInteger(value) || value < 1) {
    console.error(`${name} takes a whole number from 1`);
    Deno.exit(2);
  }
  return value;
}

if (import.meta.main) {
  const runs = option("--runs", RUNS);
  const seed = option("--seed", Date.now() % 2 ** 31);
  console.log(`seed ${seed}, ${runs} inputs for each group of parsers\n`);
  const before = Deno.memoryUsage().rss;
  for (const group of groups) {
    const count = campaign(group, runs, seed);
    console.log([
      group.name.padEnd(20),
      String(group.targets.length).padStart(3),
      "parsers",
      String(count.inputs).padStart(9),
      "inputs",
      String(count.taken).padStart(8),
      "taken, slowest",
      `${count.slowestMs.toFixed(2)} ms,`.padStart(9),
      `${count.seconds.toFixed(1)} s`.padStart(7),
    ].join(" "));
  }
  const grown = Deno.memoryUsage().rss - before;
  console.log(`\nmemory grew by ${Math.round(grown / 2 ** 20)} MiB`);
  if (grown > MAX_GROWTH_BYTES) {
    console.error(`expected at most ${MAX_GROWTH_BYTES / 2 ** 20} MiB`);
    Deno.exit(1);
  }
}
