import { type Bytes, concat, equal } from "../core/bytes.ts";
import type { Chunk } from "../core/chunk.ts";
import { journalSteps, type Kept } from "../core/journal.ts";
import { chunksOf, type Offer } from "../core/offer.ts";
import type { PackedFile } from "../core/pack.ts";
import type { ReceiveEffect } from "../core/receiving.ts";
import { fileRoot, HASH_BYTES, leafHash } from "../core/tree.ts";
import type { DiskApi } from "./disk.ts";
import type { Ask } from "./ipc/grammar.ts";
import { Leaves } from "./leaves.ts";

type PackPlace = Pick<
  Extract<ReceiveEffect, { do: "write-pack" }>,
  "into" | "offset" | "flush"
>;

/** What comes slowly is flushed this often, to be seen to move, in ms. */
const FLUSH_MS = 400;

/** What a flush settled. */
export interface Settled {
  readonly frames: number;
  /** Of files. */
  readonly bytes: number;
}

/**
 * The bytes of a transfer on their way to the disk, what was hashed of them, and
 * the journal that tells a later page how far they are there (PROTOCOL §12.6):
 * 32 bytes for each frame but padding, written once what it is of is flushed.
 */
export class Deposit {
  readonly #leaves = new Map<number, Leaves>();
  /** Roots by file, as END told them, and whether they are those found. */
  readonly #roots = new Map<number, Bytes>();
  readonly #matching = new Map<number, Promise<boolean>>();
  /** Of what is not flushed: entries, frames and bytes. */
  #fresh: (Bytes | Promise<Bytes>)[] = [];
  #unflushed = { frames: 0, bytes: 0 };
  /** When the first of it came. */
  #since = 0;
  /** Entries that the journal has or is given. */
  #entries = 0;
  #journaled: Promise<unknown> = Promise.resolve();
  #discarded = false;

  constructor(
    private readonly offer: Offer,
    private readonly disk: Ask<DiskApi>,
    private readonly now: () => number,
  ) {}

  /** Sets space aside; answers how many bytes are missing, 0 for none. */
  prepare(bytes: number): Promise<number> {
    return this.disk("prepare", { transfer: this.offer.transfer, bytes });
  }

  /** Writes chunks, whose buffer it takes; answers what a flush settled. */
  chunk(
    { file, index, data }: Chunk,
    flush: boolean,
  ): Promise<Settled | undefined> {
    const { chunk } = this.offer;
    const leaves = this.#leavesOf(file);
    const count = chunksOf(data.length, chunk);
    for (let i = 0; i < count; i++) {
      const one = data.subarray(i * chunk, (i + 1) * chunk);
      this.#fresh.push(leaves.add(index + i, one));
    }
    return this.#write(file, index * chunk, data, count, flush);
  }

  /** Writes packed files behind those before, into the file of the first. */
  pack(
    { into, offset, flush }: PackPlace,
    files: readonly PackedFile[],
  ): Promise<Settled | undefined> {
    const data = concat(...files.map((file) => file.data));
    this.#fresh.push(leafHash(data));
    return this.#write(into, offset, data, 1, flush);
  }

  /** A file, all of whose chunks came, has this root, says its sender. */
  ended(file: number, root: Bytes): void {
    this.#roots.set(file, root);
    const matches = this.matches(file);
    // Its last chunk was flushed, or it has none. Nothing follows a mismatch.
    const entry = matches.then((same) => same ? root : NEVER);
    this.#commit([entry], Promise.resolve());
  }

  /** Whether a file that ended has that root. */
  matches(file: number): Promise<boolean> {
    let matching = this.#matching.get(file);
    if (!matching) this.#matching.set(file, matching = this.#compare(file));
    return matching;
  }

  /**
   * Puts the original, of `length` bytes, in the place of the gzip file that
   * came; whether it was in it. Without a length it came as it is.
   */
  async unpack(file: number, length: number | undefined): Promise<boolean> {
    if (length === undefined) return true;
    const { transfer } = this.offer;
    return await this.disk("unpack", { transfer, file, length });
  }

  /** Names a file, or a container by its first, of that many bytes. */
  async publish(file: number, length: number): Promise<File> {
    await this.#journaled;
    const { transfer } = this.offer;
    return await this.disk("publish", { transfer, file, length });
  }

  /** What was published before. */
  content(file: number): Promise<File> {
    return this.disk("content", { transfer: this.offer.transfer, file });
  }

  /** Erases what is not published. */
  async discard(): Promise<void> {
    this.#discarded = true;
    this.#leaves.clear();
    await this.disk("discard", { transfer: this.offer.transfer });
  }

  /** The leaves of the first `count` chunks of a file. */
  async leaves(file: number, count: number): Promise<Bytes> {
    const all = await this.#leavesOf(file).all();
    return all.slice(0, count * HASH_BYTES);
  }

  /**
   * Takes up what an earlier page left; answers whole entries of its journal,
   * and which files have their names. Nothing, if another page is at it.
   */
  async restore(
    files: readonly number[],
  ): Promise<Pick<Kept, "entries" | "named"> | undefined> {
    const { transfer } = this.offer;
    const left = await this.disk("restore", { transfer });
    if (left.is === "busy") return undefined;
    if (left.is === "missing") return { entries: 0, named: new Set() };
    const { journal, published } = left;
    const entries = journal.length / HASH_BYTES;
    for (const step of journalSteps(this.offer, files)) {
      if (this.#entries >= entries) break;
      const at = this.#entries++ * HASH_BYTES;
      const entry = journal.slice(at, at + HASH_BYTES);
      if (step.is === "end") this.#roots.set(step.file, entry);
      if (step.is === "chunk") {
        this.#leavesOf(step.file).put(step.index, entry);
      }
    }
    return { entries: this.#entries, named: new Set(published) };
  }

  /** Tells whenever the disk gets full, and when there is room again. */
  async watch(turned: (full: boolean) => void): Promise<void> {
    const { transfer } = this.offer;
    let full: boolean | undefined = false;
    for (;;) {
      full = await this.disk("watch", { transfer, full });
      if (full === undefined) return;
      turned(full);
    }
  }

  async #compare(file: number): Promise<boolean> {
    const { chunk, files } = this.offer;
    const leaves = await this.#leavesOf(file).all();
    this.#leaves.delete(file);
    const root = await fileRoot(files[file]!.size, chunk, leaves);
    return equal(root, this.#roots.get(file)!);
  }

  async #write(
    file: number,
    offset: number,
    data: Bytes,
    frames: number,
    whole: boolean,
  ): Promise<Settled | undefined> {
    if (this.#unflushed.frames === 0) this.#since = this.now();
    const flush = whole || this.now() - this.#since >= FLUSH_MS;
    this.#unflushed.frames += frames;
    this.#unflushed.bytes += data.length;
    const settled = this.#unflushed;
    const { transfer } = this.offer;
    const input = { transfer, file, offset, data, flush };
    const written = this.disk("write", input, { transfer: [data.buffer] });
    if (!flush) return void await written;
    this.#unflushed = { frames: 0, bytes: 0 };
    this.#commit(this.#fresh.splice(0), written);
    await written;
    return settled;
  }

  /** Entries follow each other in the journal, each behind what it is of. */
  #commit(
    entries: readonly (Bytes | Promise<Bytes>)[],
    flushed: Promise<void>,
  ): void {
    const at = this.#entries;
    this.#entries += entries.length;
    const before = this.#journaled;
    const { transfer } = this.offer;
    this.#journaled = (async () => {
      await before;
      const hashes = await Promise.all(entries);
      await flushed;
      if (this.#discarded) return;
      const input = { transfer, at, entries: concat(...hashes) };
      await this.disk("journal", input);
    })();
    // Whoever waits for it hears of a failure.
    this.#journaled.catch(() => {});
  }

  #leavesOf(file: number): Leaves {
    let leaves = this.#leaves.get(file);
    if (!leaves) {
      const { size } = this.offer.files[file]!;
      leaves = new Leaves(chunksOf(size, this.offer.chunk));
      this.#leaves.set(file, leaves);
    }
    return leaves;
  }
}

const NEVER = new Promise<never>(() => {});
