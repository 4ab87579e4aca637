import { type Bytes, wipe } from "./bytes.ts";
import type { KemBackend, KemKey } from "./kem.ts";

const ALGORITHM = "MLKEM768-X25519";

/** The key encapsulation part of WebCrypto, which TypeScript does not know. */
interface KemSubtle {
  generateKey(
    algorithm: string,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKeyPair>;
  importKey(
    format: "raw-public" | "raw-seed",
    key: Bytes,
    algorithm: string,
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  exportKey(format: "raw-public", key: CryptoKey): Promise<ArrayBuffer>;
  encapsulateBits(
    algorithm: string,
    key: CryptoKey,
  ): Promise<
    { readonly ciphertext: ArrayBuffer; readonly sharedKey: ArrayBuffer }
  >;
  decapsulateBits(
    algorithm: string,
    key: CryptoKey,
    ciphertext: Bytes,
  ): Promise<ArrayBuffer>;
}

/**
 * X-Wing of the engine, decapsulation keys not extractable; `undefined` when
 * `subtle` has no key encapsulation at all. Whether it computes X-Wing rightly
 * is for the caller to find out.
 */
export function nativeXWing(subtle: object): KemBackend | undefined {
  if (!hasKem(subtle)) return undefined;
  return {
    backend: "native",
    async generate() {
      const { publicKey, privateKey } = await subtle.generateKey(
        ALGORITHM,
        false,
        ["encapsulateBits", "decapsulateBits"],
      );
      const ek = new Uint8Array(
        await subtle.exportKey("raw-public", publicKey),
      );
      return { ek, decapsulate: decapsulateOnce(subtle, privateKey) };
    },
    async encapsulate(ek) {
      const key = await subtle.importKey("raw-public", ek, ALGORITHM, true, [
        "encapsulateBits",
      ]);
      const made = await subtle.encapsulateBits(ALGORITHM, key);
      return {
        ct: new Uint8Array(made.ciphertext),
        shared: new Uint8Array(made.sharedKey),
      };
    },
    async fromSeed(seed) {
      const key = await subtle.importKey("raw-seed", seed, ALGORITHM, false, [
        "decapsulateBits",
      ]);
      wipe(seed);
      return { decapsulate: decapsulateOnce(subtle, key) };
    },
  };
}

function decapsulateOnce(
  subtle: KemSubtle,
  privateKey: CryptoKey,
): KemKey["decapsulate"] {
  let unused: CryptoKey | undefined = privateKey;
  return async (ct) => {
    const key = unused;
    unused = undefined;
    if (key === undefined) throw new Error("decapsulation key used twice");
    return new Uint8Array(await subtle.decapsulateBits(ALGORITHM, key, ct));
  };
}

function hasKem(subtle: object): subtle is KemSubtle {
  return "encapsulateBits" in subtle && "decapsulateBits" in subtle;
}
