import type { Bytes } from "../core/bytes.ts";
import { release } from "../core/release.ts";
import { Folders } from "./folders.ts";
import type { Origin } from "./origin.ts";
import { Space } from "./space.ts";
import { type Left, TransferFolder } from "./transfer_folder.ts";
import { Turns } from "./turns.ts";

interface Named {
  readonly transfer: string;
}

interface Promised extends Named {
  readonly bytes: number;
}

interface Item extends Named {
  readonly file: number;
}

interface Whole extends Item {
  /** Of the file, as it is named in the end. */
  readonly length: number;
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
    private readonly folders: Folders,
  ) {
    this.#space = new Space(origin.files);
  }

  static async open(origin: Origin): Promise<Store> {
    return new Store(origin, await Folders.open(origin));
  }

  /**
   * Sets aside what is still to come of a transfer, which begins anew unless it
   * was restored; answers how many bytes are missing, 0 for none.
   */
  prepare({ transfer, bytes }: Promised): Promise<number> {
    return this.#turns.take(transfer, async () => {
      const missing = await this.#space.reserve(transfer, bytes);
      if (missing > 0 || this.#held.has(transfer)) return missing;
      const release = await this.folders.take(transfer);
      if (!release) throw new Error("another page has this transfer");
      await this.#hold(transfer, release, () => this.folders.make(transfer));
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
  unpack({ transfer, file, length }: Whole): Promise<boolean> {
    return this.#turns.take(transfer, () => {
      this.#space.spend(transfer, length);
      return this.#of(transfer).unpack(file, length);
    });
  }

  /**
   * Gives a verified file its final name and answers it, backed by disk. It
   * fails unless `length` bytes are there.
   */
  publish({ transfer, file, length }: Whole): Promise<File> {
    return this.#turns.take(transfer, async () => {
      await this.#of(transfer).publish(file, length);
      return await this.content({ transfer, file });
    });
  }

  /** What was published, by this page or an earlier one. */
  async content({ transfer, file }: Item): Promise<File> {
    const folder = await this.folders.find(transfer);
    if (!folder) throw new Error("nothing of this transfer is here");
    return await (await folder.getFileHandle(String(file))).getFile();
  }

  /** Takes up what an earlier worker left; `prepare` then sets space aside. */
  restore({ transfer }: Named): Promise<Restored> {
    return this.#turns.take(transfer, async () => {
      const release = await this.folders.takeOver(transfer);
      if (!release) return { is: "busy" };
      const find = () => this.folders.find(transfer);
      const folder = await this.#hold(transfer, release, find);
      if (!folder) return { is: "missing" };
      return { is: "found", ...await folder.restore() };
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
      await this.folders.remove(transfer);
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
      const release = held?.release ?? await this.folders.take(transfer);
      if (!release) return false;
      try {
        await this.folders.remove(transfer);
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
    for (const name of await this.folders.names()) {
      if (kept.has(name)) continue;
      const release = await this.folders.take(name);
      // What cannot be erased yet is by a later page.
      if (release) {
        await this.folders.remove(name).catch(() => {}).finally(release);
      }
    }
  }

  /** Bytes on disk, by transfer. */
  async usage(
    { transfers }: { readonly transfers: readonly string[] },
  ): Promise<ReadonlyMap<string, number>> {
    const sizes = new Map<string, number>();
    for (const transfer of transfers) {
      sizes.set(transfer, await this.folders.bytes(transfer));
    }
    return sizes;
  }

  /** Keeps the lock for as long as there is a folder. */
  async #hold(
    transfer: string,
    release: () => void,
    open: () => Promise<FileSystemDirectoryHandle | undefined>,
  ): Promise<TransferFolder | undefined> {
    let folder: TransferFolder | undefined;
    try {
      const handle = await open();
      if (!handle) return undefined;
      folder = new TransferFolder(handle, this.origin.wait);
      this.#held.set(transfer, { folder, release });
      return folder;
    } finally {
      if (!folder) release();
    }
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
}
