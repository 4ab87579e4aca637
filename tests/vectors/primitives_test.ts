import assert from "node:assert/strict";
import { expand } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import * as z from "zod/mini";
import { type Bytes, concat, hex, unhex } from "../../core/bytes.ts";
import { nobleDh } from "../../core/dh.ts";
import { extract } from "../../core/kdf.ts";
import { bulk, wycheproof } from "./bulk.ts";

const text = z.string();
const subtle = crypto.subtle;

bulk(
  "HKDF-SHA-256, RFC 5869 App. A",
  "rfc5869_sha256.json",
  z.array(z.object({
    ikm: text,
    salt: text,
    info: text,
    L: z.number(),
    prk: text,
    okm: text,
  })),
  ({ ikm, salt, info, L, prk, okm }) => {
    const key = extract(unhex(salt), unhex(ikm));
    assert.equal(hex(key), prk);
    assert.equal(hex(expand(sha256, key, unhex(info), L)), okm);
  },
);

bulk(
  "HKDF-SHA-256, Wycheproof",
  "wycheproof_hkdf_sha256.json",
  wycheproof({
    ikm: text,
    salt: text,
    info: text,
    size: z.number(),
    okm: text,
    result: text,
  }),
  ({ ikm, salt, info, size, okm, result }) => {
    const key = extract(unhex(salt), unhex(ikm));
    const output = () => expand(sha256, key, unhex(info), size);
    if (result === "valid") assert.equal(hex(output()), okm);
    else assert.throws(output);
  },
);

bulk(
  "AES-256-GCM, native, Wycheproof",
  "wycheproof_aes256_gcm.json",
  wycheproof({
    key: text,
    iv: text,
    aad: text,
    msg: text,
    ct: text,
    tag: text,
    result: text,
  }),
  async ({ key, iv, aad, msg, ct, tag, result }) => {
    const cryptoKey = await subtle.importKey(
      "raw",
      unhex(key),
      "AES-GCM",
      false,
      ["encrypt", "decrypt"],
    );
    const gcm = {
      name: "AES-GCM",
      iv: unhex(iv),
      additionalData: unhex(aad),
    };
    const opened = subtle.decrypt(gcm, cryptoKey, unhex(ct + tag));
    if (result !== "valid") return await assert.rejects(opened);
    assert.equal(hex(new Uint8Array(await opened)), msg);
    const sealed = await subtle.encrypt(gcm, cryptoKey, unhex(msg));
    assert.equal(hex(new Uint8Array(sealed)), ct + tag);
  },
);

bulk(
  "PBKDF2-HMAC-SHA-256, native, Wycheproof",
  "wycheproof_pbkdf2_hmacsha256.json",
  wycheproof({
    password: text,
    salt: text,
    iterationCount: z.number(),
    dkLen: z.number(),
    dk: text,
    result: text,
  }),
  async ({ password, salt, iterationCount, dkLen, dk, result }) => {
    assert.equal(result, "valid");
    const key = await subtle.importKey(
      "raw",
      unhex(password),
      "PBKDF2",
      false,
      ["deriveBits"],
    );
    const derived = await subtle.deriveBits(
      {
        name: "PBKDF2",
        hash: "SHA-256",
        salt: unhex(salt),
        iterations: iterationCount,
      },
      key,
      dkLen * 8,
    );
    assert.equal(hex(new Uint8Array(derived)), dk);
  },
);

async function nativeProduct(scalar: Bytes, point: Bytes): Promise<Bytes> {
  const prefix = unhex("302e020100300506032b656e04220420");
  const privateKey = await subtle.importKey(
    "pkcs8",
    concat(prefix, scalar),
    "X25519",
    false,
    ["deriveBits"],
  );
  const publicKey = await subtle.importKey("raw", point, "X25519", false, []);
  return new Uint8Array(
    await subtle.deriveBits(
      { name: "X25519", public: publicKey },
      privateKey,
      256,
    ),
  );
}

async function nobleProduct(scalar: Bytes, point: Bytes): Promise<Bytes> {
  return await (await nobleDh(() => scalar).generate()).multiply(point);
}

for (
  const [backend, product] of [
    ["native", nativeProduct],
    ["noble", nobleProduct],
  ] as const
) {
  bulk(
    `X25519, ${backend}, Wycheproof; a zero product is refused`,
    "wycheproof_x25519.json",
    wycheproof({ public: text, private: text, shared: text }),
    async (vector) => {
      const computed = product(unhex(vector.private), unhex(vector.public));
      if (/^0+$/.test(vector.shared)) await assert.rejects(computed);
      else assert.equal(hex(await computed), vector.shared);
    },
  );
}
