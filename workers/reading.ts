import type { Bytes } from "../core/bytes.ts";
import { chunksOf, type Offer } from "../core/offer.ts";
import { Leaves } from "./leaves.ts";
import { type Kept, type Recent, RECENT_BYTES } from "./recent.ts";
import { Streams } from "./streams.ts";
import type { NamedFile } from "./transfer_command.ts";

/** A transfer that is read for. */
export interface Reader {
  /** What it needs next begins there, in bytes from the front of all files. */
  readonly at: number;
  /** Files before this one are of no use to it any more. */
  readonly past: number;
}

/** A piece of the files, in bytes from the front of all of them. */
export interface Piece {
  /** No other piece's. */
  readonly key: string;
  readonly from: number;
  readonly end: number;
}

/**
 * One reading of the same files for all to whom they are sent: what one has
 * read is kept for those close behind it, and hashed once. Whoever is further
 * behind reads in a stream of its own, and holds up nobody.
 */
export class Reading {
  readonly #readers = new Set<Reader>();
  readonly #files: (NamedFile | undefined)[];
  /** Where each file begins. */
  readonly #starts: number[] = [];
  readonly #streams = new Streams();
  readonly #leaves = new Map<number, Leaves>();
  readonly #kept = new Map<string, Kept>();
  /** Pieces that are being read; none rejects. */
  readonly #underWay = new Map<string, Promise<unknown>>();

  constructor(
    private readonly offer: Pick<Offer, "chunk" | "files">,
    files: readonly (NamedFile | undefined)[],
    private readonly recent: Recent,
  ) {
    this.#files = [...files];
    let start = 0;
    for (const { size } of offer.files) {
      this.#starts.push(start);
      start += size;
    }
  }

  /** Whether anybody is read for. */
  get used(): boolean {
    return this.#readers.size > 0;
  }

  /** Whether what is to be read for somebody is the same. */
  suits(
    { chunk, files: offered }: Offer,
    files: readonly (NamedFile | undefined)[],
  ): boolean {
    return chunk === this.offer.chunk &&
      offered.length === this.offer.files.length &&
      files.every((file, i) => areSame(file, this.#files[i]));
  }

  /** Reads for one more, whose `files` suit. */
  enter(reader: Reader, files: readonly (NamedFile | undefined)[]): void {
    this.#readers.add(reader);
    for (const [i, file] of files.entries()) this.#files[i] ??= file;
  }

  leave(reader: Reader): void {
    this.#readers.delete(reader);
    if (!this.used) this.#streams.close();
    this.moved();
    this.dropped();
  }

  /** A reader is elsewhere: what none needs any more is dropped. */
  moved(): void {
    const at = Math.min(...[...this.#readers].map(({ at }) => at));
    for (const kept of this.#kept.values()) {
      if (kept.end <= at) this.recent.drop(kept);
    }
  }

  /** A reader needs a file no more: when none does, nor are its leaves needed. */
  dropped(): void {
    const past = Math.min(...[...this.#readers].map(({ past }) => past));
    for (const file of this.#leaves.keys()) {
      if (file < past) this.#leaves.delete(file);
    }
  }

  content(file: number): File {
    return this.#files[file]!.file;
  }

  /** Where a file begins, in bytes from the front of all. */
  start(file: number): number {
    return this.#starts[file]!;
  }

  /** What was hashed of a file. */
  leaves(file: number): Leaves {
    let leaves = this.#leaves.get(file);
    if (!leaves) {
      const { chunk, files } = this.offer;
      leaves = new Leaves(chunksOf(files[file]!.size, chunk));
      this.#leaves.set(file, leaves);
    }
    return leaves;
  }

  /** As {@link Source.read}. */
  read(file: number, offset: number, target: Bytes): Promise<Bytes> {
    const content = this.content(file);
    const most = Math.max(1, this.#readers.size);
    return this.#streams.read(file, content, offset, target, most);
  }

  /**
   * A piece, read unless it is kept: `found` makes of what is kept what the
   * reader can use. What fails for one is tried again for the next.
   */
  async once(
    reader: Reader,
    piece: Piece,
    read: () => Promise<Bytes>,
    found: (kept: Bytes) => Bytes,
  ): Promise<Bytes> {
    for (;;) {
      const kept = this.#kept.get(piece.key);
      if (kept) return found(kept.data);
      const other = this.#underWay.get(piece.key);
      if (!other) break;
      await other;
    }
    const own = this.#fetch(reader, piece, read);
    this.#underWay.set(piece.key, own.catch(() => {}));
    return await own;
  }

  async #fetch(
    reader: Reader,
    { key, from, end }: Piece,
    read: () => Promise<Bytes>,
  ): Promise<Bytes> {
    try {
      const data = await read();
      if (this.#isAwaited(reader, from)) {
        const kept = { data: data.slice(), end };
        this.#kept.set(key, kept);
        this.recent.keep(kept, () => this.#kept.delete(key));
      }
      return data;
    } finally {
      this.#underWay.delete(key);
    }
  }

  /** Whether another will be there before what is kept has to give way. */
  #isAwaited(reader: Reader, from: number): boolean {
    return [...this.#readers].some((other) =>
      other !== reader && other.at <= from && from - other.at < RECENT_BYTES
    );
  }
}

/** Where both are given: a person's file is known by when it was changed. */
function areSame(
  one: NamedFile | undefined,
  other: NamedFile | undefined,
): boolean {
  return !one || !other ||
    one.file.size === other.file.size &&
      one.file.lastModified === other.file.lastModified &&
      one.unpacked === other.unpacked;
}
