import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** More stops than any page has. */
const MOST_STOPS = 80;

/** What has the focus, and whether anybody can see that. */
interface Stop {
  /** Its handle, otherwise its tag. */
  readonly handle: string;
  readonly seen: boolean;
}

/** Where the keys go now. */
export function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    // Of a hidden field its button shows the focus.
    const shown = [element, element.closest("label")].some((it) => {
      if (it === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      const box = it.getBoundingClientRect();
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 &&
        box.width > 1 && box.height > 1;
    });
    return {
      handle: element.getAttribute("data-testid") ??
        element.tagName.toLowerCase(),
      seen: shown,
    };
  });
}

/** Presses Tab until `handle` has the focus, which is seen at every stop. */
export async function tabTo(page: Page, handle: string): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    stops.push(stop.handle);
    if (stop.handle === "body") continue;
    assert.ok(stop.seen, `nobody sees the focus of ${stop.handle}`);
    if (stop.handle === handle) return;
  }
  throw new Error(`Tab does not lead to ${handle}, only to ${stops.join()}`);
}

/** Goes to `handle` by Tab and presses Enter there. */
export async function pressAt(page: Page, handle: string): Promise<void> {
  await tabTo(page, handle);
  await page.keyboard.press("Enter");
}

/** What was pressed may go; the focus then is somewhere on the page. */
export async function keepsFocus(page: Page): Promise<void> {
  const inPage = () => document.activeElement !== document.body;
  assert.ok(await page.evaluate(inPage), "the focus is lost");
}
