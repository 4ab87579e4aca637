/** Caches of the site, in this form since version 1. */
export const CACHES = {
  static: "tallow-static-v1",
  dynamic: "tallow-dynamic-v1",
  pqc: "tallow-pqc-v1",
  api: "tallow-api-v1",
} as const;

type CacheName = typeof CACHES[keyof typeof CACHES];

/** Pages that open without a network, each kept under its path alone. */
export const PAGES = ["/", "/r", "/settings", "/history", "/offline"] as const;

/** What they need and is not named by its content. */
export const PARTS = ["/choices.js", "/icon.svg"] as const;

/** Answers that are the same for everybody; no other call is ever kept. */
const CALLS = ["/api/openapi.json"];

/** Shown in place of a page that is not kept. */
export const OFFLINE = "/offline";

/** Where the system hands over what somebody shares with Tallow. */
const SHARE = "/share";

/** What is done with a request. */
export type Rule =
  /** Nothing: as if there were no service worker. */
  | { readonly is: "pass" }
  /** A page that is not kept. */
  | { readonly is: "visit" }
  | { readonly is: "share" }
  | {
    readonly is: "cache-first" | "network-first" | "stale-while-revalidate";
    readonly cache: CacheName;
    /** A path without query and fragment, which may tell who asks for what. */
    readonly key: string;
  };

/** As much of a request as decides. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/** Decides about a request that a page of `site`, an origin, makes. */
export function ruleFor({ method, url, mode }: Asked, site: string): Rule {
  const { origin, pathname: key } = new URL(url);
  const visits = mode === "navigate";
  if (origin !== site) return { is: "pass" };
  if (key === SHARE && method === "POST" && visits) return { is: "share" };
  if (method !== "GET") return { is: "pass" };
  if (isPqc(key)) {
    return { is: "stale-while-revalidate", cache: CACHES.pqc, key };
  }
  if (key.startsWith("/assets/")) {
    return { is: "cache-first", cache: CACHES.static, key };
  }
  if (CALLS.includes(key)) {
    return { is: "network-first", cache: CACHES.api, key };
  }
  const kept: readonly string[] = visits ? PAGES : PARTS;
  if (kept.includes(key)) {
    return { is: "network-first", cache: CACHES.dynamic, key };
  }
  // Frames of other sites get what the server says about them, or nothing.
  return { is: visits && key !== "/embed" ? "visit" : "pass" };
}

/** The chunk with X-Wing for browsers that have none. */
export function isPqc(path: string): boolean {
  return /^\/assets\/xwing_noble-[\w-]+\.js$/.test(path);
}

/** Words in one language: of these a device needs its own. */
export function isWords(path: string): boolean {
  return /^\/assets\/catalogue-[\w-]+\.js$/.test(path);
}
