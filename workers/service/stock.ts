import { CACHES, isPqc, isWords, PAGES, PARTS } from "./route.ts";

/** The platform around what is kept. */
export interface Platform {
  /** The origin. */
  readonly site: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: Request | string) => Promise<Response>;
}

const OURS = "tallow-";

/** Cookies and preferences are not in the key: the language is looked at. */
const MATCH = { ignoreVary: true };

/** What is kept of `key`, a path. */
export async function kept(
  { caches }: Platform,
  cache: string,
  key: string,
): Promise<Response | undefined> {
  return await (await caches.open(cache)).match(key, MATCH);
}

/** Keeps an answer that may be given again, and no other. */
export async function keep(
  { caches }: Platform,
  cache: string,
  key: string,
  answer: Response,
): Promise<void> {
  if (answer.status !== 200 || answer.redirected) return;
  await (await caches.open(cache)).put(key, answer);
}

/**
 * Fetches all that Tallow needs without a network: its pages in the language
 * that this browser is answered in, the `files` of this version with the words
 * that those pages name, and the chunk of X-Wing. Rejects when anything is
 * missing, so that no half of a version is ever installed.
 */
export async function fill(
  platform: Platform,
  files: readonly string[],
): Promise<void> {
  const pages = await Promise.all(
    [...PAGES, ...PARTS].map(async (path) => {
      const url = new URL(path, platform.site);
      const request = new Request(url, { cache: "no-cache" });
      return [path, await fetched(platform, request)] as const;
    }),
  );
  const texts = await Promise.all(
    pages.map(([, answer]) => answer.clone().text()),
  );
  const named = new Set(
    texts.flatMap((text) => text.match(/\/assets\/[\w.-]+/g) ?? []),
  );
  const needed = files.filter((file) => !isWords(file) || named.has(file));
  await Promise.all(needed.map((file) => fetchFile(platform, file)));
  for (const [path, answer] of pages) {
    await keep(platform, CACHES.dynamic, path, answer);
  }
}

/** Fetches the chunk of X-Wing before a handshake needs it. */
export async function preloadPqc(
  platform: Platform,
  files: readonly string[],
): Promise<void> {
  await Promise.all(
    files.filter(isPqc).map((file) => fetchFile(platform, file)),
  );
}

/** Removes earlier forms of the caches and, of other versions, the `files`. */
export async function tidy(
  { caches }: Platform,
  files: readonly string[],
): Promise<void> {
  const present: readonly string[] = Object.values(CACHES);
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !present.includes(name)) {
      await caches.delete(name);
    }
  }
  for (const name of [CACHES.static, CACHES.pqc]) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (!files.includes(pathname)) await cache.delete(request);
    }
  }
}

/** Removes everything that is kept of the site; files of people are not here. */
export async function clear({ caches }: Platform): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS)) await caches.delete(name);
  }
}

/** Named by its content, it never changes: what is kept is not fetched. */
async function fetchFile(platform: Platform, file: string): Promise<void> {
  const cache = isPqc(file) ? CACHES.pqc : CACHES.static;
  if (await kept(platform, cache, file)) return;
  const answer = await fetched(platform, new URL(file, platform.site).href);
  await keep(platform, cache, file, answer);
}

async function fetched(
  { fetch }: Platform,
  request: Request | string,
): Promise<Response> {
  const answer = await fetch(request);
  if (!answer.ok) {
    throw new Error(`a page or file is missing: ${answer.status}`);
  }
  return answer;
}
