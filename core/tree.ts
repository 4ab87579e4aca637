import { type Bytes, concat, lv, u32, u64 } from "./bytes.ts";
import { label } from "./kdf.ts";

/** Bytes of a leaf or root hash. */
export const HASH_BYTES = 32;

/** SHA-256 of one chunk, 32 bytes: a leaf of PROTOCOL §12. */
export async function leafHash(chunk: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", chunk));
}

/**
 * The root of a file, 32 bytes (PROTOCOL §12): binds its size, its chunk size
 * (both in bytes) and all leaves, in order and concatenated.
 *
 * @throws {RangeError} when `leaves` is not one hash for each chunk.
 */
export async function fileRoot(
  size: number,
  chunkSize: number,
  leaves: Bytes,
): Promise<Bytes> {
  const expected = Math.ceil(size / chunkSize) * HASH_BYTES;
  if (leaves.length !== expected) {
    throw new RangeError(`${leaves.length} bytes of leaves, not ${expected}`);
  }
  const preimage = concat(
    lv(label("file root")),
    u64(size),
    u32(chunkSize),
    leaves,
  );
  return new Uint8Array(await crypto.subtle.digest("SHA-256", preimage));
}
