import assert from "node:assert/strict";
import type { Offer } from "../../core/offer.ts";
import { stepReceive } from "../../core/receive.ts";
import type {
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../../core/receiving.ts";
import { stepSend } from "../../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../../core/sending.ts";
import { HANDLE, rangesOf } from "./sender.ts";

const CREDIT_BYTES = 32 * 1024 * 1024;

/**
 * Both halves of a transfer, wired by channels that keep order and a disk that
 * takes its time. What happens next is the schedule's choice.
 */
export class Model {
  #sender: SendState;
  #receiver: ReceiveState;
  #now = 0;
  readonly #toReceiver: ReceiveEvent[] = [];
  readonly #toSender: SendEvent[] = [];
  /** Writes and checks in the order the disk was asked for them. */
  readonly #disk: (() => ReceiveEvent | undefined)[] = [];
  #unflushed = { frames: 0, bytes: 0 };
  readonly #packed: number[] = [];
  /** Frames sent; frames that arrived and are not settled. */
  #sent = 0;
  #unsettled = 0;
  #granted = 0;
  /** How often each byte range was written, and each file published. */
  readonly written = new Map<string, number>();
  readonly published: number[] = [];

  constructor(readonly offer: Offer, files: readonly number[]) {
    this.#sender = { is: "offered", offer, padded: true };
    this.#receiver = { is: "offered", offer };
    this.#receive({ on: "accept", files });
  }

  get ends(): readonly [SendState["is"], ReceiveState["is"]] {
    return [this.#sender.is, this.#receiver.is];
  }

  /** One of the two people presses a button. */
  press(by: "sender" | "receiver", button: "pause" | "resume"): void {
    if (by === "sender") this.#send({ on: button });
    else this.#receive({ on: button });
  }

  /** Lets one of the things happen that can; false when there is none. */
  run(choice: number): boolean {
    const able = [
      this.#toReceiver.length > 0 &&
      (() => this.#receive(this.#toReceiver.shift()!)),
      this.#toSender.length > 0 && (() => this.#send(this.#toSender.shift()!)),
      this.#disk.length > 0 && (() => {
        const event = this.#disk.shift()!();
        if (event) this.#receive(event);
      }),
    ].filter((action) => action !== false);
    able[choice % able.length]?.();
    this.#now += choice;
    return able.length > 0;
  }

  #send(event: SendEvent): void {
    const { state, effects } = stepSend(this.#sender, event, this.#now);
    this.#sender = state;
    for (const effect of effects) this.#sends(effect);
  }

  #sends(effect: SendEffect): void {
    switch (effect.do) {
      case "send-chunk": {
        const { file, index, length } = effect;
        this.#toReceiver.push({ on: "chunk", file, index, length });
        return this.#count();
      }
      case "send-pack": {
        const files = effect.files.map((file) => {
          return { file, length: this.offer.files[file]!.size };
        });
        this.#toReceiver.push({ on: "pack", files });
        return this.#count();
      }
      case "send-pad":
        this.#toReceiver.push({ on: "pad" });
        return this.#count();
      case "send-end":
        this.#toReceiver.push({ on: "ended", file: effect.file });
        return;
      case "send-pause": {
        const body = { handle: HANDLE, paused: effect.paused };
        this.#toReceiver.push({ on: "paused", body });
        return;
      }
      case "wake":
      case "send-cancel":
      case "violation":
        return assert.fail(effect.do);
      case "release":
        return;
    }
  }

  #count(): void {
    this.#sent += this.offer.chunk;
    assert(this.#sent <= this.#granted, "sent beyond the credit");
  }

  #receive(event: ReceiveEvent): void {
    const { state, effects } = stepReceive(this.#receiver, event);
    this.#receiver = state;
    for (const effect of effects) this.#receives(effect, event);
  }

  #receives(effect: ReceiveEffect, cause: ReceiveEvent): void {
    switch (effect.do) {
      case "prepare":
        this.#disk.push(() => ({ on: "prepared" }));
        return;
      case "send-accept": {
        const body = { handle: HANDLE, files: rangesOf(effect.files) };
        this.#toSender.push({ on: "accepted", body });
        return;
      }
      case "send-credit": {
        const { received, stored, granted } = effect;
        this.#granted = granted;
        const body = { handle: HANDLE, received, stored, granted };
        this.#toSender.push({ on: "credit", body });
        return;
      }
      case "write":
        assert(cause.on === "chunk");
        return this.#write(cause, effect.flush);
      case "write-pack":
        assert(cause.on === "pack");
        return this.#writePack(cause, effect.flush);
      case "publish-pack":
        return this.#publish(this.#packed.splice(0));
      case "verify":
        return this.#publish([effect.file]);
      case "send-done": {
        const files = rangesOf(effect.files);
        this.#toSender.push({
          on: "confirmed",
          body: { handle: HANDLE, files },
        });
        return;
      }
      case "send-pause": {
        const body = { handle: HANDLE, paused: effect.paused };
        this.#toSender.push({ on: "paused", body });
        return;
      }
      case "send-cancel":
      case "violation":
      case "discard":
        return assert.fail(effect.do);
    }
  }

  #publish(files: readonly number[]): void {
    this.#disk.push(() => {
      this.published.push(...files);
      return { on: "published", files };
    });
  }

  #write(
    { file, index, length }: ReceiveEvent & { on: "chunk" },
    flush: boolean,
  ): void {
    const range = `${file}:${index * this.offer.chunk}+${length}`;
    this.#store([range], length, flush);
  }

  #writePack({ files }: ReceiveEvent & { on: "pack" }, flush: boolean): void {
    this.#packed.push(...files.map(({ file }) => file));
    const filled = files.filter(({ length }) => length > 0);
    this.#store(
      filled.map(({ file, length }) => `${file}:0+${length}`),
      filled.reduce((sum, { length }) => sum + length, 0),
      flush,
    );
  }

  #store(ranges: readonly string[], bytes: number, flush: boolean): void {
    this.#unsettled += this.offer.chunk;
    assert(this.#unsettled <= CREDIT_BYTES, "more than the memory bound");
    this.#unflushed.frames++;
    this.#unflushed.bytes += bytes;
    const settled = this.#unflushed;
    if (flush) this.#unflushed = { frames: 0, bytes: 0 };
    this.#disk.push(() => {
      for (const range of ranges) {
        this.written.set(range, (this.written.get(range) ?? 0) + 1);
      }
      if (!flush) return undefined;
      this.#unsettled -= settled.frames * this.offer.chunk;
      return { on: "flushed", ...settled };
    });
  }
}
