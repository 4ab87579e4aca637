import type { Board, Reading, SharedCancellation } from "./shared.ts";

/** What a function is given beside its input: where it tells and learns. */
export class Work {
  #controller: AbortController | undefined;
  readonly #cancellation: SharedCancellation | undefined;

  constructor(
    private readonly board: Board | undefined,
    private readonly slot: number | undefined,
  ) {
    if (slot !== undefined) this.#cancellation = board?.cancellation(slot);
  }

  /** For what takes a signal; aborted by the caller's signal or its timeout. */
  get signal(): AbortSignal {
    // Made when asked for: most calls of a busy port never ask.
    this.#controller ??= new AbortController();
    if (this.cancelled) this.#controller.abort();
    return this.#controller.signal;
  }

  /** Whether the result is not wanted any more; a loop asks between steps. */
  get cancelled(): boolean {
    return this.#cancelled || this.#cancellation?.cancelled === true;
  }

  #cancelled = false;

  /** @throws the signal's reason once the result is not wanted any more. */
  check(): void {
    if (this.cancelled) this.signal.throwIfAborted();
  }

  /** Says how far the task is. */
  tell(reading: Reading): void {
    if (this.slot === undefined) return;
    this.board?.progress(this.slot).tell(reading);
  }

  /** Counts bytes taken in, for the statistics of the pool. */
  took(bytes: number): void {
    this.board?.bytes.add(bytes);
  }

  cancel(): void {
    this.#cancelled = true;
    this.#controller?.abort();
  }
}
