import type { Bytes } from "../core/bytes.ts";
import { FrameClass, FrameType } from "../core/frame.ts";
import {
  type Direction,
  receivingDirection,
  sendingDirection,
  type Side,
  type TrafficKey,
  trafficKey,
} from "../core/keys.ts";

type Generation = Readonly<Record<FrameClass, TrafficKey>>;

/** What a key may still do (PROTOCOL §8, Limits). */
const SOFT_BYTES = 2 ** 35;
const SOFT_FRAMES = 2 ** 28;
const HARD_BYTES = 2 ** 36;
const HARD_FRAMES = 2 ** 30;
const HARD_MS = 15 * 60 * 1000;

/** Receiving keys outlive the peer's move to the next ones by this, in ms. */
const RETIRE_MS = 30_000;

/** What a ring tells the rotation of its session. */
export interface RingListener {
  /** A key is near its limit: rotate. */
  soft(): void;
  /** The first authentic frame of a generation we do not send in yet. */
  confirmed(): void;
  /** No key may encrypt any more. */
  exhausted(): void;
}

interface Use {
  bytes: number;
  frames: number;
}

/**
 * The traffic keys of a session: one generation to send with, one or two to
 * receive with. Counts what each sending key did and stops it at its limit.
 */
export class KeyRing {
  readonly #sending = new Map<number, Generation>();
  readonly #receiving = new Map<number, Generation>();
  #generation = 0;
  #since: number;
  #uses: Record<FrameClass, Use> = newUses();
  /** The generation whose predecessors are about to end. */
  #confirmed = 0;
  #retiring: ReturnType<typeof setTimeout> | undefined;
  #cleared = false;

  /** `now` in milliseconds on a monotonic clock. */
  constructor(
    private readonly side: Side,
    private readonly now: () => number,
    private readonly listener: RingListener,
  ) {
    this.#since = now();
  }

  /** The generation that frames are sent in. */
  get generation(): number {
    return this.#generation;
  }

  /** The lowest generation that frames are still accepted in. */
  get oldest(): number {
    return Math.min(...this.#receiving.keys());
  }

  /**
   * Holds the keys of a generation: received from now on, sent after `use`.
   * At most two are held: what is older than the one before ends here.
   */
  async hold(root: Bytes, generation: number): Promise<void> {
    const { signalling, peer } = FrameClass;
    const keys = async (direction: Direction): Promise<Generation> => ({
      [signalling]: await trafficKey(root, signalling, direction, generation),
      [peer]: await trafficKey(root, peer, direction, generation),
    });
    const sending = await keys(sendingDirection(this.side));
    const receiving = await keys(receivingDirection(this.side));
    if (this.#cleared) return;
    this.#retire(generation - 1);
    this.#sending.set(generation, sending);
    this.#receiving.set(generation, receiving);
  }

  /** Sends with a generation that is held, and drops the older ones' keys. */
  use(generation: number): void {
    dropBelow(this.#sending, generation);
    this.#generation = generation;
    this.#since = this.now();
    this.#uses = newUses();
  }

  /**
   * The key for the next frame, or `undefined` when none may be sent any more.
   * Re-key frames go past the limit in time.
   */
  sending(cls: FrameClass, inner: Bytes): TrafficKey | undefined {
    const use = this.#uses[cls];
    const bytes = inner.length;
    const late = this.now() - this.#since > HARD_MS && !isRekey(inner);
    if (use.bytes + bytes > HARD_BYTES || use.frames >= HARD_FRAMES || late) {
      this.listener.exhausted();
      return undefined;
    }
    const before = use.bytes < SOFT_BYTES && use.frames < SOFT_FRAMES;
    use.bytes += bytes;
    use.frames += 1;
    if (before && (use.bytes >= SOFT_BYTES || use.frames >= SOFT_FRAMES)) {
      this.listener.soft();
    }
    return this.#sending.get(this.#generation)?.[cls];
  }

  /** The key to open a frame of that generation with, while it is held. */
  receiving(cls: FrameClass, generation: number): TrafficKey | undefined {
    return this.#receiving.get(generation)?.[cls];
  }

  /** A frame of that generation was authentic. */
  authentic(generation: number): void {
    if (generation > this.#generation) this.listener.confirmed();
    if (generation <= this.#confirmed) return;
    this.#confirmed = generation;
    clearTimeout(this.#retiring);
    this.#retiring = setTimeout(() => this.#retire(generation), RETIRE_MS);
  }

  /** Drops every key for good. */
  clear(): void {
    clearTimeout(this.#retiring);
    this.#cleared = true;
    this.#sending.clear();
    this.#receiving.clear();
  }

  #retire(oldest: number): void {
    dropBelow(this.#sending, oldest);
    dropBelow(this.#receiving, oldest);
  }
}

function dropBelow(held: Map<number, Generation>, oldest: number): void {
  for (const generation of held.keys()) {
    if (generation < oldest) held.delete(generation);
  }
}

/** REKEY1 to REKEY_REQ; the type is the first byte of an inner part. */
function isRekey(inner: Bytes): boolean {
  return inner[0]! >= FrameType.rekey1 && inner[0]! <= FrameType.rekeyRequest;
}

function newUses(): Record<FrameClass, Use> {
  return {
    [FrameClass.signalling]: { bytes: 0, frames: 0 },
    [FrameClass.peer]: { bytes: 0, frames: 0 },
  };
}
