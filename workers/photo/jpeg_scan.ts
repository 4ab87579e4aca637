import type { BlobReader } from "./blob_reader.ts";
import { PhotoError } from "./photo_error.ts";

/**
 * Where the next marker stands after entropy-coded data that starts at `from`:
 * an 0xFF that is neither stuffed, nor a restart, nor fill (ITU T.81 §B.1.1).
 */
export async function markerAfter(
  reader: BlobReader,
  from: number,
): Promise<number> {
  let before = 0;
  for await (const { at, bytes } of reader.blocks(from, reader.size)) {
    if (before === 0xff && isMarker(bytes[0]!)) return at - 1;
    let i = bytes.indexOf(0xff);
    while (i >= 0 && i + 1 < bytes.length) {
      if (isMarker(bytes[i + 1]!)) return at + i;
      i = bytes.indexOf(0xff, i + 1);
    }
    before = bytes[bytes.length - 1]!;
  }
  throw new PhotoError("truncated", "a JPEG scan");
}

function isMarker(code: number): boolean {
  return code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7);
}
