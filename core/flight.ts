import { HandshakeError } from "./abort.ts";
import { type Bytes, concat, u8 } from "./bytes.ts";
import { CT_BYTES, EK_BYTES } from "./kem.ts";

/** The three messages after the HELLOs (PROTOCOL §5). */

const HASH_BYTES = 32;
const POINT_BYTES = 32;

/** M1, initiator to responder, 1281 bytes. */
export interface M1 {
  /** CPace share, 32 bytes. */
  readonly ya: Bytes;
  /** X-Wing encapsulation key, 1216 bytes. */
  readonly ek: Bytes;
  /** Commitment to n_A, 32 bytes. */
  readonly commitment: Bytes;
}

/** M2 without its tag, responder to initiator, 1185 bytes. */
export interface M2Body {
  /** CPace share, 32 bytes. */
  readonly yb: Bytes;
  /** X-Wing ciphertext, 1120 bytes. */
  readonly ct: Bytes;
  /** 32 bytes. */
  readonly nonceB: Bytes;
}

/** M2, 1217 bytes. */
export interface M2 extends M2Body {
  /** The encoding of all but the tag. */
  readonly body: Bytes;
  /** T_B, 32 bytes. */
  readonly tagB: Bytes;
}

/** M3, initiator to responder, 65 bytes. */
export interface M3 {
  /** 32 bytes, what M1 committed to. */
  readonly nonceA: Bytes;
  /** T_A, 32 bytes. */
  readonly tagA: Bytes;
}

/** Encodes M1. */
export function encodeM1({ ya, ek, commitment }: M1): Bytes {
  return concat(u8(2), ya, ek, commitment);
}

/** Encodes M2 up to its tag. */
export function encodeM2Body({ yb, ct, nonceB }: M2Body): Bytes {
  return concat(u8(3), yb, ct, nonceB);
}

/** Encodes M3. */
export function encodeM3({ nonceA, tagA }: M3): Bytes {
  return concat(u8(4), nonceA, tagA);
}

/** Inverse of {@link encodeM1}; throws HandshakeError on a wrong type or size. */
export function parseM1(message: Bytes): M1 {
  const [ya, ek, commitment] = fields(message, 2, [
    POINT_BYTES,
    EK_BYTES,
    HASH_BYTES,
  ]);
  return { ya: ya!, ek: ek!, commitment: commitment! };
}

/** Reads M2; throws HandshakeError on a wrong type or size. */
export function parseM2(message: Bytes): M2 {
  const [yb, ct, nonceB, tagB] = fields(message, 3, [
    POINT_BYTES,
    CT_BYTES,
    HASH_BYTES,
    HASH_BYTES,
  ]);
  const body = message.slice(0, -HASH_BYTES);
  return { yb: yb!, ct: ct!, nonceB: nonceB!, tagB: tagB!, body };
}

/** Inverse of {@link encodeM3}; throws HandshakeError on a wrong type or size. */
export function parseM3(message: Bytes): M3 {
  const [nonceA, tagA] = fields(message, 4, [HASH_BYTES, HASH_BYTES]);
  return { nonceA: nonceA!, tagA: tagA! };
}

/** Copies of the fields behind the type byte, whose sizes must add up. */
function fields(
  message: Bytes,
  type: number,
  sizes: readonly number[],
): readonly Bytes[] {
  const total = sizes.reduce((sum, size) => sum + size, 1);
  if (message[0] !== type || message.length !== total) {
    throw new HandshakeError("refused");
  }
  let offset = 1;
  return sizes.map((size) => message.slice(offset, offset += size));
}
