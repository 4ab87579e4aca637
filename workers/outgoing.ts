import { type Bytes, hex } from "../core/bytes.ts";
import { cancelBody } from "../core/cancel.ts";
import {
  CHUNK_HEADER_BYTES,
  padBody,
  writeChunkHeader,
} from "../core/chunk.ts";
import {
  FrameType,
  INNER_HEADER_BYTES,
  writeInnerHeader,
} from "../core/frame.ts";
import { chunksOf, type Offer, splitOffer } from "../core/offer.ts";
import { stepSend } from "../core/send.ts";
import type { SendEffect, SendEvent, SendState } from "../core/sending.ts";
import { writePack } from "../core/pack.ts";
import { fileRoot } from "../core/tree.ts";
import type { Limited } from "./bandwidth.ts";
import type { NamedFile } from "./transfer_command.ts";
import type { LaneWriter } from "./lane.ts";
import { Leaves } from "./leaves.ts";
import type { Pipe } from "./pipe.ts";
import { type Report, tell } from "./report.ts";
import { readWhole, Source, SourceError } from "./source.ts";

/** Of a CHUNK frame's inner part; PACK and PAD are padded to its length. */
const FRAME_HEADER_BYTES = INNER_HEADER_BYTES + CHUNK_HEADER_BYTES;

/** Runs the effects of a transfer's sending half (`core/send.ts`). */
export class Outgoing implements Limited {
  #state: SendState;
  /** Set only while the person's limit is all that holds it up. */
  #alarm: ReturnType<typeof setTimeout> | undefined;
  /** Reads, hashes and sends one after the other, in order. */
  #jobs: Promise<void> = Promise.resolve();
  /** Of the accepted files, confirmed ones: they are not read again. */
  #confirmed = 0;
  /** Chunk after chunk is read, hashed and sealed from the same memory. */
  #inner: Bytes;
  /** Any part of what is not confirmed may have to be sent again. */
  readonly #sources = new Map<number, { source: Source; leaves: Leaves }>();

  constructor(
    private readonly offer: Offer,
    padded: boolean,
    private readonly files: readonly NamedFile[],
    private readonly pipe: Pipe,
    private readonly report: Report,
    private readonly now: () => number,
    /** Hears after every step whether this transfer sends. */
    private readonly moves: (transfer: Limited, moving: boolean) => void,
  ) {
    const from = { is: "offered", offer, padded } as const;
    this.#state = { is: "reconnecting", offer, from };
    this.#inner = new Uint8Array(FRAME_HEADER_BYTES + offer.chunk);
    this.dispatch({ on: pipe.writer ? "linked" : "unlinked" });
  }

  dispatch(event: SendEvent): void {
    const { state, effects } = stepSend(this.#state, event, this.now());
    this.#state = state;
    this.#forget();
    for (const effect of effects) this.#run(effect);
    tell(this.report, this.#state);
    this.moves(this, isMoving(this.#state));
  }

  /** Holds what it sends to this many bytes per second from now on. */
  limit(bytesPerSecond: number | undefined): void {
    this.dispatch({ on: "limit", bytesPerSecond });
  }

  #run(effect: SendEffect): void {
    const { writer, violation } = this.pipe;
    const { handle, chunk } = this.offer;
    switch (effect.do) {
      case "send-offer":
        for (const part of splitOffer(this.offer)) {
          writer?.send(FrameType.offer, part);
        }
        return;
      case "send-chunk":
        return this.#enqueue(
          effect.file,
          (writer) => this.#sendChunk(effect, writer),
        );
      case "send-pack": {
        // Read at once, while what goes before is still under way.
        const { files } = effect;
        const read = this.#together(files);
        // A failure is reported by the job that needs it.
        read.catch(() => {});
        return this.#enqueue(
          0,
          (writer) => this.#sendPack(files, read, writer),
        );
      }
      case "send-end":
        return this.#enqueue(
          effect.file,
          (writer) => this.#sendEnd(effect.file, writer),
        );
      case "send-pad":
        return this.#enqueue(0, (writer) => {
          const body = padBody(handle);
          writer.sendBody(FrameType.pad, body, FRAME_HEADER_BYTES + chunk);
          return Promise.resolve();
        });
      case "send-pause":
        // Behind all that was sent before: once it arrives nothing follows.
        return this.#enqueue(0, (writer) => {
          const { paused } = effect;
          writer.send(FrameType.pause, { handle, paused });
          return Promise.resolve();
        });
      case "wake":
        clearTimeout(this.#alarm);
        this.#alarm = setTimeout(
          () => this.dispatch({ on: "woken" }),
          effect.inMs,
        );
        return;
      case "send-cancel":
        return writer?.send(FrameType.cancel, cancelBody(handle, effect));
      case "violation":
        return violation(effect.what);
      case "release":
        clearTimeout(this.#alarm);
        for (const { source } of this.#sources.values()) source.close();
        return this.#sources.clear();
    }
  }

  /** What was to be sent on a path that is lost is not sent on the next. */
  #enqueue(file: number, job: (writer: LaneWriter) => Promise<void>): void {
    const { writer } = this.pipe;
    if (!writer) return;
    this.#jobs = this.#jobs.then(async () => {
      if (this.#state.is === "done" || this.#state.is === "failed") return;
      if (this.pipe.writer !== writer) return;
      try {
        await job(writer);
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        this.dispatch({ on: "source-failed", reason: error.reason, file });
      }
    });
  }

  async #sendChunk(
    { file, index, length }: SendEffect & { do: "send-chunk" },
    writer: LaneWriter,
  ): Promise<void> {
    const { handle, chunk } = this.offer;
    const { source, leaves } = this.#source(file);
    const bodyAt = FRAME_HEADER_BYTES;
    const data = await source.read(
      index * chunk,
      this.#inner.subarray(bodyAt, bodyAt + length),
    );
    const inner = this.#inner = new Uint8Array(data.buffer);
    writeInnerHeader(inner, FrameType.chunk, CHUNK_HEADER_BYTES + length);
    writeChunkHeader(inner, INNER_HEADER_BYTES, { handle, file, index });
    inner.fill(0, bodyAt + length);
    leaves.add(index, data);
    writer.sendInner(inner);
  }

  /**
   * Whole files, one behind the other. As a part of one blob a file costs the
   * browser a fraction of what it does alone.
   */
  #together(files: readonly number[]): Promise<Bytes> {
    const parts = files.map((file) => this.files[file]!.file);
    const length = parts.reduce((sum, { size }) => sum + size, 0);
    return readWhole(new Blob(parts), length);
  }

  /** Which of the files that could not be read together is not as offered. */
  async #spoilt(files: readonly number[]): Promise<number> {
    for (const file of files) {
      const { size } = this.offer.files[file]!;
      try {
        await readWhole(this.files[file]!.file, size);
      } catch {
        return file;
      }
    }
    return files[0]!;
  }

  async #sendPack(
    files: readonly number[],
    read: Promise<Bytes>,
    writer: LaneWriter,
  ): Promise<void> {
    try {
      const data = await read;
      const { handle, files: offered } = this.offer;
      const lengths = files.map((file) => offered[file]!.size);
      const inner = this.#inner;
      const body = inner.subarray(INNER_HEADER_BYTES);
      const end = writePack(body, handle, files, lengths, data);
      writeInnerHeader(inner, FrameType.pack, end);
      body.fill(0, end);
      writer.sendInner(inner);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const file = await this.#spoilt(files);
      this.dispatch({ on: "source-failed", reason: error.reason, file });
    }
  }

  async #sendEnd(file: number, writer: LaneWriter): Promise<void> {
    const { handle, chunk, files } = this.offer;
    const { source, leaves } = this.#source(file);
    source.close();
    const all = await leaves.all();
    const root = hex(await fileRoot(files[file]!.size, chunk, all));
    writer.send(FrameType.end, { handle, file, root });
  }

  #forget(): void {
    const state = this.#state;
    if (state.is !== "moving" && state.is !== "verifying") return;
    while (this.#confirmed < state.confirmed) {
      const file = state.files[this.#confirmed++]!;
      this.#sources.get(file)?.source.close();
      this.#sources.delete(file);
    }
  }

  #source(file: number): { source: Source; leaves: Leaves } {
    let known = this.#sources.get(file);
    if (!known) {
      const { size } = this.offer.files[file]!;
      known = {
        source: new Source(this.files[file]!.file),
        leaves: new Leaves(chunksOf(size, this.offer.chunk)),
      };
      this.#sources.set(file, known);
    }
    return known;
  }
}

function isMoving(state: SendState): boolean {
  return state.is === "moving" && state.paused === "nobody";
}
