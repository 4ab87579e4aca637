// deno-lint-ignore-file no-console
import { join } from "node:path";
import { knownAnswers } from "./known_answers.ts";
import { comparison, wiping } from "./memory.ts";
import { auditNonces } from "./nonces.ts";
import { rotation } from "./pace.ts";
import { type Row, tableOf } from "./row.ts";
import { sealing } from "./sealing.ts";

/** Frames of the nonce audit, with and without `--full`. */
const FRAMES = 20_000;
const FULL_FRAMES = 1_000_000;

async function nonces(frames: number): Promise<Row[]> {
  const seed = Date.now() % 2 ** 31;
  const { rotations, reconnects, imports, ...seen } = await auditNonces(
    frames,
    seed,
  );
  const area = "nonces";
  return [
    {
      area,
      what: `repeats under one key, seed ${seed}`,
      holds: seen.repeats === 0 && seen.unknown === 0,
      figure: `${seen.repeats} in ${seen.frames} frames, ${seen.keys} keys`,
      bound: "0",
    },
    {
      area,
      what: "rotations, reconnects, imports of one old export",
      holds: Math.min(rotations, reconnects, imports - 1) > 0,
      figure: `${rotations}, ${reconnects}, ${imports}`,
      bound: "each happened",
    },
  ];
}

Deno.chdir(join(import.meta.dirname ?? ".", "../.."));
const full = Deno.args.includes("--full");
const began = performance.now();
const rows = [
  ...wiping(),
  ...comparison(),
  ...await rotation(),
  ...await nonces(full ? FULL_FRAMES : FRAMES),
  ...await sealing(),
  ...await knownAnswers(),
];
console.log(tableOf(rows));
const failed = rows.filter(({ holds }) => !holds).length;
const seconds = Math.round((performance.now() - began) / 1000);
console.log(
  failed === 0
    ? `\nall ${rows.length} hold, ${seconds} s`
    : `\n${failed} of ${rows.length} failed, ${seconds} s`,
);
Deno.exit(failed === 0 ? 0 : 1);
