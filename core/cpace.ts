import {
  _map_to_curve_elligator2_curve25519 as elligator2,
  ed25519,
} from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, lv, lvCat, utf8, wipe } from "./bytes.ts";
import type { Dh, DhScalar } from "./dh.ts";

/**
 * CPace, initiator–responder, suite CPACE-X25519-SHA512
 * (draft-irtf-cfrg-cpace-21 §7.2).
 */

const DSI = utf8("CPace255");
const DSI_ISK = utf8("CPace255_ISK");
/** Input block of SHA-512. */
const BLOCK_BYTES = 128;
const POINT_BYTES = 32;

/** One side's half of an exchange. */
export interface CpaceShare {
  /** 32 bytes, sent to the other side. */
  readonly point: Bytes;
  /** The secret scalar behind it. */
  readonly scalar: DhScalar;
}

/** What both sides put into the transcript, A's first. */
export interface CpaceTranscript {
  /** Share of the initiator, 32 bytes. */
  readonly ya: Bytes;
  /** Associated data of the initiator. */
  readonly ada: Bytes;
  /** Share of the responder, 32 bytes. */
  readonly yb: Bytes;
  /** Associated data of the responder. */
  readonly adb: Bytes;
}

/**
 * The password-derived base point, 32 bytes (draft §7.2, `calculate_generator`).
 * Computes with BigInts: not in constant time.
 */
export function generator(prs: Bytes, ci: Bytes, sid: Bytes): Bytes {
  const used = lv(DSI).length + lv(prs).length;
  const padding = new Uint8Array(Math.max(0, BLOCK_BYTES - 1 - used));
  const input = lvCat(DSI, prs, padding, ci, sid);
  const digest = sha512(input);
  const field = ed25519.Point.Fp;
  const { xMn, xMd } = elligator2(field.create(littleEndian255(digest)));
  wipe(input, digest);
  return new Uint8Array(field.toBytes(field.div(xMn, xMd)));
}

/** A fresh scalar and its multiple of the generator. */
export async function cpaceShare(
  dh: Dh,
  generatorPoint: Bytes,
): Promise<CpaceShare> {
  const scalar = await dh.generate();
  return { scalar, point: await scalar.multiply(generatorPoint) };
}

/**
 * The intermediate session key, 64 bytes (draft §7.2, `ISK_IR`). `theirs` is the
 * other side's share. Rejects when that share has low order.
 */
export async function sessionKey(
  scalar: DhScalar,
  theirs: Bytes,
  sid: Bytes,
  { ya, ada, yb, adb }: CpaceTranscript,
): Promise<Bytes> {
  const shared = await scalar.multiply(theirs);
  if (shared.every((byte) => byte === 0)) throw new RangeError("neutral point");
  const input = concat(
    lvCat(DSI_ISK, sid, shared),
    lvCat(ya, ada),
    lvCat(yb, adb),
  );
  const key = sha512(input);
  wipe(shared, input);
  return key;
}

/** `decodeUCoordinate` of RFC 7748 §5 for 255 bits, of the first 32 bytes. */
function littleEndian255(bytes: Bytes): bigint {
  let value = 0n;
  for (let i = POINT_BYTES - 1; i >= 0; i--) {
    value = value << 8n |
      BigInt(i === POINT_BYTES - 1 ? bytes[i]! & 0x7f : bytes[i]!);
  }
  return value;
}
