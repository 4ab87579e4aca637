import type { Bytes } from "../core/bytes.ts";
import { HASH_BYTES } from "../core/tree.ts";
import { gunzip } from "./gunzip.ts";
import type { Origin, SyncAccessHandle } from "./origin.ts";
import { Patience, writeAll } from "./patience.ts";

const PART = ".part";
const UNPACKED = `.unpacked${PART}`;
const JOURNAL = "journal";

/** What an earlier worker left. */
export interface Left {
  /** Whole entries, one behind the other. */
  readonly journal: Bytes;
  /** Files that have their final names, ascending. */
  readonly published: readonly number[];
}

/**
 * The files of one transfer, one task at a time:
 *
 *     <file>.part            arriving, in order
 *     <file>.unpacked.part   out of a gzip file
 *     <file>                 verified
 *     journal                32 bytes for each frame that is on disk
 *
 * Whatever ends the worker, and whenever: what the journal speaks of is there.
 */
export class TransferFolder {
  /** By name. */
  readonly #open = new Map<string, SyncAccessHandle>();
  /** Written and not flushed. */
  readonly #dirty = new Set<SyncAccessHandle>();
  /** Files whose original lies beside them. */
  readonly #unpacked = new Set<number>();
  readonly patience: Patience;
  #closed = false;

  constructor(
    private readonly folder: FileSystemDirectoryHandle,
    wait: Origin["wait"],
  ) {
    this.patience = new Patience(wait);
  }

  /** Writes behind what was written before; a flush takes all of it along. */
  async write(
    file: number,
    offset: number,
    data: Bytes,
    flush: boolean,
  ): Promise<void> {
    await this.patience.fitting(async () => {
      const part = await this.#opened(partName(file), offset);
      writeAll(part, data, offset);
      this.#dirty.add(part);
      if (flush) this.#flush();
    });
  }

  /** Writes entries from the `at`th on. They may get lost, what they say not. */
  async journal(at: number, entries: Bytes): Promise<void> {
    this.#flush();
    await this.patience.fitting(async () => {
      const offset = at * HASH_BYTES;
      writeAll(await this.#opened(JOURNAL, offset), entries, offset);
    });
  }

  /** Unpacks a gzip file; whether an original of `length` bytes was in it. */
  async unpack(file: number, length: number): Promise<boolean> {
    this.#close(partName(file));
    this.#check();
    // A stream of no bytes was never written.
    const packed = await this.#file(partName(file));
    const original = await this.#file(`${file}${UNPACKED}`);
    const handle = await original.createSyncAccessHandle();
    try {
      const whole = await gunzip(
        await packed.getFile(),
        length,
        (data, at) => this.patience.fitting(() => writeAll(handle, data, at)),
      );
      if (!whole) return false;
    } finally {
      handle.close();
    }
    this.#unpacked.add(file);
    return true;
  }

  /** Gives a verified file of `length` bytes its final name. */
  async publish(file: number, length: number): Promise<void> {
    const whole = this.#unpacked.has(file) ? `${file}${UNPACKED}` : undefined;
    const name = whole ?? partName(file);
    const handle = await this.patience.fitting(() =>
      this.#opened(name, length)
    );
    cut(handle, length);
    handle.flush();
    this.#close(name);
    await (await this.#file(name)).move(String(file));
    if (whole) await this.folder.removeEntry(partName(file));
  }

  /** Takes up what is here; what is of no use is erased. */
  async restore(): Promise<Left> {
    const names = await namesIn(this.folder);
    const published = names.filter(isFinal).map(Number).sort((a, b) => a - b);
    const done = new Set(published);
    for (const name of names) {
      const half = name.endsWith(UNPACKED);
      const stale = name.endsWith(PART) && done.has(parseInt(name));
      if (half || stale) await this.folder.removeEntry(name);
    }
    if (!names.includes(JOURNAL)) {
      return { journal: new Uint8Array(0), published };
    }
    const file = await (await this.#file(JOURNAL)).getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { journal: entriesOf(bytes), published };
  }

  /** Erases what has no final name; whether nothing is left then. */
  async discard(): Promise<boolean> {
    this.close();
    const names = await namesIn(this.folder);
    for (const name of names) {
      if (!isFinal(name)) await this.folder.removeEntry(name);
    }
    return !names.some(isFinal);
  }

  /** Nothing is written any more, and what is not flushed may get lost. */
  close(): void {
    this.#closed = true;
    this.#dirty.clear();
    for (const name of [...this.#open.keys()]) this.#close(name);
  }

  /**
   * Opens a file to be written from `from` on: what lies behind that is of an
   * attempt whose end the journal does not know.
   */
  async #opened(name: string, from: number): Promise<SyncAccessHandle> {
    const open = this.#open.get(name);
    if (open) return open;
    this.#check();
    const handle = await (await this.#file(name)).createSyncAccessHandle();
    try {
      cut(handle, from);
    } catch (error) {
      handle.close();
      throw error;
    }
    this.#open.set(name, handle);
    return handle;
  }

  #check(): void {
    if (this.#closed) throw new Error("this transfer is discarded");
  }

  #flush(): void {
    for (const handle of this.#dirty) handle.flush();
    this.#dirty.clear();
  }

  #close(name: string): void {
    const handle = this.#open.get(name);
    if (!handle) return;
    if (this.#dirty.delete(handle)) handle.flush();
    handle.close();
    this.#open.delete(name);
  }

  #file(name: string): Promise<FileSystemFileHandle> {
    return this.folder.getFileHandle(name, { create: true });
  }
}

/** Everything in a folder, as it is now. */
export async function namesIn(
  folder: FileSystemDirectoryHandle,
): Promise<string[]> {
  const names = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

function partName(file: number): string {
  return `${file}${PART}`;
}

function isFinal(name: string): boolean {
  return /^\d+$/.test(name);
}

/** @throws when there is less: bytes got lost that were on disk. */
function cut(handle: SyncAccessHandle, length: number): void {
  const size = handle.getSize();
  if (size < length) throw new Error(`${size} of ${length} bytes are left`);
  if (size > length) handle.truncate(length);
}

/**
 * The entries from the first on that were written: the last may be torn, and a
 * file system that lost power leaves zeros, which no hash is.
 */
function entriesOf(bytes: Bytes): Bytes {
  let end = 0;
  const whole = bytes.length - bytes.length % HASH_BYTES;
  while (end < whole && bytes.subarray(end, end + HASH_BYTES).some(Boolean)) {
    end += HASH_BYTES;
  }
  return bytes.slice(0, end);
}
