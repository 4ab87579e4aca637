import { type Bytes, concat, lv, u64 } from "./bytes.ts";
import { label } from "./kdf.ts";
import { HASH_BYTES } from "./tree.ts";

/** The first chunks of a file; where there are none it may be any. */
export interface Prefix {
  /** Index in the offer. */
  readonly file: number;
  /** How many of its chunks. */
  readonly chunks: number;
}

/**
 * What a receiver that goes on in a new session says of the file it is in, and
 * its sender of the same file (PROTOCOL §12.6): 32 bytes that bind the first
 * chunks by their leaves, in order and concatenated.
 */
export async function resumeProof(leaves: Bytes): Promise<Bytes> {
  const preimage = concat(
    lv(label("resume")),
    u64(leaves.length / HASH_BYTES),
    leaves,
  );
  return new Uint8Array(await crypto.subtle.digest("SHA-256", preimage));
}
