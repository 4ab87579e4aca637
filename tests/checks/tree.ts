// deno-lint-ignore-file no-console
import { type Module, parseModule } from "./module.ts";
import { dirname, join, relative } from "node:path/posix";

/** One broken rule: where, and in words. */
export interface Finding {
  readonly path: string;
  readonly says: string;
}

/** What each folder may import besides itself; the ladder of ARCHITECTURE.md. */
const ladder: ReadonlyMap<string, readonly string[]> = new Map([
  ["core", []],
  ["workers", ["core"]],
  ["transport", ["workers", "core"]],
  ["ui", ["transport", "core"]],
  ["islands", ["ui", "core"]],
  ["routes", ["islands", "ui", "core", "fresh"]],
  ["signaling", ["core"]],
  ["fresh", []],
  ["(root)", ["routes", "signaling", "fresh", "core", "(root)"]],
]);

/** Folders whose code runs in the server process and may use `node:`. */
const serverSide = new Set(["signaling", "fresh", "(root)"]);

/** Clock, randomness and I/O, which reach core as arguments only. */
const outsideCore = [
  "Date.now",
  "new Date()",
  "performance",
  "crypto.getRandomValues",
  "crypto.randomUUID",
  "fetch",
  "setTimeout",
  "setInterval",
  "Deno",
  "window",
  "document",
  "globalThis",
  "self",
];

const nowhere = ["Math.random", "dangerouslySetInnerHTML"];

const longest = 250;

/** Files that are one table of data and may be longer. */
const tables = new Set(["core/words.ts", "ui/language/en.ts"]);

/** Files that others outside the repository call by their path or name. */
const entries = [
  /^main\.ts$/,
  /^fresh\.config\.ts$/,
  /^fresh\/(mod|client)\.ts$/,
  /^fresh\/fixture\/(routes|islands)\//,
  /^routes\//,
];

const isTest = (path: string): boolean =>
  path.startsWith("tests/") || /_test\.tsx?$/.test(path);

/** The page host's configuration belongs to the page host. */
function folderOf(path: string): string {
  if (path === "fresh.config.ts") return "fresh";
  return path.includes("/") ? path.slice(0, path.indexOf("/")) : "(root)";
}

function packageOf(specifier: string): string {
  return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

async function* sources(root: string, under = ""): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(join(root, under))) {
    const path = join(under, entry.name);
    if (entry.isDirectory) {
      const known = under !== "" || ladder.has(entry.name) ||
        entry.name === "tests";
      if (known && entry.name !== "node_modules") yield* sources(root, path);
    } else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** Reads `imports` of deno.json: bare name → target. */
async function importMap(root: string): Promise<ReadonlyMap<string, string>> {
  const config: unknown = JSON.parse(
    await Deno.readTextFile(join(root, "deno.json")),
  );
  const map = new Map<string, string>();
  if (typeof config !== "object" || config === null) return map;
  if (!("imports" in config) || typeof config.imports !== "object") return map;
  for (const [name, target] of Object.entries(config.imports ?? {})) {
    map.set(name, String(target));
  }
  return map;
}

/** Repository path that a specifier leads to, or `undefined` for packages. */
function target(
  from: string,
  specifier: string,
  imports: ReadonlyMap<string, string>,
): string | undefined {
  if (specifier.startsWith(".")) return join(dirname(from), specifier);
  const mapped = imports.get(specifier);
  return mapped?.startsWith("./") ? join(mapped) : undefined;
}

function* importFindings(
  module: Module,
  imports: ReadonlyMap<string, string>,
): Generator<string> {
  const folder = folderOf(module.path);
  const allowed = ladder.get(folder) ?? [];
  for (const from of new Set(module.taken.map((it) => it.from))) {
    if (/^(jsr|https?|npm|data):/.test(from)) {
      yield `imports ${from}; packages come by bare name from deno.json`;
      continue;
    }
    const to = target(module.path, from, imports);
    if (to !== undefined) {
      if (isTest(module.path)) continue;
      if (isTest(to)) yield `is product code and imports the test ${to}`;
      const there = folderOf(to);
      if (there !== folder && !allowed.includes(there) && !isTest(to)) {
        yield `is in ${folder} and climbs to ${there} (${to})`;
      }
    } else if (from.startsWith("node:")) {
      if (!serverSide.has(folder) && !isTest(module.path)) {
        yield `imports ${from} outside the server`;
      }
    } else {
      const name = packageOf(from);
      if (!imports.has(name)) yield `imports ${from}, unknown to deno.json`;
      const ofCore = name.startsWith("@noble/") || name === "zod";
      if (folder === "core" && !isTest(module.path) && !ofCore) {
        yield `imports ${from}; core takes only @noble/* and zod`;
      }
    }
  }
}

function* codeFindings(module: Module): Generator<string> {
  if (module.lines > longest && !tables.has(module.path)) {
    yield `has ${module.lines} lines, more than ${longest}`;
  }
  const again = module.exports.filter((it) => it.again);
  if (module.exports.some((it) => it.name === "*")) yield "re-exports with *";
  else if (
    again.length > 1 && again.length === module.exports.length &&
    module.path !== "fresh/mod.ts"
  ) yield "only re-exports: a barrel";
  if (isTest(module.path)) return;
  for (const name of nowhere) {
    if (module.uses.has(name)) yield `uses ${name}`;
  }
  if (module.calls.has("eval")) yield "calls eval";
  if (module.calls.has("Function")) yield "calls the Function constructor";
  if (folderOf(module.path) !== "core") return;
  for (const name of outsideCore) {
    if (module.uses.has(name)) yield `uses ${name} in core`;
  }
}

/** `path name` of everything that some module takes from another. */
function named(
  modules: readonly Module[],
  imports: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const all = new Set<string>();
  for (const { path, taken } of modules) {
    for (const { from, name } of taken) {
      const to = target(path, from, imports);
      if (to !== undefined) all.add(`${to} ${name}`);
    }
  }
  return all;
}

/** Reads every source file under `root` and returns the broken rules. */
export async function checkTree(root: string): Promise<readonly Finding[]> {
  const imports = await importMap(root);
  const modules: Module[] = [];
  for await (const path of sources(root)) {
    modules.push(
      parseModule(path, await Deno.readTextFile(join(root, path))),
    );
  }
  const found: Finding[] = [];
  for (const [name, to] of imports) {
    if (/^(npm:|\.\/)/.test(to)) continue;
    found.push({
      path: "deno.json",
      says: `takes ${name} from ${to}, not npm`,
    });
  }
  const takers = named(modules, imports);
  for (const module of modules) {
    const { path } = module;
    for (const says of importFindings(module, imports)) {
      found.push({ path, says });
    }
    for (const says of codeFindings(module)) found.push({ path, says });
    if (entries.some((entry) => entry.test(path))) continue;
    if (takers.has(`${path} *`)) continue;
    for (const { name, type } of module.exports) {
      const byDefault = name === "default" && path.startsWith("islands/");
      const bySelf = type && module.mentions.has(name);
      if (name === "*" || byDefault || bySelf) continue;
      if (!takers.has(`${path} ${name}`)) {
        found.push({ path, says: `exports ${name}, which nobody names` });
      }
    }
  }
  return found.sort((a, b) => a.path.localeCompare(b.path));
}

if (import.meta.main) {
  const root = join(import.meta.dirname ?? ".", "../..");
  const found = await checkTree(root);
  for (const { path, says } of found) console.error(`${path} ${says}`);
  console.log(
    found.length === 0
      ? `tree: every file of ${
        relative(Deno.cwd(), root) || "."
      } keeps the rules`
      : `tree: ${found.length} broken rules`,
  );
  Deno.exit(found.length === 0 ? 0 : 1);
}
