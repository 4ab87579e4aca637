// deno-lint-ignore-file no-console
/**
 * Lighthouse on the start page of the built program, as a phone sees it for the
 * first time: each request takes 150 ms, all of them together get 1.6 Mbit/s, and
 * the processor is four times slower. The browser is really held to that;
 * `deno task lighthouse --throttling-method=simulate` has Lighthouse reckon.
 * Usage: deno task lighthouse [option of Lighthouse…]
 */
import { join } from "node:path";
import * as z from "zod";
import { findBrowser } from "./browser.ts";
import { startServer } from "./e2e/server.ts";

/** Not in deno.json: 190 MB that only this needs, kept in Deno's own cache. */
const LIGHTHOUSE = "npm:lighthouse@13.5.0";

const PERFECT = ["accessibility", "best-practices", "seo"];

const PHONE = [
  "--throttling-method=devtools",
  "--throttling.requestLatencyMs=150",
  "--throttling.downloadThroughputKbps=1600",
  "--throttling.uploadThroughputKbps=750",
  "--throttling.cpuSlowdownMultiplier=4",
];

/** Times are figures of the page only on a machine that is as fast as that. */
const ENOUGH = 1000;

const FIGURES = [
  { id: "largest-contentful-paint", most: 1000, unit: "ms" },
  { id: "first-contentful-paint", unit: "ms" },
  { id: "total-blocking-time", unit: "ms" },
  { id: "cumulative-layout-shift", most: 0, unit: "" },
  { id: "total-byte-weight", unit: "bytes" },
] as const;

const audit = z.object({
  score: z.number().nullable(),
  title: z.string(),
  numericValue: z.number().optional(),
});
const report = z.object({
  categories: z.record(
    z.string(),
    z.object({
      score: z.number(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(z.string(), audit),
  environment: z.object({ benchmarkIndex: z.number() }),
});

async function measure(url: string, folder: string) {
  const path = join(folder, "report.json");
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: [
      ...["run", "-A", "--no-config", "--no-lock", LIGHTHOUSE, url],
      ...["--quiet", "--output=json", `--output-path=${path}`],
      "--chrome-flags=--headless=new --no-sandbox --disable-gpu --no-first-run",
      `--only-categories=performance,${PERFECT.join()}`,
      ...(Deno.args.length > 0 ? Deno.args : PHONE),
    ],
    // Outside of the project, whose node_modules it would fill.
    cwd: folder,
    env: { CHROME_PATH: await findBrowser() },
  }).spawn().status;
  if (!success) throw new Error("Lighthouse did not end well");
  return report.parse(JSON.parse(await Deno.readTextFile(path)));
}

const folder = await Deno.makeTempDir({ prefix: "tallow-lighthouse-" });
const over: string[] = [];
try {
  await using server = await startServer();
  const { categories, audits, environment } = await measure(
    `${server.origin}/`,
    folder,
  );
  console.log("| figure | here | at most |\n| --- | ---: | ---: |");
  for (const [name, { score, auditRefs }] of Object.entries(categories)) {
    const bound = PERFECT.includes(name) ? "(100)" : "";
    console.log(`| ${name} | ${Math.round(score * 100)} | ${bound} |`);
    if (!PERFECT.includes(name) || score === 1) continue;
    const lost = auditRefs.filter(({ id, weight }) =>
      weight > 0 && (audits[id]?.score ?? 1) < 1
    );
    over.push(...lost.map(({ id }) => audits[id]?.title ?? id));
  }
  for (const { id, unit, ...rest } of FIGURES) {
    const value = audits[id]?.numericValue ?? NaN;
    const most = "most" in rest ? rest.most : undefined;
    const shown = Number.isInteger(value)
      ? value
      : Number(value.toPrecision(3));
    console.log(`| ${id} | ${shown} ${unit} | ${most ?? ""} |`);
    const judged = unit !== "ms" || environment.benchmarkIndex >= ENOUGH;
    if (judged && most !== undefined && !(value <= most)) over.push(id);
  }
  if (environment.benchmarkIndex < ENOUGH) {
    const { benchmarkIndex } = environment;
    console.log(
      `\nToo busy or slow a machine to judge times: ${benchmarkIndex}, not ${ENOUGH}.`,
    );
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}
for (const what of over) console.error(`not met: ${what}`);
Deno.exit(over.length === 0 ? 0 : 1);
