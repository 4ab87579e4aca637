import { hex, unhex } from "../core/bytes.ts";
import { cancelBody } from "../core/cancel.ts";
import { type Chunk, unitsOf } from "../core/chunk.ts";
import { FrameType } from "../core/frame.ts";
import type { Restored } from "../core/journal.ts";
import type { Offer } from "../core/offer.ts";
import type { Pack, PackedFile } from "../core/pack.ts";
import { toRanges } from "../core/ranges.ts";
import { stepReceive } from "../core/receive.ts";
import type {
  Publication,
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../core/receiving.ts";
import { type Prefix, resumeProof } from "../core/resume.ts";
import type { Deposit, Settled } from "./deposit.ts";
import type { Voice } from "./halves.ts";
import { partsOf } from "./parts.ts";
import type { Pipe } from "./pipe.ts";
import { tell } from "./report.ts";
import type { Part } from "./transfer_command.ts";

/** Hears of files that are verified, as parts of what is on disk. */
export type Published = (content: File, files: readonly Part[]) => void;

/** Runs the effects of a transfer's receiving half (`core/receive.ts`). */
export class Incoming {
  #state: ReceiveState;
  readonly #offer: Offer;
  /** Files are verified and confirmed one after the other, in order. */
  #verifying: Promise<void> = Promise.resolve();

  constructor(
    start: ReceiveState,
    private readonly deposit: Deposit,
    private readonly pipe: Pipe,
    private readonly voice: Voice,
    private readonly published: Published,
  ) {
    this.#state = start;
    this.#offer = start.offer;
  }

  /** Whether it may still go on. */
  get live(): boolean {
    return this.#state.is !== "done" && !this.#failed;
  }

  get #failed(): boolean {
    return this.#state.is === "failed";
  }

  /**
   * Chunks of this transfer, from a frame with an inner part of `innerBytes`;
   * their buffer is given away.
   */
  chunk(chunk: Chunk, innerBytes: number): void {
    const { file, index, data: { length } } = chunk;
    const units = unitsOf(innerBytes, this.#offer.chunk);
    this.#apply({ on: "chunk", file, index, length, units }, chunk);
  }

  /** Padding of this transfer, in such a frame. */
  pad(innerBytes: number): void {
    this.dispatch({ on: "pad", units: unitsOf(innerBytes, this.#offer.chunk) });
  }

  /** Whole small files of this transfer. */
  pack({ files }: Pack): void {
    const facts = files.map(({ file, data }) => ({
      file,
      length: data.length,
    }));
    this.#apply({ on: "pack", files: facts }, undefined, files);
  }

  end(file: number, root: string): void {
    this.#apply({ on: "ended", file }, undefined, undefined, root);
  }

  /** Whether it was offered exactly so. */
  is(offer: Offer): boolean {
    return JSON.stringify(offer) === JSON.stringify(this.#offer);
  }

  /** The member said what it calls itself. */
  name(label: string): void {
    this.voice.name(label);
  }

  /**
   * Goes on from what an earlier page left, which may take `space` bytes on
   * disk: tells what is published, and publishes what is ready to be.
   */
  async takeUp(
    { published, unpublished }: Omit<Restored, "state">,
    space: number,
  ): Promise<void> {
    tell(this.voice.report, this.#state);
    for (const each of published) {
      const parts = partsOf(this.#offer, each);
      this.published(await this.deposit.content(parts[0]!.file), parts);
    }
    if (!this.live) return;
    // Where there is too little, it waits for more when it comes to that.
    await this.deposit.prepare(space);
    this.#watch();
    for (const each of unpublished) this.#run(each);
  }

  dispatch(event: ReceiveEvent): void {
    this.#apply(event);
  }

  #apply(
    event: ReceiveEvent,
    chunk?: Chunk,
    packed?: readonly PackedFile[],
    root?: string,
  ): void {
    const { state, effects } = stepReceive(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect, chunk, packed, root);
    tell(this.voice.report, this.#state);
  }

  #run(
    effect: ReceiveEffect,
    chunk?: Chunk,
    packed?: readonly PackedFile[],
    root?: string,
  ): void {
    const { writer } = this.pipe;
    const { handle } = this.#offer;
    switch (effect.do) {
      case "prepare":
        return this.#prepare(effect.bytes);
      case "send-accept":
        return writer?.send(FrameType.accept, {
          handle,
          files: toRanges(effect.files),
        });
      case "send-credit": {
        const { received, stored, granted } = effect;
        const body = { handle, received, stored, granted };
        return writer?.send(FrameType.credit, body);
      }
      case "write":
        return this.#flushing(this.deposit.chunk(chunk!, effect.flush));
      case "write-pack":
        return this.#flushing(this.deposit.pack(effect, packed!));
      case "verify":
        if (root) this.deposit.ended(effect.file, unhex(root));
        return this.#inOrder(() => this.#verify(effect.file));
      case "publish-pack":
        return this.#inOrder(() => this.#publish(effect));
      case "prove":
        return this.#prove(effect);
      case "send-resume":
        return writer?.send(FrameType.resume, effect.body);
      case "send-done":
        return writer?.send(FrameType.done, {
          handle,
          files: toRanges(effect.files),
        });
      case "send-pause":
        return writer?.send(FrameType.pause, { handle, paused: effect.paused });
      case "send-cancel":
        return writer?.send(FrameType.cancel, cancelBody(handle, effect));
      case "violation":
        return this.pipe.violation(effect.what);
      case "discard":
        return this.#settle(this.deposit.discard());
    }
  }

  #prepare(bytes: number): void {
    this.#settle(this.deposit.prepare(bytes), (missing) => {
      this.dispatch(
        missing > 0 ? { on: "no-space", missing } : { on: "prepared" },
      );
      if (missing === 0) this.#watch();
    });
  }

  #watch(): void {
    const turned = (full: boolean) =>
      this.dispatch({ on: full ? "full" : "room" });
    this.#settle(this.deposit.watch(turned));
  }

  #flushing(written: Promise<Settled | undefined>): void {
    this.#settle(written, (settled) => {
      if (settled) this.dispatch({ on: "flushed", ...settled });
    });
  }

  #prove({ file, chunks }: Prefix): void {
    const proving = this.deposit.leaves(file, chunks).then(resumeProof);
    this.#settle(proving, (proof) => {
      this.dispatch({ on: "proved", proof: hex(proof) });
    });
  }

  /** What was discarded meanwhile must not be published. */
  #inOrder(work: () => Promise<void>): void {
    this.#verifying = this.#verifying.then(async () => {
      if (this.#failed) return;
      try {
        await work();
      } catch {
        this.dispatch({ on: "storage-failed" });
      }
    });
  }

  async #verify(file: number): Promise<void> {
    const { unpacked } = this.#offer.files[file]!;
    const matches = await this.deposit.matches(file);
    if (this.#failed) return;
    if (!matches || !await this.deposit.unpack(file, unpacked)) {
      return this.dispatch({ on: "mismatched", file });
    }
    if (this.#failed) return;
    await this.#publish({ do: "verify", file });
  }

  async #publish(publication: Publication): Promise<void> {
    const parts = partsOf(this.#offer, publication);
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const content = await this.deposit.publish(parts[0]!.file, length);
    this.published(content, parts);
    this.dispatch({ on: "published", files: parts.map(({ file }) => file) });
  }

  /** Follows a request to the disk worker; a refusal ends the transfer. */
  #settle<T>(asked: Promise<T>, then?: (result: T) => void): void {
    asked.then(then, () => this.dispatch({ on: "storage-failed" }));
  }
}
