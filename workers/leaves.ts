import type { Bytes } from "../core/bytes.ts";
import { HASH_BYTES, leafHash } from "../core/tree.ts";

/** The leaf hashes of one file, computed side by side. */
export class Leaves {
  readonly #hashes: Bytes;
  #pending: Promise<void> = Promise.resolve();

  constructor(chunks: number) {
    this.#hashes = new Uint8Array(chunks * HASH_BYTES);
  }

  /** Hashes `chunk`, of which a copy is taken before this returns. */
  add(index: number, chunk: Bytes): void {
    const hashing = leafHash(chunk).then((leaf) => {
      this.#hashes.set(leaf, index * HASH_BYTES);
    });
    this.#pending = this.#pending.then(() => hashing);
  }

  /** All leaves, concatenated, once every chunk added is hashed. */
  async all(): Promise<Bytes> {
    await this.#pending;
    return this.#hashes;
  }
}
