import type { Bytes } from "../core/bytes.ts";
import {
  FRAME_OVERHEAD_BYTES,
  FrameError,
  type Inner,
  parseHeader,
  parseInner,
} from "../core/frame.ts";
import { release } from "../core/release.ts";
import { openFrame, sealFrame } from "../core/seal.ts";
import type { ReceiveLane, SendLane } from "../core/lane.ts";
import type { KeyRing } from "./keyring.ts";
import { FrameWriter } from "./writer.ts";

/** Seals frames side by side and passes them on in the order of the calls. */
export class LaneWriter extends FrameWriter {
  #previous: Promise<void> = Promise.resolve();
  readonly #spare: Bytes[] = [];

  /** `pass` resolves when the way is ready for the next frame. */
  constructor(
    private readonly ring: KeyRing,
    private readonly lane: SendLane,
    private readonly pass: (frame: Bytes) => Promise<void>,
  ) {
    super();
  }

  /** Resolves once everything sent so far is on its way. */
  passed(): Promise<void> {
    return this.#previous;
  }

  sendInner(inner: Bytes): void {
    const key = this.ring.sending(this.lane.cls, inner);
    if (!key) return;
    const header = this.lane.claim(key.generation);
    const length = inner.length + FRAME_OVERHEAD_BYTES;
    const sealed = sealFrame(key, header, inner, this.#buffer(length));
    this.#previous = this.#previous.then(async () => {
      const frame = await sealed;
      await this.pass(frame);
      // One that moved away with what it held is empty now.
      if (frame.length === length) this.#spare.push(frame);
    });
  }

  /** Fresh memory costs more than sealing into what was used before. */
  #buffer(length: number): Bytes {
    const spare = this.#spare.pop();
    return spare?.length === length ? spare : new Uint8Array(length);
  }
}

/** Opens frames side by side and delivers them in the order they came. */
export class LaneReader {
  #previous: Promise<void> = Promise.resolve();
  #failed = false;

  /**
   * After `fail` was called once nothing is delivered any more. `authentic`
   * when the way did no harm: it was the peer who said what it must not.
   */
  constructor(
    private readonly ring: KeyRing,
    private readonly lane: ReceiveLane,
    private readonly deliver: (inner: Inner) => void | Promise<void>,
    private readonly fail: (error: unknown, authentic: boolean) => void,
  ) {}

  /**
   * A frame as it arrived; checked for its place in the lane at once. Its
   * memory is taken over.
   */
  push(frame: Bytes): void {
    if (this.#failed) return;
    const opened = this.#open(frame);
    opened.catch(() => {});
    this.#previous = this.#previous.then(async () => {
      if (this.#failed) return;
      let authentic = false;
      try {
        const { inner, generation } = await opened;
        this.ring.authentic(generation);
        const parsed = parseInner(inner);
        authentic = true;
        await this.deliver(parsed);
      } catch (error) {
        this.#stop(error, authentic);
      }
    });
  }

  /** Checks the place in the lane before the first await. */
  async #open(
    frame: Bytes,
  ): Promise<{ readonly inner: Bytes; readonly generation: number }> {
    const header = parseHeader(frame);
    const { generation } = header;
    this.lane.admit(header, this.ring.oldest);
    const key = this.ring.receiving(this.lane.cls, generation);
    if (!key) throw new FrameError(`generation ${generation} is not held`);
    const inner = await openFrame(key, header, frame);
    release(frame);
    return { inner, generation };
  }

  /** Resolves once everything pushed so far is delivered. */
  drained(): Promise<void> {
    return this.#previous;
  }

  #stop(error: unknown, authentic: boolean): void {
    if (this.#failed) return;
    this.#failed = true;
    this.fail(error, authentic);
  }
}
