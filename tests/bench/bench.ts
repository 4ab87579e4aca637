// deno-lint-ignore-file no-console
import { join } from "node:path";
import { findBrowser } from "../browser.ts";
import { compared, parseBaseline, parseResult, recorded } from "./baseline.ts";
import { benchRaw } from "./choices.ts";
import { type Command, parseCommand, USAGE } from "./command.ts";
import { type Figures, ratiosOf, table } from "./figures.ts";
import { benchGroup } from "./group.ts";
import { benchHandshake } from "./handshake.ts";
import { benchIpc } from "./ipc.ts";
import { benchLatency } from "./latency.ts";
import { benchMemory } from "./memory.ts";
import { benchSmallFiles } from "./small_files.ts";
import { benchRelay } from "./relay.ts";
import { benchServer } from "./server.ts";
import { benchTransfer } from "./transfer.ts";

const BASELINE = join(import.meta.dirname ?? ".", "baseline.json");

type Run = Exclude<Command, { do: "compare" } | { do: "record" }>;

function run(command: Run): Promise<Figures> {
  const { rounds, totalBytes, count, condition, way, windows, both } = command;
  const report = console.log;
  switch (command.do) {
    case "transfer":
      return benchTransfer(
        { totalBytes, condition, way, windows, both },
        rounds,
        report,
      );
    case "raw":
      return benchRaw(totalBytes, condition, rounds, report);
    case "small-files":
      return benchSmallFiles(count, totalBytes, condition, rounds, report);
    case "memory":
      return benchMemory(totalBytes, rounds, report);
    case "group":
      return benchGroup(count, totalBytes / count, rounds, report);
    case "latency":
      return benchLatency(condition, rounds, report);
    case "handshake":
      return benchHandshake(rounds, report);
    case "ipc":
      return benchIpc(rounds, report);
    case "relay":
      return benchRelay(totalBytes, rounds, report);
    case "server":
      return benchServer({ ...command, rooms: count }, rounds, report);
  }
}

async function measure(command: Run): Promise<void> {
  if (Deno.build.os !== "linux") {
    throw new Error("the figures are read from /proc: this needs Linux");
  }
  const build = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "build"],
  }).spawn().status;
  if (!build.success) throw new Error("the build failed");
  const browser = await findBrowser();
  const before = Deno.loadavg();
  const figures = await run(command);
  const load = { before, after: Deno.loadavg() };

  console.log(`\ndeno task bench ${Deno.args.join(" ")}`);
  console.log(`medians of ${command.rounds} rounds, ${browser}`);
  console.log(
    `load before ${load.before[0]?.toFixed(1)}, ` +
      `after ${load.after[0]?.toFixed(1)}\n`,
  );
  console.log(table(figures));
  if (command.json === undefined) return;
  const result = {
    bench: command.name,
    browser,
    load,
    figures,
    ratios: ratiosOf(figures),
  };
  await Deno.writeTextFile(
    command.json,
    JSON.stringify(result, null, 2) + "\n",
  );
}

async function stored(): Promise<ReturnType<typeof parseBaseline>> {
  return parseBaseline(await Deno.readTextFile(BASELINE));
}

/** Prints how results compare; gives how many ratios are worse. */
async function compare(
  files: readonly string[],
  tolerance: number,
): Promise<number> {
  const baseline = await stored();
  let worse = 0;
  for (const file of files) {
    const result = parseResult(await Deno.readTextFile(file));
    for (const { line, isWorse } of compared(baseline, result, tolerance)) {
      console.log(line);
      if (isWorse) worse++;
    }
  }
  return worse;
}

async function record(files: readonly string[]): Promise<void> {
  let baseline = await stored();
  for (const file of files) {
    const result = parseResult(await Deno.readTextFile(file));
    baseline = recorded(baseline, result);
  }
  await Deno.writeTextFile(BASELINE, JSON.stringify(baseline, null, 2) + "\n");
}

function read(): Command {
  try {
    return parseCommand(Deno.args);
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    console.error(USAGE);
    Deno.exit(2);
  }
}

const command = read();
if (command.do === "record") await record(command.files);
else if (command.do === "compare") {
  const worse = await compare(command.files, command.tolerance);
  Deno.exit(worse > 0 ? 1 : 0);
} else await measure(command);
