import type { Page } from "playwright-core";

/** CSS pixels of the arrow in a list of choices. */
const ARROW = 24;

/** What does not fit of the page as it stands, in words. */
export function misfits(page: Page, body: string): Promise<string[]> {
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
