import {
  expand as hkdfExpand,
  extract as hkdfExtract,
} from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, lvCat, u16, utf8, wipe } from "./bytes.ts";

/** `L(s)` of PROTOCOL §2: separates every use of a hash or key from all others. */
export function label(name: string): Bytes {
  return utf8(`tallow/1 ${name}`);
}

/** SHA-256, 32 bytes; `H` of PROTOCOL §2. For small inputs: it does not yield. */
export function hash(data: Bytes): Bytes {
  return sha256(data);
}

/** HMAC-SHA-256, 32 bytes (RFC 2104). */
export function mac(key: Bytes, data: Bytes): Bytes {
  return hmac(sha256, key, data);
}

/** HKDF-Extract with SHA-256, 32 bytes (RFC 5869 §2.2). */
export function extract(salt: Bytes, keyMaterial: Bytes): Bytes {
  return hkdfExtract(sha256, keyMaterial, salt);
}

/**
 * `Expand` of PROTOCOL §2: HKDF-Expand (RFC 5869 §2.3) whose info binds the
 * output length, a label and a context. `length` in bytes, at most 8160.
 */
export function expand(
  key: Bytes,
  name: string,
  context: Bytes,
  length: number,
): Bytes {
  const info = concat(u16(length), lvCat(label(name), context));
  const output = hkdfExpand(sha256, key, info, length);
  wipe(info);
  return output;
}

/** Rounds of {@link stretch} (PROTOCOL §3.3, §15). */
const ROUNDS = 600_000;

/**
 * 32 bytes of what a person made up: PBKDF2-HMAC-SHA-256 of its NFC form in
 * UTF-8 (RFC 8018 §5.2). Takes about half a second of computing.
 *
 * @throws {RangeError} when it is empty.
 */
export async function stretch(password: string, salt: Bytes): Promise<Bytes> {
  if (password === "") throw new RangeError("a password is empty");
  const bytes = utf8(password.normalize("NFC"));
  const key = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, [
    "deriveBits",
  ]);
  wipe(bytes);
  const output = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS },
    key,
    256,
  );
  return new Uint8Array(output);
}
