import assert from "node:assert/strict";
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { sha3_256 } from "@noble/hashes/sha3.js";
import { type Bytes, concat, hex, type RandomBytes, utf8 } from "./bytes.ts";
import { type Kem, startKem } from "./kem.ts";
import { nativeXWing } from "./xwing_native.ts";
import { nobleXWing } from "./xwing_noble.ts";

const random: RandomBytes = (length) =>
  crypto.getRandomValues(new Uint8Array(length));

/** What one WebCrypto with key encapsulation could do wrong. */
interface Flaw {
  readonly shared?: (shared: Bytes, ct: Bytes) => Bytes;
  readonly acceptsAnyKey?: true;
  readonly lacksRaw?: true;
}

/**
 * The key encapsulation part of a browser's WebCrypto, which this runtime has
 * not, over noble. Keys are found by the plain object that stands for each.
 */
function fakeSubtle(flaw: Flaw = {}): object {
  const material = new WeakMap<object, Bytes>();
  const keyOf = (bytes: Bytes): object => {
    const key = {};
    material.set(key, bytes.slice());
    return key;
  };
  const bytesOf = (key: object): Bytes => {
    const bytes = material.get(key);
    assert(bytes !== undefined);
    return bytes;
  };
  const through = flaw.shared ?? ((shared: Bytes) => shared);
  return {
    // deno-lint-ignore require-await -- promises, as the platform has them
    async generateKey(name: string, extractable: boolean) {
      assert.deepEqual([name, extractable], ["MLKEM768-X25519", false]);
      const pair = xwing.keygen(random(32));
      return {
        publicKey: keyOf(pair.publicKey),
        privateKey: keyOf(pair.secretKey),
      };
    },
    // deno-lint-ignore require-await -- as above
    async importKey(format: string, bytes: Bytes) {
      if (flaw.lacksRaw) throw new DOMException(format, "NotSupportedError");
      return keyOf(bytes);
    },
    // deno-lint-ignore require-await -- as above
    async exportKey(_format: string, key: object) {
      return bytesOf(key).slice().buffer;
    },
    // deno-lint-ignore require-await -- as above
    async encapsulateBits(_name: string, key: object) {
      const ek = bytesOf(key).slice();
      if (flaw.acceptsAnyKey && ek[0] === 0xff && ek[1] === 0xff) {
        ek.fill(0, 0, 3);
      }
      const { cipherText, sharedSecret } = xwing.encapsulate(ek, random(64));
      return {
        ciphertext: cipherText.buffer,
        sharedKey: through(sharedSecret, cipherText).buffer,
      };
    },
    // deno-lint-ignore require-await -- as above
    async decapsulateBits(_name: string, key: object, ct: Bytes) {
      return through(xwing.decapsulate(ct, bytesOf(key)), ct).buffer;
    },
  };
}

async function agree(one: Kem, two: Kem): Promise<void> {
  const { ek, decapsulate } = await one.generate();
  const { ct, shared } = await two.encapsulate(ek);
  assert.deepEqual([ek.length, ct.length, shared.length], [1216, 1120, 32]);
  assert.equal(hex(await decapsulate(ct)), hex(shared));
}

Deno.test("an engine that passes its known answers is used", async () => {
  const subtle = fakeSubtle();
  const kem = await startKem(random, subtle);
  assert.equal(kem.backend, "native");
  await agree(kem, nobleXWing(random));
  await agree(nobleXWing(random), kem);
});

Deno.test("an engine without key encapsulation gives way to noble", async () => {
  assert.equal(nativeXWing({}), undefined);
  const kem = await startKem(random, {});
  assert.equal(kem.backend, "noble");
  await agree(kem, kem);
});

Deno.test("an engine that computes something else gives way to noble", async () => {
  const flaws: Readonly<Record<string, Flaw>> = {
    "another combiner, as with the label first": {
      shared: (shared, ct) => sha3_256(concat(utf8("\\.//^\\"), shared, ct)),
    },
    "no check of the encapsulation key": { acceptsAnyKey: true },
    "no raw formats": { lacksRaw: true },
    "a constant": { shared: () => new Uint8Array(32) },
  };
  for (const [name, flaw] of Object.entries(flaws)) {
    const kem = await startKem(random, fakeSubtle(flaw));
    assert.equal(kem.backend, "noble", name);
  }
});

Deno.test("an engine is tested once", async () => {
  let tests = 0;
  const subtle = {
    ...fakeSubtle(),
    importKey(): Promise<never> {
      tests++;
      return Promise.reject(new Error("broken"));
    },
  };
  await startKem(random, subtle);
  await startKem(random, subtle);
  assert.equal(tests, 1);
});

Deno.test("a decapsulation key is refused its second use", async () => {
  const native = nativeXWing(fakeSubtle());
  assert(native !== undefined);
  for (const kem of [native, nobleXWing(random)]) {
    const key = await kem.generate();
    const { ct } = await kem.encapsulate(key.ek);
    await key.decapsulate(ct);
    await assert.rejects(() => key.decapsulate(ct));
    const seeded = await kem.fromSeed(random(32));
    await seeded.decapsulate(ct);
    await assert.rejects(() => seeded.decapsulate(ct));
  }
});

Deno.test("keys and ciphertexts of another length are refused", async () => {
  const kem = nobleXWing(random);
  const { ek, decapsulate } = await kem.generate();
  await assert.rejects(() => kem.encapsulate(ek.slice(1)));
  await assert.rejects(() => decapsulate(new Uint8Array(1119)));
});
