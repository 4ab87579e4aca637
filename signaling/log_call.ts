import { Buffer } from "node:buffer";
import type { MiddlewareHandler } from "hono";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Random } from "./token.ts";
import { methodOf, routeOf } from "./trace.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** Names one request in the log and in its answer's `x-request-id`. */
    request: string;
  }
}

const ID_BYTES = 9;

export interface LogCallSeams {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly random: Random;
  /** Milliseconds from any start, never backwards. */
  readonly elapsed: () => number;
}

/**
 * Gives each call an id, and logs and counts its answer. The id is drawn here
 * and not taken from the request, where it could carry anything.
 */
export function logCalls(seams: LogCallSeams): MiddlewareHandler {
  const { log, metrics, random, elapsed } = seams;
  return async (c, next) => {
    const began = elapsed();
    const request = Buffer.from(random(ID_BYTES)).toString("base64url");
    c.set("request", request);
    await next();
    const { status } = c.res;
    if (status !== 101) c.res.headers.set("x-request-id", request);
    const ms = elapsed() - began;
    const method = methodOf(c);
    const route = routeOf(c);
    metrics.answered({ method, route, status, seconds: ms / 1000 });
    log.info("answered", {
      request,
      method,
      route,
      status,
      ms: Math.round(ms * 10) / 10,
    });
  };
}
