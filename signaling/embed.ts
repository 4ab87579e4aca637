import type { MiddlewareHandler } from "hono";

/** The only page that others may frame. */
const EMBED = "/embed";

declare module "hono" {
  interface ContextVariableMap {
    /** The origin whose pages may frame this one; unset for nobody's. */
    framedBy: string;
  }
}

/**
 * Lets one origin of the list frame the embed page, the one that the address
 * names and that the page then tells its events. Without a list there is no such
 * page.
 */
export function embedding(origins: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.path !== EMBED) return await next();
    if (origins.length === 0) return c.notFound();
    const origin = c.req.query("origin") ?? "";
    if (!origins.includes(origin)) {
      return c.text(
        "EMBED_ORIGINS does not have ?origin= of this address.",
        403,
      );
    }
    c.set("framedBy", origin);
    await next();
  };
}
