import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { loadLanguage } from "../../ui/language/language.ts";
import { bodyOf, readStyles } from "../gallery/document.ts";
import { states } from "../gallery/states.tsx";
import { COLOURS_ONLY, findings, look, LOOKS } from "./axe.ts";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";

const english = await loadLanguage("en");

/** Puts a state into the page, its dialogs and what unfolds open. */
function show(page: Page, name: string, html: string): Promise<void> {
  return page.evaluate(({ name, html }) => {
    document.title = name;
    document.body.innerHTML = html;
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.showModal();
    }
  }, { name, html });
}

Deno.test("axe finds nothing in any state, in any colours", async (t) => {
  await using folder = await scratch();
  await using context = await launchChromium(folder.path, []);
  const page = context.pages()[0] ?? await context.newPage();
  const styles = await readStyles();
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Tallow</title>
    <meta name="viewport" content="width=device-width">
    <style>${styles}</style></head></html>`,
  );
  for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await t.step(name, async () => {
      await look(page, name);
      const rules = name === "light" ? undefined : COLOURS_ONLY;
      const found: string[] = [];
      for (const [state, draw] of Object.entries(states)) {
        await show(page, state, bodyOf(draw, english));
        const here = await findings(page, rules);
        found.push(...here.map((finding) => `${state} ${finding}`));
      }
      assert.deepEqual(found, []);
    });
  }
});
