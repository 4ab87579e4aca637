import assert from "node:assert/strict";
import { TRANSLATED } from "../../ui/language/catalogues.ts";
import { loadLanguage } from "../../ui/language/language.ts";
import type { Tag } from "../../ui/language/languages.ts";
import { bodyOf, documentIn, readStyles } from "../gallery/document.ts";
import { misfits } from "../gallery/misfits.ts";
import { states } from "../gallery/states.tsx";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";

/** CSS pixels: WCAG 2.2, 1.4.10. */
const NARROWEST = 320;

/** CSS pixels of most phones; short and long words tell for all. */
const USUAL = 390;
const AT_BOTH: readonly Tag[] = ["en", "de"];

Deno.test("every state fits a phone in every language", async (t) => {
  await using folder = await scratch();
  await using context = await launchChromium(folder.path, []);
  const page = context.pages()[0] ?? await context.newPage();
  const styles = await readStyles();
  for (const tag of TRANSLATED) {
    const language = await loadLanguage(tag);
    await t.step(tag, async () => {
      await page.setContent(documentIn(language, styles));
      const found: string[] = [];
      const widths = AT_BOTH.includes(tag) ? [NARROWEST, USUAL] : [NARROWEST];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        for (const [name, state] of Object.entries(states)) {
          const here = await misfits(page, bodyOf(state, language));
          found.push(...here.map((misfit) => `${width} ${name} ${misfit}`));
        }
      }
      assert.deepEqual(found, []);
    });
  }
});
