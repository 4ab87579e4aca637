// deno-lint-ignore-file no-console
import { join } from "node:path";
import { parseModule } from "./module.ts";

/** What `jsr:@fresh/core@2.3.3` exports under `.`, types included. */
const fresh = new Set([
  "App",
  "Context",
  "CORSOptions",
  "CSPOptions",
  "CsrfOptions",
  "Define",
  "FreshConfig",
  "FreshContext",
  "HandlerByMethod",
  "HandlerFn",
  "HttpError",
  "IpFilterOptions",
  "IpFilterRules",
  "Island",
  "LayoutConfig",
  "Lazy",
  "ListenOptions",
  "MaybeLazy",
  "Method",
  "Middleware",
  "MiddlewareFn",
  "PageProps",
  "PageResponse",
  "ResolvedFreshConfig",
  "RouteConfig",
  "RouteData",
  "RouteHandler",
  "WebSocketHandlers",
  "WebSocketUpgradeOptions",
  "cors",
  "createDefine",
  "csp",
  "csrf",
  "ipFilter",
  "page",
  "staticFiles",
  "trailingSlashes",
]);

/** What the file at `path` says that would not run on Fresh 2.3 and here. */
export function surfaceFindings(path: string, source: string): string[] {
  const { taken, exports } = parseModule(path, source);
  const found = taken.flatMap(({ from, name }) => {
    if (from.startsWith("fresh/")) return `imports ${from}, not "fresh"`;
    // The parser gives what is used of `* as all` by its own names.
    if (from !== "fresh" || name === "") return [];
    return fresh.has(name) ? [] : `imports ${name}, which Fresh has not`;
  });
  for (const { name } of exports) {
    if (path === "fresh/mod.ts" && !fresh.has(name)) {
      found.push(`exports ${name}, which Fresh has not`);
    }
    if (path.startsWith("routes/") && name === "config") {
      found.push("exports config, which the page host does not read");
    }
  }
  return found;
}

async function* modules(root: string, under: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(join(root, under))) {
    const path = `${under}/${entry.name}`;
    if (entry.isDirectory) yield* modules(root, path);
    else if (/\.tsx?$/.test(path) && !/_test\./.test(path)) yield path;
  }
}

if (import.meta.main) {
  const root = join(import.meta.dirname ?? ".", "../..");
  const paths = [
    "fresh/mod.ts",
    ...await Array.fromAsync(modules(root, "routes")),
    ...await Array.fromAsync(modules(root, "islands")),
  ];
  let broken = 0;
  for (const path of paths) {
    const source = await Deno.readTextFile(join(root, path));
    for (const says of surfaceFindings(path, source)) {
      console.error(`${path} ${says}`);
      broken++;
    }
  }
  console.log(`fresh surface: ${paths.length} files, ${broken} broken rules`);
  Deno.exit(broken === 0 && paths.length > 1 ? 0 : 1);
}
