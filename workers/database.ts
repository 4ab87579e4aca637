import type { Bytes } from "../core/bytes.ts";
import { VaultError } from "../core/vault.ts";
import { isVaultKind } from "../core/vault_codec.ts";
import type { Sealed, Shelf, StoredKeys } from "./shelf.ts";

/**
 * The vault's shelf in IndexedDB: sealed records by kind and id, and beside
 * them the keys and the revision. A change is one transaction: a crash in its
 * middle leaves what was there before.
 */
const RECORDS = "records";
const META = "meta";
const KEYS = "keys";
const REVISION = "revision";

/**
 * Opens the database on first use. Every method rejects with VaultError
 * `unavailable` where there is no IndexedDB (some private windows) or it fails.
 */
export function databaseShelf(
  factory: IDBFactory | undefined,
  name: string,
): Shelf {
  let opened: Promise<IDBDatabase> | undefined;

  async function transact<T>(
    mode: IDBTransactionMode,
    work: (records: IDBObjectStore, meta: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    try {
      opened ??= open(factory, name, () => opened = undefined);
      const transaction = (await opened).transaction([RECORDS, META], mode, {
        durability: "strict",
      });
      const finished = done(transaction);
      finished.catch(() => {});
      try {
        const result = await work(
          transaction.objectStore(RECORDS),
          transaction.objectStore(META),
        );
        await finished;
        return result;
      } catch (error) {
        abort(transaction);
        throw error;
      }
    } catch (cause) {
      throw new VaultError("unavailable", cause);
    }
  }

  return {
    read: (kind, id) =>
      transact("readonly", async (records, meta) => {
        const range = rangeOf(kind, id);
        const [revision, keys, places, contents] = await Promise.all([
          answer<number | undefined>(meta.get(REVISION)),
          answer<StoredKeys | undefined>(meta.get(KEYS)),
          answer<IDBValidKey[]>(records.getAllKeys(range)),
          answer<Bytes[]>(records.getAll(range)),
        ]);
        return {
          revision: revision ?? 0,
          keys,
          records: places.flatMap((place, i) => sealedAt(place, contents[i])),
        };
      }),
    commit: (from, { keys, drop = [], put = [] }) =>
      transact("readwrite", async (records, meta) => {
        const revision = await answer<number | undefined>(meta.get(REVISION));
        if ((revision ?? 0) !== from) return false;
        meta.put(from + 1, REVISION);
        if (keys) meta.put(keys, KEYS);
        for (const { kind, id } of drop) records.delete([kind, id]);
        for (const { kind, id, record } of put) records.put(record, [kind, id]);
        return true;
      }),
    clear: () =>
      transact("readwrite", async (records, meta) => {
        const revision = await answer<number | undefined>(meta.get(REVISION));
        meta.delete(KEYS);
        records.clear();
        meta.put((revision ?? 0) + 1, REVISION);
      }),
  };
}

function open(
  factory: IDBFactory | undefined,
  name: string,
  closed: () => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    if (!factory) throw new TypeError("this browser has no IndexedDB");
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(RECORDS);
      request.result.createObjectStore(META);
    };
    request.onerror = () => {
      closed();
      reject(request.error);
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = closed;
      // Somebody clears the site's data: do not stand in the way.
      database.onversionchange = () => {
        database.close();
        closed();
      };
      resolve(database);
    };
  });
}

function answer<T>(request: IDBRequest): Promise<T> {
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

function rangeOf(
  kind: string | undefined,
  id: string | undefined,
): IDBKeyRange | IDBValidKey | undefined {
  if (kind === undefined) return undefined;
  return id === undefined ? IDBKeyRange.bound([kind], [kind, []]) : [kind, id];
}

/** The record in its place; nothing if a later version put it there. */
function sealedAt(place: IDBValidKey, record: Bytes | undefined): Sealed[] {
  if (!Array.isArray(place) || !record) return [];
  const [kind, id] = place;
  return isVaultKind(kind) ? [{ kind, id: String(id), record }] : [];
}
