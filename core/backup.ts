import {
  type Bytes,
  concat,
  hex,
  type RandomBytes,
  u8,
  unhex,
  wipe,
} from "./bytes.ts";
import {
  openRecord,
  passphraseKey,
  SALT_BYTES,
  sealRecord,
  VaultError,
} from "./vault.ts";
import { decodeRecord, encodeRecord } from "./vault_codec.ts";
import type { ResumeRecord } from "./vault_record.ts";

/**
 * A session's state on its way to another browser or into a backup (PROTOCOL
 * §15): resume secret, ledger and the peer's label, under a passphrase.
 *
 *     u8 version=1 | 16 transfer id | 32 salt of the passphrase | record
 *
 * It holds no traffic keys and no counters. Whoever imports it runs a handshake
 * of mode 4, whose keys are new every time, so that importing twice, or an old
 * one, repeats no nonce.
 */
const VERSION = 1;
const KIND = "export";
const ID_BYTES = 16;
const HEAD_BYTES = 1 + ID_BYTES + SALT_BYTES;

/**
 * Seals a session for export.
 *
 * @throws {RangeError} on an empty passphrase.
 */
export async function exportSession(
  session: ResumeRecord,
  passphrase: string,
  random: RandomBytes,
): Promise<Bytes> {
  const { id } = session;
  const salt = random(SALT_BYTES);
  const key = await passphraseKey(passphrase, salt);
  const plain = encodeRecord(session);
  const name = { kind: KIND, id };
  const record = await sealRecord(key, name, plain, random(SALT_BYTES));
  wipe(plain);
  return concat(u8(VERSION), unhex(id), salt, record);
}

/**
 * Inverse of {@link exportSession}; `resumeSecret` of the result goes into the
 * handshake.
 *
 * @throws {VaultError} `wrong-passphrase` when it does not open, by which it
 * may also have been changed; `tampered` when it is not an export at all.
 */
export async function importSession(
  blob: Bytes,
  passphrase: string,
): Promise<ResumeRecord> {
  if (blob[0] !== VERSION || blob.length <= HEAD_BYTES) {
    throw new VaultError("tampered");
  }
  const id = hex(blob.slice(1, 1 + ID_BYTES));
  const salt = blob.slice(1 + ID_BYTES, HEAD_BYTES);
  const key = await passphraseKey(passphrase, salt);
  const name = { kind: KIND, id };
  const plain = await openRecord(key, name, blob.slice(HEAD_BYTES))
    .catch((cause: unknown) => {
      throw new VaultError("wrong-passphrase", cause);
    });
  const session = decodeRecord("resume", id, plain);
  wipe(plain);
  return session;
}
