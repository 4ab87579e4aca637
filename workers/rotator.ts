import {
  type Bytes,
  concat,
  type RandomBytes,
  u32,
  wipe,
} from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import type { KemKey } from "../core/kem.ts";
import type { Side } from "../core/keys.ts";
import { nextRoot } from "../core/rekey.ts";
import {
  newRotation,
  type RekeyType,
  type RotationEffect,
  type RotationEvent,
  type RotationState,
  stepRotation,
} from "../core/rotation.ts";
import { scoped } from "../core/wipe.ts";
import type { RotationOptions } from "./command.ts";
import type { KeyRing } from "./keyring.ts";
import { primitives } from "./primitives.ts";

/** What a rotator needs of the pair it belongs to. */
export interface RotatorEnds {
  /** Sends on the present link; without one nothing is sent. */
  send(type: RekeyType, body: Bytes): void;
  violation(what: string): void;
  /** Both keys of this generation are in use from now on. */
  rotated(generation: number): void;
}

/** PROTOCOL §9: every 300 s; a hundred generations are more than eight hours. */
export const DEFAULT_ROTATION: RotationOptions = {
  enabled: true,
  intervalMs: 300_000,
  maxGenerations: 100,
};

/** Bytes of a generation in front of R1 and R2. */
const GENERATION_BYTES = 4;

/** Runs the effects of `core/rotation.ts`; holds the root nobody else sees. */
export class Rotator {
  #state: RotationState;
  #root: Bytes;
  /** The root of the next generation, while it is not in use. */
  #next: Bytes | undefined;
  #key: KemKey | undefined;
  #computing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** Takes `root` over: it is wiped when its generation ends. */
  constructor(
    side: Side,
    root: Bytes,
    private readonly ring: KeyRing,
    private options: RotationOptions,
    private readonly ends: RotatorEnds,
    private readonly random: RandomBytes,
  ) {
    this.#state = newRotation(side);
    this.#root = root;
    this.#schedule();
  }

  /** Changes interval, bound or switch from now on. */
  configure(options: RotationOptions): void {
    this.options = options;
    this.#schedule();
  }

  /** A frame of the rotation. */
  hear(type: RekeyType, body: Bytes): void {
    switch (type) {
      case FrameType.rekey1:
        return this.dispatch({ on: "rekey1", body });
      case FrameType.rekey2:
        return this.dispatch({ on: "rekey2", body });
      case FrameType.rekeyRequest:
        return this.dispatch({ on: "request" });
      case FrameType.rekey3:
        // Its generation already said everything.
        return;
    }
  }

  dispatch(event: RotationEvent): void {
    if (this.#stopped) return;
    const mayStart = this.options.enabled &&
      this.#state.generation < this.options.maxGenerations;
    const starts = event.on === "due" || event.on === "request";
    if (starts && !mayStart) return;
    const { state, effects } = stepRotation(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
  }

  /** Wipes what is left; a computation under way has no effect any more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    wipe(this.#root);
    if (this.#next) wipe(this.#next);
    this.#key = undefined;
  }

  #run(effect: RotationEffect): void {
    switch (effect.do) {
      case "generate":
        return this.#follow(() => this.#generate(effect.generation));
      case "answer":
        return this.#follow(() => this.#answer(effect.r1, effect.generation));
      case "complete":
        return this.#follow(() =>
          this.#complete(effect.r1, effect.r2, effect.generation)
        );
      case "switch":
        return this.#switch(effect.generation);
      case "send":
        return this.ends.send(effect.type, effect.body);
      case "violation":
        return this.ends.violation(effect.what);
    }
  }

  /**
   * Computes one after the other: the last offer's root has to stay. A key or
   * ciphertext that the KEM refuses is the peer's fault.
   */
  #follow(computing: () => Promise<RotationEvent>): void {
    this.#computing = this.#computing.then(computing).then(
      (event) => this.dispatch(event),
      () => {
        if (this.#stopped) return;
        this.ends.violation("a rotation that cannot be computed");
      },
    );
  }

  async #generate(generation: number): Promise<RotationEvent> {
    const { kem } = await primitives(this.random);
    this.#key = await kem.generate();
    return { on: "generated", r1: concat(u32(generation), this.#key.ek) };
  }

  async #answer(r1: Bytes, generation: number): Promise<RotationEvent> {
    const { kem } = await primitives(this.random);
    const { ct, shared } = await kem.encapsulate(r1.slice(GENERATION_BYTES));
    const r2 = concat(u32(generation), ct);
    await this.#hold(shared, r1, r2, generation);
    return { on: "answered", r1, r2 };
  }

  async #complete(
    r1: Bytes,
    r2: Bytes,
    generation: number,
  ): Promise<RotationEvent> {
    const key = this.#key!;
    this.#key = undefined;
    const shared = await key.decapsulate(r2.slice(GENERATION_BYTES));
    await this.#hold(shared, r1, r2, generation);
    return { on: "completed" };
  }

  async #hold(
    shared: Bytes,
    r1: Bytes,
    r2: Bytes,
    generation: number,
  ): Promise<void> {
    using secret = scoped(shared);
    if (this.#stopped) return;
    if (this.#next) wipe(this.#next);
    this.#next = nextRoot(this.#root, secret.bytes, r1, r2, generation);
    await this.ring.hold(this.#next, generation);
  }

  #switch(generation: number): void {
    wipe(this.#root);
    this.#root = this.#next!;
    this.#next = undefined;
    this.ring.use(generation);
    this.#schedule();
    this.ends.rotated(generation);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#state.side === "B") return;
    this.#timer = setTimeout(
      () => this.dispatch({ on: "due" }),
      this.options.intervalMs,
    );
  }
}
