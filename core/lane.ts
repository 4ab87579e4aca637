import { type FrameClass, FrameError, type FrameHeader } from "./frame.ts";

/** Lanes of one class and direction in a session, ever (PROTOCOL §8). */
const MAX_LANES = 256;
const MAX_FRAMES = 2 ** 48;

/** Hands out lane ids of one class and direction; never the same one twice. */
export class LaneCounter {
  #next = 0;

  /** The next id, from 0. Throws FrameError after 256: start a new session. */
  next(): number {
    if (this.#next >= MAX_LANES) throw new FrameError("out of lanes");
    return this.#next++;
  }
}

/** The sending end of one channel. One writer per lane. */
export class SendLane {
  #seq = 0;
  #generation = 0;

  /** `id` comes from the session's {@link LaneCounter}. */
  constructor(readonly cls: FrameClass, readonly id: number) {}

  /**
   * The header of the lane's next frame. Claims it at once, so that frames may
   * be encrypted in parallel and still be sent in this order.
   *
   * @throws {FrameError} when the lane is used up or the generation goes back.
   */
  claim(generation: number): FrameHeader {
    if (generation < this.#generation) {
      throw new FrameError(
        `generation ${generation} after ${this.#generation}`,
      );
    }
    if (this.#seq >= MAX_FRAMES) throw new FrameError("out of frames");
    this.#generation = generation;
    return { class: this.cls, lane: this.id, generation, seq: this.#seq++ };
  }
}

/** Lane ids that channels of one class and direction have used so far. */
export class OpenedLanes {
  readonly #ids = new Set<number>();

  /**
   * Claims an id for one channel. Throws FrameError when another channel had it
   * (a replay) or 256 were claimed.
   */
  claim(id: number): void {
    if (this.#ids.has(id)) throw new FrameError(`lane ${id} was used before`);
    if (this.#ids.size >= MAX_LANES) throw new FrameError("out of lanes");
    this.#ids.add(id);
  }
}

/** The receiving end of one channel; its first frame tells the lane id. */
export class ReceiveLane {
  #id: number | undefined;
  #seq = 0;
  #generation = 0;

  /** `opened` is shared by all lanes of this class and direction. */
  constructor(readonly cls: FrameClass, readonly opened: OpenedLanes) {}

  /** What the first frame told. */
  get id(): number | undefined {
    return this.#id;
  }

  /**
   * Accepts the header of the channel's next frame. Synchronous, so that frames
   * may then be decrypted in parallel. `oldest` is the lowest generation whose
   * key is still held.
   *
   * @throws {FrameError} on another class or lane, a gap or repetition, or a
   * generation that goes back or is not `oldest` or the one after.
   */
  admit(header: FrameHeader, oldest: number): void {
    if (header.class !== this.cls) {
      throw new FrameError(`class ${header.class}, expected ${this.cls}`);
    }
    if (header.seq !== this.#seq) {
      throw new FrameError(`frame ${header.seq}, expected ${this.#seq}`);
    }
    if (
      header.generation < this.#generation || header.generation < oldest ||
      header.generation > oldest + 1
    ) {
      throw new FrameError(
        `generation ${header.generation}, expected ${oldest} or ${oldest + 1}`,
      );
    }
    if (this.#id === undefined) {
      this.opened.claim(header.lane);
      this.#id = header.lane;
    } else if (header.lane !== this.#id) {
      throw new FrameError(`lane ${header.lane}, expected ${this.#id}`);
    }
    this.#generation = header.generation;
    this.#seq++;
  }
}
