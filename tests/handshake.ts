import assert from "node:assert/strict";
import { HandshakeError } from "../core/abort.ts";
import { type Bytes, unhex } from "../core/bytes.ts";
import { nativeDh } from "../core/dh.ts";
import { initiate, respond } from "../core/handshake.ts";
import { type Hello, helloOf, Role } from "../core/hello.ts";
import { type CodeSecret, codeSecret, type Secret } from "../core/secret.ts";
import type { Suite } from "../core/suite.ts";
import { nobleXWing } from "../core/xwing_noble.ts";

/** Two members of a room, for tests of the handshake. */

/** The platform's randomness. */
export function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

export const suite: Suite = {
  dh: nativeDh(crypto.subtle),
  kem: nobleXWing(random),
};

/** The code of both sides, unless a test says otherwise. */
export const secret: CodeSecret = codeSecret({
  words: 3,
  locator: 0xabc,
  key: unhex("def123"),
});
export const link: Secret = { mode: 2, key: new Uint8Array(32).fill(7) };
export const helloA: Hello = helloOf(1, Role.host, random);
export const helloB: Hello = helloOf(1, Role.guest, random);

/** A's first step. */
export function start(
  by: Secret = secret,
  a: Hello = helloA,
  b: Hello = helloB,
): ReturnType<typeof initiate> {
  return initiate(by, a, b, random, suite);
}

/** B's answer to M1. */
export function answer(
  m1: Bytes,
  by: Secret = secret,
  a: Hello = helloA,
  b: Hello = helloB,
): ReturnType<typeof respond> {
  return respond(by, a, b, m1, random, suite);
}

/** Holds when a step fails with the one error that tells nothing. */
export async function refused(
  step: Promise<unknown>,
  says = "",
): Promise<void> {
  await assert.rejects(
    step,
    (error) =>
      error instanceof HandshakeError && error.kind === "refused" &&
      error.message === "refused" && error.cause === undefined,
    says,
  );
}

/** A copy with one bit of one byte changed. */
export function flip(bytes: Bytes, at: number): Bytes {
  const flipped = bytes.slice();
  flipped[at]! ^= 1 << at % 8;
  return flipped;
}
