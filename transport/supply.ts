import { safePath } from "../core/names.ts";
import type { NamedFile, OfferedFacts } from "../workers/transfer_command.ts";

/** A file that was chosen again for one that was offered. */
export interface Again {
  readonly file: NamedFile;
  /** Whether something else was offered in its place. */
  readonly remade: boolean;
}

/**
 * Finds for each of the offered files that were accepted the one that a person
 * chose again: of the same size, at the same path or, chosen without its folder,
 * of the same name. `missing` are those for which none fits.
 */
export function fit(
  offered: readonly OfferedFacts[],
  accepted: readonly number[],
  files: readonly File[],
): {
  /** By index in the offer. */
  readonly chosen: readonly (Again | undefined)[];
  readonly missing: readonly string[];
} {
  const chosen: (Again | undefined)[] = offered.map(() => undefined);
  const missing: string[] = [];
  const found = files.map((file) => ({
    file,
    // As it is shown where it is offered.
    path: safePath(file.webkitRelativePath || file.name),
  }));
  for (const index of accepted) {
    const { name, size, original } = offered[index]!;
    const bytes = original?.size ?? size;
    const same = found.filter(({ file }) => file.size === bytes);
    // An empty folder is nothing that can be chosen.
    const file = name.endsWith("/")
      ? new File([], name)
      : (same.find(({ path }) => path === name) ??
        same.find(({ path }) => baseOf(path) === baseOf(name)))?.file;
    if (file) chosen[index] = { file: { file, name }, remade: !!original };
    else missing.push(name);
  }
  return { chosen, missing };
}

function baseOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
