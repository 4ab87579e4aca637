// deno-lint-ignore-file no-console
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import {
  type Case,
  casesOf,
  type Count,
  countCases,
  countLine,
  failedOnly,
  replaced,
} from "./report.ts";

/** Runs this same Deno, so that none has to be on the PATH. */
function deno(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Deno.CommandStatus> {
  return new Deno.Command(Deno.execPath(), { args: [...args], env }).spawn()
    .status;
}

/** A command that either succeeds or does not. */
async function step(name: string, args: readonly string[]): Promise<Count> {
  console.log(`\n== ${name}`);
  const { success } = await deno(args);
  return { passed: success ? 1 : 0, failed: success ? 0 : 1, skipped: [] };
}

/** Runs tests; also says whether the process itself ended well. */
async function run(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ cases: Case[]; success: boolean }> {
  const folder = await Deno.makeTempDir({ prefix: "tallow-report-" });
  try {
    const file = join(folder, "junit.xml");
    const { success } = await deno(
      ["test", "-A", "--no-check", `--junit-path=${file}`, ...args],
      env,
    );
    const xml = await Deno.readTextFile(file).catch(() => "");
    return { cases: casesOf(xml), success };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function suite(name: string, args: readonly string[]): Promise<Count> {
  console.log(`\n== ${name}`);
  const { cases, success } = await run(args, {});
  return countCases(cases, success);
}

/**
 * A suite of browsers, two journeys at a time. What failed runs once more, by
 * itself: on a machine that others load, a browser may be too slow for a
 * journey beside it, and that is told apart from what is broken.
 */
async function browsers(
  name: string,
  folder: string,
  env: Record<string, string>,
): Promise<Count> {
  console.log(`\n== ${name}`);
  const first = await run(["--parallel", folder], env);
  const filter = failedOnly(first.cases);
  if (filter === undefined) return countCases(first.cases, first.success);
  console.log(`\n== again, alone: ${filter}`);
  const again = await run([filter, folder], env);
  for (const { name, outcome } of first.cases) {
    if (outcome === "failed") console.log(`failed beside others: ${name}`);
  }
  return countCases(replaced(first.cases, again.cases), again.success);
}

function coreSources(): string[] {
  return [...Deno.readDirSync("core")].map((entry) => entry.name)
    .filter((name) => name.endsWith(".ts") && !name.endsWith("_test.ts"))
    .map((name) => join("core", name)).sort();
}

/** Everything that needs no browser: `deno task ok`. */
async function* habits(): AsyncGenerator<Count> {
  yield await step("format", ["fmt", "--check"]);
  yield await step("lint", ["lint", "--quiet"]);
  yield await step("types", ["check", "--quiet"]);
  yield await step("documentation of core", [
    "doc",
    "--lint",
    "--quiet",
    ...coreSources(),
  ]);
  yield await step("tree", ["run", "-A", "tests/checks/tree.ts"]);
  yield await step("fresh surface", [
    "run",
    "-A",
    "tests/checks/fresh_surface.ts",
  ]);
  yield await suite("unit tests", [
    "--parallel",
    "--reporter=dot",
    `--ignore=tests/e2e,${[...ALONE.values()].join()},${chaos}`,
  ]);
}

/** The built program, driven by real browsers: suites by name and place. */
async function* journeys(
  suites: ReadonlyMap<string, string>,
): AsyncGenerator<Count> {
  const built = await step("build", ["task", "--quiet", "build"]);
  yield built;
  if (built.failed > 0) return;
  const browser = await findBrowser();
  console.log(`\nbrowser: ${browser}`);
  for (const [name, place] of suites) {
    // A whole machine for one journey, where networks are narrow and slow.
    const jobs = place.startsWith(networks) ? 1 : pairs;
    const env = { CHROME_PATH: browser, DENO_JOBS: String(jobs) };
    yield await browsers(name, place, env);
  }
}

/** Two people in networks of their own, one test after the other. */
const networks = "tests/net";

/** Crashes and cuts, one world after the other; `deno task chaos` has more. */
const chaos = "tests/chaos/short_test.ts";

/** Journeys at once: each is two or three browsers, and most of it waiting. */
const pairs = 2;

/** Suites that a task of their own runs. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ["net", networks],
  // Most of them wait for what a person would wait for: minutes, in all.
  ["cuts", "tests/cuts"],
  ["firefox", "tests/firefox"],
  ["webkit", "tests/webkit"],
]);

/** What `deno task e2e` runs. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ["end to end", "tests/e2e"],
  ["networks, in short", `${networks}/short_test.ts`],
  ["chaos, in short", chaos],
]);

const only = Deno.args[0];
const started = Date.now();
let passed = 0;
let failed = 0;
const skipped: string[] = [];
async function add(counts: AsyncGenerator<Count>): Promise<void> {
  for await (const count of counts) {
    passed += count.passed;
    failed += count.failed;
    skipped.push(...count.skipped);
  }
}

Deno.chdir(join(import.meta.dirname ?? ".", ".."));
const alone = ALONE.get(only ?? "");
if (alone !== undefined) await add(journeys(new Map([[alone, alone]])));
else {
  if (only !== "e2e") await add(habits());
  if (only !== "ok") await add(journeys(SHORT));
}

console.log(`\n${Math.round((Date.now() - started) / 1000)} s`);
for (const name of skipped) console.log(`skipped: ${name}`);
console.log(countLine({ passed, failed, skipped }));
Deno.exit(failed === 0 ? 0 : 1);
