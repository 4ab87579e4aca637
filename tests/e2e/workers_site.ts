import { join } from "node:path";
import { Hono } from "hono";
import { serveStatic } from "hono/serve-static";
import { build } from "vite";
import { securityHeaders } from "../../signaling/headers.ts";
import { scratch } from "./file.ts";

const root = join(import.meta.dirname ?? ".", "../..");

/** A page with a module of the tests in it, on loopback. */
export interface WorkersSite {
  readonly origin: string;
  [Symbol.asyncDispose](): Promise<void>;
}

const HTML = `<!doctype html><title>Workers</title>
<script type="module" src="/page.js"></script>`;

/**
 * Builds the page as the product is built, and serves it with the product's
 * headers; without isolation they lack what lets a page share memory.
 */
export async function startWorkersSite(
  { isolated, page = "tests/e2e/workers_page.ts" }: {
    readonly isolated: boolean;
    /** Path of the module. */
    readonly page?: string;
  },
): Promise<WorkersSite> {
  const folder = await scratch();
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root,
    logLevel: "warn",
    worker: { format: "es" },
    build: {
      outDir: folder.path,
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(root, page),
        output: { entryFileNames: "page.js" },
      },
    },
  });
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (isolated) return;
    c.res.headers.delete("cross-origin-opener-policy");
    c.res.headers.delete("cross-origin-embedder-policy");
  });
  app.use(securityHeaders({ trustProxy: false, relay: { urls: [] } }));
  app.get("/", (c) => c.html(HTML));
  app.get("/api/health", (c) => c.json({ status: "ok" }));
  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get(
    "*",
    serveStatic({
      root: folder.path,
      join,
      getContent: (path) => Deno.readFile(path).catch(() => null),
    }),
  );
  const server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    (request) => app.fetch(request),
  );
  return {
    origin: `http://127.0.0.1:${server.addr.port}`,
    async [Symbol.asyncDispose]() {
      await server.shutdown();
      await folder[Symbol.asyncDispose]();
    },
  };
}
