import {
  type Bytes,
  concat,
  hex,
  lvCat,
  type RandomBytes,
  u16,
  u32,
  u8,
  wipe,
} from "./bytes.ts";
import type { Code } from "./code.ts";
import { expand, extract, hash, label, stretch } from "./kdf.ts";

const NO_PASSWORD: Bytes = new Uint8Array(0);
const NO_PSK: Bytes = new Uint8Array(32);

/** A code people read to each other (PROTOCOL §3.1). */
export interface CodeSecret extends Code {
  /** Mode byte of the HELLO. */
  readonly mode: 1;
  /** 32 bytes from {@link withPassword}; absent without a room password. */
  readonly pwKey?: Bytes;
}

/** 32 random bytes: a link, an introduction, a resume secret (PROTOCOL §3.2). */
export interface KeySecret {
  /** Mode byte of the HELLO: 2 link, 3 introduction, 4 resume. */
  readonly mode: 2 | 3 | 4;
  /** 32 bytes. */
  readonly key: Bytes;
  /** 32 bytes from {@link withPassword}; absent without a room password. */
  readonly pwKey?: Bytes;
}

/** What two devices remember of each other (PROTOCOL §14). */
export interface DeviceSecret {
  /** Mode byte of the HELLO. */
  readonly mode: 5;
  /** 32 bytes. */
  readonly key: Bytes;
  /** Days since the epoch in UTC: the locator is another one every day. */
  readonly day: number;
  /** 32 bytes from {@link withPassword}; nobody sets one for devices. */
  readonly pwKey?: Bytes;
}

/** What two members share before they meet. */
export type Secret = CodeSecret | KeySecret | DeviceSecret;

/** What a handshake needs of a {@link Secret}. Wipe `prs` and `psk` after. */
export interface SecretMaterial {
  /** `loc_bytes`: 3 bytes for a code, 16 for the rest. Not secret. */
  readonly locator: Bytes;
  /** The password-related string of CPace. */
  readonly prs: Bytes;
  /** 32 bytes mixed into the key schedule; zeros for a code. */
  readonly psk: Bytes;
}

/** A code as a handshake secret. */
export function codeSecret(code: Code): CodeSecret {
  return { mode: 1, ...code };
}

/** The room's name at the server: lower-case hex of `loc_bytes`. */
export function locatorOf(secret: Secret): string {
  return hex(locatorBytes(secret));
}

/**
 * The same secret behind a room password (PROTOCOL §3.3). Takes about half a
 * second of computing.
 *
 * @throws {RangeError} on an empty password.
 */
export async function withPassword(
  secret: Secret,
  password: string,
): Promise<Secret> {
  const salt = hash(lvCat(label("pbkdf2"), locatorBytes(secret)));
  return { ...secret, pwKey: await stretch(password, salt) };
}

/** Locator, PRS and psk of a secret (PROTOCOL §3). */
export function materialOf(secret: Secret): SecretMaterial {
  const locator = locatorBytes(secret);
  const pwKey = secret.pwKey ?? NO_PASSWORD;
  if (secret.mode === 1) {
    const prs = lvCat(label("code"), u8(secret.words), secret.key, pwKey);
    return { locator, prs, psk: NO_PSK.slice() };
  }
  const mode = u8(secret.mode);
  const key = extract(label("secret"), secret.key);
  const expanded = expand(key, "prs", mode, 32);
  const prs = lvCat(label("key"), mode, expanded, pwKey);
  const psk = expand(key, "psk", mode, 32);
  wipe(key, expanded);
  return { locator, prs, psk };
}

/** A link's secret, 256 random bits. */
export function drawLink(random: RandomBytes): KeySecret {
  return { mode: 2, key: random(32) };
}

function locatorBytes(secret: Secret): Bytes {
  if (secret.mode === 1) {
    return concat(u8(secret.words), u16(secret.locator));
  }
  const key = extract(label("secret"), secret.key);
  const context = secret.mode === 5
    ? concat(u8(secret.mode), u32(secret.day))
    : u8(secret.mode);
  const locator = expand(key, "locator", context, 16);
  wipe(key);
  return locator;
}
