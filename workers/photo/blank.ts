import { type Bytes, concat, utf8 } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import { orientationExif } from "./exif.ts";

/** What stands where something was, when nothing may move. */
export interface Blank {
  readonly head: Bytes;
  readonly byte: number;
  /** Of that byte; repeated as slices of one piece of memory. */
  readonly fill: Blob;
}

/** This many bytes of it; only the filling where the head has no room. */
export function blankParts({ head, fill }: Blank, length: number): BlobPart[] {
  const parts: BlobPart[] = [];
  let left = length;
  if (head.length <= length) {
    parts.push(head);
    left -= head.length;
  }
  while (left > 0) {
    const some = Math.min(left, FILL_BYTES);
    parts.push(fill.slice(0, some));
    left -= some;
  }
  return parts;
}

/** Whether the range holds exactly this already. */
export async function isBlank(
  reader: BlobReader,
  start: number,
  end: number,
  { head, byte }: Blank = zeros,
): Promise<boolean> {
  const skip = head.length <= end - start ? head.length : 0;
  const there = await reader.read(start, skip, "metadata");
  if (there.some((it, i) => it !== head[i])) return false;
  for await (const { bytes } of reader.blocks(start + skip, end)) {
    if (bytes.some((it) => it !== byte)) return false;
  }
  return true;
}

const FILL_BYTES = 1024 * 1024;

function blank(byte: number, head: Bytes = new Uint8Array(0)): Blank {
  const fill = new Blob([new Uint8Array(FILL_BYTES).fill(byte)]);
  return { head, byte, fill };
}

export const zeros = blank(0);

/** An Exif item of HEIF: the block's offset, then a block that is upright. */
export const exifItem = blank(0, concat(new Uint8Array(4), orientationExif(1)));

/** A packet without properties, padded as XMP may be. */
export const xmpPacket = blank(
  0x20,
  utf8('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'),
);
