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

/** A state of the page as a server would write its body in that language. */
export function bodyOf(state: () => VNode, language: Language): string {
  return renderToString(h(Spoken.Provider, { value: language }, state()));
}
