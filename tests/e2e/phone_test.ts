import assert from "node:assert/strict";
import { TRANSLATED } from "../../ui/language/catalogues.ts";
import type { Tag } from "../../ui/language/languages.ts";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";
import { misfitsOf, NARROWEST } from "./fit.ts";

/** CSS pixels of most phones; short and long words tell for all. */
const USUAL = 390;
const AT_BOTH: readonly Tag[] = ["en", "de"];

Deno.test("every state fits a phone in every language", async (t) => {
  await using folder = await scratch();
  await using context = await launchChromium(folder.path, []);
  const page = context.pages()[0] ?? await context.newPage();
  for (const tag of TRANSLATED) {
    const widths = AT_BOTH.includes(tag) ? [NARROWEST, USUAL] : [NARROWEST];
    await t.step(tag, async () => {
      assert.deepEqual(await misfitsOf(page, tag, widths), []);
    });
  }
});
