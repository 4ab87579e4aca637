import type { Page } from "playwright-core";
import { loadLanguage } from "../../ui/language/language.ts";
import type { Tag } from "../../ui/language/languages.ts";
import { bodyOf, readStyles } from "../gallery/document.ts";
import { states } from "../gallery/states.tsx";

/** CSS pixels: WCAG 2.2, 1.4.10. */
export const NARROWEST = 320;

/** CSS pixels of the arrow in a list of choices. */
const ARROW = 24;

/** What does not fit of the page as it stands, in words. */
function misfits(page: Page, body: string): Promise<string[]> {
  return page.evaluate(({ html, arrow }) => {
    document.body.innerHTML = html;
    for (const details of document.querySelectorAll("details")) {
      details.open = true;
    }
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.showModal();
    }
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls to ${scrollWidth}`);
    const told = (element: Element): string =>
      `${element.className} “${element.textContent.slice(0, 40)}”`;
    for (const element of document.querySelectorAll("body *")) {
      // The flame, what only screen readers see, and names, which may be cut.
      const free = ".candle, .unseen, .skip, .file-name, bdi, input, option";
      if (!(element instanceof HTMLElement) || element.closest(free)) continue;
      const box = element.getBoundingClientRect();
      if (box.width <= 1) continue;
      if (box.right > innerWidth + 1 || box.left < -1) {
        found.push(`outside by ${box.right - innerWidth}: ${told(element)}`);
      }
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      const spills = element.scrollWidth > element.clientWidth + 1 &&
        display !== "inline" && !element.matches(".shell, .button-brief");
      // An ellipsis says that there is more: names that others gave.
      const cuts = overflowX !== "visible" && textOverflow !== "ellipsis";
      if (spills && (cuts || element.matches(".button, summary, select"))) {
        found.push(`cut off: ${told(element)}`);
      }
    }
    const pen = document.createElement("canvas").getContext("2d");
    for (const { options } of document.querySelectorAll("select")) {
      for (const { textContent, parentElement } of options) {
        if (pen === null || parentElement === null) continue;
        const { font, paddingInlineStart } = getComputedStyle(parentElement);
        pen.font = font;
        const room = parentElement.clientWidth -
          2 * parseFloat(paddingInlineStart) - arrow;
        if (pen.measureText(textContent).width > room) {
          found.push(`cut off: ${textContent}`);
        }
      }
    }
    return found;
  }, { html: body, arrow: ARROW });
}

/** What does not fit of any state of the page in this language. */
export async function misfitsOf(
  page: Page,
  tag: Tag,
  widths: readonly number[],
): Promise<string[]> {
  const language = await loadLanguage(tag);
  const styles = await readStyles();
  await page.setContent(
    `<!DOCTYPE html><html lang="${tag}" dir="${language.direction}">
    <head><meta name="viewport" content="width=device-width">
    <title>${tag}</title><style>${styles}</style></head></html>`,
  );
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
