import type { Inner } from "../core/frame.ts";

/** More cannot be under way on a way whose turn it is not. */
const MAX_HELD_BYTES = 40 * 1024 * 1024;

/** What came on each way before its turn, in its order. */
export class Held {
  readonly #queues = new Map<string, { frames: Inner[]; bytes: number }>();

  /** Whether it is more than there can be. */
  push(way: string, inner: Inner): boolean {
    const queue = this.#queues.get(way) ?? { frames: [], bytes: 0 };
    this.#queues.set(way, queue);
    queue.frames.push(inner);
    queue.bytes += inner.length;
    return queue.bytes > MAX_HELD_BYTES;
  }

  /** The oldest, which is the caller's from now on. */
  shift(way: string): Inner | undefined {
    const queue = this.#queues.get(way);
    const inner = queue?.frames.shift();
    if (queue && inner) queue.bytes -= inner.length;
    return inner;
  }

  drop(way: string): void {
    this.#queues.delete(way);
  }

  clear(): void {
    this.#queues.clear();
  }
}
