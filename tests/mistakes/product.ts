import { join } from "node:path";
import { type Module, parseModule } from "../checks/module.ts";

const root = join(import.meta.dirname ?? ".", "../..");
const folders = ["core", "workers", "transport", "ui", "islands", "routes"];

/** Every source file of the product, without its tests. */
export async function product(): Promise<readonly Module[]> {
  const all: Module[] = [];
  for (const folder of [...folders, "signaling", "."]) {
    for (const path of await sourcesIn(folder)) {
      all.push(parseModule(path, await Deno.readTextFile(join(root, path))));
    }
  }
  return all;
}

async function sourcesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(root, folder))) {
    const path = join(folder, name);
    if (isDirectory && folder !== ".") found.push(...await sourcesIn(path));
    else if (/(?<!_test)\.tsx?$/.test(name)) found.push(path);
  }
  return found;
}
