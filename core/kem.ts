import { type Bytes, equal, type RandomBytes } from "./bytes.ts";
import { KNOWN_ANSWER } from "./kem_known_answer.ts";
import { nativeXWing } from "./xwing_native.ts";

/** Bytes of an X-Wing encapsulation key. */
export const EK_BYTES = 1216;
/** Bytes of an X-Wing ciphertext. */
export const CT_BYTES = 1120;

/** X-Wing (draft-connolly-cfrg-xwing-kem-11). */
export interface Kem {
  /** Who computes. */
  readonly backend: "native" | "noble";
  /** A fresh key pair. */
  generate(): Promise<KemKey>;
  /**
   * A fresh shared secret for whoever has the key of `ek` (1216 bytes). Rejects
   * when `ek` fails the check of FIPS 203 §7.2 or has another length.
   */
  encapsulate(ek: Bytes): Promise<Encapsulation>;
}

/** A {@link Kem} that can be held against known answers. */
export interface KemBackend extends Kem {
  /** The decapsulation key of a 32-byte seed. */
  fromSeed(seed: Bytes): Promise<Decapsulator>;
}

/** A decapsulation key for one use, which ends it. */
export interface Decapsulator {
  /** The 32-byte shared secret of `ct` (1120 bytes). Rejects a second use. */
  decapsulate(ct: Bytes): Promise<Bytes>;
}

/** A key pair for one use. */
export interface KemKey extends Decapsulator {
  /** The encapsulation key, 1216 bytes. */
  readonly ek: Bytes;
}

/** What {@link Kem.encapsulate} makes. */
export interface Encapsulation {
  /** 1120 bytes. */
  readonly ct: Bytes;
  /** 32 bytes, secret. */
  readonly shared: Bytes;
}

/**
 * The engine's X-Wing where `subtle` passes the known answers, else noble's,
 * which is loaded only then. The verdict is kept for each backend.
 *
 * @throws {Error} when neither computes X-Wing rightly.
 */
export async function startKem(
  random: RandomBytes,
  subtle: object = crypto.subtle,
): Promise<Kem> {
  const native = nativeXWing(subtle);
  if (native !== undefined && await verdictOf(subtle, native)) return native;
  const { nobleXWing } = await import("./xwing_noble.ts");
  const noble = nobleXWing(random);
  if (await verdictOf(nobleXWing, noble)) return noble;
  throw new Error("no X-Wing backend passes its known answers");
}

const verdicts = new WeakMap<object, Promise<boolean>>();

function verdictOf(owner: object, backend: KemBackend): Promise<boolean> {
  const known = verdicts.get(owner);
  if (known !== undefined) return known;
  const verdict = passesKnownAnswers(backend).catch(() => false);
  verdicts.set(owner, verdict);
  return verdict;
}

/**
 * Decapsulates the draft's vector, encapsulates to its key and to a fresh one,
 * and refuses a key with a coefficient over the modulus.
 */
async function passesKnownAnswers(backend: KemBackend): Promise<boolean> {
  const { seed, ek, ct, shared } = KNOWN_ANSWER;
  const known = await backend.fromSeed(seed.slice());
  if (!equal(await known.decapsulate(ct), shared)) return false;
  const fresh = await backend.generate();
  return await agree(backend, ek, await backend.fromSeed(seed.slice())) &&
    await agree(backend, fresh.ek, fresh) && await refusesUnreduced(backend);
}

async function agree(
  kem: Kem,
  ek: Bytes,
  key: Decapsulator,
): Promise<boolean> {
  const { ct, shared } = await kem.encapsulate(ek);
  return equal(await key.decapsulate(ct), shared);
}

async function refusesUnreduced(kem: Kem): Promise<boolean> {
  const ek = KNOWN_ANSWER.ek.slice();
  ek.fill(0xff, 0, 3);
  try {
    await kem.encapsulate(ek);
    return false;
  } catch {
    return true;
  }
}
