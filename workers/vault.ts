import { type Bytes, equal, type RandomBytes } from "../core/bytes.ts";
import {
  openRecord,
  passphraseKey,
  type RecordName,
  SALT_BYTES,
  sealRecord,
  VaultError,
  vaultKey,
} from "../core/vault.ts";
import {
  isExpired,
  type RecordOf,
  type VaultKind,
  type VaultRecord,
} from "../core/vault_record.ts";
import {
  type CounterKind,
  COUNTERS,
  isCounter,
  open,
  openIfGood,
  type Ring,
  sealAll,
} from "./ring.ts";
import type { Change, Lock, Sealed, Shelf, StoredKeys } from "./shelf.ts";

/** A passphrase that was given: the salt of its lock, and the key it makes. */
interface Unlocked {
  readonly salt: Bytes;
  readonly key: CryptoKey;
}

/** What a change is made from; the first one draws the keys. */
interface Ground {
  readonly ring: Ring;
  readonly records: readonly Sealed[];
}

/** A kind that no record has: only keys are wanted. */
const NONE = "";
const PROOF: RecordName = { kind: "lock", id: "" };

/**
 * Records sealed on a shelf (PROTOCOL §15). Without a passphrase the key lies
 * beside them, not extractable but usable: that does not protect against
 * someone who holds the disk. With one, all records need it but the counters:
 * those are not secret and stay under the device's key.
 *
 * Every method may reject with VaultError: `unavailable` when the shelf fails,
 * and where records are opened `locked` and `tampered`.
 */
export class Vault {
  #unlocked: Unlocked | undefined;

  constructor(
    private readonly shelf: Shelf,
    private readonly random: RandomBytes,
  ) {}

  /** The record, if there is one. */
  async read<K extends VaultKind>(
    kind: K,
    id: string,
  ): Promise<RecordOf<K> | undefined> {
    const { keys, records: [sealed] } = await this.shelf.read(kind, id);
    return sealed && keys && await open(kind, sealed, this.#ring(keys));
  }

  /** All records of a kind. */
  async list<K extends VaultKind>(kind: K): Promise<readonly RecordOf<K>[]> {
    const { keys, records } = await this.shelf.read(kind);
    if (!keys) return [];
    const ring = this.#ring(keys);
    return await Promise.all(records.map((it) => open(kind, it, ring)));
  }

  /** The records of a kind that open, without those that do not. */
  async sound<K extends VaultKind>(kind: K): Promise<readonly RecordOf<K>[]> {
    const { keys, records } = await this.shelf.read(kind);
    if (!keys) return [];
    const ring = this.#ring(keys);
    const opened = await Promise.all(
      records.map((it) => openIfGood(kind, it, ring)),
    );
    return opened.filter((it) => it !== undefined);
  }

  /** Ids of a kind's records, whether or not they open. */
  async ids(kind: VaultKind): Promise<readonly string[]> {
    const { records } = await this.shelf.read(kind);
    return records.map(({ id }) => id);
  }

  /** Keeps all of them or none, in place of those of the same kind and id. */
  async write(...records: readonly VaultRecord[]): Promise<void> {
    await this.#change(NONE, undefined, async ({ ring }) => ({
      put: await sealAll(records, ring, this.random),
    }));
  }

  /**
   * A counter, if there is one. One that does not open counts as absent:
   * whoever can change its bits can erase it as well.
   */
  async counter<K extends CounterKind>(
    kind: K,
    id: string,
  ): Promise<RecordOf<K> | undefined> {
    const { keys, records: [sealed] } = await this.shelf.read(kind, id);
    return sealed && keys && await openIfGood(kind, sealed, this.#ring(keys));
  }

  /**
   * Changes a record in one step, whoever else does; `undefined` erases it. A
   * counter that does not open counts as absent, see {@link counter}.
   */
  async update<K extends VaultKind>(
    kind: K,
    id: string,
    change: (record: RecordOf<K> | undefined) => RecordOf<K> | undefined,
  ): Promise<void> {
    const opening = isCounter(kind) ? openIfGood<K> : open<K>;
    await this.#change(kind, id, async ({ ring, records }) => {
      const [sealed] = records;
      const after = change(sealed && await opening(kind, sealed, ring));
      return after
        ? { put: await sealAll([after], ring, this.random) }
        : { drop: records };
    });
  }

  /** Erases one record, whether or not it opens. */
  async erase(kind: VaultKind, id: string): Promise<void> {
    await this.#change(kind, id, ({ records }) => ({ drop: records }));
  }

  /** Erases counters of no more use. `now` in milliseconds since the epoch. */
  async sweep(now: number): Promise<void> {
    for (const kind of COUNTERS) {
      await this.#change(kind, undefined, async ({ ring, records }) => {
        const opened = await Promise.all(
          records.map((it) => openIfGood(kind, it, ring)),
        );
        return {
          drop: records.filter((_, i) => {
            const record = opened[i];
            return !record || isExpired(record, now);
          }),
        };
      });
    }
  }

  /** Erases every record and key. */
  async eraseAll(): Promise<void> {
    this.#unlocked = undefined;
    await this.shelf.clear();
  }

  /** Whether a passphrase has to be given before secrets can be read. */
  async isLocked(): Promise<boolean> {
    const { keys } = await this.shelf.read(NONE);
    return keys !== undefined && this.#ring(keys).secrets === undefined;
  }

  /**
   * Takes the passphrase; of no effect where none is set.
   *
   * @throws {VaultError} `wrong-passphrase`.
   */
  async unlock(passphrase: string): Promise<void> {
    const { keys } = await this.shelf.read(NONE);
    if (!keys?.lock) return;
    const { salt, proof } = keys.lock;
    const key = await passphraseKey(passphrase, salt);
    await openRecord(key, PROOF, proof).catch((cause: unknown) => {
      throw new VaultError("wrong-passphrase", cause);
    });
    this.#unlocked = { salt, key };
  }

  /**
   * Sets, changes or (`undefined`) removes the passphrase: seals everything
   * anew under new keys, in one change, so that a crash leaves either the old
   * records under the old keys or the new ones. What no longer opened is erased.
   *
   * @throws {VaultError} `locked` when the present passphrase was not given.
   */
  async protect(passphrase: string | undefined): Promise<void> {
    const device = await vaultKey(this.random(32));
    const lock = passphrase === undefined
      ? undefined
      : await this.#newLock(passphrase);
    const next: Ring = { counters: device, secrets: lock?.key ?? device };
    await this.#change(undefined, undefined, async ({ ring, records }) => {
      if (!ring.secrets) throw new VaultError("locked");
      const opened = await Promise.all(
        records.map((it) => openIfGood(it.kind, it, ring)),
      );
      const good = opened.filter((it) => it !== undefined);
      return {
        keys: { device, ...(lock && { lock: lock.stored }) },
        drop: records,
        put: await sealAll(good, next, this.random),
      };
    });
    this.#unlocked = lock && { salt: lock.stored.salt, key: lock.key };
  }

  async #change(
    kind: string | undefined,
    id: string | undefined,
    plan: (ground: Ground) => Change | Promise<Change>,
  ): Promise<void> {
    for (;;) {
      const { revision, keys, records } = await this.shelf.read(kind, id);
      const held = keys ?? { device: await vaultKey(this.random(32)) };
      const change = await plan({ ring: this.#ring(held), records });
      const { put = [], drop = [] } = change;
      if (!change.keys && put.length + drop.length === 0) return;
      if (await this.shelf.commit(revision, { keys: held, ...change })) return;
    }
  }

  #ring({ device, lock }: StoredKeys): Ring {
    const own = this.#unlocked;
    const opens = lock && own && equal(lock.salt, own.salt);
    return {
      counters: device,
      secrets: lock ? (opens ? own.key : undefined) : device,
    };
  }

  async #newLock(
    passphrase: string,
  ): Promise<{ readonly key: CryptoKey; readonly stored: Lock }> {
    const salt = this.random(SALT_BYTES);
    const key = await passphraseKey(passphrase, salt);
    const empty = new Uint8Array(0);
    const proof = await sealRecord(key, PROOF, empty, this.random(SALT_BYTES));
    return { key, stored: { salt, proof } };
  }
}
