import type { Bytes } from "../../core/bytes.ts";
import type { Work } from "../ipc/work.ts";

/** Bytes read at once: a large read costs little more than a small one. */
const READ_BYTES = 1024 * 1024;

/** A part of a Blob and where it lies. */
export interface BlobPart {
  readonly at: number;
  readonly bytes: Bytes;
}

/**
 * Reads a Blob from its beginning, in parts of the largest multiple of
 * `unitBytes` that is read at once, and one unit at least. Tells how far it is
 * and stops when the work is cancelled.
 */
export async function* partsOf(
  blob: Blob,
  unitBytes: number,
  work: Work,
): AsyncGenerator<BlobPart> {
  const step = Math.max(1, Math.floor(READ_BYTES / unitBytes)) * unitBytes;
  const total = blob.size;
  for (let at = 0; at < total; at += step) {
    work.check();
    const part = blob.slice(at, Math.min(at + step, total));
    const bytes = new Uint8Array(await part.arrayBuffer());
    yield { at, bytes };
    work.took(bytes.length);
    work.tell({ done: at + bytes.length, total });
  }
}
