import { type ComponentChildren, h } from "preact";
import { renderToString } from "preact-render-to-string";
import { type IslandUse, IslandUses } from "./island.ts";
import { encodeProps } from "./props.ts";

/**
 * Gives the tags in `<head>` that bring the named islands to life on a page in
 * `language`.
 */
export type HeadTags = (
  islands: ReadonlySet<string>,
  language: string,
) => string;

/**
 * Renders a whole document, of which `_app` gives `<head>` and `<body>`. The
 * props of all islands travel in one JSON data block, which a policy of
 * `script-src 'self'` does not regard as script.
 */
export function renderDocument(
  tree: ComponentChildren,
  headTags: HeadTags,
): string {
  const uses: IslandUse[] = [];
  const html = renderToString(h(IslandUses.Provider, { value: uses }, tree));
  const [head, body, ...more] = html.split("</head>");
  if (head === undefined || body === undefined || more.length > 0) {
    throw new Error("routes/_app must render one <head>");
  }
  const language = /^<html[^>]* lang="([\w-]+)"/.exec(head)?.[1] ?? "";
  const tags = headTags(new Set(uses.map(({ name }) => name)), language);
  const open = '<script type="application/json" id="fresh-islands">';
  const block = `${open}${encodeProps(uses)}</script></body>`;
  return `<!DOCTYPE html>${head}${tags}</head>` +
    body.replace("</body>", () => block);
}
