import type { Ranges } from "./transfer_body.ts";

/** Ascending indexes as `[first, end)` pairs, the form ACCEPT and DONE use. */
export function toRanges(indexes: readonly number[]): Ranges {
  const ranges: [number, number][] = [];
  for (const index of indexes) {
    const last = ranges.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else ranges.push([index, index + 1]);
  }
  return ranges;
}

/** The indexes that ranges name, unless one is not below `limit`. */
export function fromRanges(
  ranges: Ranges,
  limit: number,
): number[] | undefined {
  const indexes: number[] = [];
  for (const [first, end] of ranges) {
    if (end > limit) return undefined;
    for (let i = first; i < end; i++) indexes.push(i);
  }
  return indexes;
}
