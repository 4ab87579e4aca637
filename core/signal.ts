/**
 * The wire grammar between a browser and the signalling server, both
 * directions (PROTOCOL §4). A message is one JSON text, discriminated by `t`;
 * the server looks at nothing but the fields named here, and what members say
 * to each other is a sealed `blob`.
 */
import * as z from "zod/mini";
import {
  base64urlOf,
  MAX_BLOB_BYTES,
  MAX_BLOB_CHARS,
  parse,
  type Parsed,
} from "./wire.ts";

/** Who a member is to the room. The server cannot tell more than this. */
export type Role = "host" | "guest";

/** Another member as `welcome` lists it. */
export interface MemberFacts {
  /** Random id, 16 base64url characters, worth nothing outside the room. */
  readonly member: string;
  /** The role it joined in. */
  readonly role: Role;
  /** A guest's HELLO (PROTOCOL §5), told to the host only. */
  readonly hello?: string;
}

/** Client → server. */
export type ClientMessage =
  /**
   * The first message of whoever made the room. `token` is the host token, of
   * which POST /rooms was told the SHA-256. Reply: `welcome`; the place of a
   * host who is in the room already is taken over, with a new id.
   */
  | { readonly t: "join"; readonly role: "host"; readonly token: string }
  /**
   * The first message of a guest; `hello` is its HELLO, 38 bytes (PROTOCOL §5).
   * Reply: `welcome`, or close `gone` or `full`.
   */
  | { readonly t: "join"; readonly role: "guest"; readonly hello: string }
  /**
   * The first message of a member that lost its socket and may still have its
   * place (PROTOCOL §4.3); `token` is that of its `welcome`. Reply: `welcome` with the same id and
   * token, then what was held for it; or close `gone` or `denied`.
   */
  | {
    readonly t: "join";
    readonly role: "back";
    readonly member: string;
    readonly token: string;
  }
  /** A sealed blob for one member. No reply; `left` when it is not there. */
  | { readonly t: "to"; readonly member: string; readonly blob: string }
  /** Host only: takes a guest's place away. Reply: `left`. */
  | { readonly t: "dismiss"; readonly member: string }
  /** Reply: `pong`. Nobody has to send it; it finds a dead connection sooner. */
  | { readonly t: "ping" }
  /**
   * Gives the place up. Reply: close 1000; when the host leaves, `closed` to
   * everyone and the room is gone.
   */
  | { readonly t: "leave" };

/** Server → client. */
export type ServerMessage =
  /**
   * Reply to `join`. `members` are the others; one that is away at the moment
   * is followed by `away`. `expiresAt` in milliseconds since the epoch is the
   * room's earliest end; one in use goes on (PROTOCOL §4.1).
   */
  | {
    readonly t: "welcome";
    readonly member: string;
    readonly token: string;
    readonly expiresAt: number;
    readonly members: readonly MemberFacts[];
  }
  /** Somebody came. `hello` is set exactly when a guest's join goes to the host. */
  | {
    readonly t: "joined";
    readonly member: string;
    readonly role: Role;
    readonly hello?: string;
  }
  /** A member lost its socket; its place and what is sent to it are kept. */
  | { readonly t: "away"; readonly member: string }
  /** A member has a new socket; what was on the old one may be lost. */
  | { readonly t: "back"; readonly member: string }
  /** A member is gone for good. May come twice. */
  | { readonly t: "left"; readonly member: string }
  /** A sealed blob from that member, in the order it was sent. */
  | { readonly t: "from"; readonly member: string; readonly blob: string }
  /** Reply to `ping`. */
  | { readonly t: "pong" }
  /** The room is over; the socket closes next, with `ended` or `expired`. */
  | { readonly t: "closed"; readonly reason: "ended" | "expired" };

/** Reads a text a client sent. Never throws. */
export function parseClientMessage(text: string): Parsed<ClientMessage> {
  return parse(clientMessage, text);
}

/** Reads a text the server sent. Never throws. */
export function parseServerMessage(text: string): Parsed<ServerMessage> {
  return parse(serverMessage, text);
}

const bytes = (length: number) =>
  z.string().check(
    z.regex(base64urlOf(length), `expected base64url of ${length} bytes`),
  );
const memberId = bytes(12);
const token = bytes(32);
const hello = bytes(38);
const wholeNumber = z.int().check(z.minimum(0));

const blobBytes = z.string().check(
  z.maxLength(MAX_BLOB_CHARS, `expected at most ${MAX_BLOB_BYTES} bytes`),
  z.regex(
    /^(?:[\w-]{4})*(?:[\w-]{4}|[\w-]{3}|[\w-]{2})$/,
    "expected base64url of at least one byte",
  ),
);

const role = z.enum(["host", "guest"]);
const clientMessage: z.ZodMiniType<ClientMessage> = z.discriminatedUnion("t", [
  z.discriminatedUnion("role", [
    z.strictObject({
      t: z.literal("join"),
      role: z.literal("host"),
      token,
    }),
    z.strictObject({
      t: z.literal("join"),
      role: z.literal("guest"),
      hello,
    }),
    z.strictObject({
      t: z.literal("join"),
      role: z.literal("back"),
      member: memberId,
      token,
    }),
  ]),
  z.strictObject({ t: z.literal("to"), member: memberId, blob: blobBytes }),
  z.strictObject({ t: z.literal("dismiss"), member: memberId }),
  z.strictObject({ t: z.literal("ping") }),
  z.strictObject({ t: z.literal("leave") }),
]);

/** A room has ten members at most. */
const MAX_OTHERS = 9;

const memberFacts = z.strictObject({
  member: memberId,
  role,
  hello: z.exactOptional(hello),
});

const serverMessage: z.ZodMiniType<ServerMessage> = z.discriminatedUnion("t", [
  z.strictObject({
    t: z.literal("welcome"),
    member: memberId,
    token,
    expiresAt: wholeNumber,
    members: z.array(memberFacts).check(z.maxLength(MAX_OTHERS)),
  }),
  z.strictObject({
    t: z.literal("joined"),
    member: memberId,
    role,
    hello: z.exactOptional(hello),
  }),
  z.strictObject({ t: z.literal("away"), member: memberId }),
  z.strictObject({ t: z.literal("back"), member: memberId }),
  z.strictObject({ t: z.literal("left"), member: memberId }),
  z.strictObject({ t: z.literal("from"), member: memberId, blob: blobBytes }),
  z.strictObject({ t: z.literal("pong") }),
  z.strictObject({
    t: z.literal("closed"),
    reason: z.enum(["ended", "expired"]),
  }),
]);
