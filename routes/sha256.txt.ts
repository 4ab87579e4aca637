import type { RouteHandler } from "fresh";
import { readHashes } from "./_running.ts";

/** The hash of every file that browsers load from here, as sha256sum reads it. */
export const handler: RouteHandler<unknown, unknown> = {
  GET: async () =>
    new Response(await readHashes(), {
      headers: {
        "content-type": "text/plain; charset=utf-8",
        "cache-control": "no-cache",
      },
    }),
};
