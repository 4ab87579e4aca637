import { x25519 } from "@noble/curves/ed25519.js";
import { type Bytes, concat, equal, type RandomBytes, unhex } from "./bytes.ts";

/** X25519 (RFC 7748) with fresh scalars. */
export interface Dh {
  /** A fresh secret scalar. */
  generate(): Promise<DhScalar>;
}

/** A secret scalar that never shows itself. */
export interface DhScalar {
  /**
   * `X25519(scalar, point)`, both 32 bytes. Rejects when the result is zero,
   * that is, when the point has low order.
   */
  multiply(point: Bytes): Promise<Bytes>;
}

/** WebCrypto's X25519 where it passes RFC 7748's example, else noble's. */
export async function startDh(
  random: RandomBytes,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<Dh> {
  let verdict = verdicts.get(subtle);
  if (verdict === undefined) {
    verdict = passesKnownAnswer(subtle);
    verdicts.set(subtle, verdict);
  }
  return await verdict ? nativeDh(subtle) : nobleDh(random);
}

/** Scalars are non-extractable keys of the engine. */
export function nativeDh(subtle: SubtleCrypto): Dh {
  return {
    async generate() {
      const pair = await subtle.generateKey("X25519", false, ["deriveBits"]);
      if (!("privateKey" in pair)) throw new TypeError("expected a key pair");
      return nativeScalar(subtle, pair.privateKey);
    },
  };
}

/** Scalars are bytes on the heap, from `random`. */
export function nobleDh(random: RandomBytes): Dh {
  return { generate: () => Promise.resolve(nobleScalar(random(32))) };
}

function nobleScalar(scalar: Bytes): DhScalar {
  return {
    // deno-lint-ignore require-await -- a low-order point has to reject
    async multiply(point) {
      return x25519.getSharedSecret(scalar, point);
    },
  };
}

function nativeScalar(subtle: SubtleCrypto, privateKey: CryptoKey): DhScalar {
  return {
    async multiply(point) {
      const key = await subtle.importKey("raw", point, "X25519", false, []);
      const product = await subtle.deriveBits(
        { name: "X25519", public: key },
        privateKey,
        256,
      );
      return new Uint8Array(product);
    },
  };
}

const verdicts = new WeakMap<SubtleCrypto, Promise<boolean>>();

/** What PKCS #8 puts before an X25519 scalar (RFC 8410 §7). */
const PKCS8_PREFIX = unhex("302e020100300506032b656e04220420");
/** RFC 7748 §6.1: Alice's scalar, Bob's point, what they share. */
const SCALAR = unhex(
  "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
);
const POINT = unhex(
  "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
);
const PRODUCT = unhex(
  "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742",
);

async function passesKnownAnswer(subtle: SubtleCrypto): Promise<boolean> {
  try {
    const scalar = nativeScalar(
      subtle,
      await subtle.importKey(
        "pkcs8",
        concat(PKCS8_PREFIX, SCALAR),
        "X25519",
        false,
        ["deriveBits"],
      ),
    );
    await nativeDh(subtle).generate();
    return equal(await scalar.multiply(POINT), PRODUCT);
  } catch {
    return false;
  }
}
