import type { Cells } from "./cells.ts";

/** How far a task is, in the unit of the task, mostly bytes. */
export interface Reading {
  readonly done: number;
  readonly total: number;
}

/** How far a task is: told by one end, read by the other. */
export class SharedProgress {
  static readonly CELLS = 2;

  constructor(private readonly cells: Cells, private readonly at: number) {}

  tell({ done, total }: Reading): void {
    // In this order a reader never sees more done than there is.
    this.cells.set(this.at + 1, total);
    this.cells.set(this.at, done);
  }

  /** For the next task. */
  reset(): void {
    if (this.read().total !== 0) this.tell({ done: 0, total: 0 });
  }

  read(): Reading {
    const done = this.cells.get(this.at);
    return { done, total: this.cells.get(this.at + 1) };
  }
}

/** Something that either end may say once: both see it from then on. */
export class SharedFlag {
  static readonly CELLS = 1;

  constructor(private readonly cells: Cells, private readonly at: number) {}

  raise(): void {
    this.cells.set(this.at, 1);
  }

  lower(): void {
    this.cells.set(this.at, 0);
  }

  get raised(): boolean {
    return this.cells.get(this.at) !== 0;
  }
}

/** A count that only grows, and to which both ends may add. */
export class SharedCounter {
  static readonly CELLS = 1;

  constructor(private readonly cells: Cells, private readonly at: number) {}

  add(amount: number): void {
    this.cells.add(this.at, amount);
  }

  get value(): number {
    return this.cells.get(this.at);
  }
}

/**
 * A wish to stop, which also a loop that never waits can see where memory is
 * shared. `stopAll` stops every task of the worker.
 */
export class SharedCancellation {
  static readonly CELLS: number = SharedFlag.CELLS;
  readonly #own: SharedFlag;

  constructor(cells: Cells, at: number, private readonly stopAll: SharedFlag) {
    this.#own = new SharedFlag(cells, at);
  }

  cancel(): void {
    this.#own.raise();
  }

  /** For the next task. */
  reset(): void {
    if (this.#own.raised) this.#own.lower();
  }

  get cancelled(): boolean {
    return this.#own.raised || this.stopAll.raised;
  }
}

/** The cells of one port: what concerns all calls, then a slot for each. */
export class Board {
  static readonly SLOTS = 100;
  static readonly CELLS: number = Board.#slot(Board.SLOTS);
  /** Bytes that the tasks of this worker have taken in. */
  readonly bytes: SharedCounter;
  /** Everything has to stop. */
  readonly stop: SharedFlag;

  constructor(private readonly cells: Cells) {
    this.bytes = new SharedCounter(cells, 0);
    this.stop = new SharedFlag(cells, SharedCounter.CELLS);
  }

  progress(slot: number): SharedProgress {
    return new SharedProgress(
      this.cells,
      Board.#slot(slot) + SharedCancellation.CELLS,
    );
  }

  cancellation(slot: number): SharedCancellation {
    return new SharedCancellation(this.cells, Board.#slot(slot), this.stop);
  }

  /** Makes a slot ready for another call. */
  clear(slot: number): void {
    this.progress(slot).reset();
    this.cancellation(slot).reset();
  }

  static #slot(slot: number): number {
    return SharedCounter.CELLS + SharedFlag.CELLS +
      slot * (SharedCancellation.CELLS + SharedProgress.CELLS);
  }
}
