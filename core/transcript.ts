import { type Bytes, concat, lvCat, utf8, wipe } from "./bytes.ts";
import { encodeHello, type Hello } from "./hello.ts";
import { expand, extract, hash, label, mac } from "./kdf.ts";
import type { Session } from "./handshake.ts";
import type { Side } from "./keys.ts";
import { wipeRecord } from "./wipe.ts";

/** What CPace binds a handshake to (PROTOCOL §5.2). */
export interface Binding {
  /** Session id of CPace, 32 bytes. */
  readonly sid: Bytes;
  /** Channel identifier of CPace. */
  readonly ci: Bytes;
}

/** Both HELLOs and the room, as bytes. */
export interface Opening {
  /** `loc_bytes`. */
  readonly locator: Bytes;
  /** Encoded HELLO of side A. */
  readonly helloA: Bytes;
  /** Encoded HELLO of side B. */
  readonly helloB: Bytes;
}

/** What both sides know once M2 is composed; `prk` is secret. */
export interface Keyed {
  /** Hash of everything up to M2 without its tag, 32 bytes. */
  readonly th: Bytes;
  /** 32 bytes; wipe after use. */
  readonly prk: Bytes;
}

/** Encodes the parts of a handshake that precede M1. */
export function openingOf(
  locator: Bytes,
  helloA: Hello,
  helloB: Hello,
): Opening {
  return {
    locator,
    helloA: encodeHello(helloA),
    helloB: encodeHello(helloB),
  };
}

/** `sid` and `CI` of PROTOCOL §5.2. */
export function bindingOf({ locator, helloA, helloB }: Opening): Binding {
  return {
    sid: hash(lvCat(label("sid"), helloA, helloB)),
    ci: lvCat(utf8("tallow/1"), locator, helloA, helloB),
  };
}

/** `c_A`: commits to n_A without telling it. */
export function commitmentTo(nonceA: Bytes): Bytes {
  return hash(lvCat(label("sas commit"), nonceA));
}

/** `TH` and `prk`; wipes the three secrets it is given. */
export function keyedBy(
  opening: Opening,
  m1: Bytes,
  m2Body: Bytes,
  secrets: { readonly isk: Bytes; readonly shared: Bytes; readonly psk: Bytes },
): Keyed {
  const { locator, helloA, helloB } = opening;
  const th = hash(
    lvCat(label("transcript"), locator, helloA, helloB, m1, m2Body),
  );
  const material = concat(secrets.isk, secrets.shared, secrets.psk);
  const prk = extract(th, material);
  wipe(material);
  wipeRecord(secrets);
  return { th, prk };
}

/** `T_B`. */
export function tagOfB({ th, prk }: Keyed): Bytes {
  const key = expand(prk, "confirm B", th, 32);
  const tag = mac(key, th);
  wipe(key);
  return tag;
}

/** `T_A`. */
export function tagOfA({ th, prk }: Keyed, tagB: Bytes, nonceA: Bytes): Bytes {
  const key = expand(prk, "confirm A", th, 32);
  const tag = mac(key, concat(th, tagB, nonceA));
  wipe(key);
  return tag;
}

/** Everything a finished handshake leaves behind; wipes `prk`. */
export function sessionOf(
  side: Side,
  { th, prk }: Keyed,
  tagB: Bytes,
  m3: Bytes,
  nonces: { readonly a: Bytes; readonly b: Bytes },
): Session {
  const tf = hash(lvCat(label("finished"), th, tagB, m3));
  const session: Session = {
    side,
    id: expand(prk, "session id", tf, 16),
    root: expand(prk, "root", tf, 32),
    resume: expand(prk, "resume", tf, 32),
    device: expand(prk, "device", tf, 32),
    sas: expand(prk, "sas", concat(nonces.a, nonces.b), 5),
  };
  wipe(prk);
  return session;
}
