import assert from "node:assert/strict";
import type { Ranges, ResumeBody } from "../../core/transfer_body.ts";
import type { Offer } from "../../core/offer.ts";
import type { Problem } from "../../core/problem.ts";
import { offering } from "../../core/rewind.ts";
import { stepSend } from "../../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../../core/sending.ts";

/** Chunk size of {@link offerOf}, in bytes. */
export const CHUNK = 128 * 1024;
/** Its handle. */
export const HANDLE = 4;

/** Files named by their index, of these sizes. */
export function offerOf(...sizes: number[]): Offer {
  const files = sizes.map((size, i) => ({
    name: `file ${i}`,
    size,
    type: "",
    modified: 0,
  }));
  return { handle: HANDLE, transfer: "00".repeat(16), chunk: CHUNK, files };
}

export function accepted(...files: Ranges): SendEvent {
  return { on: "accepted", body: { handle: HANDLE, files } };
}

export function credit(
  received: number,
  stored: number,
  granted: number,
): SendEvent {
  return { on: "credit", body: { handle: HANDLE, received, stored, granted } };
}

export function confirmed(files: Ranges): SendEvent {
  return { on: "confirmed", body: { handle: HANDLE, files } };
}

export function paused(paused: boolean): SendEvent & { on: "paused" } {
  return { on: "paused", body: { handle: HANDLE, paused } };
}

/** A receiver that goes on; it has nothing of one file unless told otherwise. */
export function resumed(
  facts: Partial<ResumeBody> = {},
): SendEvent & { on: "resumed" } {
  const body = {
    handle: HANDLE,
    transfer: "00".repeat(16),
    files: [[0, 1]],
    at: { file: 0, chunk: 0 },
    received: 0,
    stored: 0,
    granted: 2 ** 25,
    published: 0,
    paused: false,
    ...facts,
  } as const;
  return { on: "resumed", body };
}

/** Ascending indexes as the ranges that frames carry. */
export function rangesOf(files: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const file of files) {
    const last = ranges.at(-1);
    if (last?.[1] === file) last[1] = file + 1;
    else ranges.push([file, file + 1]);
  }
  return ranges;
}

/** A sender fed with events, and all it wanted done. */
export class Sender {
  state: SendState;
  readonly effects: SendEffect[] = [];
  /** Milliseconds; moved by the test. */
  now = 0;

  constructor(offer: Offer, padded = true) {
    this.state = offering(offer, padded);
    this.feed({ on: "linked", anew: false });
    this.effects.length = 0;
  }

  feed(...events: SendEvent[]): this {
    for (const event of events) {
      const { state, effects } = stepSend(this.state, event, this.now);
      this.state = state;
      this.effects.push(...effects);
    }
    return this;
  }

  /** Frames that count against credit. */
  get frames(): number {
    return this.effects.filter(({ do: what }) =>
      what === "send-chunk" || what === "send-pack" || what === "send-pad"
    ).length;
  }

  get problem(): Problem | undefined {
    return this.state.is === "failed" ? this.state.problem : undefined;
  }

  get inFlight(): number {
    assert("sentBytes" in this.state);
    return this.state.sentBytes - this.state.receivedBytes;
  }

  /** Grants all it needs and acknowledges what was sent, until it rests. */
  drain(): this {
    for (let frames = -1; frames !== this.frames;) {
      frames = this.frames;
      this.feed(credit(frames * CHUNK, 0, 2 ** 40));
    }
    return this;
  }

  /** What it sent, in a word each. */
  get story(): string[] {
    return this.effects.map((effect) => {
      switch (effect.do) {
        case "send-offer":
          return "offer";
        case "send-chunk":
          return `${effect.file}:${effect.index}+${effect.length}`;
        case "send-pack":
          return `pack ${effect.files}`;
        case "send-pad":
          return "pad";
        case "send-end":
          return `${effect.file} ended`;
        case "send-cancel":
          return `cancel ${effect.reason} ${effect.file ?? "-"}`;
        case "send-pause":
          return effect.paused ? "pause" : "resume";
        case "prove":
          return `prove ${effect.file}+${effect.chunks}`;
        case "wake":
          return `wake ${effect.inMs}`;
        case "violation":
          return "violation";
        case "release":
          return "release";
      }
    });
  }
}
