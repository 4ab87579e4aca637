import { CACHES, OFFLINE, type Rule } from "./route.ts";
import { keep, kept, type Platform } from "./stock.ts";

/** How long a page that is kept waits for a network that says nothing. */
const PATIENCE_MS = 4000;

/** What goes on while a request is answered. */
export interface Surroundings extends Platform {
  /** Keeps the worker alive until it is done. */
  readonly later: (work: Promise<unknown>) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** What is kept is in another language than this page. */
  readonly translated: () => Promise<void>;
}

/** Answers a request as its rule says. */
export async function answer(
  rule: Exclude<Rule, { is: "pass" | "share" }>,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  switch (rule.is) {
    case "visit":
      return await around.fetch(request)
        .catch(async (error) => await offline(around) ?? Promise.reject(error));
    case "cache-first":
      return await kept(around, rule.cache, rule.key) ??
        await renew(rule, request, around);
    case "network-first":
      return await networkFirst(rule, request, around);
    case "stale-while-revalidate": {
      const old = await kept(around, rule.cache, rule.key);
      const fresh = renew(rule, request, around);
      if (old === undefined) return await fresh;
      around.later(fresh.catch(() => {}));
      return old;
    }
  }
}

type Kept = Extract<Rule, { key: string }>;

async function networkFirst(
  rule: Kept,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  const { cache, key } = rule;
  const old = await kept(around, cache, key);
  const fresh = renew(rule, request, around);
  try {
    const impatient = old && around.wait(PATIENCE_MS).then(() => undefined);
    const found = await (impatient ? Promise.race([fresh, impatient]) : fresh);
    // Whoever stands before the server may answer when it does not.
    if (found && (found.status < 500 || !old)) {
      noteLanguage(old, found, around);
      return found;
    }
  } catch (error) {
    const other = old ?? await otherwise(rule, request, around);
    if (other === undefined) throw error;
    return other;
  }
  around.later(fresh.catch(() => {}));
  return old ?? await fresh;
}

/** What there is for somebody who gets nothing, and for whom nothing is kept. */
async function otherwise(
  { cache }: Kept,
  { mode }: Request,
  around: Surroundings,
): Promise<Response | undefined> {
  if (cache === CACHES.api) return unreachable();
  return mode === "navigate" ? await offline(around) : undefined;
}

/** Asks the network, and keeps what it says. */
async function renew(
  { cache, key }: Kept,
  request: Request,
  around: Surroundings,
): Promise<Response> {
  const found = await around.fetch(request);
  // Where nothing more can be stored, the answer still is one.
  around.later(keep(around, cache, key, found.clone()).catch(() => {}));
  return found;
}

function noteLanguage(
  old: Response | undefined,
  found: Response,
  { later, translated }: Surroundings,
): void {
  const before = old?.headers.get("content-language");
  const now = found.headers.get("content-language");
  if (before && now && before !== now) later(translated().catch(() => {}));
}

function offline(around: Surroundings): Promise<Response | undefined> {
  return kept(around, CACHES.dynamic, OFFLINE);
}

/** As the server would say it (RFC 9457). */
function unreachable(): Response {
  const problem = { type: "about:blank", title: "No network", status: 503 };
  return new Response(JSON.stringify(problem), {
    status: 503,
    headers: { "content-type": "application/problem+json" },
  });
}
