import type { NamedFile } from "../workers/transfer_command.ts";
import type { Removed } from "../workers/photo/removed.ts";
import { planOf, type Wishes, WORTH_RATIO } from "./plan.ts";
import type { Workshop } from "./workshop.ts";

/** A file somebody wants to send, on its way into an offer. */
export type Entry =
  | { readonly is: "raw"; readonly original: NamedFile }
  /** A photo that could not be cleaned: its person decides. */
  | { readonly is: "unclean"; readonly original: NamedFile }
  | {
    readonly is: "ready";
    readonly original: NamedFile;
    /** As it is offered. */
    readonly file: NamedFile;
    readonly removed: readonly Removed[];
  };

/** As the person chose it, or as something else in its place. */
export function ready(
  original: NamedFile,
  file: NamedFile = original,
  removed: readonly Removed[] = [],
): Entry {
  return { is: "ready", original, file, removed };
}

/** An entry for a file; ready at once when there is nothing to try on it. */
export function entryOf(original: NamedFile, wishes: Wishes): Entry {
  return planOf(factsOf(original), wishes) === "nothing"
    ? ready(original)
    : { is: "raw", original };
}

/** What a person sees of a file, whatever it will be sent as. */
export function factsOf({ file: { size, type }, name }: NamedFile): {
  readonly name: string;
  readonly size: number;
  readonly type: string;
} {
  return { name, size, type };
}

/** Rejects only with the reason of the signal. */
export async function prepare(
  original: NamedFile,
  wishes: Wishes,
  workshop: Workshop,
  signal: AbortSignal,
): Promise<Entry> {
  const { file } = original;
  switch (planOf(factsOf(original), wishes)) {
    case "nothing":
      return ready(original);
    case "strip":
      try {
        const stripped = await workshop.strip(file, signal);
        if (!stripped) return ready(original);
        const { blob, removed } = stripped;
        return ready(original, replaced(original, blob), removed);
      } catch {
        signal.throwIfAborted();
        return { is: "unclean", original };
      }
    case "compress":
      try {
        const ratio = await workshop.sample(file, signal);
        if (ratio > WORTH_RATIO) return ready(original);
        const maxBytes = Math.floor(WORTH_RATIO * file.size);
        const packed = await workshop.compress(file, maxBytes, signal);
        if (!packed) return ready(original);
        const unpacked = file.size;
        return ready(original, { ...replaced(original, packed), unpacked });
      } catch {
        signal.throwIfAborted();
        // What cannot be read shows when it is sent.
        return ready(original);
      }
  }
}

/** Other bytes under the same name; a file of a blob stays where that is. */
function replaced({ file, name }: NamedFile, bytes: Blob): NamedFile {
  const { size, type, lastModified } = file;
  return {
    file: new File([bytes], file.name, { type, lastModified }),
    name,
    original: { size, modified: lastModified },
  };
}
