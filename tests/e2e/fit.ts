import type { Page } from "playwright-core";
import { loadLanguage } from "../../ui/language/language.ts";
import type { Tag } from "../../ui/language/languages.ts";
import { bodyOf, documentIn, readStyles } from "../gallery/document.ts";
import { misfits } from "../gallery/misfits.ts";
import { states } from "../gallery/states.tsx";

/** CSS pixels: WCAG 2.2, 1.4.10. */
export const NARROWEST = 320;

/** What does not fit of any state of the page in this language. */
export async function misfitsOf(
  page: Page,
  tag: Tag,
  widths: readonly number[],
): Promise<string[]> {
  const language = await loadLanguage(tag);
  await page.setContent(documentIn(language, await readStyles()));
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    for (const [name, state] of Object.entries(states)) {
      const here = await misfits(page, bodyOf(state, language));
      found.push(...here.map((misfit) => `${width} ${name} ${misfit}`));
    }
  }
  return found;
}
