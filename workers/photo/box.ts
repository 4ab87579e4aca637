import type { BlobReader } from "./blob_reader.ts";
import { PhotoError } from "./photo_error.ts";
import { fourCc } from "./signature.ts";

/** A box of the ISO base media file format (ISO/IEC 14496-12 §4.2). */
export interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its body starts. */
  readonly body: number;
  readonly end: number;
}

/** The boxes that fill a range, one after the other. */
export async function* boxesIn(
  reader: BlobReader,
  start: number,
  limit: number,
): AsyncGenerator<Box> {
  for (let at = start; at < limit;) {
    const box = await readBox(reader, at, limit);
    yield box;
    at = box.end;
  }
}

async function readBox(
  reader: BlobReader,
  at: number,
  limit: number,
): Promise<Box> {
  const view = await reader.view(at, 8, "a box");
  const type = fourCc(view, 4);
  let body = at + 8;
  let size = view.getUint32(0);
  if (size === 1) {
    size = Number((await reader.view(at + 8, 8, "a box")).getBigUint64(0));
    body = at + 16;
  } else if (size === 0) size = limit - at;
  const end = at + size;
  if (end < body) throw new PhotoError("malformed", "a box");
  if (end > limit) throw new PhotoError("truncated", "a box");
  return { type, at, body, end };
}
