import type { Bytes } from "../core/bytes.ts";
import { parseHeader } from "../core/frame.ts";
import type { FrameListener, FramePort } from "./port.ts";

/** What may wait for a frame that is late; more cannot be under way. */
const MAX_WAITING_BYTES = 40 * 1024 * 1024;

/** One of a stripe's ports, once it has somebody to tell. */
type Open = (listener: FrameListener) => FramePort;

/**
 * Several ports used as one: a frame goes out where the least waits, and those
 * that come in are put in order again by the number in their clear header. It
 * is open when all are, and closed when any is.
 */
export function stripePort(
  opens: readonly Open[],
  listener: FrameListener,
): FramePort {
  return new StripePort(opens, listener);
}

class StripePort implements FramePort {
  readonly bulkBytes = 0;
  readonly #ports: readonly FramePort[];
  #opened = 0;
  #closed = false;
  /** Number of the next frame in the order of the sender. */
  #next = 0;
  readonly #early = new Map<number, Bytes>();
  #earlyBytes = 0;

  constructor(
    opens: readonly Open[],
    private readonly listener: FrameListener,
  ) {
    this.#ports = opens.map((open) =>
      open({
        opened: () => {
          if (++this.#opened < opens.length) return;
          listener.opened();
          this.#release();
        },
        frame: (frame) => this.#arrived(frame),
        closed: (final) => this.#over(final),
      })
    );
  }

  get streams(): number {
    return this.#ports.length;
  }

  get waiting(): number {
    return this.#ports.reduce((sum, { waiting }) => sum + waiting, 0);
  }

  async ready(): Promise<void> {
    await Promise.race(this.#ports.map((port) => port.ready()));
  }

  async send(frame: Bytes): Promise<void> {
    await this.ready();
    const least = this.#ports.reduce((one, other) =>
      other.waiting < one.waiting ? other : one
    );
    await least.send(frame);
  }

  close(): void {
    this.#closed = true;
    this.#early.clear();
    for (const port of this.#ports) port.close();
  }

  #arrived(frame: Bytes): void {
    if (this.#closed) return;
    const seq = seqOf(frame);
    // Nobody's frame comes twice: the lane says what to think of it.
    const due = Math.max(seq, this.#next);
    if (this.#early.has(due)) return this.listener.frame(frame);
    this.#early.set(due, frame);
    this.#earlyBytes += frame.length;
    this.#release();
    if (this.#earlyBytes > MAX_WAITING_BYTES) this.#over(false);
  }

  /** Hands over what is next, once the other end can be answered. */
  #release(): void {
    if (this.#opened < this.#ports.length) return;
    for (;;) {
      const frame = this.#early.get(this.#next);
      if (!frame) return;
      this.#early.delete(this.#next++);
      this.#earlyBytes -= frame.length;
      this.listener.frame(frame);
    }
  }

  #over(final: boolean): void {
    if (this.#closed) return;
    this.close();
    this.listener.closed(final);
  }
}

/** Of a frame; one that is none is delivered as the next, and refused. */
function seqOf(frame: Bytes): number {
  try {
    return parseHeader(frame).seq;
  } catch {
    return 0;
  }
}
