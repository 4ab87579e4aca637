import type { Bytes } from "../../core/bytes.ts";
import { type Blank, blankParts, zeros } from "./blank.ts";
import { PhotoError } from "./photo_error.ts";
import type { Removed } from "./removed.ts";

/**
 * What changes in a file. The result is made of slices of the original and the
 * few new bytes, so a photo of any size takes next to no memory.
 */
export class Edit {
  readonly #changes: Change[] = [];
  readonly #found = new Set<Removed>();

  /** What was removed; nothing at all if this is empty. */
  get found(): ReadonlySet<Removed> {
    return this.#found;
  }

  /** Takes the range out, and `put` in its place. */
  cut(
    start: number,
    end: number,
    found: Iterable<Removed>,
    put?: Bytes,
  ): void {
    this.#changes.push({ start, end, put: put ? [put] : [] });
    this.#add(found);
  }

  /** Replaces by other bytes what only describes the file's structure. */
  put(start: number, end: number, bytes: Bytes): void {
    this.#changes.push({ start, end, put: [bytes] });
  }

  /** Overwrites the range in place. */
  blank(
    start: number,
    end: number,
    found: Iterable<Removed>,
    blank: Blank = zeros,
  ): void {
    this.#changes.push({ start, end, put: blankParts(blank, end - start) });
    this.#add(found);
  }

  /** The changed file, of the same type. */
  applyTo(file: Blob): Blob {
    const parts: BlobPart[] = [];
    let at = 0;
    this.#changes.sort((a, b) => a.start - b.start || a.end - b.end);
    for (const { start, end, put } of this.#changes) {
      if (start < at || end > file.size) {
        throw new PhotoError("malformed", "parts of the file overlap");
      }
      if (start > at) parts.push(file.slice(at, start));
      parts.push(...put);
      at = end;
    }
    if (at < file.size) parts.push(file.slice(at));
    return new Blob(parts, { type: file.type });
  }

  #add(found: Iterable<Removed>): void {
    const kinds = [...found];
    for (const kind of kinds) this.#found.add(kind);
    if (kinds.length === 0) this.#found.add("other");
  }
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: readonly BlobPart[];
}
