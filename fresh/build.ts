import { createHash } from "node:crypto";
import { glob } from "node:fs/promises";
import { join, parse } from "node:path";
import { build as viteBuild, type Plugin } from "vite";
import { byIslands } from "./chunks.ts";
import type { FreshConfig } from "./config.ts";
import { type Build, readBuild, SERVICE_WORKER } from "./manifest.ts";
import { moduleFiles } from "./modules.ts";
import { buildServiceWorker } from "./service_worker.ts";

/**
 * Builds the client's files into `dist`, unless what lies there was built from
 * the same sources. `live` is for the dev server, whose pages reload
 * themselves. Says whether it built.
 */
export async function build(
  config: FreshConfig,
  { live = false, force = false } = {},
): Promise<boolean> {
  const dist = join(config.root, config.dist);
  const hash = await digestSources(config);
  const last = await readBuild(config);
  if (!force && last?.hash === hash && last.live === live) return false;
  const ofWords = new RegExp(`/${parse(config.words?.("") ?? "").name}-`);
  await viteBuild({
    configFile: false,
    envDir: false,
    publicDir: false,
    root: config.root,
    logLevel: "warn",
    plugins: [entry(config, live)],
    // Not Deno's `precompile`, whose output only a server can render.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    css: { transformer: "lightningcss" },
    worker: { format: "es" },
    build: {
      outDir: dist,
      // A page that is open while the dev server rebuilds keeps its files.
      emptyOutDir: !live,
      target: "es2023",
      manifest: "manifest.json",
      modulePreload: {
        polyfill: false,
        // The head of the page links them already.
        resolveDependencies: (file, dependencies) =>
          ofWords.test(file) ? [] : dependencies,
      },
      rolldownOptions: {
        input: { page: ENTRY },
        preserveEntrySignatures: "allow-extension",
        output: { codeSplitting: { groups: [byIslands(config)] } },
      },
    },
  });
  if (!live) await buildServiceWorker(config);
  await Deno.writeTextFile(
    join(dist, "sha256.txt"),
    await digestServed(config),
  );
  const record: Build = { live, hash };
  await Deno.writeTextFile(join(dist, "build.json"), JSON.stringify(record));
  return true;
}

const ENTRY = "virtual:fresh";

function entry({ root, styles }: FreshConfig, live: boolean): Plugin {
  const quote = JSON.stringify;
  const own = (file: string): string =>
    quote(join(import.meta.dirname ?? "", file));
  return {
    name: ENTRY,
    resolveId: (id) => id === ENTRY ? `\0${ENTRY}` : null,
    async load(id) {
      if (id !== `\0${ENTRY}`) return null;
      const islands = await moduleFiles(join(root, "islands"));
      const loaders = [...islands].map(([name, path]) =>
        `${quote(name)}: () => import(${quote(path)}),`
      );
      return [
        `import { wake } from ${own("client.ts")};`,
        `import ${quote(join(root, styles))};`,
        live ? `import ${own("live.ts")};` : "",
        `wake({ ${loaders.join("\n")} });`,
      ].join("\n");
    },
  };
}

/** SHA-256 in hex of all that could be bundled. */
async function digestSources({ root, dist }: FreshConfig): Promise<string> {
  const hash = createHash("sha256");
  const skip = new RegExp(`(^|/)(\\.|(node_modules|tests|${dist})$)|_test\\.`);
  const sources = await Array.fromAsync(
    glob("**/*.{ts,tsx,css,json,lock,svg,wasm}", {
      cwd: root,
      exclude: (path) => skip.test(path),
    }),
  );
  for (const path of sources.sort()) {
    hash.update(`${path}\0`).update(await Deno.readFile(join(root, path)));
  }
  return hash.digest("hex");
}

/**
 * SHA-256 of every file that browsers may load, a line each, as `sha256sum`
 * writes them.
 */
async function digestServed({ root, dist }: FreshConfig): Promise<string> {
  const lines: string[] = [];
  const folders = {
    [`{assets/*,${SERVICE_WORKER}}`]: join(root, dist),
    "**/*.*": join(root, "static"),
  };
  for (const [pattern, cwd] of Object.entries(folders)) {
    for await (const path of glob(pattern, { cwd })) {
      const hash = createHash("sha256")
        .update(await Deno.readFile(join(cwd, path)));
      lines.push(`${hash.digest("hex")}  ${path}\n`);
    }
  }
  return lines.sort().join("");
}

if (import.meta.main) {
  const { default: config } = await import("../fresh.config.ts");
  const force = Deno.args.includes("--force");
  // deno-lint-ignore no-console -- the answer of the command
  console.log(await build(config, { force }) ? "Built." : "Up to date.");
}
