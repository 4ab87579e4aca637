import { join } from "node:path";
import type { Manifest } from "vite";
import type { FreshConfig } from "./config.ts";
import type { HeadTags } from "./document.ts";

/** What a client build leaves beside Vite's manifest. */
export interface Build {
  /** Made for the dev server. */
  readonly live: boolean;
  /** SHA-256, hex, of all sources. */
  readonly hash: string;
}

/** Its file in `dist` and its path on the site, all of which it may serve. */
export const SERVICE_WORKER = "sw.js";

const LATER = 'fetchpriority="low"';

/** `undefined` when there was no build yet. */
export async function readBuild(
  { root, dist }: FreshConfig,
): Promise<Build | undefined> {
  const path = join(root, dist, "build.json");
  const text = await Deno.readTextFile(path).catch((error) => {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  });
  return text && JSON.parse(text);
}

/**
 * Reads Vite's manifest. Everything a page's islands import, and the words of
 * its language, is linked in its head, so that nothing is found out late; styles
 * come first, as what the server sent is read before it is touched.
 */
export async function readHeadTags(
  { root, dist, words }: FreshConfig,
  live: boolean,
): Promise<HeadTags> {
  const text = await Deno.readTextFile(join(root, dist, "manifest.json"));
  const chunks: Manifest = JSON.parse(text);
  return (islands, language) => {
    const wanted = new Map<string, Manifest[string]>();
    const want = (key: string): void => {
      const chunk = chunks[key];
      if (chunk === undefined || wanted.has(key)) return;
      wanted.set(key, chunk);
      chunk.imports?.forEach(want);
    };
    for (const [key, { isEntry }] of Object.entries(chunks)) {
      const island = /^islands\/(.*)\.tsx?$/.exec(key)?.[1] ?? "";
      if (isEntry || islands.has(island)) want(key);
    }
    if (words !== undefined) want(words(language));
    const files = [...wanted.values()];
    const styles = files.flatMap(({ css = [] }) => css)
      .map((file) => `<link rel="stylesheet" href="/${file}">`);
    const scripts = files.map(({ file, isEntry }) =>
      isEntry
        ? `<script type="module" src="/${file}" ${LATER}></script>`
        : `<link rel="modulepreload" href="/${file}" ${LATER}>`
    );
    return [...styles, ...islands.size > 0 || live ? scripts : []].join("");
  };
}
