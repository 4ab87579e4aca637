import { type Bytes, hex, type RandomBytes } from "../../core/bytes.ts";
import { exportSession, importSession } from "../../core/backup.ts";
import { confirm, finish, initiate, respond } from "../../core/handshake.ts";
import { helloOf, Role, sideOf } from "../../core/hello.ts";
import { type BondRecord, resumeSecret } from "../../core/vault_record.ts";
import { type Dice, dice } from "../fuzz/mutate.ts";
import { random } from "../handshake.ts";
import { Ends } from "./end.ts";

/** Every AES-GCM encryption while it lives: which key, which nonce. */
export class NonceSpy implements Disposable {
  frames = 0;
  /** Encryptions whose key and nonce were used before. */
  repeats = 0;
  /** Encryptions under keys that nobody imported from bytes. */
  unknown = 0;
  readonly #names = new WeakMap<CryptoKey, string>();
  readonly #nonces = new Map<string, Set<string>>();

  constructor() {
    const { subtle } = crypto;
    const { importKey, encrypt } = subtle;
    this.#put("importKey", async (...args: Parameters<typeof importKey>) => {
      const [format, material, algorithm] = args;
      const name = algorithm === "AES-GCM" && format === "raw" &&
          material instanceof Uint8Array
        ? hex(material.slice())
        : undefined;
      const key = await importKey.apply(subtle, args);
      if (name !== undefined) this.#names.set(key, name);
      return key;
    });
    this.#put("encrypt", (...args: Parameters<typeof encrypt>) => {
      const [algorithm, key] = args;
      if (typeof algorithm === "object" && "iv" in algorithm) {
        this.#note(key, algorithm.iv);
      }
      return encrypt.apply(subtle, args);
    });
  }

  /** Different keys that encrypted something. */
  get keys(): number {
    return this.#nonces.size;
  }

  [Symbol.dispose](): void {
    Reflect.deleteProperty(crypto.subtle, "importKey");
    Reflect.deleteProperty(crypto.subtle, "encrypt");
  }

  #put(name: "importKey" | "encrypt", value: unknown): void {
    Object.defineProperty(crypto.subtle, name, { configurable: true, value });
  }

  #note(key: CryptoKey, iv: BufferSource): void {
    this.frames++;
    const name = this.#names.get(key);
    if (name === undefined || !(iv instanceof Uint8Array)) {
      this.unknown++;
      return;
    }
    let seen = this.#nonces.get(name);
    if (!seen) this.#nonces.set(name, seen = new Set());
    const before = seen.size;
    seen.add(String.fromCharCode(...iv));
    if (seen.size === before) this.repeats++;
  }
}

export interface Audit {
  readonly frames: number;
  readonly keys: number;
  readonly repeats: number;
  readonly unknown: number;
  readonly rotations: number;
  readonly reconnects: number;
  /** Sessions, each begun from the same old export. */
  readonly imports: number;
}

const PASSPHRASE = "an old backup";
/** Frames said in a row, at most. */
const BURST = 400;

/**
 * Sends at least `frames` frames through real lanes, with rotations, lost paths
 * and returns to one old export at random.
 */
export async function auditNonces(
  frames: number,
  seed: number,
): Promise<Audit> {
  const roll = dice(seed);
  const backup = { bond: BOND, transfers: [] };
  const stale = await exportSession(backup, PASSPHRASE, random);
  using spy = new NonceSpy();
  const counts = { rotations: 0, reconnects: 0, imports: 0 };
  let imported = await importSession(stale, PASSPHRASE);
  while (spy.frames < frames) {
    // Stretching the passphrase takes long: twice is enough to see it differ.
    if (counts.imports === 1) imported = await importSession(stale, PASSPHRASE);
    counts.imports++;
    using ends = await Ends.from(await rootOf(imported.bond, random), () => 0);
    const actions = 40 + roll(80);
    for (let n = 0; n < actions && spy.frames < frames; n++) {
      await act(ends, roll, counts);
    }
  }
  const { keys, repeats, unknown } = spy;
  return { frames: spy.frames, keys, repeats, unknown, ...counts };
}

async function act(
  ends: Ends,
  roll: Dice,
  counts: { rotations: number; reconnects: number },
): Promise<void> {
  const what = roll(10);
  if (what === 0) {
    counts.rotations++;
    ends.a.rotator.dispatch({ on: "due" });
  } else if (what === 1) {
    counts.reconnects++;
    ends.relink();
  } else {
    for (let n = roll(BURST); n > 0; n--) {
      (roll(2) === 0 ? ends.a : ends.b).say("x");
    }
  }
  await ends.exchange();
  ends.carried.length = 0;
}

const BOND: BondRecord = {
  is: "bond",
  id: "00".repeat(16),
  label: "",
  side: "A",
  handles: 0,
  secret: new Uint8Array(32).fill(9),
  since: 0,
};

/** The root of a new session between the owners of a resume secret. */
async function rootOf(
  bond: BondRecord,
  draw: RandomBytes,
): Promise<Bytes> {
  const secret = resumeSecret(bond.secret);
  const hellos = [helloOf(4, Role.peer, draw), helloOf(4, Role.peer, draw)];
  const [one, other] = [hellos[0]!, hellos[1]!];
  const [a, b] = sideOf(one, other) === "A" ? [one, other] : [other, one];
  const m1 = await initiate(secret, a, b, draw);
  const m2 = await respond(secret, a, b, m1.message, draw);
  const m3 = await confirm(m1.state, m2.message);
  await finish(m2.state, m3.message);
  return m3.session.root;
}
