import { HandshakeError } from "./abort.ts";
import { type Bytes, concat, equal, type RandomBytes, wipe } from "./bytes.ts";
import { cpaceShare, generator, sessionKey } from "./cpace.ts";
import type { DhScalar } from "./dh.ts";
import {
  encodeM1,
  encodeM2Body,
  encodeM3,
  parseM1,
  parseM2,
  parseM3,
} from "./flight.ts";
import { type Hello, sideOf } from "./hello.ts";
import type { Decapsulator } from "./kem.ts";
import type { Side } from "./keys.ts";
import { materialOf, type Secret } from "./secret.ts";
import { startSuite, type Suite } from "./suite.ts";
import {
  bindingOf,
  commitmentTo,
  type Keyed,
  keyedBy,
  type Opening,
  openingOf,
  sessionOf,
  tagOfA,
  tagOfB,
} from "./transcript.ts";

/**
 * The handshake of PROTOCOL §5, one function for each step. A: `initiate`, send
 * M1, `confirm` M2, send M3. B: `respond` to M1, send M2, `finish` with M3. Each
 * state is for one use.
 */

const NONCE_BYTES = 32;

/** What two members share after a handshake. All but `id` is secret. */
export interface Session {
  /** This side. */
  readonly side: Side;
  /** 16 bytes. */
  readonly id: Bytes;
  /** Root of generation 0, 32 bytes. */
  readonly root: Bytes;
  /** 32 bytes, to prove the same peers when a transfer resumes. */
  readonly resume: Bytes;
  /** 32 bytes, for known devices. */
  readonly device: Bytes;
  /** 5 bytes, shown as emoji and compared by people. */
  readonly sas: Bytes;
}

/** Side A after M1, for one {@link confirm}. */
export interface AwaitingM2 {
  /** Tells the states apart. */
  readonly is: "awaiting-m2";
}

/** Side B after M2, for one {@link finish}. */
export interface AwaitingM3 {
  /** Tells the states apart. */
  readonly is: "awaiting-m3";
}

interface Initiated {
  readonly opening: Opening;
  readonly sid: Bytes;
  readonly scalar: DhScalar;
  readonly kemKey: Decapsulator;
  readonly psk: Bytes;
  readonly nonceA: Bytes;
  readonly m1: Bytes;
}

interface Responded {
  readonly keyed: Keyed;
  readonly commitment: Bytes;
  readonly tagB: Bytes;
  readonly nonceB: Bytes;
}

/** What the states stand for, out of their holders' reach. */
const initiated = new WeakMap<AwaitingM2, Initiated>();
const responded = new WeakMap<AwaitingM3, Responded>();

/**
 * A's first step: composes M1 (1281 bytes). `helloA` is its own HELLO.
 *
 * @throws {HandshakeError} when the HELLOs do not fit together or the secret.
 */
export async function initiate(
  secret: Secret,
  helloA: Hello,
  helloB: Hello,
  random: RandomBytes,
  suite?: Suite,
): Promise<{ readonly message: Bytes; readonly state: AwaitingM2 }> {
  requirePair(secret, helloA, helloB);
  const { dh, kem } = suite ?? await startSuite(random);
  const { locator, prs, psk } = materialOf(secret);
  const opening = openingOf(locator, helloA, helloB);
  const { sid, ci } = bindingOf(opening);
  const nonceA = random(NONCE_BYTES);
  const base = generator(prs, ci, sid);
  wipe(prs);
  const { point: ya, scalar } = await cpaceShare(dh, base);
  wipe(base);
  const kemKey = await kem.generate();
  const m1 = encodeM1({
    ya,
    ek: kemKey.ek,
    commitment: commitmentTo(nonceA),
  });
  const state: AwaitingM2 = { is: "awaiting-m2" };
  initiated.set(state, { opening, sid, scalar, kemKey, psk, nonceA, m1 });
  return { message: m1.slice(), state };
}

/**
 * B's only answer: composes M2 (1217 bytes). `helloB` is its own HELLO. Sending
 * it is a guess at the secret (PROTOCOL §6).
 *
 * @throws {HandshakeError} when the HELLOs do not fit together or the secret,
 * or M1 is not acceptable.
 */
export async function respond(
  secret: Secret,
  helloA: Hello,
  helloB: Hello,
  m1: Bytes,
  random: RandomBytes,
  suite?: Suite,
): Promise<{ readonly message: Bytes; readonly state: AwaitingM3 }> {
  requirePair(secret, helloA, helloB);
  const { ya, ek, commitment } = parseM1(m1);
  const { dh, kem } = suite ?? await startSuite(random);
  const { locator, prs, psk } = materialOf(secret);
  const opening = openingOf(locator, helloA, helloB);
  const { sid, ci } = bindingOf(opening);
  const nonceB = random(NONCE_BYTES);
  const base = generator(prs, ci, sid);
  wipe(prs);
  const { point: yb, scalar } = await cpaceShare(dh, base);
  wipe(base);
  const { ct, shared } = await orRefuse(kem.encapsulate(ek));
  const isk = await orRefuse(sessionKey(scalar, ya, sid, {
    ya,
    ada: concat(ek, commitment),
    yb,
    adb: concat(ct, nonceB),
  }));
  const body = encodeM2Body({ yb, ct, nonceB });
  const keyed = keyedBy(opening, m1, body, { isk, shared, psk });
  const tagB = tagOfB(keyed);
  const state: AwaitingM3 = { is: "awaiting-m3" };
  responded.set(state, { keyed, commitment, tagB, nonceB });
  return { message: concat(body, tagB), state };
}

/**
 * A's last step: checks M2, which is one guess of the other side, and composes
 * M3 (65 bytes). Frames may follow M3 at once.
 *
 * @throws {HandshakeError} `refused` when M2 does not prove the secret.
 */
export async function confirm(
  state: AwaitingM2,
  m2: Bytes,
): Promise<{ readonly message: Bytes; readonly session: Session }> {
  const { opening, sid, scalar, kemKey, psk, nonceA, m1 } = take(
    initiated,
    state,
  );
  const { ya, ek, commitment } = parseM1(m1);
  const { yb, ct, nonceB, tagB, body } = parseM2(m2);
  const shared = await orRefuse(kemKey.decapsulate(ct));
  const isk = await orRefuse(sessionKey(scalar, yb, sid, {
    ya,
    ada: concat(ek, commitment),
    yb,
    adb: concat(ct, nonceB),
  }));
  const keyed = keyedBy(opening, m1, body, { isk, shared, psk });
  requireEqual(tagOfB(keyed), tagB, keyed);
  const tagA = tagOfA(keyed, tagB, nonceA);
  const message = encodeM3({ nonceA, tagA });
  const nonces = { a: nonceA, b: nonceB };
  return { message, session: sessionOf("A", keyed, tagB, message, nonces) };
}

/**
 * B's last step: checks M3. Before this resolves B neither sends nor accepts a
 * frame.
 *
 * @throws {HandshakeError} `refused` when M3 does not prove the secret.
 */
// deno-lint-ignore require-await -- as asynchronous as the other steps
export async function finish(
  state: AwaitingM3,
  m3: Bytes,
): Promise<Session> {
  const { keyed, commitment, tagB, nonceB } = take(responded, state);
  const { nonceA, tagA } = parseM3(m3);
  requireEqual(commitmentTo(nonceA), commitment, keyed);
  requireEqual(tagOfA(keyed, tagB, nonceA), tagA, keyed);
  const nonces = { a: nonceA, b: nonceB };
  return sessionOf("B", keyed, tagB, m3, nonces);
}

function requirePair(secret: Secret, helloA: Hello, helloB: Hello): void {
  if (helloA.mode !== secret.mode || sideOf(helloA, helloB) !== "A") {
    throw new HandshakeError("malformed");
  }
}

function requireEqual(expected: Bytes, received: Bytes, keyed: Keyed): void {
  if (equal(expected, received)) return;
  wipe(keyed.prk);
  throw new HandshakeError("refused");
}

function take<State extends object, Held>(
  holders: WeakMap<State, Held>,
  state: State,
): Held {
  const held = holders.get(state);
  if (held === undefined) throw new HandshakeError("refused");
  holders.delete(state);
  return held;
}

/** Which step failed is not for anyone to learn. */
async function orRefuse<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch {
    throw new HandshakeError("refused");
  }
}
