import assert from "node:assert/strict";
import { createCipheriv, hkdfSync, pbkdf2Sync } from "node:crypto";
import type { Bytes } from "./bytes.ts";
import {
  openRecord,
  passphraseKey,
  sealRecord,
  type VaultFailure,
  vaultKey,
} from "./vault.ts";

const name = { kind: "turn", id: "a1" };
const plain = text("a credential");
const salt = new Uint8Array(32).fill(9);

function text(it: string): Bytes {
  return new TextEncoder().encode(it);
}

function material(): Bytes {
  return Uint8Array.from({ length: 32 }, (_, i) => i);
}

/** A length of less than 128 bytes, then the bytes. */
function framed(...parts: string[]): string {
  return parts.map((it) => String.fromCharCode(it.length) + it).join("");
}

/** The record of PROTOCOL §15, by another library than the product's. */
function byHand(key: Uint8Array): Uint8Array {
  const info = `\x00\x20${framed("tallow/1 vault record", "")}`;
  const aes = new Uint8Array(hkdfSync("sha256", key, salt, info, 32));
  const cipher = createCipheriv("aes-256-gcm", aes, new Uint8Array(12));
  cipher.setAAD(text(framed("tallow/1 vault", "\x01", "turn", "a1")));
  const sealed = [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
  return new Uint8Array(Buffer.concat([Uint8Array.of(1), salt, ...sealed]));
}

async function fails(
  opening: Promise<unknown>,
  kind: VaultFailure,
): Promise<void> {
  await assert.rejects(opening, { name: "VaultError", kind });
}

Deno.test("a record is what another library makes of the protocol", async () => {
  const expected = byHand(material());
  const key = await vaultKey(material());
  assert.deepEqual(await sealRecord(key, name, plain, salt), expected);
  assert.deepEqual(
    await openRecord(key, name, new Uint8Array(expected)),
    plain,
  );
  assert.equal(expected.length, plain.length + 49);
});

Deno.test("a passphrase makes its key by PBKDF2 of 600 000 rounds", async () => {
  const passphrase = "cafe\u0301";
  const stretched = pbkdf2Sync("caf\u00e9", salt, 600_000, 32, "sha256");
  const key = await passphraseKey(passphrase, salt);
  const expected = byHand(stretched);
  assert.deepEqual(await sealRecord(key, name, plain, salt), expected);
});

Deno.test("an empty passphrase is refused", async () => {
  await assert.rejects(passphraseKey("", salt), RangeError);
});

Deno.test("a vault's key cannot be read and its bytes are wiped", async () => {
  const bytes = material();
  const key = await vaultKey(bytes);
  assert.deepEqual(bytes, new Uint8Array(32));
  assert.equal(key.extractable, false);
  await assert.rejects(crypto.subtle.exportKey("raw", key));
});

Deno.test("MEGA: a record with any bit flipped is refused", async () => {
  const key = await vaultKey(material());
  const record = await sealRecord(key, name, plain, salt);
  for (let bit = 0; bit < 8 * record.length; bit++) {
    const flipped = record.slice();
    flipped[bit >> 3]! ^= 1 << (bit & 7);
    await fails(openRecord(key, name, flipped), "tampered");
  }
});

Deno.test("a record of any other length is refused", async () => {
  const key = await vaultKey(material());
  const record = await sealRecord(key, name, plain, salt);
  for (let length = 0; length < record.length; length++) {
    await fails(openRecord(key, name, record.slice(0, length)), "tampered");
  }
  const longer = new Uint8Array([...record, 0]);
  await fails(openRecord(key, name, longer), "tampered");
});

Deno.test("two records swapped are refused", async () => {
  const key = await vaultKey(material());
  const other = { kind: "turn", id: "b2" };
  const one = await sealRecord(key, name, plain, salt);
  const two = await sealRecord(key, other, plain, salt.map((it) => it + 1));
  await fails(openRecord(key, name, two), "tampered");
  await fails(openRecord(key, other, one), "tampered");
  await fails(openRecord(key, { kind: "device", id: "a1" }, one), "tampered");
});

Deno.test("kind and id cannot run into each other", async () => {
  const key = await vaultKey(material());
  const record = await sealRecord(key, name, plain, salt);
  await fails(openRecord(key, { kind: "turna", id: "1" }, record), "tampered");
});

Deno.test("another key opens nothing", async () => {
  const record = await sealRecord(
    await vaultKey(material()),
    name,
    plain,
    salt,
  );
  const other = await vaultKey(new Uint8Array(32));
  await fails(openRecord(other, name, record), "tampered");
});
