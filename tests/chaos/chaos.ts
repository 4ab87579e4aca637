// deno-lint-ignore-file no-console
import { parseArgs } from "node:util";
import { findBrowser } from "../browser.ts";
import { figuresOf, lineOf, summary } from "./figures.ts";
import { type Result, run } from "./run.ts";
import { drawn } from "./draw.ts";
import { named, type Schedule } from "./schedule.ts";

/** Drawn schedules, unless it is said. */
const RUNS = "200";

const USAGE = `usage: deno task chaos
  [--seed N]     what is drawn, 1 unless said
  [--runs N]     how many are drawn, ${RUNS} unless said
  [--only K]     the schedule of that number, as the report has it
  [--about TEXT] schedules whose name has it
  [--lanes N]    how many worlds at a time, 1 unless said
  [--json FILE]  where to write the report`;

function count(name: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new RangeError(`--${name} ${text}`);
  return Number(text);
}

interface Numbered {
  readonly number: number;
  readonly schedule: Schedule;
}

/** The schedules by their numbers: first those with names, then drawn ones. */
function schedules(seed: number, runs: number): readonly Numbered[] {
  const random = Array.from({ length: runs }, (_, index) => drawn(seed, index));
  return [...named(), ...random]
    .map((schedule, index) => ({ number: index + 1, schedule }));
}

function read() {
  try {
    const { values } = parseArgs({
      args: [...Deno.args],
      options: {
        seed: { type: "string", default: "1" },
        runs: { type: "string", default: RUNS },
        only: { type: "string" },
        about: { type: "string", default: "" },
        lanes: { type: "string", default: "1" },
        json: { type: "string" },
      },
    });
    const { about, json } = values;
    const only = values.only === undefined
      ? undefined
      : count("only", values.only);
    const seed = count("seed", values.seed);
    const all = schedules(seed, count("runs", values.runs));
    const chosen = all.filter(({ number, schedule }) =>
      (only === undefined || number === only) && schedule.name.includes(about)
    );
    if (chosen.length === 0) throw new RangeError("no schedule is like that");
    const lanes = Math.max(1, count("lanes", values.lanes));
    return { seed, chosen, lanes, json };
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    console.error(USAGE);
    Deno.exit(2);
  }
}

const { seed, chosen, lanes, json } = read();
const build = await new Deno.Command(Deno.execPath(), {
  args: ["task", "--quiet", "build"],
}).spawn().status;
if (!build.success) Deno.exit(1);

const results: (Result & { readonly number: number })[] = [];
const waiting = chosen.values();
/** Runs what waits, one after the other. */
async function lane(): Promise<void> {
  for (const { number, schedule } of waiting) {
    const result = { number, ...await run(schedule) };
    results.push(result);
    console.log(`${String(number).padStart(3)} ${lineOf(result)}`);
  }
}
await Promise.all(Array.from({ length: lanes }, lane));
results.sort((a, b) => a.number - b.number);
const figures = figuresOf(results);
console.log(`\n${await findBrowser()}\n${summary(figures)}`);
console.log(`one again: deno task chaos --seed ${seed} --only NUMBER`);
if (json !== undefined) {
  const report = { seed, figures, results };
  await Deno.writeTextFile(json, JSON.stringify(report, null, 2) + "\n");
}
Deno.exit(figures.wrong + figures.overBound === 0 ? 0 : 1);
