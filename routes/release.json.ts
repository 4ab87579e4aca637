import type { RouteHandler } from "fresh";
import { readRelease } from "./_running.ts";

/** Which release runs here: what is asked before it replaces another. */
export const handler: RouteHandler<unknown, unknown> = {
  GET: async () =>
    Response.json(await readRelease(), {
      headers: { "cache-control": "no-cache" },
    }),
};
