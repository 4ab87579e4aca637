import { dirname, join, parse } from "node:path";
import type { Rolldown } from "vite";
import type { FreshConfig } from "./config.ts";

type Graph = Pick<Rolldown.PluginContext, "getModuleInfo">;

/**
 * Puts what the same islands need from their start, and no other ever does, into
 * one file named after them: a page loads no more than it needs, and in few
 * files, each of which may cost a round trip. The rest is left to the bundler.
 */
export function byIslands({ root }: FreshConfig): Rolldown.CodeSplittingGroup {
  const folder = join(root, "islands");
  const isIsland = (module: string): boolean => dirname(module) === folder;
  const islandsOf = (modules: ReadonlySet<string>): string =>
    [...modules].filter(isIsland).map((it) => parse(it).name).sort().join("-");
  return {
    debugName: "islands",
    // What a module imports is needed by no fewer islands than itself.
    includeDependenciesRecursively: false,
    name(module, graph) {
      if (isIsland(module)) return null;
      const atOnce = islandsOf(users(module, graph, false));
      const ever = islandsOf(users(module, graph, true));
      return atOnce === ever && ever !== "" ? ever : null;
    },
  };
}

/** A module and all that import it, by themselves or not. */
function users(module: string, graph: Graph, later: boolean): Set<string> {
  const found = new Set([module]);
  for (const user of found) {
    const info = graph.getModuleInfo(user);
    for (const importer of info?.importers ?? []) found.add(importer);
    if (!later) continue;
    for (const importer of info?.dynamicImporters ?? []) found.add(importer);
  }
  return found;
}
