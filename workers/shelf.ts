import type { Bytes } from "../core/bytes.ts";
import type { VaultKind } from "../core/vault_record.ts";

/** A sealed record in its place. */
export interface Sealed {
  readonly kind: VaultKind;
  readonly id: string;
  readonly record: Bytes;
}

/** The keys of a vault, as they are stored. */
export interface StoredKeys {
  /** Not extractable. Seals counters, and everything where there is no lock. */
  readonly device: CryptoKey;
  /** A passphrase seals what is secret. */
  readonly lock?: Lock;
}

/** What a passphrase is checked by. */
export interface Lock {
  /** 32 random bytes of its key. */
  readonly salt: Bytes;
  /** An empty record, sealed by its key. */
  readonly proof: Bytes;
}

/** What lay on the shelf at one moment. */
export interface Snapshot {
  /** Higher after each change. */
  readonly revision: number;
  readonly keys: StoredKeys | undefined;
  readonly records: readonly Sealed[];
}

/** What is to change, all at once or not at all. */
export interface Change {
  readonly keys?: StoredKeys;
  readonly put?: readonly Sealed[];
  readonly drop?: readonly Pick<Sealed, "kind" | "id">[];
}

/**
 * Where sealed records lie. Other pages of the site share it, so a change names
 * the revision it was made from and fails on any other.
 */
export interface Shelf {
  /** All records, or those of a kind, or the one of a kind and id. */
  read(kind?: string, id?: string): Promise<Snapshot>;
  /** False when somebody else was faster: read again. */
  commit(revision: number, change: Change): Promise<boolean>;
  /** Erases everything, keys included. */
  clear(): Promise<void>;
}

/** A shelf that lasts as long as the worker. */
export function memoryShelf(): Shelf {
  let revision = 0;
  let keys: StoredKeys | undefined;
  const all = new Map<string, Sealed>();
  const place = (it: Pick<Sealed, "kind" | "id">) => `${it.kind}/${it.id}`;
  return {
    read: (kind, id) =>
      Promise.resolve({
        revision,
        keys,
        records: [...all.values()].filter((it) =>
          (kind ?? it.kind) === it.kind && (id ?? it.id) === it.id
        ),
      }),
    commit(from, change) {
      if (from !== revision) return Promise.resolve(false);
      revision++;
      keys = change.keys ?? keys;
      for (const it of change.drop ?? []) all.delete(place(it));
      for (const it of change.put ?? []) all.set(place(it), it);
      return Promise.resolve(true);
    },
    clear() {
      revision++;
      keys = undefined;
      all.clear();
      return Promise.resolve();
    },
  };
}
