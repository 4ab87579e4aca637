import { trace } from "@opentelemetry/api";
import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { EnvironmentError } from "./environment.ts";

/**
 * Deno sends a span for each request by itself when OTEL_DENO is set. What it
 * writes into one cannot be taken back: the address, in which a room's locator
 * stands behind `/api/rooms/`. Its own limit on the length of values ends them
 * before that.
 */
const MAX_VALUE_CHARS = "/api/rooms/".length;

const LIMIT = "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT";

/** Throws {@link EnvironmentError} when spans would name rooms. */
export function checkTracing(get: (name: string) => string | undefined): void {
  const isOn = ["true", "1"].includes(get("OTEL_DENO")?.toLowerCase() ?? "");
  const limit = get(LIMIT) ?? "";
  const fits = /^\d{1,2}$/.test(limit) && Number(limit) <= MAX_VALUE_CHARS;
  if (!isOn || fits) return;
  throw new EnvironmentError(
    `${LIMIT} is ${JSON.stringify(limit)}; with OTEL_DENO it has to be ` +
      `${MAX_VALUE_CHARS} or less, or traces would name rooms`,
  );
}

/** The pattern a request was answered by, never its path. */
export function routeOf(c: Context): string {
  const routes = matchedRoutes(c).map(({ path }) => path);
  return routes.find((path) => !path.endsWith("*")) ?? "/*";
}

/** Methods by their name; a client may send any word. */
const METHODS = new Set(["GET", "HEAD", "POST", "DELETE", "OPTIONS"]);

/** The method of a request, `other` for one that no call has. */
export function methodOf(c: Context): string {
  return METHODS.has(c.req.method) ? c.req.method : "other";
}

/** Names the span of each request by its route; does nothing without one. */
export function nameSpans(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    trace.getActiveSpan()?.updateName(`${methodOf(c)} ${routeOf(c)}`);
  };
}
