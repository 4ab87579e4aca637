import type { Problem } from "../core/problem.ts";
import {
  archiveBytes,
  counter,
  inBlocks,
  type Progress,
  type SavedEntry,
  writeArchive,
} from "./archive.ts";
import { Folder } from "./folder.ts";
import type { Functions } from "./ipc/grammar.ts";
import type { Store } from "./store.ts";

/** A failure is told as a value: what is thrown keeps no more than its name. */
export type Saved =
  | { readonly is: "saved"; readonly file?: File }
  | { readonly is: "failed"; readonly problem: Problem };

/**
 * Files of a transfer that are on disk. To send `File`s instead takes the page
 * half a millisecond each: ten thousand would stop it for seconds.
 */
export interface SavedFiles {
  readonly transfer: string;
  readonly parts: readonly SavedPart[];
}

interface SavedPart extends Pick<SavedEntry, "path" | "modified"> {
  /** The file of the transfer under which it is stored. */
  readonly holder: number;
  /** Within that, in bytes. */
  readonly offset: number;
  readonly length: number;
}

/** What the page asks of the disk worker, beside the transfers. */
export interface SaveApi extends Functions {
  folder(
    input: SavedFiles & { readonly folder: FileSystemDirectoryHandle },
    progress: Progress,
  ): Promise<Saved>;
  archive(
    input: SavedFiles & { readonly file: FileSystemFileHandle },
    progress: Progress,
  ): Promise<Saved>;
  download(input: SavedFiles, progress: Progress): Promise<Saved>;
}

/** Finds the files on disk, each holder once and when it is needed. */
export function entriesOf(
  store: Pick<Store, "content">,
  { transfer, parts }: SavedFiles,
): SavedEntry[] {
  const holders = new Map<number, Promise<File>>();
  return parts.map(({ path, modified, holder, offset, length }) => ({
    path,
    modified,
    size: length,
    async open() {
      const found = holders.get(holder) ??
        store.content({ transfer, file: holder });
      holders.set(holder, found);
      return (await found).slice(offset, offset + length);
    },
  }));
}

/** Files written at once: opening and closing them takes the longest. */
const LANES = 16;

declare global {
  interface FileSystemFileHandle {
    /** Not in every browser. */
    remove?(): Promise<void>;
  }
}

/** Each entry as a file of its own, below a folder the person picked. */
export async function saveInto(
  entries: readonly SavedEntry[],
  folder: FileSystemDirectoryHandle,
  progress: Progress,
): Promise<Saved> {
  const target = new Folder(folder);
  const count = counter(entries, progress);
  const failed = new AbortController();
  const signal = AbortSignal.any([progress.signal, failed.signal]);
  let first: { readonly name: string } | undefined;
  const waiting = entries.values();
  const lane = async (): Promise<void> => {
    for (const { path, open } of waiting) {
      if (signal.aborted) return;
      try {
        const content = (await open()).stream();
        await target.write(path, content.pipeThrough(count()), signal);
      } catch {
        first ??= { name: path };
        failed.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (progress.signal.aborted) return CANCELLED;
  return first ? failure(first.name) : { is: "saved" };
}

/** One ZIP file, straight into the file that the person picked. */
export async function saveArchive(
  entries: readonly SavedEntry[],
  file: FileSystemFileHandle,
  progress: Progress,
): Promise<Saved> {
  let writable: FileSystemWritableFileStream | undefined;
  try {
    const open = writable = await file.createWritable();
    const out = inBlocks((block) => open.write(block));
    await writeArchive(entries, out, progress);
    await open.close();
    return { is: "saved" };
  } catch {
    // What was there stays; an empty file is the one the picker made.
    await writable?.abort().catch(() => {});
    await removeEmpty(file).catch(() => {});
    return progress.signal.aborted ? CANCELLED : failure(file.name);
  }
}

/**
 * ZIP files in the store, for downloads. Nothing keeps them when the worker
 * ends: a later page erases them. `mark` is this worker's own.
 */
export class Archives {
  readonly #made = new Map<string, File>();

  constructor(private readonly store: Store, private readonly mark: string) {}

  /** What was made once is there: a transfer that is done does not change. */
  async make(files: SavedFiles, progress: Progress): Promise<Saved> {
    const { transfer } = files;
    const made = this.#made.get(transfer);
    if (made) return { is: "saved", file: made };
    const item = { transfer: this.#name(transfer), file: 0 };
    const entries = entriesOf(this.store, files);
    const bytes = archiveBytes(entries);
    const missing = await this.store.prepare({ ...item, bytes });
    if (missing > 0) {
      return { is: "failed", problem: { kind: "no-space", missing } };
    }
    const give = () => this.store.discard(item);
    // Who waits for a download is told, instead of waiting for space.
    void this.store.watch({ ...item, full: false }).then(give);
    let length = 0;
    const out = inBlocks(async (data) => {
      const offset = length;
      length += data.length;
      await this.store.write({ ...item, offset, data, flush: false });
    });
    try {
      await writeArchive(entries, out, progress);
      const file = await this.store.publish({ ...item, length });
      this.#made.set(transfer, file);
      return { is: "saved", file };
    } catch {
      if (progress.signal.aborted) return CANCELLED;
      return { is: "failed", problem: { kind: "storage-failed" } };
    } finally {
      // Frees what was set aside, and the parts if it failed.
      await give();
    }
  }

  /** Erases what was made of a transfer. */
  async drop(transfer: string): Promise<void> {
    this.#made.delete(transfer);
    await this.store.erase({ transfer: this.#name(transfer) });
  }

  #name(transfer: string): string {
    return `${transfer}.${this.mark}`;
  }
}

const CANCELLED: Saved = {
  is: "failed",
  problem: { kind: "cancelled", by: "me" },
};

function failure(name: string): Saved {
  return { is: "failed", problem: { kind: "save-failed", name } };
}

async function removeEmpty(file: FileSystemFileHandle): Promise<void> {
  const { size } = await file.getFile();
  if (size === 0) await file.remove?.();
}
