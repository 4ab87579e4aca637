import assert from "node:assert/strict";
import fc from "fast-check";
import type { Offer } from "./offer.ts";
import { stepReceive } from "./receive.ts";
import type { ReceiveEffect, ReceiveEvent, ReceiveState } from "./receiving.ts";
import { stepSend } from "./send.ts";
import type { SendEffect, SendEvent, SendState } from "./sending.ts";
import { HANDLE, rangesOf } from "../tests/transfer/sender.ts";

const CREDIT_BYTES = 32 * 1024 * 1024;

/**
 * Both halves of a transfer, wired by channels that keep order and a disk that
 * takes its time. What happens next is the schedule's choice.
 */
class Model {
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
    this.#sender = { is: "offered", offer };
    this.#receiver = { is: "offered", offer };
    this.#receive({ on: "accept", files });
  }

  get ends(): readonly [SendState["is"], ReceiveState["is"]] {
    return [this.#sender.is, this.#receiver.is];
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

const KIB = 1024;
const chunk = fc.constantFrom(16 * KIB, 128 * KIB, 256 * KIB, 1024 * KIB);
const size = fc.oneof(
  fc.constantFrom(0, 1, 16 * KIB, 1024 * KIB, 1024 * KIB + 1),
  fc.nat(40 * KIB),
  fc.nat(48 * KIB * KIB),
);
const unpacked = fc.option(fc.nat(), { nil: undefined });
const files = fc.array(fc.tuple(size, fc.boolean(), unpacked), {
  minLength: 1,
  maxLength: 8,
}).filter((list) => list.some(([, wanted]) => wanted));

Deno.test("whatever happens when, each byte is written exactly once", () => {
  const schedule = fc.infiniteStream(fc.nat(5));
  fc.assert(
    fc.property(chunk, files, schedule, (chunk, files, schedule) => {
      const offer: Offer = {
        handle: HANDLE,
        transfer: "00".repeat(16),
        chunk,
        files: files.map(([size, , unpacked], i) => ({
          name: `${i}`,
          size,
          type: "",
          modified: 0,
          ...(unpacked !== undefined && { unpacked }),
        })),
      };
      const wanted = files.flatMap(([, wanted], i) => wanted ? [i] : []);
      const model = new Model(offer, wanted);
      // Long enough a schedule to get stuck in; then it is repeated.
      const choices = [...schedule.take(1000)];
      for (let i = 0; model.run(choices[i % 1000]!); i++);

      assert.deepEqual(model.ends, ["done", "done"]);
      assert.deepEqual(model.published, wanted);
      const expected = wanted.flatMap((file) => {
        const size = files[file]![0];
        const ranges: [string, number][] = [];
        for (let at = 0; at < size; at += chunk) {
          ranges.push([`${file}:${at}+${Math.min(chunk, size - at)}`, 1]);
        }
        return ranges;
      });
      assert.deepEqual([...model.written], expected);
    }),
    { numRuns: 60 },
  );
});

Deno.test("a disk that always comes last is waited for", () => {
  const file = { name: "", size: 2 ** 27 + 1, type: "", modified: 0 };
  const transfer = "00".repeat(16);
  const offer = { handle: HANDLE, transfer, chunk: 2 ** 17, files: [file] };
  const model = new Model(offer, [0]);
  while (model.run(0));
  assert.deepEqual(model.ends, ["done", "done"]);
  assert.equal(model.written.size, 1025);
});
