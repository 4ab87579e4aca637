import assert from "node:assert/strict";
import { join } from "node:path";
import { CHANNEL } from "./channel_rows.ts";
import { CODE, type Row } from "./code_rows.ts";
import { FILES } from "./file_rows.ts";

/** Rows up to here; those after it are about moving data. */
const LAST_ROW = 37;

const root = join(import.meta.dirname ?? ".", "../..");
const rows: readonly Row[] = [...CODE, ...CHANNEL, ...FILES];

/** Whether a file has a test or step that is called so. */
function isTested(source: string, title: string): boolean {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `(?:Deno\\.test|\\bbulk|\\.step)\\(\\s*(["\`])${escaped}\\1,`,
  ).test(source);
}

Deno.test("every known mistake up to the data path has its row, once", () => {
  assert.deepEqual(
    rows.map(({ row }) => row),
    Array.from({ length: LAST_ROW }, (_, i) => i + 1),
  );
});

for (const { row, says, tests } of rows) {
  Deno.test(`mistake ${row} is tested: ${says}`, async () => {
    assert(tests.length > 0);
    for (const [file, title] of tests) {
      const source = await Deno.readTextFile(join(root, file));
      assert(isTested(source, title), `${file} has no test "${title}"`);
    }
  });
}

Deno.test("a test that is gone, renamed or a comment is noticed", () => {
  assert(isTested('Deno.test("is here", () => {', "is here"));
  assert(isTested("Deno.test(`${name} is here`, () => {", "${name} is here"));
  assert(isTested('await t.step(\n  "is here",', "is here"));
  assert(!isTested('Deno.test("is here no more", () => {', "is here"));
  assert(!isTested('// "is here", says a comment', "is here"));
  assert(!isTested('Deno.test.ignore("is here", () => {', "is here"));
});
