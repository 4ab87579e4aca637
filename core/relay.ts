import * as z from "zod/mini";
import { type CloseName, closeName } from "./close.ts";
import { base64urlOf, parse, type Parsed } from "./wire.ts";

/** What is said on a relay's socket beside the frames (PROTOCOL §10.5). */

/** Bytes of the largest binary message. */
export const MAX_RELAY_MESSAGE_BYTES: number = 1_048_576;

/**
 * A reader tells of what it took once it has so many bytes, and credit grows in
 * steps of as much: a word of less would change nothing.
 */
export const RELAY_STEP_BYTES: number = 1_048_576;

/** Bytes taken that a reader may keep to itself at most. */
export const MAX_UNTOLD_BYTES: number = 2 * RELAY_STEP_BYTES;

/** Client → server. */
export type RelayClientMessage =
  /** First: whose socket it is. Answered by `credit` once both are there. */
  | {
    readonly t: "join";
    /** The id of `welcome`. */
    readonly member: string;
    /** The token of `welcome`. */
    readonly token: string;
  }
  /** Bytes of the other's messages that were taken from this socket, in all. */
  | { readonly t: "got"; readonly bytes: number };

/** Server → client. */
export type RelayServerMessage =
  /** Bytes of messages that may be sent on this socket, in all. */
  | { readonly t: "credit"; readonly bytes: number }
  /** Nothing is carried any more, for the reason of that close code. */
  | { readonly t: "closed"; readonly code: number };

/** The name of two members' pair, the same whoever asks. */
export function relayPair(one: string, other: string): string {
  return one < other ? `${one}.${other}` : `${other}.${one}`;
}

/** Reads a text of a client. Never throws. */
export function parseRelayMessage(text: string): Parsed<RelayClientMessage> {
  return parse(clientMessage, text);
}

/** Reads a text of the server. Never throws. */
export function parseRelayAnswer(text: string): Parsed<RelayServerMessage> {
  return parse(serverMessage, text);
}

/** Whether a member may try the relay again after it closed with a code. */
export function mayReturn(code: number): boolean {
  const name = closeName(code);
  return name === undefined || RETURNING.includes(name);
}

const RETURNING: readonly CloseName[] = ["parted", "idle", "restart"];

const serverMessage: z.ZodMiniType<RelayServerMessage> = z.discriminatedUnion(
  "t",
  [
    z.strictObject({
      t: z.literal("credit"),
      bytes: z.int().check(z.minimum(1)),
    }),
    z.strictObject({ t: z.literal("closed"), code: z.int() }),
  ],
);

const clientMessage: z.ZodMiniType<RelayClientMessage> = z.discriminatedUnion(
  "t",
  [
    z.strictObject({
      t: z.literal("join"),
      member: z.string().check(z.regex(base64urlOf(12))),
      token: z.string().check(z.regex(base64urlOf(32))),
    }),
    z.strictObject({
      t: z.literal("got"),
      bytes: z.int().check(z.minimum(1)),
    }),
  ],
);
