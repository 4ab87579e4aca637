import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import { type RandomBytes, wipe } from "./bytes.ts";
import type { Decapsulator, KemBackend } from "./kem.ts";
import { scoped } from "./wipe.ts";

const SEED_BYTES = 32;
const ENCAPSULATION_SEED_BYTES = 64;

/** X-Wing in JavaScript, for engines without it. */
export function nobleXWing(random: RandomBytes): KemBackend {
  return {
    backend: "noble",
    // deno-lint-ignore require-await -- an interface of promises
    async generate() {
      const { publicKey, secretKey } = xwing.keygen(random(SEED_BYTES));
      return { ek: publicKey, ...decapsulator(secretKey) };
    },
    // deno-lint-ignore require-await -- a bad key has to reject
    async encapsulate(ek) {
      const seed = random(ENCAPSULATION_SEED_BYTES);
      const { cipherText, sharedSecret } = xwing.encapsulate(ek, seed);
      wipe(seed);
      return { ct: cipherText, shared: sharedSecret };
    },
    // deno-lint-ignore require-await -- an interface of promises
    async fromSeed(seed) {
      return decapsulator(xwing.keygen(seed).secretKey);
    },
  };
}

function decapsulator(secretKey: Uint8Array<ArrayBuffer>): Decapsulator {
  let unused: Uint8Array<ArrayBuffer> | undefined = secretKey;
  return {
    // deno-lint-ignore require-await -- a second use has to reject
    async decapsulate(ct) {
      if (!unused) throw new Error("decapsulation key used twice");
      using key = scoped(unused);
      unused = undefined;
      return xwing.decapsulate(ct, key.bytes);
    },
  };
}
