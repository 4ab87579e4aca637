import { isFolder, numberedName, safePath } from "./names.ts";

/** Longest name an offer may carry, in UTF-16 units (PROTOCOL §12.1). */
const MAX_OFFERED_NAME = 4096;
const NAMELESS = "unnamed";

/** A name that an offer may carry: of too long a one, the end. */
export function offerableName(name: string): string {
  return name === "" ? NAMELESS : name.slice(-MAX_OFFERED_NAME);
}

/**
 * The harmless paths of all that is offered, by index (PROTOCOL §12.7). No two
 * files have the same one, not even where case does not count, and none is that
 * of a folder: the later of two gets a number, `name (2).ext`.
 */
export function safePaths(wishes: readonly string[]): string[] {
  const paths = wishes.map(safePath);
  const taken = new Set(paths.flatMap(foldersOf).map(folded));
  /** Numbers go on where they ended, or a hostile list would cost its square. */
  const numbers = new Map<string, number>();
  return paths.map((path) => {
    if (isFolder(path)) return path;
    const start = path.lastIndexOf("/") + 1;
    const [folder, name] = [path.slice(0, start), path.slice(start)];
    let free = path;
    if (taken.has(folded(free))) {
      const series = folded(folder + numberedName(name, 0));
      let number = numbers.get(series) ?? 1;
      do free = folder + numberedName(name, ++number); while (
        taken.has(folded(free))
      );
      numbers.set(series, number);
    }
    taken.add(folded(free));
    return free;
  });
}

/** Every folder a path leads through, outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join("/"));
}

/** Equal for paths that some file system takes for one. */
function folded(path: string): string {
  return path.toUpperCase().toLowerCase().normalize("NFC");
}
