import { glob } from "node:fs/promises";
import { join } from "node:path";

/** Modules below `dir`, no tests: name without `.tsx` or `.ts` → path. */
export async function moduleFiles(dir: string): Promise<Map<string, string>> {
  const files = await Array.fromAsync(glob("**/*.{ts,tsx}", { cwd: dir }));
  const modules = files.filter((file) => !/_test\.tsx?$/.test(file)).sort();
  return new Map(
    modules.map((file) => [file.replace(/\.tsx?$/, ""), join(dir, file)]),
  );
}

/**
 * The Hono pattern of a page module's name: `blog/[id]` is `/blog/:id`,
 * `index` its folder, `a/[...rest]` everything from `/a` downward.
 */
export function patternOf(name: string): string {
  const path = `/${name}`.replace(/\/index$/, "");
  if (!/^(\/([\w.~-]+|\[\w+\]))*(\/\[\.\.\.\w+\])?$/.test(path)) {
    throw new Error(`routes/${name}: only names, [name] and a last [...name]`);
  }
  return path.replace(/\[\.\.\.(\w+)\]/, ":$1{.+}?")
    .replaceAll(/\[(\w+)\]/g, ":$1") || "/";
}

/** Sort key of a pattern: texts come before params, both before rests. */
export function rankOf(pattern: string): string {
  return pattern.replace(/:\w+\{\.\+\}\?/, "~~").replaceAll(/:\w+/g, "~");
}
