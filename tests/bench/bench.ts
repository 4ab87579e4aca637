// deno-lint-ignore-file no-console
import { parseArgs } from "node:util";
import { findBrowser } from "../browser.ts";
import { table } from "./figures.ts";
import { benchTransfer } from "./transfer.ts";

const usage = "deno task bench transfer [--mib N] [--rounds N] [--json FILE]";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mib: { type: "string", default: "256" },
    rounds: { type: "string", default: "3" },
    json: { type: "string" },
  },
});
const mib = Number(values.mib);
const rounds = Number(values.rounds);
if (
  positionals.length !== 1 || positionals[0] !== "transfer" ||
  !Number.isInteger(mib) || mib < 1 || !Number.isInteger(rounds) || rounds < 1
) {
  console.error(`usage: ${usage}`);
  Deno.exit(2);
}
if (Deno.build.os !== "linux") {
  console.error("the figures are read from /proc: this bench needs Linux");
  Deno.exit(2);
}

const build = await new Deno.Command(Deno.execPath(), {
  args: ["task", "--quiet", "build"],
}).spawn().status;
if (!build.success) Deno.exit(1);

const browser = await findBrowser();
Deno.env.set("CHROME_PATH", browser);
const before = Deno.loadavg();
const figures = await benchTransfer(mib << 20, rounds, console.log);
const after = Deno.loadavg();

console.log(`\n${mib} MiB, medians of ${rounds} rounds, ${browser}`);
console.log(
  `load before ${before[0]?.toFixed(1)}, after ${after[0]?.toFixed(1)}\n`,
);
console.log(table(figures, ["plain", "tuned"]));
if (values.json !== undefined) {
  const result = { mib, rounds, browser, load: { before, after }, figures };
  await Deno.writeTextFile(values.json, JSON.stringify(result, null, 2) + "\n");
}
