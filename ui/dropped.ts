/**
 * The files that were dropped or pasted; those of folders carry their path as
 * their name, and an empty folder is a file whose name ends in `/`. Has to be
 * called during the event: afterwards the data is gone.
 */
export function filesOf(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) {
    return Promise.resolve([...data.files]);
  }
  return walkAll(entries);
}

async function walkAll(
  entries: readonly (FileSystemEntry | null)[],
): Promise<readonly File[]> {
  const found: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, "", found);
  return found;
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
