import { join } from "node:path";
import * as z from "zod/mini";

/**
 * Puts into a folder what a server process needs and nothing else: sources
 * without tests, the client build, and a cache of the packages that the server's
 * own modules name. `deno run -A deploy/assemble.ts FOLDER`, after a build.
 */

const root = join(import.meta.dirname ?? ".", "..");

const FOLDERS = [
  "core",
  "deploy",
  "dist",
  "fresh",
  "islands",
  "routes",
  "signaling",
  "static",
  "transport",
  "ui",
  "workers",
];
const FILES = ["main.ts", "fresh.config.ts", "deno.lock"];

const LEFT_OUT = /_test\.tsx?$|^fixture$/;

const info = z.object({
  modules: z.array(z.object({
    dependencies: z.optional(z.array(z.object({
      specifier: z.string(),
      code: z.optional(z.unknown()),
    }))),
  })),
});

const configShape = z.looseObject({
  imports: z.record(z.string(), z.string()),
});

async function copy(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (LEFT_OUT.test(name)) continue;
    if (isDirectory) await copy(join(from, name), join(to, name));
    else await Deno.copyFile(join(from, name), join(to, name));
  }
}

/** What a process loads, pages by their path included. */
function entries(): readonly string[] {
  const pages = ["routes", "islands"].flatMap((folder) =>
    [...Deno.readDirSync(join(root, folder))]
      .map(({ name }) => join(folder, name))
  );
  return ["main.ts", "deploy/health_check.ts", ...pages];
}

/** Bare names that the code below an entry imports, types left aside. */
async function importsOf(entry: string): Promise<readonly string[]> {
  const { success, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", entry],
    cwd: root,
    stderr: "inherit",
  }).output();
  if (!success) throw new Error(`deno info ${entry} failed`);
  const json: unknown = JSON.parse(new TextDecoder().decode(stdout));
  return info.parse(json).modules.flatMap(({ dependencies = [] }) =>
    dependencies.filter(({ code }) => code !== undefined)
      .map(({ specifier }) => specifier)
  );
}

/** deno.json for the image: no tasks, no tools, no bundler, no browsers. */
async function config(): Promise<unknown> {
  const text = await Deno.readTextFile(join(root, "deno.json"));
  const { tasks: _, lint: __, exclude: ___, imports, ...rest } = configShape
    .parse(JSON.parse(text));
  const used = (await Promise.all(entries().map(importsOf))).flat();
  const kept = Object.entries(imports).filter(([name]) =>
    used.some((it) => it === name || it.startsWith(`${name}/`))
  );
  return {
    ...rest,
    nodeModulesDir: "none",
    imports: Object.fromEntries(kept),
  };
}

const to = Deno.args[0];
if (to === undefined) {
  throw new Error("usage: deno run -A deploy/assemble.ts FOLDER");
}
for (const folder of FOLDERS) await copy(join(root, folder), join(to, folder));
for (const file of FILES) await Deno.copyFile(join(root, file), join(to, file));
await Deno.writeTextFile(
  join(to, "deno.json"),
  JSON.stringify(await config(), null, 2) + "\n",
);
const { success } = await new Deno.Command(Deno.execPath(), {
  args: ["cache", "--quiet", ...entries()],
  cwd: to,
  env: { DENO_DIR: join(to, ".deno") },
}).spawn().status;
if (!success) throw new Error("the packages could not be stored");
