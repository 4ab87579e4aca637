import { equalBytes } from "@noble/ciphers/utils.js";
import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";

/** Bytes on their own, transferable memory (never a SharedArrayBuffer). */
export type Bytes = Uint8Array<ArrayBuffer>;

/** `length` fresh bytes from a cryptographically secure source. */
export type RandomBytes = (length: number) => Bytes;

const encoder = new TextEncoder();

/** All parts in order, in one new array. */
export function concat(...parts: readonly Bytes[]): Bytes {
  return concatBytes(...parts);
}

/**
 * Whether both have the same bytes. Takes the same time for any two arrays of
 * one length; arrays of unequal length are unequal at once.
 */
export function equal(a: Bytes, b: Bytes): boolean {
  return equalBytes(a, b);
}

/** Lower-case hexadecimal. */
export function hex(bytes: Bytes): string {
  return bytesToHex(bytes);
}

/** Inverse of {@link hex}, either case; throws on anything else. */
export function unhex(text: string): Bytes {
  return hexToBytes(text);
}

/** Base64 with `-` and `_`, without padding (RFC 4648 §5). */
export function base64url(bytes: Bytes): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * Inverse of {@link base64url}; accepts exactly what it produces.
 *
 * @throws {TypeError} on padding, other characters, or stray trailing bits.
 */
export function unbase64url(text: string): Bytes {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new TypeError("expected unpadded base64url");
  }
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (symbol) => symbol.charCodeAt(0));
  if (base64url(bytes) !== text) {
    throw new TypeError("base64url has bits beyond its last byte");
  }
  return bytes;
}

/** UTF-8. */
export function utf8(text: string): Bytes {
  return encoder.encode(text);
}

/** One byte; throws RangeError unless 0 ≤ `value` < 2⁸. */
export function u8(value: number): Bytes {
  return bigEndian(value, 1);
}

/** Two bytes, big-endian; throws RangeError unless 0 ≤ `value` < 2¹⁶. */
export function u16(value: number): Bytes {
  return bigEndian(value, 2);
}

/** Four bytes, big-endian; throws RangeError unless 0 ≤ `value` < 2³². */
export function u32(value: number): Bytes {
  return bigEndian(value, 4);
}

/** Eight bytes, big-endian; throws RangeError unless 0 ≤ `value` < 2⁵³. */
export function u64(value: number): Bytes {
  return bigEndian(value, 8);
}

function bigEndian(value: number, length: number): Bytes {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 256 ** length) {
    throw new RangeError(
      `${value} is not an unsigned integer of ${length} bytes`,
    );
  }
  const bytes = new Uint8Array(length);
  for (let i = length - 1, rest = value; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/** LEB128 length, then the bytes: `prepend_len` of CPace draft-21, App. A. */
export function lv(bytes: Bytes): Bytes {
  const length: number[] = [];
  let rest = bytes.length;
  while (rest > 0x7f) {
    length.push(0x80 | (rest & 0x7f));
    rest >>>= 7;
  }
  length.push(rest);
  return concat(Uint8Array.from(length), bytes);
}

/** {@link lv} of every part, joined: `lv_cat` of CPace draft-21, App. A. */
export function lvCat(...parts: readonly Bytes[]): Bytes {
  return concat(...parts.map(lv));
}

/** Overwrites with zeros. Copies made by the engine are out of reach. */
export function wipe(...secrets: readonly Bytes[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** Big-endian integers are read and written through it. */
export function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
