import type { Bytes } from "../core/bytes.ts";
import { chunkLength, type Offer } from "../core/offer.ts";
import { toRanges } from "../core/ranges.ts";
import { fileRoot, HASH_BYTES } from "../core/tree.ts";
import type { Reader, Reading } from "./reading.ts";
import { readWhole } from "./source.ts";
import type { NamedFile } from "./transfer_command.ts";

/**
 * The files of a transfer that is sent: read in order, hashed on the way. What
 * is not confirmed can be read again, since any part of it may have to be sent
 * again.
 */
export class Supply implements Reader {
  #at = 0;
  #past = 0;

  constructor(
    private readonly offer: Offer,
    files: readonly (NamedFile | undefined)[],
    private readonly reading: Reading,
  ) {
    reading.enter(this, files);
  }

  get at(): number {
    return this.#at;
  }

  get past(): number {
    return this.#past;
  }

  /** Reads a chunk into `target`, whose buffer moves into the answer's. */
  async chunk(file: number, index: number, target: Bytes): Promise<Bytes> {
    const { reading } = this;
    const offset = index * this.offer.chunk;
    const from = reading.start(file) + offset;
    const end = from + target.length;
    this.#at = from;
    const data = await reading.once(
      this,
      { key: `${from}`, from, end },
      async () => {
        const data = await reading.read(file, offset, target);
        const leaves = reading.leaves(file);
        if (index >= leaves.count) leaves.add(index, data);
        return data;
      },
      (kept) => {
        target.set(kept);
        return target;
      },
    );
    this.#move(end);
    return data;
  }

  /**
   * Whole files, one behind the other. As a part of one blob a file costs the
   * browser a fraction of what it does alone.
   */
  together(files: readonly number[]): Promise<Bytes> {
    const from = this.reading.start(files[0]!);
    const sizes = files.map((file) => this.offer.files[file]!.size);
    const length = sizes.reduce((sum, size) => sum + size, 0);
    return this.reading.once(
      this,
      { key: `files ${toRanges(files)}`, from, end: this.#endOf(files) },
      () => {
        const parts = files.map((file) => this.reading.content(file));
        return readWhole(new Blob(parts), length);
      },
      (kept) => kept,
    );
  }

  /** Files that were read together are on their way. */
  passed(files: readonly number[]): void {
    this.#move(this.#endOf(files));
  }

  /** Which of the files that could not be read together is not as offered. */
  async spoilt(files: readonly number[]): Promise<number> {
    for (const file of files) {
      const { size } = this.offer.files[file]!;
      try {
        await readWhole(this.reading.content(file), size);
      } catch {
        return file;
      }
    }
    return files[0]!;
  }

  /** The root of a file that was read to its end. */
  async root(file: number): Promise<Bytes> {
    const { chunk, files } = this.offer;
    const leaves = await this.reading.leaves(file).all();
    return await fileRoot(files[file]!.size, chunk, leaves);
  }

  /**
   * The leaves of the first `count` chunks of a file, one behind the other.
   * What an earlier page hashed is read again, from front to back.
   *
   * @throws SourceError when the file is not what was offered any more.
   */
  async leaves(file: number, count: number): Promise<Bytes> {
    const { reading, offer: { chunk, files } } = this;
    const { size } = files[file]!;
    let memory: Bytes = new Uint8Array(chunk);
    // Another may be at it as well, and come further meanwhile.
    for (let index; (index = reading.leaves(file).count) < count;) {
      const length = chunkLength(size, chunk, index);
      const data = await this.chunk(file, index, memory.subarray(0, length));
      memory = new Uint8Array(data.buffer);
    }
    const leaves = await reading.leaves(file).all();
    return leaves.slice(0, count * HASH_BYTES);
  }

  /** A file, and all before it, is not needed any more. */
  drop(file: number): void {
    this.#past = file + 1;
    this.reading.dropped();
  }

  /** None is. */
  close(): void {
    this.reading.leave(this);
  }

  #move(at: number): void {
    this.#at = at;
    this.reading.moved();
  }

  #endOf(files: readonly number[]): number {
    const last = files.at(-1)!;
    return this.reading.start(last) + this.offer.files[last]!.size;
  }
}

/** Whether each file that was accepted is among these, by its size. */
export function fits(
  offer: Offer,
  accepted: readonly number[],
  files: readonly (NamedFile | undefined)[],
): boolean {
  return accepted.every((file) => {
    const { size, unpacked } = offer.files[file]!;
    const given = files[file];
    return given?.file.size === size && given.unpacked === unpacked;
  });
}
