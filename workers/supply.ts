import type { Bytes } from "../core/bytes.ts";
import { chunkLength, chunksOf, type Offer } from "../core/offer.ts";
import { fileRoot, HASH_BYTES } from "../core/tree.ts";
import { Leaves } from "./leaves.ts";
import { readWhole, Source } from "./source.ts";
import type { NamedFile } from "./transfer_command.ts";

/** A file that is being read, and what was hashed of it. */
interface Open {
  readonly source: Source;
  readonly leaves: Leaves;
}

/**
 * The files of a transfer that is sent: read in order, hashed on the way. What
 * is not confirmed stays open, since any part of it may have to be sent again.
 */
export class Supply {
  readonly #open = new Map<number, Open>();

  constructor(
    private readonly offer: Offer,
    private readonly files: readonly (NamedFile | undefined)[],
  ) {}

  /** Reads a chunk into `target`, whose buffer moves into the answer's. */
  async chunk(file: number, index: number, target: Bytes): Promise<Bytes> {
    const { source, leaves } = this.#of(file);
    const data = await source.read(index * this.offer.chunk, target);
    leaves.add(index, data);
    return data;
  }

  /**
   * Whole files, one behind the other. As a part of one blob a file costs the
   * browser a fraction of what it does alone.
   */
  together(files: readonly number[]): Promise<Bytes> {
    const parts = files.map((file) => this.files[file]!.file);
    const length = parts.reduce((sum, { size }) => sum + size, 0);
    return readWhole(new Blob(parts), length);
  }

  /** Which of the files that could not be read together is not as offered. */
  async spoilt(files: readonly number[]): Promise<number> {
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

  /** The root of a file that was read to its end. */
  async root(file: number): Promise<Bytes> {
    const { source, leaves } = this.#of(file);
    source.close();
    const { chunk, files } = this.offer;
    return await fileRoot(files[file]!.size, chunk, await leaves.all());
  }

  /**
   * The leaves of the first `count` chunks of a file, one behind the other.
   * What an earlier page hashed is read again, from front to back.
   *
   * @throws SourceError when the file is not what was offered any more.
   */
  async leaves(file: number, count: number): Promise<Bytes> {
    const { source, leaves } = this.#of(file);
    const { chunk, files } = this.offer;
    let memory: Bytes = new Uint8Array(chunk);
    for (let index = leaves.count; index < count; index++) {
      const length = chunkLength(files[file]!.size, chunk, index);
      const at = index * chunk;
      const data = await source.read(at, memory.subarray(0, length));
      leaves.add(index, data);
      memory = new Uint8Array(data.buffer);
    }
    return (await leaves.all()).slice(0, count * HASH_BYTES);
  }

  /** A file is not needed any more. */
  drop(file: number): void {
    this.#open.get(file)?.source.close();
    this.#open.delete(file);
  }

  /** None is. */
  close(): void {
    for (const { source } of this.#open.values()) source.close();
    this.#open.clear();
  }

  #of(file: number): Open {
    let known = this.#open.get(file);
    if (!known) {
      const { size } = this.offer.files[file]!;
      known = {
        source: new Source(this.files[file]!.file),
        leaves: new Leaves(chunksOf(size, this.offer.chunk)),
      };
      this.#open.set(file, known);
    }
    return known;
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
