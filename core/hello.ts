import { HandshakeError } from "./abort.ts";
import { type Bytes, concat, equal, type RandomBytes } from "./bytes.ts";
import type { Side } from "./keys.ts";
import type { Secret } from "./secret.ts";

/** Bytes of an encoded HELLO. */
export const HELLO_BYTES = 38;
const NONCE_BYTES = 32;
const TYPE = 1;
const VERSION = 1;
const SUITE = 1;

/** Who made the code or link, who entered it, or neither (PROTOCOL §5.1). */
export const Role = { host: 1, guest: 2, peer: 3 } as const;
/** Value of {@link Role}. */
export type Role = typeof Role[keyof typeof Role];

/** The first message of either side, in the clear (PROTOCOL §5). */
export interface Hello {
  /** Kind of secret; equal on both sides. */
  readonly mode: Secret["mode"];
  /** Decides the side, see {@link sideOf}. */
  readonly role: Role;
  /** 32 bytes. */
  readonly nonce: Bytes;
}

/** A fresh HELLO. Each is for one handshake. */
export function helloOf(
  mode: Secret["mode"],
  role: Role,
  random: RandomBytes,
): Hello {
  return { mode, role, nonce: random(NONCE_BYTES) };
}

/** 38 bytes. */
export function encodeHello({ mode, role, nonce }: Hello): Bytes {
  const head = Uint8Array.of(TYPE, VERSION, SUITE, mode, role, 0);
  return concat(head, nonce);
}

/**
 * Inverse of {@link encodeHello}.
 *
 * @throws {HandshakeError} `version` on another version or suite, `malformed`
 * on anything else that this version would not send.
 */
export function parseHello(bytes: Bytes): Hello {
  const [type, version, suite, modeByte, roleByte, reserved] = bytes;
  if (type !== TYPE) throw new HandshakeError("malformed");
  if (version !== VERSION || suite !== SUITE) {
    throw new HandshakeError("version");
  }
  const mode = MODES.find((known) => known === modeByte);
  const role = ROLES.find((known) => known === roleByte);
  if (
    mode === undefined || role === undefined || reserved !== 0 ||
    bytes.length !== HELLO_BYTES
  ) {
    throw new HandshakeError("malformed");
  }
  return { mode, role, nonce: bytes.slice(HELLO_BYTES - NONCE_BYTES) };
}

/**
 * The side of `mine`: the host is A; of two peers, the smaller nonce is. A pure
 * function of both HELLOs, so both sides agree whoever spoke first.
 *
 * @throws {HandshakeError} `malformed` when the two do not fit together:
 * different modes, two hosts, two guests, or a reflected HELLO.
 */
export function sideOf(mine: Hello, theirs: Hello): Side {
  if (mine.mode !== theirs.mode || equal(mine.nonce, theirs.nonce)) {
    throw new HandshakeError("malformed");
  }
  if (mine.role === Role.peer && theirs.role === Role.peer) {
    return isSmaller(mine.nonce, theirs.nonce) ? "A" : "B";
  }
  if (mine.role === Role.host && theirs.role === Role.guest) return "A";
  if (mine.role === Role.guest && theirs.role === Role.host) return "B";
  throw new HandshakeError("malformed");
}

const MODES: readonly Secret["mode"][] = [1, 2, 3, 4, 5];
const ROLES: readonly Role[] = Object.values(Role);

function isSmaller(a: Bytes, b: Bytes): boolean {
  const first = a.findIndex((byte, i) => byte !== b[i]);
  return first >= 0 && a[first]! < b[first]!;
}
