import type { Origin } from "./origin.ts";

/** Between two attempts to write: somebody has to make room meanwhile. */
const RETRY_MS = 2_000;

/** Lets what does not fit on the disk wait until it does, or is given up. */
export class Patience {
  #full = false;
  #turned = Promise.withResolvers<void>();
  readonly #ended = new AbortController();

  constructor(private readonly wait: Origin["wait"]) {}

  /**
   * Tries until it fits, or, after the end, once.
   *
   * @throws what `attempt` throws: QuotaExceededError only after the end.
   */
  async fitting<T>(attempt: () => T | Promise<T>): Promise<T> {
    const { signal } = this.#ended;
    for (;;) {
      try {
        const result = await attempt();
        this.#turn(false);
        return result;
      } catch (error) {
        if (!isFull(error) || signal.aborted) throw error;
      }
      this.#turn(true);
      await this.wait(RETRY_MS, signal);
    }
  }

  /**
   * Resolves as soon as it is not as `full` says: whether something waits for
   * space, or `undefined` after the end.
   */
  async watch(full: boolean): Promise<boolean | undefined> {
    const { signal } = this.#ended;
    while (!signal.aborted && this.#full === full) await this.#turned.promise;
    return signal.aborted ? undefined : this.#full;
  }

  /** Nothing is tried again: what waits fails. */
  end(): void {
    this.#ended.abort();
    this.#turned.resolve();
  }

  #turn(full: boolean): void {
    if (full === this.#full || this.#ended.signal.aborted) return;
    this.#full = full;
    this.#turned.resolve();
    this.#turned = Promise.withResolvers();
  }
}

/** @throws {DOMException} QuotaExceededError, also when only a part fits. */
export function writeAll(
  handle: {
    write(data: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  },
  data: Uint8Array<ArrayBuffer>,
  at: number,
): void {
  const written = handle.write(data, { at });
  if (written === data.length) return;
  const says = `wrote ${written} of ${data.length} bytes`;
  throw new DOMException(says, "QuotaExceededError");
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
