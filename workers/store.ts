import { release } from "../core/bytes.ts";
import { gunzip } from "./gunzip.ts";

/**
 * Received bytes in the origin private file system, one folder a page:
 *
 *     tallow/<page>/<transfer>/<file>.part            arriving
 *     tallow/<page>/<transfer>/<file>.unpacked.part   out of a gzip file
 *     tallow/<page>/<transfer>/<file>                 verified
 *
 * The folder's name is also a Web Lock held while the page lives, so a later
 * page can tell an abandoned folder from one in use.
 */

/** What Chromium, Firefox and Safari have beyond the DOM library's types. */
interface SyncAccessHandle {
  write(data: Uint8Array<ArrayBuffer>, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}
declare global {
  interface FileSystemFileHandle {
    createSyncAccessHandle(): Promise<SyncAccessHandle>;
    move(name: string): Promise<void>;
  }
  interface FileSystemDirectoryHandle {
    keys(): AsyncIterableIterator<string>;
  }
}

const ROOT = "tallow";

/** Kept free beyond a transfer's own bytes: file-system bookkeeping. */
const SPARE_BYTES = 16 * 1024 * 1024;

interface Write {
  readonly transfer: string;
  readonly file: number;
  readonly offset: number;
  readonly data: Uint8Array<ArrayBuffer>;
  readonly flush: boolean;
}

interface Item {
  readonly transfer: string;
  readonly file: number;
}

/** The disk worker's requests (`ipc/grammar.ts`). Sizes and offsets in bytes. */
export class Store {
  readonly #folder: FileSystemDirectoryHandle;
  readonly #open = new Map<string, SyncAccessHandle>();
  /** Bytes promised to a transfer and not written yet. */
  readonly #reserved = new Map<string, number>();

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** Opens the page's folder and erases those of pages that are gone. */
  static async open(page: string): Promise<Store> {
    const top = await navigator.storage.getDirectory();
    const root = await top.getDirectoryHandle(ROOT, { create: true });
    await holdLock(page);
    await sweep(root, page);
    return new Store(await root.getDirectoryHandle(page, { create: true }));
  }

  /** Sets space aside; answers how many bytes are missing, 0 for none. */
  async prepare(
    { transfer, bytes }: { readonly transfer: string; readonly bytes: number },
  ): Promise<number> {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    const promised = [...this.#reserved.values()].reduce((a, b) => a + b, 0);
    const missing = bytes + SPARE_BYTES - (quota - usage - promised);
    if (missing > 0) return missing;
    this.#reserved.set(transfer, bytes);
    return 0;
  }

  /** Writes at an offset; resolves after the flush when one is asked for. */
  async write({ transfer, file, offset, data, flush }: Write): Promise<void> {
    const handle = await this.#handle({ transfer, file });
    writeAll(handle, data, offset);
    this.#spend(transfer, data.length);
    release(data);
    if (flush) handle.flush();
  }

  /**
   * Puts the original of `length` bytes in place of the gzip file that arrived;
   * whether that was in it.
   */
  async unpack(
    { transfer, file, length }: Item & { readonly length: number },
  ): Promise<boolean> {
    this.#close({ transfer, file });
    this.#spend(transfer, length);
    return await unpack(await this.#transfer(transfer), file, length);
  }

  /** Gives a verified file its final name and answers it, backed by disk. */
  async publish({ transfer, file }: Item): Promise<File> {
    const handle = await this.#handle({ transfer, file });
    handle.flush();
    this.#close({ transfer, file });
    const folder = await this.#transfer(transfer);
    const part = await folder.getFileHandle(partName(file));
    await part.move(String(file));
    return await this.published({ transfer, file });
  }

  /** What was published, as it lies on disk. */
  async published({ transfer, file }: Item): Promise<File> {
    const folder = await this.#transfer(transfer);
    return await (await folder.getFileHandle(String(file))).getFile();
  }

  /** Erases what a transfer has not published. */
  async discard({ transfer }: { readonly transfer: string }): Promise<void> {
    this.#reserved.delete(transfer);
    const folder = await this.#transfer(transfer);
    let published = 0;
    for await (const name of folder.keys()) {
      if (!name.endsWith(PART)) {
        published++;
        continue;
      }
      this.#close({ transfer, file: parseInt(name) });
      await folder.removeEntry(name);
    }
    if (published === 0) await this.#folder.removeEntry(transfer);
  }

  async #handle(item: Item): Promise<SyncAccessHandle> {
    const key = `${item.transfer}/${item.file}`;
    const open = this.#open.get(key);
    if (open) return open;
    const folder = await this.#transfer(item.transfer);
    const part = await folder.getFileHandle(partName(item.file), {
      create: true,
    });
    const handle = await part.createSyncAccessHandle();
    this.#open.set(key, handle);
    return handle;
  }

  /** What is written is counted by the browser. */
  #spend(transfer: string, bytes: number): void {
    const left = (this.#reserved.get(transfer) ?? 0) - bytes;
    this.#reserved.set(transfer, Math.max(0, left));
  }

  #close({ transfer, file }: Item): void {
    const key = `${transfer}/${file}`;
    this.#open.get(key)?.close();
    this.#open.delete(key);
  }

  #transfer(transfer: string): Promise<FileSystemDirectoryHandle> {
    return this.#folder.getDirectoryHandle(transfer, { create: true });
  }
}

const PART = ".part";

function partName(file: number): string {
  return `${file}${PART}`;
}

/** Files on their way end in {@link PART}, so that nothing of them stays. */
async function unpack(
  folder: FileSystemDirectoryHandle,
  file: number,
  length: number,
): Promise<boolean> {
  // A stream of no bytes was never written.
  const packed = await folder.getFileHandle(partName(file), { create: true });
  const original = await folder.getFileHandle(`${file}.unpacked${PART}`, {
    create: true,
  });
  const handle = await original.createSyncAccessHandle();
  try {
    const whole = await gunzip(await packed.getFile(), length, (data, at) => {
      writeAll(handle, data, at);
    });
    if (!whole) return false;
  } finally {
    handle.close();
  }
  await folder.removeEntry(packed.name);
  await original.move(packed.name);
  return true;
}

function writeAll(
  handle: SyncAccessHandle,
  data: Uint8Array<ArrayBuffer>,
  at: number,
): void {
  const written = handle.write(data, { at });
  if (written !== data.length) {
    throw new Error(`wrote ${written} of ${data.length} bytes`);
  }
}

/** Resolves once held; the browser lets go of it when the worker ends. */
function holdLock(page: string): Promise<void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(`${ROOT}/${page}`, () => {
      resolve();
      return new Promise(() => {});
    }).catch(reject);
  });
}

async function sweep(
  root: FileSystemDirectoryHandle,
  own: string,
): Promise<void> {
  for await (const page of root.keys()) {
    if (page === own) continue;
    await navigator.locks.request(
      `${ROOT}/${page}`,
      { ifAvailable: true },
      async (lock) => {
        if (lock) await root.removeEntry(page, { recursive: true });
      },
    );
  }
}
