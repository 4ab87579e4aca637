import type { Page } from "playwright-core";
import { loadLanguage } from "../../ui/language/language.ts";
import type { Tag } from "../../ui/language/languages.ts";
import { bodyOf, documentIn, readStyles } from "../gallery/document.ts";
import { misfits } from "../gallery/misfits.ts";
import { states } from "../gallery/states.tsx";

/** CSS pixels: WCAG 2.2, 1.4.10. */
export const NARROWEST = 320;

const styles = await readStyles();

/** What of all states does not fit the page, as large as it is. */
export async function allMisfits(page: Page, tag: Tag): Promise<string[]> {
  const language = await loadLanguage(tag);
  await page.setContent(documentIn(language, styles));
  const found: string[] = [];
  for (const [name, state] of Object.entries(states)) {
    const here = await misfits(page, bodyOf(state, language));
    found.push(...here.map((misfit) => `${tag} ${name} ${misfit}`));
  }
  return found;
}

/** The same of a page that is so many CSS pixels wide. */
export async function misfitsOf(
  page: Page,
  tag: Tag,
  widths: readonly number[],
): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    const here = await allMisfits(page, tag);
    found.push(...here.map((misfit) => `${width} ${misfit}`));
  }
  return found;
}
