import type { Page } from "playwright-core";
import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { type Language, Spoken } from "../../ui/language/language.ts";

const folder = new URL("../../ui/styles/", import.meta.url);

/** All styles, in the order in which the page has them. */
export async function readStyles(): Promise<string> {
  const index = await Deno.readTextFile(new URL("tallow.css", folder));
  const files = index.matchAll(/@import "\.\/([\w.]+)"/g)
    .map(([, file = ""]) => Deno.readTextFile(new URL(file, folder)));
  return (await Promise.all(files)).join("");
}

/** A document in that language, for the states to be shown in. */
export function documentIn(
  { locale, direction }: Language,
  styles: string,
): string {
  return `<!DOCTYPE html><html lang="${locale}" dir="${direction}"><head>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Tallow</title><style>${styles}</style></head><body></body></html>`;
}

/** A state of the page as a server would write its body in that language. */
export function bodyOf(state: () => VNode, language: Language): string {
  return renderToString(h(Spoken.Provider, { value: language }, state()));
}

/** Puts a state into the page: its dialogs open, and what unfolds if wished. */
export async function show(
  page: Page,
  state: () => VNode,
  language: Language,
  unfold: boolean,
): Promise<void> {
  await page.evaluate(({ html, unfold }) => {
    document.body.innerHTML = html;
    for (const details of document.querySelectorAll("details")) {
      details.open ||= unfold;
    }
    for (const dialog of document.querySelectorAll("dialog")) {
      dialog.showModal();
    }
    scrollTo(0, 0);
  }, { html: bodyOf(state, language), unfold });
}
