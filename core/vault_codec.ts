import * as z from "zod/mini";
import type { Admission } from "./admission.ts";
import type { OfferedFile } from "./transfer_body.ts";
import { type Bytes, concat, u32, utf8 } from "./bytes.ts";
import { type IceServer, isIceServer } from "./call.ts";
import { isOfferedFile } from "./message.ts";
import { VaultError } from "./vault.ts";
import type { RecordOf, VaultKind, VaultRecord } from "./vault_record.ts";
import { LOCATOR } from "./wire.ts";

/**
 * The plain text of a sealed record: everything but its secrets as JSON, the
 * secrets behind it.
 *
 *     u32 length of the JSON | JSON | secrets, 32 bytes each
 */

const SECRET_BYTES = 32;
const LENGTH_BYTES = 4;

/** The bytes to seal. */
export function encodeRecord(record: VaultRecord): Bytes {
  if (record.is === "bond" || record.is === "device") {
    const { secret, old, ...facts } = record;
    return encode(facts, old ? [secret, old] : [secret]);
  }
  return encode(record, []);
}

/**
 * Inverse of {@link encodeRecord}.
 *
 * @throws {VaultError} `tampered` on anything but a record of this kind and id.
 */
export function decodeRecord<K extends VaultKind>(
  kind: K,
  id: string,
  bytes: Bytes,
): RecordOf<K> {
  const parsed = shapes[kind].safeParse(candidate(bytes));
  if (!parsed.success || parsed.data.id !== id) {
    throw new VaultError("tampered");
  }
  return parsed.data;
}

function encode(facts: unknown, secrets: readonly Bytes[]): Bytes {
  const json = utf8(JSON.stringify(facts));
  return concat(u32(json.length), json, ...secrets);
}

function candidate(bytes: Bytes): unknown {
  if (bytes.length < LENGTH_BYTES) throw new VaultError("tampered");
  const end = LENGTH_BYTES + new DataView(bytes.buffer).getUint32(0);
  const json = new TextDecoder().decode(bytes.subarray(LENGTH_BYTES, end));
  const secret = bytes.slice(end, end + SECRET_BYTES);
  const old = bytes.slice(end + SECRET_BYTES);
  try {
    return {
      ...JSON.parse(json),
      ...(secret.length > 0 && { secret }),
      ...(old.length > 0 && { old }),
    };
  } catch {
    throw new VaultError("tampered");
  }
}

/** Whether this version knows such records. */
export function isVaultKind(kind: unknown): kind is VaultKind {
  return typeof kind === "string" && Object.hasOwn(shapes, kind);
}

const hexOf = (bytes: number) =>
  z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const locator = z.string().check(z.regex(LOCATOR));
const wholeNumber = z.int().check(z.minimum(0));
const secret = z.custom<Bytes>((value) =>
  value instanceof Uint8Array && value.length === SECRET_BYTES
);

const admission: z.ZodMiniType<Admission> = z.discriminatedUnion("is", [
  z.strictObject({
    is: z.literal("open"),
    wrong: wholeNumber,
    checking: wholeNumber,
    admitted: wholeNumber,
    maxAdmissions: wholeNumber,
    underway: wholeNumber,
    expiresAt: z.number(),
  }),
  z.strictObject({
    is: z.literal("dead"),
    limit: z.enum(["guesses", "admissions", "time"]),
  }),
]);

const shapes: { readonly [K in VaultKind]: z.ZodMiniType<RecordOf<K>> } = {
  turn: z.strictObject({
    is: z.literal("turn"),
    id: z.string(),
    server: z.custom<IceServer>(isIceServer),
  }),
  bond: z.strictObject({
    is: z.literal("bond"),
    id: hexOf(16),
    label: z.string(),
    side: z.enum(["A", "B"]),
    handles: wholeNumber,
    since: z.number(),
    role: z.exactOptional(z.enum(["host", "guest"])),
    who: z.exactOptional(hexOf(8)),
    secret,
    old: z.exactOptional(secret),
  }),
  transfer: z.strictObject({
    is: z.literal("transfer"),
    id: hexOf(16),
    bond: hexOf(16),
    label: z.string(),
    direction: z.enum(["send", "receive"]),
    handle: wholeNumber,
    chunk: wholeNumber,
    files: z.array(z.custom<OfferedFile>(isOfferedFile)),
    accepted: z.array(z.tuple([wholeNumber, wholeNumber])),
    padded: z.boolean(),
    paused: z.boolean(),
    state: z.enum(["open", "done", "failed", "cancelled"]),
    bytes: wholeNumber,
    total: wholeNumber,
    since: z.number(),
    ended: z.exactOptional(z.number()),
    group: z.exactOptional(hexOf(16)),
    originals: z.exactOptional(z.array(z.strictObject({
      name: z.string(),
      size: wholeNumber,
      modified: z.number(),
    }))),
  }),
  chat: z.strictObject({
    is: z.literal("chat"),
    id: hexOf(16),
    changed: z.number(),
    messages: z.array(z.strictObject({
      id: hexOf(16),
      mine: z.boolean(),
      at: wholeNumber,
      came: wholeNumber,
      text: z.string(),
      mark: z.enum(["sent", "delivered", "read"]),
    })),
  }),
  device: z.strictObject({
    is: z.literal("device"),
    id: z.string(),
    label: z.string(),
    verified: z.boolean(),
    since: z.number(),
    secret,
    old: z.exactOptional(secret),
  }),
  admission: z.strictObject({
    is: z.literal("admission"),
    id: locator,
    mark: wholeNumber,
    until: z.number(),
    admission,
  }),
  attempts: z.strictObject({
    is: z.literal("attempts"),
    id: locator,
    attempts: z.array(z.number()),
  }),
};
