import assert from "node:assert/strict";
import { ml_kem768 as noble } from "@noble/post-quantum/ml-kem.js";
import { ml_kem768 as native } from "@noble/post-quantum/webcrypto.js";
import * as z from "zod/mini";
import { concat, hex, unhex } from "../../core/bytes.ts";
import { bulk, wycheproof } from "./bulk.ts";

/** A fresh rejection instead of a throw, for backends of either kind. */
function tried<T>(run: () => T | Promise<T>): Promise<T> {
  return Promise.resolve().then(run);
}

const text = z.string();

/** The tests of one ACVP function, in lower case. */
function acvp<Shape extends z.core.$ZodLooseShape>(
  name: string | undefined,
  shape: Shape,
): z.ZodMiniType<readonly z.output<z.ZodMiniObject<Shape>>[]> {
  const one = z.object(shape);
  return z.pipe(
    z.object({
      testGroups: z.array(z.object({
        function: z.optional(text),
        tests: z.array(z.unknown()),
      })),
    }),
    z.transform(({ testGroups }) =>
      testGroups.filter((group) => group.function === name)
        .flatMap(({ tests }) => tests.map((test) => z.parse(one, test)))
    ),
  );
}

bulk(
  "ML-KEM-768 key generation, noble and native, ACVP",
  "acvp_mlkem768_keygen.json",
  acvp(undefined, { d: text, z: text, ek: text, dk: text }),
  async (vector) => {
    const seed = concat(unhex(vector.d), unhex(vector.z));
    const pair = noble.keygen(seed);
    assert.equal(hex(pair.publicKey), vector.ek.toLowerCase());
    assert.equal(hex(pair.secretKey), vector.dk.toLowerCase());
    const { publicKey } = await native.keygen(seed);
    assert.equal(hex(publicKey), vector.ek.toLowerCase());
  },
);

bulk(
  "ML-KEM-768 encapsulation, noble, ACVP",
  "acvp_mlkem768_encapdecap.json",
  acvp("encapsulation", { ek: text, m: text, c: text, k: text }),
  (vector) => {
    const made = noble.encapsulate(unhex(vector.ek), unhex(vector.m));
    assert.equal(hex(made.cipherText), vector.c.toLowerCase());
    assert.equal(hex(made.sharedSecret), vector.k.toLowerCase());
  },
);

bulk(
  "ML-KEM-768 decapsulation, noble, ACVP",
  "acvp_mlkem768_encapdecap.json",
  acvp("decapsulation", { dk: text, c: text, k: text }),
  (vector) => {
    const shared = noble.decapsulate(unhex(vector.c), unhex(vector.dk));
    assert.equal(hex(shared), vector.k.toLowerCase());
  },
);

bulk(
  "ML-KEM-768 encapsulation key check, noble and native, ACVP",
  "acvp_mlkem768_encapdecap.json",
  acvp("encapsulationKeyCheck", { ek: text, testPassed: z.boolean() }),
  async (vector) => {
    const ek = unhex(vector.ek);
    for (const backend of [noble, native]) {
      const made = tried(() => backend.encapsulate(ek));
      if (vector.testPassed) await made;
      else await assert.rejects(made);
    }
  },
);

bulk(
  "ML-KEM-768 decapsulation key check, noble, ACVP",
  "acvp_mlkem768_encapdecap.json",
  acvp("decapsulationKeyCheck", { dk: text, testPassed: z.boolean() }),
  (vector) => {
    const open = () =>
      noble.decapsulate(new Uint8Array(1088), unhex(vector.dk));
    if (vector.testPassed) open();
    else assert.throws(open);
  },
);

bulk(
  "ML-KEM-768 key generation, noble and native, Wycheproof",
  "wycheproof_mlkem768_keygen_seed.json",
  wycheproof({ seed: text, ek: text, dk: text, result: text }),
  async (vector) => {
    assert.equal(vector.result, "valid");
    const pair = noble.keygen(unhex(vector.seed));
    assert.equal(hex(pair.publicKey), vector.ek);
    assert.equal(hex(pair.secretKey), vector.dk);
    const { publicKey } = await native.keygen(unhex(vector.seed));
    assert.equal(hex(publicKey), vector.ek);
  },
);

bulk(
  "ML-KEM-768 encapsulation, noble and native, Wycheproof",
  "wycheproof_mlkem768_encaps.json",
  wycheproof({ ek: text, m: text, c: text, K: text, result: text }),
  async (vector) => {
    const ek = unhex(vector.ek);
    const made = tried(() => noble.encapsulate(ek, unhex(vector.m)));
    const natively = tried(() => native.encapsulate(ek));
    if (vector.result !== "valid") {
      await Promise.all([assert.rejects(made), assert.rejects(natively)]);
      return;
    }
    assert.equal(hex((await made).cipherText), vector.c);
    assert.equal(hex((await made).sharedSecret), vector.K);
    await natively;
  },
);

bulk(
  "ML-KEM-768 decapsulation, noble and native, Wycheproof",
  "wycheproof_mlkem768_decaps.json",
  wycheproof({ seed: text, c: text, K: text, result: text }),
  async (vector) => {
    const [seed, ct] = [unhex(vector.seed), unhex(vector.c)];
    const shared = tried(() =>
      noble.decapsulate(ct, noble.keygen(seed).secretKey)
    );
    const natively = tried(() => native.decapsulate(ct, seed));
    if (vector.result !== "valid") {
      await Promise.all([assert.rejects(shared), assert.rejects(natively)]);
      return;
    }
    assert.equal(hex(await shared), vector.K);
    assert.equal(hex(await natively), vector.K);
  },
);
