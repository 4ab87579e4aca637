import type { OfferedFile } from "../core/transfer_body.ts";
import type { Bytes } from "../core/bytes.ts";
import { offerableName } from "../core/paths.ts";
import type { NamedFile } from "./transfer_command.ts";

/** Longest media type an offer may carry (PROTOCOL §12.1). */
const MAX_TYPE = 255;

/** A file as it is offered. */
export function factsOf({ file, name, unpacked }: NamedFile): OfferedFile {
  return {
    name: offerableName(name),
    size: file.size,
    type: file.type.length > MAX_TYPE ? "" : file.type,
    modified: file.lastModified,
    ...(unpacked !== undefined && { unpacked }),
  };
}

/**
 * A file being sent, read from front to back in one stream, straight into the
 * caller's memory: no buffer is made and none copied on the way (Streams §4.5).
 *
 * Has to stay reachable while it reads: Chromium collects a stream that only a
 * pending read refers to, and the read never ends.
 */
export class Source {
  readonly #file: Blob;
  #reader: ReadableStreamBYOBReader | undefined;
  /** Where the reader is. */
  #at = 0;

  constructor(file: Blob) {
    this.#file = file;
  }

  /**
   * Fills `target` with the bytes from `offset` on. The buffer moves: what was
   * `target` is empty afterwards, and the result has its memory and its place.
   *
   * @throws SourceError when the file is not what was offered any more.
   */
  async read(offset: number, target: Bytes): Promise<Bytes> {
    return await translated(() => this.#fill(offset, target));
  }

  /** Nothing more is read. */
  close(): void {
    // A stream that failed has told so to the read that needed it.
    this.#reader?.cancel().catch(() => {});
    this.#reader = undefined;
  }

  async #fill(offset: number, target: Bytes): Promise<Bytes> {
    const { byteOffset, length } = target;
    const end = offset + length;
    if (!this.#reader || this.#at !== offset) this.#open(offset);
    if (!this.#reader) return await this.#copy(offset, target);
    let { buffer } = target;
    for (this.#at = offset; this.#at < end;) {
      const from = byteOffset + this.#at - offset;
      const { value, done } = await this.#reader.read(
        new Uint8Array(buffer, from, end - this.#at),
      );
      if (done) throw new SourceError("source-changed");
      buffer = value.buffer;
      this.#at += value.length;
    }
    return new Uint8Array(buffer, byteOffset, length);
  }

  #open(offset: number): void {
    this.close();
    const stream = this.#file.slice(offset).stream();
    try {
      this.#reader = stream.getReader({ mode: "byob" });
      this.#at = offset;
    } catch {
      // Not a byte stream in this browser.
    }
  }

  async #copy(offset: number, target: Bytes): Promise<Bytes> {
    const end = offset + target.length;
    target.set(await readWhole(this.#file.slice(offset, end), target.length));
    return target;
  }
}

/**
 * All of a small blob.
 *
 * @throws SourceError when it is not `length` bytes, or cannot be read.
 */
export function readWhole(blob: Blob, length: number): Promise<Bytes> {
  return translated(async () => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    if (bytes.length !== length) throw new SourceError("source-changed");
    return bytes;
  });
}

async function translated<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    const gone = cause instanceof DOMException &&
      cause.name === "NotFoundError";
    throw new SourceError(gone ? "source-gone" : "source-changed", { cause });
  }
}

/** The file behind an offer was changed, moved or erased. */
export class SourceError extends Error {
  override readonly name = "SourceError";

  constructor(
    readonly reason: "source-changed" | "source-gone",
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}
