import type { Bytes } from "../core/bytes.ts";

/** Most that is kept, for all readings together. */
export const RECENT_BYTES = 16 * 1024 * 1024;

/** What was read, and where it ends in the files that it is of. */
export interface Kept {
  readonly data: Bytes;
  readonly end: number;
}

/**
 * The newest of what was read and others need as well, in bounded memory: what
 * was read first gives way.
 */
export class Recent {
  /** Oldest first, with how each is forgotten where it is used. */
  readonly #all = new Map<Kept, () => void>();
  #bytes = 0;

  /** `forget` is called when it is not kept any more. */
  keep(kept: Kept, forget: () => void): void {
    this.#all.set(kept, forget);
    this.#bytes += kept.data.length;
    for (const oldest of this.#all.keys()) {
      if (this.#bytes <= RECENT_BYTES) return;
      this.drop(oldest);
    }
  }

  /** Nobody needs it any more. */
  drop(kept: Kept): void {
    const forget = this.#all.get(kept);
    if (!forget) return;
    this.#all.delete(kept);
    this.#bytes -= kept.data.length;
    forget();
  }
}
