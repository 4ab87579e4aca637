/**
 * A file being sent, read ahead in blocks: one large read costs little more
 * than one chunk's, and the next block arrives while this one is sealed.
 */
export class Source {
  readonly #file: File;
  /** The block read last and the one after it. */
  #blocks: {
    readonly at: number;
    readonly bytes: Promise<Uint8Array<ArrayBuffer>>;
  }[] = [];

  constructor(file: File) {
    this.#file = file;
  }

  /**
   * Bytes of the file; the range must not cross a block, which holds for every
   * chunk because chunk sizes divide {@link BLOCK_BYTES}.
   * @throws SourceError when the file is not what was offered any more.
   */
  async read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    const at = offset - offset % BLOCK_BYTES;
    const block = this.#block(at);
    this.#blocks = [block, this.#block(at + BLOCK_BYTES)];
    const bytes = await block.bytes;
    return bytes.subarray(offset - at, offset - at + length);
  }

  #block(at: number): { at: number; bytes: Promise<Uint8Array<ArrayBuffer>> } {
    const known = this.#blocks.find((block) => block.at === at);
    if (known) return known;
    const bytes = this.#load(at);
    // A failed read-ahead is reported by the read that needs it.
    bytes.catch(() => {});
    return { at, bytes };
  }

  async #load(at: number): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(at + BLOCK_BYTES, this.#file.size);
    if (at >= end) return new Uint8Array(0);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = new Uint8Array(await this.#file.slice(at, end).arrayBuffer());
    } catch (cause) {
      const gone = cause instanceof DOMException &&
        cause.name === "NotFoundError";
      throw new SourceError(gone ? "source-gone" : "source-changed", { cause });
    }
    if (bytes.length !== end - at) throw new SourceError("source-changed");
    return bytes;
  }
}

/** Bytes read at once; two blocks are held at most. */
const BLOCK_BYTES = 1024 * 1024;

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
