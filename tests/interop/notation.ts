import { createHash, createHmac } from "node:crypto";

/**
 * The protocol a second time, written from docs/PROTOCOL.md alone and sharing
 * nothing with core: what the document leaves out is missing here. This file
 * is its §2.
 */

export type Bytes = Uint8Array<ArrayBuffer>;

export function cat(...parts: readonly Bytes[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function hex(bytes: Bytes): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function unhex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

export function ascii(text: string): Bytes {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Big-endian in `length` bytes. */
export function int(value: number, length: number): Bytes {
  return unhex(BigInt(value).toString(16).padStart(2 * length, "0"));
}

export function lv(x: Bytes): Bytes {
  const low = x.length & 0x7f;
  return x.length < 0x80
    ? cat(int(low, 1), x)
    : cat(int(low | 0x80, 1), int(x.length >> 7, 1), x);
}

export function lvCat(...parts: readonly Bytes[]): Bytes {
  return cat(...parts.map(lv));
}

export function L(name: string): Bytes {
  return ascii(`tallow/1 ${name}`);
}

export function digest(algorithm: string, data: Bytes): Bytes {
  return Uint8Array.from(createHash(algorithm).update(data).digest());
}

export function H(data: Bytes): Bytes {
  return digest("sha256", data);
}

export function hmac(key: Bytes, data: Bytes): Bytes {
  return Uint8Array.from(createHmac("sha256", key).update(data).digest());
}

export function extract(salt: Bytes, ikm: Bytes): Bytes {
  return hmac(salt, ikm);
}

export function expand(
  prk: Bytes,
  name: string,
  ctx: Bytes,
  n: number,
): Bytes {
  const info = cat(int(n, 2), lvCat(L(name), ctx));
  let block: Bytes = new Uint8Array(0);
  let output: Bytes = block;
  for (let i = 1; output.length < n; i++) {
    block = hmac(prk, cat(block, info, int(i, 1)));
    output = cat(output, block);
  }
  return output.slice(0, n);
}
