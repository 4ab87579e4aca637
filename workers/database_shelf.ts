import type { Bytes } from "../core/bytes.ts";
import { isVaultKind } from "../core/vault_codec.ts";
import {
  answer,
  HANDLES,
  KEYS,
  META,
  RECORDS,
  type Transact,
} from "./database.ts";
import type { Sealed, Shelf, StoredKeys } from "./shelf.ts";

const REVISION = "revision";

/**
 * The vault's shelf in IndexedDB: sealed records by kind and id, and beside
 * them the keys and the revision. The files that a transfer can read again go
 * with its record, and all of them where there is a passphrase.
 */
export function databaseShelf(transact: Transact): Shelf {
  return {
    read: (kind, id) =>
      transact("readonly", [RECORDS, META], async (store) => {
        const records = store(RECORDS);
        const meta = store(META);
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
      transact("readwrite", [RECORDS, META, HANDLES], async (store) => {
        const records = store(RECORDS);
        const meta = store(META);
        const handles = store(HANDLES);
        const revision = await answer<number | undefined>(meta.get(REVISION));
        if ((revision ?? 0) !== from) return false;
        meta.put(from + 1, REVISION);
        if (keys) meta.put(keys, KEYS);
        if (keys?.lock) handles.clear();
        for (const { kind, id } of drop) {
          records.delete([kind, id]);
          if (kind === "transfer") handles.delete(id);
        }
        for (const { kind, id, record } of put) records.put(record, [kind, id]);
        return true;
      }),
    clear: () =>
      transact("readwrite", [RECORDS, META, HANDLES], async (store) => {
        const meta = store(META);
        const revision = await answer<number | undefined>(meta.get(REVISION));
        meta.delete(KEYS);
        store(RECORDS).clear();
        store(HANDLES).clear();
        meta.put((revision ?? 0) + 1, REVISION);
      }),
  };
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
