/** One timer for any number of times on the clock of `performance.now()`. */
export class Alarm {
  #armed:
    | { readonly at: number; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;

  /** `ring` is called no earlier than the first time wished for. */
  constructor(private readonly ring: () => void) {}

  /** Costs nothing when it rings before `at` anyway. */
  at(at: number): void {
    if (at === Infinity || this.#armed && this.#armed.at <= at) return;
    this.stop();
    const timer = setTimeout(() => {
      this.#armed = undefined;
      this.ring();
    }, at - performance.now());
    this.#armed = { at, timer };
  }

  stop(): void {
    clearTimeout(this.#armed?.timer);
    this.#armed = undefined;
  }
}
