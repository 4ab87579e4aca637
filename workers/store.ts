import { type Bytes, release } from "../core/bytes.ts";
import { hold, type Origin } from "./origin.ts";
import { Space } from "./space.ts";
import { type Left, namesIn, TransferFolder } from "./transfer_folder.ts";
import { Turns } from "./turns.ts";

/**
 * Received bytes in the origin private file system, one folder a transfer
 * (`transfer_folder.ts`) in `tallow/`. Whoever writes in a folder has the Web
 * Lock of its path, so that another page can tell one in use from one that was
 * left.
 */
const ROOT = "tallow";

/** For the lock of a page that was just left, and is not quite gone. */
const GRACE_MS = 2_000;

interface Named {
  readonly transfer: string;
}

interface Item extends Named {
  readonly file: number;
}

interface Write extends Item {
  readonly offset: number;
  readonly data: Bytes;
  /** Whether all that was written before has to be on disk, too. */
  readonly flush: boolean;
}

interface Entries extends Named {
  /** Entries before these. */
  readonly at: number;
  /** 32 bytes each. */
  readonly entries: Bytes;
}

/** What an earlier worker left of a transfer. */
export type Restored =
  | ({ readonly is: "found" } & Left)
  | { readonly is: "missing" }
  /** Another page is at it. */
  | { readonly is: "busy" };

interface Held {
  readonly folder: TransferFolder;
  readonly release: () => void;
}

/**
 * The disk worker's requests (`disk.ts`). Sizes and offsets in bytes. Those of
 * one transfer run in the order in which they came, and do not hold up others.
 */
export class Store {
  readonly #held = new Map<string, Held>();
  readonly #turns = new Turns();
  readonly #space: Space;

  private constructor(
    private readonly origin: Origin,
    private readonly root: FileSystemDirectoryHandle,
  ) {
    this.#space = new Space(origin.files);
  }

  static async open(origin: Origin): Promise<Store> {
    const top = await origin.files.getDirectory();
    const root = await top.getDirectoryHandle(ROOT, { create: true });
    return new Store(origin, root);
  }

  /**
   * Sets aside what is still to come of a transfer, which begins anew unless it
   * was restored; answers how many bytes are missing, 0 for none.
   */
  prepare({ transfer, bytes }: Named & { readonly bytes: number }): Promise<
    number
  > {
    return this.#turns.take(transfer, async () => {
      const missing = await this.#space.reserve(transfer, bytes);
      if (missing > 0 || this.#held.has(transfer)) return missing;
      const release = await hold(this.origin, lockName(transfer));
      if (!release) throw new Error("another page has this transfer");
      await this.#remove(transfer);
      const handle = await this.#folder(transfer, true);
      const folder = new TransferFolder(handle, this.origin.wait);
      this.#held.set(transfer, { folder, release });
      return 0;
    });
  }

  /**
   * Writes behind what was written of the file before; resolves after the flush
   * when one is asked for. While the disk is full it waits, see {@link watch}.
   */
  write({ transfer, file, offset, data, flush }: Write): Promise<void> {
    return this.#turns.take(transfer, async () => {
      await this.#of(transfer).write(file, offset, data, flush);
      this.#space.spend(transfer, data.length);
      release(data);
    });
  }

  /**
   * Writes down what is on disk by now, as `restore` will answer it. Whatever
   * was written before is flushed first.
   */
  journal({ transfer, at, entries }: Entries): Promise<void> {
    return this.#turns.take(
      transfer,
      () => this.#of(transfer).journal(at, entries),
    );
  }

  /**
   * Puts the original of `length` bytes in place of the gzip file that arrived;
   * whether that was in it.
   */
  unpack(
    { transfer, file, length }: Item & { readonly length: number },
  ): Promise<boolean> {
    return this.#turns.take(transfer, () => {
      this.#space.spend(transfer, length);
      return this.#of(transfer).unpack(file, length);
    });
  }

  /**
   * Gives a verified file its final name and answers it, backed by disk. It
   * fails unless `length` bytes are there.
   */
  publish(
    { transfer, file, length }: Item & { readonly length: number },
  ): Promise<File> {
    return this.#turns.take(transfer, async () => {
      await this.#of(transfer).publish(file, length);
      return await this.content({ transfer, file });
    });
  }

  /** What was published, by this page or an earlier one. */
  async content({ transfer, file }: Item): Promise<File> {
    const folder = await this.#folder(transfer, false);
    return await (await folder.getFileHandle(String(file))).getFile();
  }

  /** Takes up what an earlier worker left; `prepare` then sets space aside. */
  restore({ transfer }: Named): Promise<Restored> {
    return this.#turns.take(transfer, async () => {
      const release = await this.#patiently(lockName(transfer));
      if (!release) return { is: "busy" };
      try {
        const handle = await this.#folder(transfer, false).catch(ifMissing);
        if (!handle) {
          release();
          return { is: "missing" };
        }
        const folder = new TransferFolder(handle, this.origin.wait);
        const left = await folder.restore();
        this.#held.set(transfer, { folder, release });
        return { is: "found", ...left };
      } catch (error) {
        release();
        throw error;
      }
    });
  }

  /**
   * Resolves as soon as it is not as `full` says: whether the transfer waits
   * for space on the disk, or `undefined` once nothing of it will be written.
   */
  async watch(
    { transfer, full }: Named & { readonly full: boolean },
  ): Promise<boolean | undefined> {
    return await this.#held.get(transfer)?.folder.patience.watch(full);
  }

  /** Erases what a transfer has not published; what it still writes fails. */
  discard({ transfer }: Named): Promise<void> {
    this.#end(transfer);
    return this.#turns.take(transfer, async () => {
      const held = this.#held.get(transfer);
      if (!held || !await held.folder.discard()) return;
      await this.#remove(transfer);
      this.#held.delete(transfer);
      held.release();
    });
  }

  /** Erases all of a transfer; false if another page is at it. */
  erase({ transfer }: Named): Promise<boolean> {
    this.#end(transfer);
    return this.#turns.take(transfer, async () => {
      const held = this.#held.get(transfer);
      held?.folder.close();
      const release = held?.release ??
        await hold(this.origin, lockName(transfer));
      if (!release) return false;
      try {
        await this.#remove(transfer);
        return true;
      } finally {
        this.#held.delete(transfer);
        release();
      }
    });
  }

  /** Erases all that is neither to keep nor in use. */
  async sweep({ keep }: { readonly keep: readonly string[] }): Promise<void> {
    const kept = new Set(keep);
    for (const name of await namesIn(this.root)) {
      if (kept.has(name) || this.#held.has(name)) continue;
      const release = await hold(this.origin, lockName(name));
      // What cannot be erased yet is by a later page.
      if (release) await this.#remove(name).catch(() => {}).finally(release);
    }
  }

  /** Bytes on disk, by transfer. */
  async usage(
    { transfers }: { readonly transfers: readonly string[] },
  ): Promise<ReadonlyMap<string, number>> {
    const sizes = new Map<string, number>();
    for (const transfer of transfers) {
      const folder = await this.#folder(transfer, false).catch(ifMissing);
      sizes.set(transfer, folder ? await bytesIn(folder) : 0);
    }
    return sizes;
  }

  /** @throws unless it was prepared or restored. */
  #of(transfer: string): TransferFolder {
    const held = this.#held.get(transfer);
    if (!held) throw new Error("nothing was prepared for this transfer");
    return held.folder;
  }

  /** What waits for space fails at once: it would hold up what comes next. */
  #end(transfer: string): void {
    this.#space.free(transfer);
    this.#held.get(transfer)?.folder.patience.end();
  }

  async #patiently(name: string): Promise<(() => void) | undefined> {
    const taken = new AbortController();
    const late = new AbortController();
    void this.origin.wait(GRACE_MS, taken.signal).then(() => late.abort());
    const release = await hold(this.origin, name, late.signal);
    taken.abort();
    return release;
  }

  #folder(
    transfer: string,
    create: boolean,
  ): Promise<FileSystemDirectoryHandle> {
    return this.root.getDirectoryHandle(transfer, { create });
  }

  async #remove(transfer: string): Promise<void> {
    await this.root.removeEntry(transfer, { recursive: true })
      .catch(ifMissing);
  }
}

function lockName(transfer: string): string {
  return `${ROOT}/${transfer}`;
}

async function bytesIn(folder: FileSystemDirectoryHandle): Promise<number> {
  let bytes = 0;
  for (const name of await namesIn(folder)) {
    const file = await (await folder.getFileHandle(name)).getFile();
    bytes += file.size;
  }
  return bytes;
}

/** @throws what is another failure. */
function ifMissing(error: unknown): undefined {
  const missing = error instanceof DOMException &&
    error.name === "NotFoundError";
  if (!missing) throw error;
}
