import assert from "node:assert/strict";
import { surfaceFindings } from "./fresh_surface.ts";

Deno.test("names that Fresh exports pass, types too", () => {
  assert.deepEqual(
    surfaceFindings(
      "routes/index.tsx",
      `import { createDefine, type PageProps, page as reply } from "fresh";
       import type { Context } from "fresh";
       import { other } from "../ui/other.ts";
       export const handler = {};`,
    ),
    [],
  );
});

Deno.test("a name that Fresh has not is found, under any alias", () => {
  assert.deepEqual(
    surfaceFindings(
      "islands/Room.tsx",
      `import { mountPages as page } from "fresh";
       import type { Quick } from "fresh";`,
    ),
    [
      "imports mountPages, which Fresh has not",
      "imports Quick, which Fresh has not",
    ],
  );
});

Deno.test("other entry points and names behind a namespace are found", () => {
  assert.deepEqual(
    surfaceFindings(
      "routes/a.tsx",
      `import { Head } from "fresh/runtime";
       import * as all from "fresh";
       all.page(all.quick);`,
    ),
    [
      'imports fresh/runtime, not "fresh"',
      "imports quick, which Fresh has not",
    ],
  );
});

Deno.test("the page host offers nothing that Fresh has not", () => {
  assert.deepEqual(
    surfaceFindings(
      "fresh/mod.ts",
      `export function page() {} export function quick() {}`,
    ),
    ["exports quick, which Fresh has not"],
  );
});

Deno.test("a route's config is found, because it would be ignored", () => {
  assert.deepEqual(
    surfaceFindings("routes/a.tsx", `export const config = {};`),
    ["exports config, which the page host does not read"],
  );
});
