import type { Handler, MiddlewareHandler } from "hono";
import { createHash, timingSafeEqual } from "node:crypto";
import type { Metrics } from "./metrics.ts";
import { problem } from "./problem.ts";
import { routeOf } from "./trace.ts";

/** Answers a scrape; whoever lacks the token, when there is one, is refused. */
export function metricsPage(
  metrics: Metrics,
  token: string | undefined,
): Handler {
  return async (c) => {
    if (token !== undefined) {
      const shown = c.req.header("authorization");
      if (shown === undefined) return problem("token-missing");
      if (!sameText(shown, `Bearer ${token}`)) return problem("token-denied");
    }
    return c.body(await metrics.text(), 200, {
      "content-type": metrics.contentType,
      "cache-control": "no-store",
    });
  };
}

/** The mode of a request for a page to look at (W3C Fetch Metadata §2.2). */
const VISIT = "navigate";

/** Counts the pages that somebody opened, not those kept for later. */
export function countPages(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const type = c.res.headers.get("content-type") ?? "";
    if (c.req.method !== "GET" || c.res.status !== 200) return;
    // A service worker that fetches for a time without a network.
    if ((c.req.header("sec-fetch-mode") ?? VISIT) !== VISIT) return;
    if (type.startsWith("text/html")) metrics.pageServed(routeOf(c));
  };
}

/** In time that depends on neither text, which may differ in length. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
