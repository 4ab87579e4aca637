import { type Bytes, concat, type RandomBytes } from "../core/bytes.ts";
import {
  type AwaitingM2,
  type AwaitingM3,
  confirm,
  finish,
  initiate,
  respond,
  type Session,
} from "../core/handshake.ts";
import {
  encodeHello,
  type Hello,
  HELLO_BYTES,
  helloOf,
  parseHello,
  Role,
} from "../core/hello.ts";
import type { Secret } from "../core/secret.ts";
import { primitives } from "./primitives.ts";

/** What a computed handshake message leaves: bytes to send, keys, or both. */
export interface Computed {
  readonly message?: Bytes;
  readonly session?: Session;
}

/**
 * One member's half of a handshake: computes the asked-for message from the one
 * that arrived. Rejects with HandshakeError when that is not what the protocol
 * wants, and then the session is over.
 */
export type Handshake = (
  output: "M1" | "M2" | "M3" | "keys",
  input: Bytes,
) => Promise<Computed>;

/** A's half, once both HELLOs are there. */
export function initiator(
  secret: Secret,
  mine: Hello,
  theirs: Hello,
  random: RandomBytes,
): Handshake {
  let waiting: AwaitingM2 | undefined;
  return async (output, input) => {
    if (output === "M1") {
      const { message, state } = await initiate(
        secret,
        mine,
        theirs,
        random,
        await primitives(random),
      );
      waiting = state;
      return { message };
    }
    if (output !== "M3" || !waiting) throw new RangeError(output);
    return await confirm(waiting, input);
  };
}

/** B's half, once both HELLOs are there. */
export function responder(
  secret: Secret,
  theirs: Hello,
  mine: Hello,
  random: RandomBytes,
): Handshake {
  let waiting: AwaitingM3 | undefined;
  return async (output, input) => {
    if (output === "M2") {
      const { message, state } = await respond(
        secret,
        theirs,
        mine,
        input,
        random,
        await primitives(random),
      );
      waiting = state;
      return { message };
    }
    if (output !== "keys" || !waiting) throw new RangeError(output);
    return { session: await finish(waiting, input) };
  };
}

/**
 * The host's half, once a guest's HELLO is there. Its first message is its own
 * HELLO with M1 in one flight. `guard` runs the check of the guest's answer, or
 * refuses to.
 */
export function hostHandshake(
  secret: Secret,
  guestHello: Bytes,
  random: RandomBytes,
  guard: (check: () => Promise<Computed>) => Promise<Computed>,
): Handshake {
  const mine = helloOf(secret.mode, Role.host, random);
  let half: Handshake | undefined;
  return async (output, input) => {
    if (output !== "M1") return await guard(() => half!(output, input));
    half = initiator(secret, mine, parseHello(guestHello), random);
    const { message } = await half(output, input);
    return { message: concat(encodeHello(mine), message!) };
  };
}

/**
 * The guest's half; `hello` went to the host with the join, and the host's
 * comes in front of M1.
 */
export function guestHandshake(
  secret: Secret,
  hello: Hello,
  random: RandomBytes,
): Handshake {
  let half: Handshake | undefined;
  return async (output, input) => {
    if (output !== "M2") return await half!(output, input);
    const theirs = parseHello(input.slice(0, HELLO_BYTES));
    half = responder(secret, theirs, hello, random);
    return await half(output, input.slice(HELLO_BYTES));
  };
}
