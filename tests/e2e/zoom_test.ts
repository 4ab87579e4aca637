import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { VNode } from "preact";
import { loadLanguage } from "../../ui/language/language.ts";
import { documentIn, readStyles, show } from "../gallery/document.ts";
import { states } from "../gallery/states.tsx";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";
import { allMisfits } from "./fit.ts";

/** CSS pixels of a usual screen. */
const DESK = { width: 1280, height: 800 };

/** Of it is left, in CSS pixels, when a page is zoomed to 200 %. */
const ZOOMED = { width: 640, height: 400 };

/** CSS pixels of letters for who chose twice the usual size; that is 16. */
const LARGE_TEXT = 32;

const styles = await readStyles();

/** A browser whose person chose a size of text. */
async function withPage(
  look: (page: Page) => Promise<void>,
  textSize?: number,
): Promise<void> {
  await using folder = await scratch();
  if (textSize !== undefined) {
    const place = join(folder.path, "profile/Default");
    await Deno.mkdir(place, { recursive: true });
    const webprefs = { default_font_size: textSize };
    const preferences = JSON.stringify({ webkit: { webprefs } });
    await Deno.writeTextFile(join(place, "Preferences"), preferences);
  }
  await using context = await launchChromium(folder.path, []);
  await look(context.pages()[0] ?? await context.newPage());
}

Deno.test("every state fits at 200 % zoom, in both directions of reading", async () => {
  await withPage(async (page) => {
    await page.setViewportSize(ZOOMED);
    assert.deepEqual(await allMisfits(page, "en"), []);
    assert.deepEqual(await allMisfits(page, "ar"), []);
  });
});

Deno.test("every state fits with text of twice the size", async () => {
  await withPage(async (page) => {
    await page.setViewportSize(DESK);
    await page.setContent("<p>");
    const size = await page.evaluate(() =>
      getComputedStyle(document.documentElement).fontSize
    );
    assert.equal(size, `${LARGE_TEXT}px`);
    assert.deepEqual(await allMisfits(page, "en"), []);
  }, LARGE_TEXT);
});

Deno.test("nothing moves for who asked that nothing moves", async () => {
  await withPage(async (page) => {
    const language = await loadLanguage("en");
    const moves = async (state: () => VNode): Promise<boolean> => {
      await show(page, state, language, true);
      return await page.evaluate(() => document.getAnimations().length > 0);
    };
    await page.setContent(documentIn(language, styles));
    const { home } = states;
    assert.ok(home && await moves(home));
    await page.emulateMedia({ reducedMotion: "reduce" });
    const found: string[] = [];
    for (const [name, state] of Object.entries(states)) {
      if (await moves(state)) found.push(name);
    }
    assert.deepEqual(found, []);
  });
});
