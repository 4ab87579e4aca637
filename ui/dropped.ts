import { setPlace } from "../transport/place.ts";

type Root = FileSystemFileHandle | FileSystemDirectoryHandle;

declare global {
  interface DataTransferItem {
    /** Not in every browser. */
    getAsFileSystemHandle?(): Promise<Root | null>;
  }
}

/**
 * The files that were dropped or pasted; those of folders carry their path as
 * their name, and an empty folder is a file whose name ends in `/`. Where the
 * browser gives what it takes, a later page can open them again. Has to be
 * called during the event: afterwards the data is gone.
 */
export async function filesOf(data: DataTransfer): Promise<readonly File[]> {
  const given = [...data.items]
    .filter((item) => item.kind === "file")
    .map(async (item) => {
      const root = rootOf(item);
      const files = await filesIn(item);
      // Whoever sends them does not wait for that.
      void place(files, root);
      return files;
    });
  return (await Promise.all(given)).flat();
}

async function filesIn(item: DataTransferItem): Promise<readonly File[]> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  if (!entry?.isDirectory) return file ? [file] : [];
  const found: File[] = [];
  await walk(entry, "", found);
  return found;
}

/** The file or folder itself, unless the browser keeps it from being kept. */
async function rootOf(item: DataTransferItem): Promise<Root | null> {
  try {
    return await item.getAsFileSystemHandle?.() ?? null;
  } catch {
    return null;
  }
}

async function place(
  files: readonly File[],
  given: Promise<Root | null>,
): Promise<void> {
  const root = await given;
  if (!root) return;
  for (const file of files) {
    setPlace(file, { root, path: file.name.split("/").slice(1) });
  }
}

/**
 * Adds what an entry holds. One that cannot be read, such as a link to nowhere
 * or a folder without permission, is left out; the rest is found.
 */
async function walk(
  entry: FileSystemEntry,
  folder: string,
  found: File[],
): Promise<void> {
  try {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) =>
        entry.file(resolve, reject)
      );
      // Still backed by the file on disk; only the name is new.
      found.push(folder === "" ? file : named(folder + file.name, file));
      return;
    }
    const name = `${folder}${entry.name}/`;
    let empty = true;
    for await (const child of childrenOf(entry as FileSystemDirectoryEntry)) {
      empty = false;
      await walk(child, name, found);
    }
    if (empty) found.push(new File([], name));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function named(name: string, file: File): File {
  const { type, lastModified } = file;
  return new File([file], name, { type, lastModified });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** `readEntries` gives a hundred at a time and an empty list at the end. */
async function* childrenOf(
  folder: FileSystemDirectoryEntry,
): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    );
    if (batch.length === 0) return;
    yield* batch;
  }
}
