import { nativeDh } from "../../core/dh.ts";
import { confirm, finish, initiate, respond } from "../../core/handshake.ts";
import { helloOf, Role } from "../../core/hello.ts";
import { codeSecret } from "../../core/secret.ts";
import { startSuite, type Suite } from "../../core/suite.ts";
import { nobleXWing } from "../../core/xwing_noble.ts";
import { median } from "./figures.ts";

/** How two sides agree on a key. */
export type Exchange =
  /** The platform's X25519 with fresh keys and nothing proven, as in TLS. */
  | "ecdhe"
  /** Tallow's handshake by a code, with the platform's X-Wing if it has one. */
  | "native"
  /** The same with X-Wing in JavaScript. */
  | "noble";

/** The clock's milliseconds that the slower side spends. */
export interface Spent {
  /** On the first exchange. */
  readonly cold: number;
  /** On one of many; the median. */
  readonly warm: number;
}

const WARM_UPS = 20;
const MEASURED = 50;

type Clock = () => number;

/** Milliseconds of one exchange by side. */
interface Sides {
  readonly a: number;
  readonly b: number;
}

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

/** Runs steps and adds up what those of each side take. */
function stopwatch(now: Clock) {
  const spent = { a: 0, b: 0 };
  return {
    spent,
    async by<T>(side: "a" | "b", step: () => Promise<T>): Promise<T> {
      const began = now();
      const result = await step();
      spent[side] += now() - began;
      return result;
    },
  };
}

async function ecdhe(now: Clock): Promise<Sides> {
  const { spent, by } = stopwatch(now);
  const generate = () =>
    crypto.subtle.generateKey({ name: "X25519" }, false, ["deriveBits"]);
  const derive = (mine: CryptoKeyPair, theirs: CryptoKeyPair) =>
    crypto.subtle.deriveBits(
      { name: "X25519", public: theirs.publicKey },
      mine.privateKey,
      256,
    );
  const a = await by("a", generate);
  const b = await by("b", generate);
  if (!("privateKey" in a && "privateKey" in b)) throw new TypeError("no pair");
  await by("a", () => derive(a, b));
  await by("b", () => derive(b, a));
  return spent;
}

async function handshake(
  now: Clock,
  suite: () => Promise<Suite>,
): Promise<Sides> {
  const { spent, by } = stopwatch(now);
  const secret = () =>
    codeSecret({ words: 3, locator: 0xabc, key: Uint8Array.of(1, 2, 3) });
  const helloA = helloOf(1, Role.host, random);
  const helloB = helloOf(1, Role.guest, random);
  const m1 = await by(
    "a",
    async () => await initiate(secret(), helloA, helloB, random, await suite()),
  );
  const m2 = await by(
    "b",
    async () =>
      await respond(
        secret(),
        helloA,
        helloB,
        m1.message,
        random,
        await suite(),
      ),
  );
  const m3 = await by("a", () => confirm(m1.state, m2.message));
  await by("b", () => finish(m2.state, m3.message));
  return spent;
}

const WAYS: Readonly<Record<Exchange, (now: Clock) => Promise<Sides>>> = {
  ecdhe,
  native: (now) => handshake(now, () => startSuite(random)),
  noble: (now) =>
    handshake(now, () =>
      Promise.resolve({
        dh: nativeDh(crypto.subtle),
        kem: nobleXWing(random),
      })),
};

/** Runs exchanges one after the other, by the milliseconds of `now`. */
export async function spentOn(exchange: Exchange, now: Clock): Promise<Spent> {
  const run = async () => {
    const { a, b } = await WAYS[exchange](now);
    return Math.max(a, b);
  };
  const cold = await run();
  for (let left = WARM_UPS; left > 0; left--) await run();
  const times: number[] = [];
  while (times.length < MEASURED) times.push(await run());
  return { cold, warm: median(times) };
}
