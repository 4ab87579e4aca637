import { PhotoError } from "./photo_error.ts";

/** Parts of a file, from a start to before an end. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A growing set of ranges; neighbours that come in order are one. */
export class Ranges {
  readonly #all: { readonly start: number; end: number }[] = [];

  add(start: number, end: number): void {
    if (start >= end) return;
    const last = this.#all[this.#all.length - 1];
    if (last?.end === start) last.end = end;
    else this.#all.push({ start, end });
    if (this.#all.length > MAX_RANGES) {
      throw new PhotoError("too-large", "the list of the file's parts");
    }
  }

  /** In order, without overlaps. */
  merged(): readonly Range[] {
    const merged: { readonly start: number; end: number }[] = [];
    for (const range of this.#all.toSorted((a, b) => a.start - b.start)) {
      const last = merged[merged.length - 1];
      if (last === undefined || last.end < range.start) {
        merged.push({ ...range });
      } else last.end = Math.max(last.end, range.end);
    }
    return merged;
  }

  /** Whether some byte is in both. */
  meet(others: Ranges): boolean {
    const theirs = others.merged();
    let i = 0;
    for (const { start, end } of this.merged()) {
      while (i < theirs.length && theirs[i]!.end <= start) i++;
      if (i < theirs.length && theirs[i]!.start < end) return true;
    }
    return false;
  }

  /** What of `start` to `end` is in none of them, in order. */
  gaps(start: number, end: number): readonly Range[] {
    const gaps: Range[] = [];
    let at = start;
    for (const range of this.merged()) {
      if (range.start > at && at < end) {
        gaps.push({ start: at, end: Math.min(range.start, end) });
      }
      at = Math.max(at, range.end);
    }
    if (at < end) gaps.push({ start: at, end });
    return gaps;
  }
}

/** About 50 MB of them, for a picture of a million scattered tiles. */
const MAX_RANGES = 1_000_000;
