import { ZipWriter } from "@zip.js/zip.js/lib/zip-core-writer.js";
import { isFolder } from "../core/names.ts";
import type { Work } from "./ipc/work.ts";

/** A received file and the path it is saved under; a folder's ends in `/`. */
export interface SavedEntry {
  readonly path: string;
  /** Milliseconds since the epoch, as the sender said. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
  open(): Promise<Blob>;
}

/** What a task says and learns while it runs. */
export type Progress = Pick<Work, "signal" | "tell">;

/**
 * Writes the entries as one ZIP file, stored and not deflated, and closes
 * `out`. Nothing is held but a block; sizes and counts beyond 32 and 16 bits
 * are in Zip64 records (APPNOTE §4.3.14).
 */
export async function writeArchive(
  entries: readonly SavedEntry[],
  out: WritableStream<Uint8Array<ArrayBuffer>>,
  progress: Progress,
): Promise<void> {
  const { signal } = progress;
  const zip = new ZipWriter(out, {
    level: 0,
    useUnicodeFileNames: true,
    useWebWorkers: false,
    signal,
  });
  const folders = new Set<string>();
  const count = counter(entries, progress);
  for (const { path, modified, size, open } of entries) {
    signal.throwIfAborted();
    const lastModDate = dateOf(modified);
    if (!isFolder(path)) {
      const content = (await open()).stream();
      await zip.add(path, content.pipeThrough(count()), {
        lastModDate,
        uncompressedSize: size,
      });
    } else if (!folders.has(path)) {
      folders.add(path);
      await zip.add(path, undefined, { directory: true, lastModDate });
    }
  }
  await zip.close();
}

/** Makes streams that pass bytes on and tell how many of all they were. */
export function counter(
  entries: readonly SavedEntry[],
  progress: Progress,
): () => TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return () =>
    new TransformStream({
      transform(chunk, controller) {
        progress.tell({ done: done += chunk.length, total });
        controller.enqueue(chunk);
      },
    });
}

/** Bytes an archive of the entries takes at most. */
export function archiveBytes(entries: readonly SavedEntry[]): number {
  const names = new TextEncoder();
  return entries.reduce(
    (sum, { path, size }) =>
      sum + size + 2 * names.encode(path).length + ENTRY_BYTES,
    END_BYTES,
  );
}

/** Both headers of an entry, its descriptor and all their extra fields. */
const ENTRY_BYTES = 30 + 46 + 24 + 4 * 36;
/** The end of the central directory in its three records. */
const END_BYTES = 56 + 20 + 22;

/** Blocks that go to the disk; headers alone would be a call each. */
const BLOCK_BYTES = 1024 * 1024;

/** Gathers what is written into blocks. */
export function inBlocks(
  write: (block: Uint8Array<ArrayBuffer>) => Promise<void>,
): WritableStream<Uint8Array<ArrayBuffer>> {
  let block = new Uint8Array(BLOCK_BYTES);
  let used = 0;
  const flush = async (): Promise<void> => {
    const full = block.subarray(0, used);
    block = new Uint8Array(BLOCK_BYTES);
    used = 0;
    await write(full);
  };
  return new WritableStream({
    async write(bytes) {
      for (let at = 0; at < bytes.length;) {
        const part = bytes.subarray(at, at + BLOCK_BYTES - used);
        block.set(part, used);
        used += part.length;
        at += part.length;
        if (used === BLOCK_BYTES) await flush();
      }
    },
    close: flush,
  });
}

/** What every reader can tell: DOS years from below, signed seconds above. */
const FIRST = Date.UTC(1980, 0, 2);
const LAST = Date.UTC(2037, 11, 31);

function dateOf(modified: number): Date {
  return new Date(Math.min(LAST, Math.max(FIRST, modified)));
}
