interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const { setTimeout: later } = globalThis;

/** The platform's timers, moved by hand. Cryptography goes on by itself. */
export class Clock implements Disposable {
  #now = 0;
  #nextId = 1;
  readonly #timers = new Map<number, Timer>();
  readonly #own = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
  };

  constructor() {
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms: number) => {
        this.#timers.set(this.#nextId, { at: this.#now + ms, run });
        return this.#nextId++;
      },
      clearTimeout: (id: number | undefined) => {
        if (id !== undefined) this.#timers.delete(id);
      },
    });
  }

  /** Milliseconds. */
  readonly now = (): number => this.#now;

  /** Timers that will still ring. */
  get pending(): number {
    return this.#timers.size;
  }

  /** Lets `ms` pass and what is due ring, in order. */
  async pass(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end)
        .sort(([, one], [, other]) => one.at - other.at)[0];
      if (!due) break;
      const [id, { at, run }] = due;
      this.#timers.delete(id);
      this.#now = at;
      run();
      await idle();
    }
    this.#now = end;
  }

  [Symbol.dispose](): void {
    Object.assign(globalThis, this.#own);
  }
}

/** Lets computations under way finish, in real time. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise<void>((go) => later(go, 0));
  }
}
