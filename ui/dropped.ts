/**
 * The files that were dropped or pasted; those of folders carry their path as
 * their name. Has to be called during the event: afterwards the data is gone.
 */
export function filesOf(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items]
    .filter((item) => item.kind === "file")
    .map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) {
    return Promise.resolve([...data.files]);
  }
  return Promise.all(entries.map((entry) => entry ? walk(entry, "") : []))
    .then((lists) => lists.flat());
}

async function walk(
  entry: FileSystemEntry,
  folder: string,
): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) =>
      entry.file(resolve, reject)
    );
    if (folder === "") return [file];
    // Still backed by the file on disk; only the name is new.
    return [
      new File([file], folder + file.name, {
        type: file.type,
        lastModified: file.lastModified,
      }),
    ];
  }
  const found: File[] = [];
  for await (const child of childrenOf(entry as FileSystemDirectoryEntry)) {
    found.push(...await walk(child, `${folder}${entry.name}/`));
  }
  return found;
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
