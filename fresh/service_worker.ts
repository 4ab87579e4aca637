import { join } from "node:path";
import { build } from "vite";
import type { FreshConfig } from "./config.ts";
import { SERVICE_WORKER } from "./manifest.ts";

/**
 * Builds the service worker, a classic script, after the client's files: their
 * paths are its constant `FILES`, so that it changes whenever one of them does.
 * The dev server has none, whose pages would come from a cache.
 */
export async function buildServiceWorker(
  { root, dist, serviceWorker }: FreshConfig,
): Promise<void> {
  if (serviceWorker === undefined) return;
  const folder = join(root, dist, "assets");
  const files = [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    root,
    logLevel: "warn",
    define: { FILES: JSON.stringify(files.map((name) => `/assets/${name}`)) },
    build: {
      outDir: join(root, dist),
      emptyOutDir: false,
      target: "es2023",
      rolldownOptions: {
        input: join(root, serviceWorker),
        output: { format: "iife", entryFileNames: SERVICE_WORKER },
      },
    },
  });
}
