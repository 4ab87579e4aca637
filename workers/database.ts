import { VaultError } from "../core/vault.ts";

/** Sealed records by kind and id, in the vault's first version. */
export const RECORDS = "records";
/** Keys and revision of the vault, in its first version. */
export const META = "meta";
/** The place of the keys there. */
export const KEYS = "keys";
/** Files that a transfer can read again, by transfer, since the second. */
export const HANDLES = "handles";

const STORES = [RECORDS, META, HANDLES];
const VERSION = 2;

/** What is done with stores in one transaction. */
export type Work<T> = (
  store: (name: string) => IDBObjectStore,
) => Promise<T>;

/** Runs work in a transaction: a crash in its middle leaves what was before. */
export type Transact = <T>(
  mode: IDBTransactionMode,
  stores: readonly string[],
  work: Work<T>,
) => Promise<T>;

/**
 * The database, opened on first use. Rejects with VaultError `unavailable`
 * where there is no IndexedDB (some private windows) or it fails.
 */
export function database(
  factory: IDBFactory | undefined,
  name: string,
): Transact {
  let opened: Promise<IDBDatabase> | undefined;
  return async (mode, stores, work) => {
    try {
      opened ??= open(factory, name, () => opened = undefined);
      const transaction = (await opened).transaction([...stores], mode, {
        durability: "strict",
      });
      const finished = done(transaction);
      finished.catch(() => {});
      try {
        const result = await work((store) => transaction.objectStore(store));
        await finished;
        return result;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    } catch (cause) {
      throw new VaultError("unavailable", cause);
    }
  };
}

function open(
  factory: IDBFactory | undefined,
  name: string,
  closed: () => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new TypeError("this browser has no IndexedDB");
    const request = factory.open(name, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const store of STORES) {
        if (result.objectStoreNames.contains(store)) continue;
        result.createObjectStore(store);
      }
    };
    request.onerror = () => {
      closed();
      reject(request.error);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = closed;
      // Site data is cleared, or a later version comes: do not stand in the way.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      resolve(database);
    };
  });
}

export function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Ends a transaction that cannot be completed, unless it ended by itself. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}
