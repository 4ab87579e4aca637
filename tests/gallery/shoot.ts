// deno-lint-ignore-file no-console -- a script for the person who runs it
/**
 * Renders every state of the page without a server, photographs it on a phone
 * and a desk, light and dark, and lays all of it out on one sheet.
 * Usage: [SPEAKS=de] deno task gallery OUTPUT_FOLDER [state …]
 */
import { chromium, type Page } from "playwright-core";
import { isTranslated } from "../../ui/language/catalogues.ts";
import { loadLanguage } from "../../ui/language/language.ts";
import { findBrowser } from "../browser.ts";
import { documentIn, readStyles, show } from "./document.ts";
import { SHEET, sheetOf } from "./sheet.ts";
import { states } from "./states.tsx";

const [out, ...only] = Deno.args;
if (out === undefined) throw new Error("usage: gallery OUTPUT_FOLDER [state]");

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const VARIANTS = {
  "desk-light": { ...DESK, colorScheme: "light" },
  "desk-dark": { ...DESK, colorScheme: "dark" },
  "phone-light": { ...PHONE, colorScheme: "light" },
  "phone-dark": { ...PHONE, colorScheme: "dark" },
} as const;

const tag = Deno.env.get("SPEAKS");
const language = await loadLanguage(isTranslated(tag) ? tag : "en");
const names = only.length > 0 ? only : Object.keys(states);
const html = documentIn(language, await readStyles());
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});

/** A whole page, however long a busy machine takes. */
const WHOLE = { fullPage: true, timeout: 0 };

/** Photographs all states as one variant shows them. */
async function shoot(page: Page, variant: string): Promise<void> {
  await page.setContent(html);
  for (const name of names) {
    const state = states[name];
    if (state === undefined) throw new Error(`no state named ${name}`);
    await show(page, state, language, name.endsWith("-password"));
    const path = `${out}/${name}.${variant}.png`;
    await page.screenshot({ ...WHOLE, path });
  }
}

await Deno.mkdir(out, { recursive: true });
try {
  for (const [variant, options] of Object.entries(VARIANTS)) {
    const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
    await shoot(page, variant);
    await page.close();
  }
  const sheet = `${out}/sheet.html`;
  await Deno.writeTextFile(sheet, sheetOf(names, Object.keys(VARIANTS)));
  const page = await browser.newPage({ viewport: SHEET });
  await page.goto(`file://${await Deno.realPath(sheet)}`);
  await page.screenshot({ ...WHOLE, path: `${out}/sheet.png` });
  console.log(`${names.length} states, ${sheet} and sheet.png beside it`);
} finally {
  await browser.close();
}
