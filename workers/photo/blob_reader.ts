import type { Bytes } from "../../core/bytes.ts";
import { PhotoError } from "./photo_error.ts";

/** Reads of a file's structure: few bytes at a time, most of them at hand. */
export class BlobReader {
  readonly size: number;
  readonly #blob: Blob;
  readonly #budget: Budget;
  #window: Block = { at: 0, bytes: new Uint8Array(0) };

  constructor(blob: Blob, budget: Budget = budgetFor(blob)) {
    this.#blob = blob;
    this.#budget = budget;
    this.size = blob.size;
  }

  /** @throws PhotoError when the range is not all in the file. */
  async read(at: number, length: number, where: string): Promise<Bytes> {
    if (!(at >= 0 && at + length <= this.size)) {
      throw new PhotoError("truncated", where);
    }
    if (length > MAX_READ_BYTES) throw new PhotoError("too-large", where);
    this.#spend(length);
    if (length > WINDOW_BYTES) return await this.#load(at, length);
    const { bytes, at: start } = this.#window;
    if (at < start || at + length > start + bytes.length) {
      const end = Math.min(at + WINDOW_BYTES, this.size);
      this.#window = { at, bytes: await this.#load(at, end - at) };
    }
    const from = at - this.#window.at;
    return this.#window.bytes.subarray(from, from + length);
  }

  /** {@link read}, for numbers. */
  async view(at: number, length: number, where: string): Promise<DataView> {
    const bytes = await this.read(at, length, where);
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Blocks of a long range, each with where it starts. */
  async *blocks(start: number, end: number): AsyncGenerator<Block> {
    for (let at = start; at < end; at += BLOCK_BYTES) {
      const bytes = await this.#load(at, Math.min(BLOCK_BYTES, end - at));
      yield { at, bytes };
    }
  }

  /** A reader of only these bytes, so that nothing leads out of them. */
  part(start: number, end: number, where: string): BlobReader {
    if (!(start >= 0 && start <= end && end <= this.size)) {
      throw new PhotoError("truncated", where);
    }
    return new BlobReader(this.#blob.slice(start, end), this.#budget);
  }

  async #load(at: number, length: number): Promise<Bytes> {
    this.#spend(length);
    const part = this.#blob.slice(at, at + length);
    return new Uint8Array(await part.arrayBuffer());
  }

  #spend(bytes: number): void {
    this.#budget.reads -= 1;
    this.#budget.bytes -= bytes;
    if (this.#budget.reads < 0 || this.#budget.bytes < 0) {
      throw new PhotoError("too-large", "the file's structure");
    }
  }
}

interface Block {
  readonly at: number;
  readonly bytes: Bytes;
}

/** What may still be read, by a reader and those of its parts together. */
interface Budget {
  reads: number;
  bytes: number;
}

/** Bounds the time for a file whose parts are tiny, or one and the same. */
function budgetFor(blob: Blob): Budget {
  return { reads: 1_000_000, bytes: 4 * blob.size + 64 * 1024 * 1024 };
}

/** Read at once and kept, for the small reads that follow each other. */
const WINDOW_BYTES = 16 * 1024;
const BLOCK_BYTES = 256 * 1024;

/** The longest table of a format; anything longer is walked in blocks. */
const MAX_READ_BYTES = 4 * 1024 * 1024;
