import { type Bytes, concat, lvCat, u16, u8, utf8, wipe } from "./bytes.ts";
import { label, stretch } from "./kdf.ts";

/**
 * Records sealed at rest (PROTOCOL §15):
 *
 *     u8 version=1 | 32 salt | AES-256-GCM(key, nonce 0, AAD, plain) (+16 tag)
 *     key = Expand(Extract(salt, vaultKey), "vault record", "", 32)
 *     AAD = lv_cat(L("vault"), u8 version, kind, id)
 *
 * A salt is for one encryption, so the nonce may stay 0. Kind and id are part
 * of what is authenticated: a record opens only in the place it was sealed for.
 *
 * Where the key of a vault lies beside its records, without a passphrase, this
 * does not protect against someone who holds the disk.
 */

/** Bytes of every salt of the vault. */
export const SALT_BYTES = 32;
const VERSION = 1;
const KEY_BYTES = 32;
const NONCE: Bytes = new Uint8Array(12);
const KEY_INFO: Bytes = concat(
  u16(KEY_BYTES),
  lvCat(label("vault record"), new Uint8Array(0)),
);

/** Why a vault does not give or take a record. */
export type VaultFailure =
  /** Not a record of this place and key; or changed since it was sealed. */
  | "tampered"
  /** Sealed by a passphrase that was not given yet. */
  | "locked"
  | "wrong-passphrase"
  /** The browser has no storage, or it failed. */
  | "unavailable";

/** The only error of the vault. */
export class VaultError extends Error {
  /** Always `VaultError`. */
  override readonly name = "VaultError";

  /** With the failure as its message; `cause` is for logs. */
  constructor(readonly kind: VaultFailure, cause?: unknown) {
    super(kind, { cause });
  }
}

/** What a record is and which one: public, and bound to what it holds. */
export interface RecordName {
  /** Kind of record. */
  readonly kind: string;
  /** Which of its kind. */
  readonly id: string;
}

/**
 * A vault's key of 32 random bytes, which are wiped. Not extractable: it can
 * be stored in IndexedDB and used from there, but not read.
 */
export async function vaultKey(material: Bytes): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey("raw", material, "HKDF", false, [
    "deriveKey",
  ]);
  wipe(material);
  return key;
}

/**
 * A vault's key of a passphrase: PBKDF2-HMAC-SHA-256 of its NFC form, 600 000
 * rounds. `salt` is 32 random bytes, public and for one passphrase.
 *
 * @throws {RangeError} on an empty passphrase.
 */
export async function passphraseKey(
  passphrase: string,
  salt: Bytes,
): Promise<CryptoKey> {
  return await vaultKey(await stretch(passphrase, salt));
}

/**
 * Seals a record; 49 bytes longer than `plain`. `salt` is 32 fresh random
 * bytes, for this call only.
 */
export async function sealRecord(
  key: CryptoKey,
  name: RecordName,
  plain: Bytes,
  salt: Bytes,
): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt(
    cipher(name),
    await recordKey(key, salt, "encrypt"),
    plain,
  );
  return concat(u8(VERSION), salt, new Uint8Array(sealed));
}

/**
 * Inverse of {@link sealRecord}.
 *
 * @throws {VaultError} `tampered` unless it was sealed by this key for this
 * place and not changed since.
 */
export async function openRecord(
  key: CryptoKey,
  name: RecordName,
  record: Bytes,
): Promise<Bytes> {
  if (record[0] !== VERSION || record.length <= SALT_BYTES) {
    throw new VaultError("tampered");
  }
  const salt = record.slice(1, 1 + SALT_BYTES);
  const derived = await recordKey(key, salt, "decrypt");
  try {
    const sealed = record.subarray(1 + SALT_BYTES);
    return new Uint8Array(
      await crypto.subtle.decrypt(cipher(name), derived, sealed),
    );
  } catch {
    throw new VaultError("tampered");
  }
}

function recordKey(
  key: CryptoKey,
  salt: Bytes,
  use: "encrypt" | "decrypt",
): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: KEY_INFO },
    key,
    { name: "AES-GCM", length: 8 * KEY_BYTES },
    false,
    [use],
  );
}

function cipher({ kind, id }: RecordName): AesGcmParams {
  const additionalData = lvCat(
    label("vault"),
    u8(VERSION),
    utf8(kind),
    utf8(id),
  );
  return { name: "AES-GCM", iv: NONCE, additionalData };
}
