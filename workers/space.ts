import type { Origin } from "./origin.ts";

/** Kept free beyond a transfer's own bytes: file-system bookkeeping. */
const SPARE_BYTES = 16 * 1024 * 1024;

/** The space that the browser gives, and what of it is promised. In bytes. */
export class Space {
  /** Promised to a transfer and not written yet. */
  readonly #reserved = new Map<string, number>();

  constructor(private readonly files: Pick<Origin["files"], "estimate">) {}

  /**
   * Promises a transfer so much, in place of what it was promised before;
   * answers how many bytes are missing for that, 0 for none.
   */
  async reserve(transfer: string, bytes: number): Promise<number> {
    const { quota = 0, usage = 0 } = await this.files.estimate();
    this.#reserved.delete(transfer);
    const promised = [...this.#reserved.values()].reduce((a, b) => a + b, 0);
    const missing = bytes + SPARE_BYTES - (quota - usage - promised);
    if (missing > 0) return missing;
    this.#reserved.set(transfer, bytes);
    return 0;
  }

  /** What is written is counted by the browser. */
  spend(transfer: string, bytes: number): void {
    const left = this.#reserved.get(transfer);
    if (left === undefined) return;
    this.#reserved.set(transfer, Math.max(0, left - bytes));
  }

  free(transfer: string): void {
    this.#reserved.delete(transfer);
  }
}
