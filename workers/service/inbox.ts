/** What somebody shared with Tallow from another program. */
export interface Shared {
  readonly files: readonly File[];
  /** Title, text and address; empty where there was none. */
  readonly text: string;
}

/** Not the vault's database: it opens without any key, and is mostly empty. */
const NAME = "tallow-inbox";
const STORE = "shared";

/** Names of the fields, as the web manifest tells them to the system. */
const TEXTS = ["title", "text", "url"];
const FILES = "files";

/** Reads the form that the system posts. */
export function sharedIn(form: FormData): Shared {
  const texts = TEXTS.map((name) => form.get(name))
    .filter((text) => typeof text === "string" && text.trim() !== "");
  return {
    files: form.getAll(FILES).filter((it) => it instanceof File)
      .filter(({ name, size }) => name !== "" || size > 0),
    // Many programs give the address as the text, too.
    text: [...new Set(texts)].join("\n"),
  };
}

/** Keeps on this device what was shared, until a page takes it. */
export async function putShared(
  factory: IDBFactory,
  shared: Shared,
): Promise<void> {
  await inStore(factory, (store) => store.add(shared));
}

/** Gives everything that was shared, and empties the inbox. */
export async function takeShared(
  factory: IDBFactory,
): Promise<readonly Shared[]> {
  return await inStore<Shared[]>(factory, (store) => {
    const all = store.getAll();
    store.clear();
    return all;
  });
}

async function inStore<T>(
  factory: IDBFactory,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open(NAME, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(STORE, { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, "readwrite");
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
