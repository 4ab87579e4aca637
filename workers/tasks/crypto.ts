import { sha256 } from "@noble/hashes/sha2.js";
import type { Bytes } from "../../core/bytes.ts";
import { fileRoot, HASH_BYTES, leafHash } from "../../core/tree.ts";
import type { Work } from "../ipc/work.ts";
import { partsOf } from "./blob_parts.ts";

/** A Blob cut into chunks of that many bytes, the last one shorter. */
export interface Chunked {
  readonly blob: Blob;
  readonly chunkBytes: number;
}

/** SHA-256 of a Blob of any size, 32 bytes; WebCrypto takes no streams. */
export async function digest(blob: Blob, work: Work): Promise<Bytes> {
  const hash = sha256.create();
  for await (const { bytes } of partsOf(blob, 1, work)) hash.update(bytes);
  return new Uint8Array(hash.digest());
}

/** The root of a file (PROTOCOL §12), 32 bytes. */
export async function root(input: Chunked, work: Work): Promise<Bytes> {
  const leaves = await leavesOf(input, work);
  return await fileRoot(input.blob.size, input.chunkBytes, leaves);
}

/** The leaf hashes of all chunks, concatenated (PROTOCOL §12). */
export async function leavesOf(
  { blob, chunkBytes }: Chunked,
  work: Work,
): Promise<Bytes> {
  if (!Number.isInteger(chunkBytes) || chunkBytes < 1) {
    throw new RangeError("chunks have to have bytes");
  }
  const leaves = new Uint8Array(
    Math.ceil(blob.size / chunkBytes) * HASH_BYTES,
  );
  for await (const { at, bytes } of partsOf(blob, chunkBytes, work)) {
    const hashing: Promise<Bytes>[] = [];
    for (let from = 0; from < bytes.length; from += chunkBytes) {
      hashing.push(leafHash(bytes.subarray(from, from + chunkBytes)));
    }
    const first = at / chunkBytes;
    for (const [index, leaf] of (await Promise.all(hashing)).entries()) {
      leaves.set(leaf, (first + index) * HASH_BYTES);
    }
  }
  return leaves;
}
