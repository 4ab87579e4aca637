import type { Problem } from "../../core/problem.ts";
import { stepReceive } from "../../core/receive.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../../core/receiving.ts";
import type { Offer } from "../../core/offer.ts";
import { CHUNK } from "./sender.ts";

export function accept(...files: readonly number[]): ReceiveEvent {
  return { on: "accept", files };
}

export function ended(file: number): ReceiveEvent {
  return { on: "ended", file };
}

/** A CHUNK frame; whole unless told otherwise. */
export function chunk(
  file: number,
  index: number,
  length: number = CHUNK,
): ReceiveEvent {
  return { on: "chunk", file, index, length, units: 1 };
}

/** A PAD frame as long as a chunk's. */
export const PAD: ReceiveEvent = { on: "pad", units: 1 };

/** A PACK frame. */
export function pack(
  ...files: readonly [file: number, length: number][]
): ReceiveEvent {
  return {
    on: "pack",
    files: files.map(([file, length]) => ({ file, length })),
  };
}

/** A receiver fed with events, and all it wanted done. */
export class Receiver {
  state: ReceiveState;
  readonly effects: ReceiveEffect[] = [];

  constructor(offer: Offer) {
    this.state = { is: "offered", offer, anew: false };
  }

  feed(...events: ReceiveEvent[]): this {
    for (const event of events) {
      const { state, effects } = stepReceive(this.state, event);
      this.state = state;
      this.effects.push(...effects);
    }
    return this;
  }

  get problem(): Problem | undefined {
    return this.state.is === "failed" ? this.state.problem : undefined;
  }

  /** What it wanted, in a word each. */
  get story(): string[] {
    return this.effects.map((effect) => {
      switch (effect.do) {
        case "prepare":
          return `prepare ${effect.bytes}`;
        case "send-accept":
          return `accept ${effect.files}`;
        case "send-credit":
          return `credit ${effect.received} ${effect.stored} ${effect.granted}`;
        case "write":
          return effect.flush ? "write, flush" : "write";
        case "write-pack":
          return `pack ${effect.into}+${effect.offset}${
            effect.flush ? ", flush" : ""
          }`;
        case "publish-pack":
          return `publish ${effect.files}`;
        case "verify":
          return `verify ${effect.file}`;
        case "prove":
          return `prove ${effect.file}+${effect.chunks}`;
        case "send-resume": {
          const { at, received, published } = effect.body;
          return `stands ${at.file}:${at.chunk} ${received} ${published}`;
        }
        case "send-done":
          return `done ${effect.files}`;
        case "send-cancel":
          return `cancel ${effect.reason} ${effect.file ?? "-"}`;
        case "send-pause":
          return effect.paused ? "pause" : "resume";
        case "violation":
          return "violation";
        case "discard":
          return "discard";
      }
    });
  }

  /** {@link story} without the credit. */
  get plot(): string[] {
    return this.story.filter((word) => !word.startsWith("credit"));
  }

  /** The bytes it granted last. */
  get granted(): number {
    const credits = this.effects.flatMap((effect) =>
      effect.do === "send-credit" ? [effect.granted] : []
    );
    return credits.at(-1) ?? 0;
  }
}
