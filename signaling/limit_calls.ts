import type { MiddlewareHandler } from "hono";
import { clientKey } from "./address.ts";
import type { Limiter, Preset, Verdict } from "./limit.ts";
import { problem } from "./problem.ts";

const WINDOW_SECONDS = 60;

declare module "hono" {
  interface ContextVariableMap {
    /** What the client's requests are counted under. */
    client: string;
  }
}

/** Finds out who asks; `header` is where a proxy names its client. */
export function knowClient(header: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    c.set("client", clientKey(header, c.req.raw.headers, c.env));
    await next();
  };
}

/**
 * Refuses a client that is over a limit, and says in each answer what is left,
 * in the fields of draft-ietf-httpapi-ratelimit-headers-06.
 */
export function limited(
  limiter: Limiter,
  preset: Preset,
  counted: "calls" | "successes",
): MiddlewareHandler {
  return async (c, next) => {
    const client = c.get("client");
    const verdict = limiter.take(preset, client);
    if (verdict === undefined) return await next();
    if (verdict.isAllowed) await next();
    else c.res = tooMany(verdict);
    const { status, headers } = c.res;
    if (verdict.isAllowed && counted === "successes" && status >= 400) {
      limiter.giveBack(preset, client);
    } else if (status !== 101) show(headers, verdict);
  };
}

/** Refuses, and says when it goes on. */
export function tooMany(verdict: Verdict): Response {
  const refusal = problem("too-many-requests");
  show(refusal.headers, verdict);
  return refusal;
}

/** Of several limits the one that is met first is told. */
function show(
  headers: Headers,
  { isAllowed, limit, remaining, resetSeconds }: Verdict,
): void {
  if (!isAllowed) headers.set("retry-after", `${resetSeconds}`);
  const told = headers.get("ratelimit-remaining");
  if (told !== null && Number(told) <= remaining) return;
  headers.set("ratelimit-policy", `${limit};w=${WINDOW_SECONDS}`);
  headers.set("ratelimit-limit", `${limit}`);
  headers.set("ratelimit-remaining", `${remaining}`);
  headers.set("ratelimit-reset", `${resetSeconds}`);
}
