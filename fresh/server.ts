import { glob } from "node:fs/promises";
import { join } from "node:path";
import type { Context, Handler, Hono, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { serveStatic } from "hono/serve-static";
import { streamSSE } from "hono/streaming";
import { answer } from "./answer.ts";
import type { FreshConfig } from "./config.ts";
import { readBuild, readHeadTags } from "./manifest.ts";
import { rankOf } from "./modules.ts";
import { loadSite, type Page, type State } from "./site.ts";

/**
 * Mounts `static/`, the client's files and the routes on the root app, whose
 * `notFound` it takes. Works without a client build: pages then have neither
 * script nor style. Each request's `state` begins with that given, as by an
 * `app.use` of Fresh.
 */
export async function mountPages(
  app: Hono,
  config: FreshConfig,
  state: State = {},
): Promise<void> {
  const site = await loadSite(config);
  const build = await readBuild(config);
  const headTags = build ? await readHeadTags(config, build.live) : () => "";

  const dist = join(config.root, config.dist);
  const forever = "public, max-age=31536000, immutable";
  app.get("/assets/*", compress(), files(dist, forever));
  const statics = join(config.root, "static");
  for await (const path of glob("**/*.*", { cwd: statics })) {
    app.get(`/${path}`, compress(), etag(), files(statics, "no-cache"));
  }
  if (build?.live) app.get("/_live", (c) => liveReload(c, build.hash));

  for (const page of site.pages.toSorted(bySpecificity)) {
    const reply: Handler = ({ req }) =>
      answer(site, headTags, state, req.raw, page, req.param());
    app.all(page.pattern, compress(), reply);
  }
  app.notFound(({ req }) => answer(site, headTags, state, req.raw));
}

function bySpecificity({ pattern: a }: Page, { pattern: b }: Page): number {
  return rankOf(a) < rankOf(b) ? -1 : 1;
}

function files(root: string, cacheControl: string): MiddlewareHandler {
  return serveStatic({
    root,
    join,
    getContent: (path) => Deno.readFile(path).catch(() => null),
    onFound: (_path, c) => c.header("cache-control", cacheControl),
  });
}

/**
 * Names the client files of this server and stays open; a page that reconnects
 * to other ones reloads.
 */
function liveReload(c: Context, hash: string): Response {
  return streamSSE(c, async (stream) => {
    await stream.writeSSE({ data: hash, retry: 200 });
    await new Promise<void>((closed) => stream.onAbort(closed));
  });
}
