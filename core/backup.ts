import {
  type Bytes,
  concat,
  hex,
  type RandomBytes,
  u32,
  u8,
  unhex,
  viewOf,
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
import type { BondRecord, TransferRecord } from "./vault_record.ts";

/** What goes from one browser to another, so that it can go on there. */
export interface Backup {
  /** With its secrets. */
  readonly bond: BondRecord;
  /** All of the bond. */
  readonly transfers: readonly TransferRecord[];
}

/**
 * A bond on its way to another browser or into a backup (PROTOCOL §15), with
 * its transfers, under a passphrase.
 *
 *     u8 version=1 | 16 bond id | 32 salt of the passphrase | record
 *     plain = 16 id | u32 length | record, of the bond and of each transfer
 *
 * It holds no traffic keys and no counters of frames. Whoever imports it runs a
 * handshake of mode 4, whose keys are new every time, so that importing twice,
 * or an old one, repeats no nonce.
 */
const VERSION = 1;
const KIND = "export";
const ID_BYTES = 16;
const LENGTH_BYTES = 4;
const HEAD_BYTES = 1 + ID_BYTES + SALT_BYTES;

/**
 * Seals a bond for export.
 *
 * @throws {RangeError} on an empty passphrase.
 */
export async function exportSession(
  { bond, transfers }: Backup,
  passphrase: string,
  random: RandomBytes,
): Promise<Bytes> {
  const { id } = bond;
  const salt = random(SALT_BYTES);
  const key = await passphraseKey(passphrase, salt);
  const records = [bond, ...transfers].map(encodeRecord);
  const plain = concat(
    ...records.flatMap((record, i) => [
      unhex((transfers[i - 1] ?? bond).id),
      u32(record.length),
      record,
    ]),
  );
  const name = { kind: KIND, id };
  const record = await sealRecord(key, name, plain, random(SALT_BYTES));
  wipe(plain, ...records);
  return concat(u8(VERSION), unhex(id), salt, record);
}

/**
 * Inverse of {@link exportSession}; `resumeSecret` of the bond's secret goes
 * into the handshake.
 *
 * @throws {VaultError} `wrong-passphrase` when it does not open, by which it
 * may also have been changed; `tampered` when it is not an export at all.
 */
export async function importSession(
  blob: Bytes,
  passphrase: string,
): Promise<Backup> {
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
  const [first, ...rest] = recordsOf(plain);
  wipe(plain);
  if (!first) throw new VaultError("tampered");
  const bond = decodeRecord("bond", id, first.record);
  const transfers = rest.map(({ id, record }) =>
    decodeRecord("transfer", id, record)
  );
  wipe(first.record);
  return { bond, transfers };
}

/** @throws {VaultError} `tampered` unless records fill it to its end. */
function recordsOf(
  plain: Bytes,
): { readonly id: string; readonly record: Bytes }[] {
  const records = [];
  for (let at = 0; at < plain.length;) {
    const start = at + ID_BYTES + LENGTH_BYTES;
    if (start > plain.length) throw new VaultError("tampered");
    const end = start + viewOf(plain).getUint32(at + ID_BYTES);
    if (end > plain.length) throw new VaultError("tampered");
    records.push({
      id: hex(plain.slice(at, at + ID_BYTES)),
      record: plain.slice(start, end),
    });
    at = end;
  }
  return records;
}
