import { createHash } from "node:crypto";
import {
  ascii,
  type Bytes,
  cat,
  digest,
  expand,
  extract,
  H,
  hex,
  int,
  L,
  lv,
  lvCat,
  unhex,
} from "./notation.ts";

/** The rest of the protocol a second time, by section. */

const { subtle } = crypto;

// §3 Secrets

export interface Material {
  readonly loc: Bytes;
  readonly prs: Bytes;
  readonly psk: Bytes;
}

const NO_PASSWORD: Bytes = new Uint8Array(0);

/** A code of 3 words as one number of 36 bits. */
export function ofCode(code: bigint): Material {
  const words = int(3, 1);
  const sec = int(Number(code & 0xffffffn), 3);
  return {
    loc: cat(words, int(Number(code >> 24n), 2)),
    prs: lvCat(L("code"), words, sec, NO_PASSWORD),
    psk: new Uint8Array(32),
  };
}

/** The 32 bytes of a link. */
export function ofLink(S: Bytes): Material {
  const k = extract(L("secret"), S);
  const m = int(2, 1);
  return {
    loc: expand(k, "locator", m, 16),
    prs: lvCat(L("key"), m, expand(k, "prs", m, 32), NO_PASSWORD),
    psk: expand(k, "psk", m, 32),
  };
}

/** The character form of a 3-word code. */
export function characters(code: bigint): string {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const check = H(cat(L("check"), int(Number(code), 8)))[0]! >> 4;
  const value = code << 4n | BigInt(check);
  const text = Array.from(
    { length: 8 },
    (_, i) => alphabet[Number(value >> BigInt(35 - 5 * i) & 31n)],
  ).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

// §5 CPace on Curve25519

const P = 2n ** 255n - 19n;
const A = 486662n;

const mod = (x: bigint): bigint => ((x % P) + P) % P;

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let b = mod(base), e = exponent; e > 0n; e >>= 1n, b = mod(b * b)) {
    if (e & 1n) result = mod(result * b);
  }
  return result;
}

/** 32 bytes, least significant first. */
function littleEndian(value: bigint): Bytes {
  return unhex(value.toString(16).padStart(64, "0")).reverse();
}

export function generator(prs: Bytes, ci: Bytes, sid: Bytes): Bytes {
  const dsi = ascii("CPace255");
  const pad = Math.max(0, 127 - lv(dsi).length - lv(prs).length);
  const seed = lvCat(dsi, prs, new Uint8Array(pad), ci, sid);
  const first = digest("sha512", seed).slice(0, 32).reverse();
  const r = mod(BigInt(`0x${hex(first)}`) & (2n ** 255n - 1n));
  const v = mod(-A * power(1n + 2n * r * r, P - 2n));
  const isSquare = power(v ** 3n + A * v * v + v, (P - 1n) / 2n) <= 1n;
  return littleEndian(isSquare ? v : mod(-v - A));
}

const PKCS8 = unhex("302e020100300506032b656e04220420");

export async function x25519(scalar: Bytes, point: Bytes): Promise<Bytes> {
  const key = await subtle.importKey(
    "pkcs8",
    cat(PKCS8, scalar),
    "X25519",
    false,
    ["deriveBits"],
  );
  const other = await subtle.importKey("raw", point, "X25519", false, []);
  const bits = { name: "X25519", public: other };
  return new Uint8Array(await subtle.deriveBits(bits, key, 256));
}

export function isk(
  K: Bytes,
  sid: Bytes,
  [Ya, ADa]: readonly [Bytes, Bytes],
  [Yb, ADb]: readonly [Bytes, Bytes],
): Bytes {
  const head = lvCat(ascii("CPace255_ISK"), sid, K);
  return digest("sha512", cat(head, lvCat(Ya, ADa), lvCat(Yb, ADb)));
}

// §5 X-Wing

interface KemSubtle {
  importKey(
    format: "raw-seed",
    key: Bytes,
    algorithm: "ML-KEM-768",
    extractable: boolean,
    usages: string[],
  ): Promise<CryptoKey>;
  getPublicKey(key: CryptoKey, usages: string[]): Promise<CryptoKey>;
  exportKey(format: "raw-public", key: CryptoKey): Promise<ArrayBuffer>;
  decapsulateBits(
    algorithm: "ML-KEM-768",
    key: CryptoKey,
    ct: Bytes,
  ): Promise<ArrayBuffer>;
}

function hasKem(api: object): api is KemSubtle {
  return "decapsulateBits" in api && "getPublicKey" in api;
}

export interface XWing {
  readonly ek: Bytes;
  decapsulate(ct: Bytes): Promise<Bytes>;
}

export async function xWing(seed: Bytes): Promise<XWing> {
  const kem: object = subtle;
  if (!hasKem(kem)) throw new TypeError("expected ML-KEM-768 in WebCrypto");
  const shake = createHash("shake256", { outputLength: 96 });
  const expanded = Uint8Array.from(shake.update(seed).digest());
  const dk = await kem.importKey(
    "raw-seed",
    expanded.slice(0, 64),
    "ML-KEM-768",
    true,
    ["decapsulateBits"],
  );
  const pub = await kem.getPublicKey(dk, ["encapsulateBits"]);
  const base = int(9, 32).reverse();
  const pk = await x25519(expanded.slice(64), base);
  return {
    ek: cat(new Uint8Array(await kem.exportKey("raw-public", pub)), pk),
    async decapsulate(ct) {
      const m = await kem.decapsulateBits("ML-KEM-768", dk, ct.slice(0, 1088));
      const x = await x25519(expanded.slice(64), ct.slice(1088));
      const label = ascii("\\.//^\\");
      return digest(
        "sha3-256",
        cat(new Uint8Array(m), x, ct.slice(1088), pk, label),
      );
    },
  };
}

// §8 Frames

export async function seal(
  key: Bytes,
  iv: Bytes,
  header: Bytes,
  inner: Bytes,
): Promise<Bytes> {
  const nonce = nonceOf(iv, header);
  const aes = await subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const gcm = { name: "AES-GCM", iv: nonce, additionalData: header };
  return cat(header, new Uint8Array(await subtle.encrypt(gcm, aes, inner)));
}

export function nonceOf(iv: Bytes, header: Bytes): Bytes {
  const counter = cat(new Uint8Array(2), header.slice(2, 4), header.slice(8));
  return iv.map((byte, i) => byte ^ counter[i]!);
}

export function padme(length: number): number {
  if (length < 2) return length;
  const e = length.toString(2).length - 1;
  const s = e.toString(2).length;
  const unit = 2 ** Math.max(0, e - s);
  return Math.ceil(length / unit) * unit;
}
