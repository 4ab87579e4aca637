import { type RandomBytes, wipe } from "../core/bytes.ts";
import {
  openRecord,
  SALT_BYTES,
  sealRecord,
  VaultError,
} from "../core/vault.ts";
import { decodeRecord, encodeRecord } from "../core/vault_codec.ts";
import type { RecordOf, VaultKind, VaultRecord } from "../core/vault_record.ts";
import type { Sealed } from "./shelf.ts";

/** The keys of a vault as they are in use. */
export interface Ring {
  readonly counters: CryptoKey;
  /** `undefined` while locked. */
  readonly secrets: CryptoKey | undefined;
}

/** Not secret, and needed before anybody typed a passphrase. */
export const COUNTERS = ["admission", "attempts"] as const;
export type CounterKind = typeof COUNTERS[number];

export function isCounter(kind: VaultKind): boolean {
  return COUNTERS.some((it) => it === kind);
}

/** @throws {VaultError} `locked`. */
export function sealAll(
  records: readonly VaultRecord[],
  ring: Ring,
  random: RandomBytes,
): Promise<readonly Sealed[]> {
  return Promise.all(records.map(async (it) => {
    const name = { kind: it.is, id: it.id };
    const key = keyFor(it.is, ring);
    const plain = encodeRecord(it);
    const record = await sealRecord(key, name, plain, random(SALT_BYTES));
    wipe(plain);
    return { ...name, record };
  }));
}

/** @throws {VaultError} `locked` or `tampered`. */
export async function open<K extends VaultKind>(
  kind: K,
  { id, record }: Sealed,
  ring: Ring,
): Promise<RecordOf<K>> {
  const plain = await openRecord(keyFor(kind, ring), { kind, id }, record);
  try {
    return decodeRecord(kind, id, plain);
  } finally {
    wipe(plain);
  }
}

/**
 * `undefined` if it does not open under a key that is there.
 *
 * @throws {VaultError} `locked`.
 */
export function openIfGood<K extends VaultKind>(
  kind: K,
  sealed: Sealed,
  ring: Ring,
): Promise<RecordOf<K> | undefined> {
  return open(kind, sealed, ring).catch((error: unknown) => {
    if (error instanceof VaultError && error.kind === "tampered") {
      return undefined;
    }
    throw error;
  });
}

function keyFor(kind: VaultKind, { counters, secrets }: Ring): CryptoKey {
  if (isCounter(kind)) return counters;
  if (!secrets) throw new VaultError("locked");
  return secrets;
}
