import type { Bytes } from "../core/bytes.ts";
import { HASH_BYTES, leafHash } from "../core/tree.ts";

/** The leaf hashes of one file, computed side by side. */
export class Leaves {
  readonly #hashes: Bytes;
  #pending: Promise<void> = Promise.resolve();
  #count = 0;

  constructor(chunks: number) {
    this.#hashes = new Uint8Array(chunks * HASH_BYTES);
  }

  /** Chunks from the first on that were added: they are added in order. */
  get count(): number {
    return this.#count;
  }

  /** A leaf that is known already. */
  put(index: number, leaf: Bytes): void {
    this.#count = Math.max(this.#count, index + 1);
    this.#hashes.set(leaf, index * HASH_BYTES);
  }

  /** Hashes `chunk`, of which a copy is taken before this returns. */
  add(index: number, chunk: Bytes): Promise<Bytes> {
    this.#count = Math.max(this.#count, index + 1);
    const hashing = leafHash(chunk).then((leaf) => {
      this.put(index, leaf);
      return leaf;
    });
    this.#pending = this.#pending.then(() => hashing).then(() => {});
    return hashing;
  }

  /** All leaves, concatenated, once every chunk added is hashed. */
  async all(): Promise<Bytes> {
    await this.#pending;
    return this.#hashes;
  }
}
