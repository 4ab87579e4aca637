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

interface Save {
  readonly entries: readonly SavedEntry[];
}

/** What the page asks of the disk worker, beside the transfers. */
export interface SaveApi extends Functions {
  folder(
    input: Save & { readonly folder: FileSystemDirectoryHandle },
    progress: Progress,
  ): Promise<Saved>;
  archive(
    input: Save & { readonly file: FileSystemFileHandle },
    progress: Progress,
  ): Promise<Saved>;
  download(
    input: Save & { readonly transfer: string },
    progress: Progress,
  ): Promise<Saved>;
}

/** Files written at once: opening and closing them takes the longest. */
const LANES = 4;

declare global {
  interface FileSystemFileHandle {
    /** Not in every browser. */
    remove?(): Promise<void>;
  }
}

/** Each entry as a file of its own, below a folder the person picked. */
export async function saveInto(
  { entries, folder }: Parameters<SaveApi["folder"]>[0],
  progress: Progress,
): Promise<Saved> {
  const target = new Folder(folder);
  const count = counter(entries, progress);
  const failed = new AbortController();
  const signal = AbortSignal.any([progress.signal, failed.signal]);
  let first: { readonly name: string } | undefined;
  const waiting = entries.values();
  const lane = async (): Promise<void> => {
    for (const { path, content } of waiting) {
      if (signal.aborted) return;
      try {
        await target.write(path, content.stream().pipeThrough(count()), signal);
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
  { entries, file }: Parameters<SaveApi["archive"]>[0],
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

/** ZIP files in the store, for downloads; they go with the page's folder. */
export class Archives {
  readonly #made = new Map<string, File>();

  constructor(private readonly store: Store) {}

  /** What was made once is there: a transfer that is done does not change. */
  async make(
    { entries, transfer }: Parameters<SaveApi["download"]>[0],
    progress: Progress,
  ): Promise<Saved> {
    const made = this.#made.get(transfer);
    if (made) return { is: "saved", file: made };
    const item = { transfer: `${transfer}.zip`, file: 0 };
    const bytes = archiveBytes(entries);
    const missing = await this.store.prepare({ ...item, bytes });
    if (missing > 0) {
      return { is: "failed", problem: { kind: "no-space", missing } };
    }
    let offset = 0;
    const out = inBlocks(async (data) => {
      const { length } = data;
      await this.store.write({ ...item, offset, data, flush: false });
      offset += length;
    });
    try {
      await writeArchive(entries, out, progress);
      const file = await this.store.publish(item);
      this.#made.set(transfer, file);
      return { is: "saved", file };
    } catch {
      if (progress.signal.aborted) return CANCELLED;
      return { is: "failed", problem: { kind: "storage-failed" } };
    } finally {
      // Frees what was set aside, and the parts if it failed.
      await this.store.discard(item);
    }
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
