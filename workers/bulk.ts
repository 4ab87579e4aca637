import type { Bytes } from "../core/bytes.ts";
import {
  BULK_HEADER_BYTES,
  CHUNK_HEADER_BYTES,
  padBody,
  writeChunkHeader,
} from "../core/chunk.ts";
import {
  FrameType,
  INNER_HEADER_BYTES,
  writeInnerHeader,
} from "../core/frame.ts";
import type { Offer } from "../core/offer.ts";
import { writePack } from "../core/pack.ts";
import type { SendEffect } from "../core/sending.ts";
import type { Supply } from "./supply.ts";
import type { FrameWriter } from "./writer.ts";

/** A chunk to be sent, or padding as long as one. */
export type Part = Extract<SendEffect, { do: "send-chunk" | "send-pad" }>;

/**
 * Makes the frames with the bytes of a transfer: frame after frame is read,
 * hashed and sealed from the same memory.
 */
export class Bulk {
  #inner: Bytes = new Uint8Array(0);

  constructor(private readonly offer: Offer) {}

  /**
   * Sends chunks of one file that follow each other, and padding behind them:
   * in one frame, if the way that is there once they are read takes so many.
   *
   * @throws SourceError when the file is not what was offered any more.
   */
  async send(
    run: readonly Part[],
    supply: Supply,
    writer: FrameWriter,
    mostParts: () => number,
  ): Promise<void> {
    const { chunk } = this.offer;
    this.#reserve(run.length);
    for (const [i, part] of run.entries()) {
      if (part.do === "send-pad") continue;
      const from = BULK_HEADER_BYTES + i * chunk;
      const target = this.#inner.subarray(from, from + part.length);
      const { buffer } = await supply.chunk(part.file, part.index, target);
      this.#inner = new Uint8Array(buffer);
    }
    const most = mostParts();
    if (run.length <= most) return this.#pass(this.#inner, run, writer);
    for (let at = 0; at < run.length; at += most) {
      const some = run.slice(at, at + most);
      const inner = new Uint8Array(this.#lengthOf(some.length));
      const from = at * chunk;
      inner.set(this.#inner.subarray(from, from + inner.length));
      this.#pass(inner, some, writer);
    }
  }

  /** Sends whole files, whose bytes `data` has one after the other. */
  pack(files: readonly number[], data: Bytes, writer: FrameWriter): void {
    const { handle, files: offered } = this.offer;
    this.#reserve(1);
    const inner = this.#inner.subarray(0, this.#lengthOf(1));
    const lengths = files.map((file) => offered[file]!.size);
    const body = inner.subarray(INNER_HEADER_BYTES);
    const end = writePack(body, handle, files, lengths, data);
    writeInnerHeader(inner, FrameType.pack, end);
    body.fill(0, end);
    writer.sendInner(inner);
  }

  /** Sends what has its bytes in `inner` already, behind the header. */
  #pass(inner: Bytes, run: readonly Part[], writer: FrameWriter): void {
    const { handle } = this.offer;
    const length = this.#lengthOf(run.length);
    const [first] = run;
    if (first?.do !== "send-chunk") {
      return writer.sendBody(FrameType.pad, padBody(handle), length);
    }
    const bytes = run.reduce(
      (sum, part) => sum + (part.do === "send-chunk" ? part.length : 0),
      0,
    );
    const { file, index } = first;
    writeInnerHeader(inner, FrameType.chunk, CHUNK_HEADER_BYTES + bytes);
    writeChunkHeader(inner, INNER_HEADER_BYTES, { handle, file, index });
    inner.fill(0, BULK_HEADER_BYTES + bytes, length);
    writer.sendInner(inner.subarray(0, length));
  }

  #reserve(parts: number): void {
    const length = this.#lengthOf(parts);
    if (this.#inner.length < length) this.#inner = new Uint8Array(length);
  }

  /** Of the inner part of a frame with so many parts, in bytes. */
  #lengthOf(parts: number): number {
    return BULK_HEADER_BYTES + parts * this.offer.chunk;
  }
}
