import { type Dice, dice } from "../fuzz/mutate.ts";
import type { Condition } from "./condition.ts";

/** Losses are drawn in parts of a million. */
const MILLION = 1_000_000;

/** One way of a path. It knows no clock: every packet brings its time. */
export class Link {
  readonly #roll: Dice;
  /** When the last packet that was let in is through, in milliseconds. */
  #freeAt = -Infinity;

  /** The same `seed` loses the same packets. */
  constructor(public condition: Condition, seed: number) {
    this.#roll = dice(seed);
  }

  /**
   * When a packet that comes at `now` arrives, in milliseconds and never before
   * an earlier one; `undefined` when it is lost or finds no place in the queue.
   */
  arrival(now: number, bytes: number): number | undefined {
    const { rttMs, loss, bitsPerSecond, queueBytes } = this.condition;
    if (loss > 0 && this.#roll(MILLION) < loss * MILLION) return undefined;
    const start = Math.max(now, this.#freeAt);
    const waiting = (start - now) / 1000 * bitsPerSecond / 8;
    if (waiting + bytes > queueBytes) return undefined;
    this.#freeAt = start + bytes * 8 / bitsPerSecond * 1000;
    return this.#freeAt + rttMs / 2;
  }
}
