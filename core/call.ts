import * as z from "zod/mini";
import { base64urlOf, LOCATOR, parse, type Parsed } from "./wire.ts";

/** The bodies of the signalling server's REST calls, both directions. */

/** Seconds a room may live at most (PROTOCOL §6.2). */
export const MAX_TTL_SECONDS: number = 86_400;

/** Members of the largest room, the host counted. */
const MAX_MEMBERS = 10;

/** The body of POST /rooms. */
export interface CreateRoom {
  /** Lower-case hex of loc_bytes: 6 digits of a code, 32 of a link. */
  readonly locator: string;
  /** base64url of the SHA-256 of the 32-byte host token. */
  readonly hostTokenHash: string;
  /** 1 to {@link MAX_TTL_SECONDS}. */
  readonly ttlSeconds: number;
  /** 2 to 10, the host counted. */
  readonly maxMembers: number;
}

/** The answer of POST /rooms. */
export interface RoomCreated {
  /** Earliest end in milliseconds since the epoch, by the server's clock. */
  readonly expiresAt: number;
}

/** The answer of GET /rooms/:locator. */
export interface RoomFacts {
  /** False for a room never made, closed or expired. */
  readonly exists: boolean;
  /** Whether a guest could join now. */
  readonly open: boolean;
  /** Members with a place, away ones included. */
  readonly members: number;
  /** Milliseconds since the epoch; 0 for a room that does not exist. */
  readonly expiresAt: number;
}

/** One entry of {@link IceAnswer}, as RTCPeerConnection takes it. */
export interface IceServer {
  /** `stun:`, `turn:` or `turns:` addresses. */
  readonly urls: readonly string[];
  /** TURN only: `<seconds since the epoch of its end>:<random>`. */
  readonly username?: string;
  /** TURN only: base64 HMAC-SHA-1 of the user name. */
  readonly credential?: string;
}

/** The answer of GET /ice. */
export interface IceAnswer {
  /** Empty when the operator configured none. */
  readonly iceServers: readonly IceServer[];
  /** Milliseconds since the epoch at which the credentials end; 0 for none. */
  readonly expiresAt: number;
  /**
   * The room's relays, best first, each a path here or a `ws:` or `wss:`
   * address; missing when the server relays nothing.
   */
  readonly relays?: readonly string[];
}

/** A place in a room, proven by the token of its `welcome`. */
export interface Place {
  /** The room's. */
  readonly locator: string;
  /** The id of `welcome`. */
  readonly member: string;
  /** The token of `welcome`. */
  readonly token: string;
}

/** Reads the body of POST /rooms. Never throws. */
export function parseCreateRoom(text: string): Parsed<CreateRoom> {
  return parse(createRoom, text);
}

/** Reads the answer of POST /rooms. Never throws. */
export function parseRoomCreated(text: string): Parsed<RoomCreated> {
  return parse(roomCreated, text);
}

/** Reads the answer of GET /rooms/:locator. Never throws. */
export function parseRoomFacts(text: string): Parsed<RoomFacts> {
  return parse(roomFacts, text);
}

/** Reads the answer of GET /ice. Never throws. */
export function parseIceAnswer(text: string): Parsed<IceAnswer> {
  return parse(iceAnswer, text);
}

/** JSON Schema 2020-12 of a body, or of a locator, as it is validated here. */
export function callSchema(
  name: "Locator" | "CreateRoom" | "RoomCreated" | "RoomFacts" | "IceAnswer",
): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(shapes[name]);
  return schema;
}

/** Whether a value is a STUN or TURN server. */
export function isIceServer(value: unknown): value is IceServer {
  return iceServer.safeParse(value).success;
}

/** The Authorization header of GET /ice. */
export function formatPlace(place: Place): string {
  return `Bearer ${place.locator}.${place.member}.${place.token}`;
}

/** Reads {@link formatPlace}'s header; `undefined` when it is not one. */
export function parsePlace(header: string): Place | undefined {
  const [locator, member, token, ...rest] = header.replace(/^Bearer /, "")
    .split(".");
  const place = placeShape.safeParse({ locator, member, token });
  if (!header.startsWith("Bearer ") || rest.length > 0) return undefined;
  return place.success ? place.data : undefined;
}

const bytes = (length: number) =>
  z.string().check(
    z.regex(base64urlOf(length), `expected base64url of ${length} bytes`),
  );
const locator = z.string().check(
  z.regex(LOCATOR, "expected 6 or 32 lower-case hex digits"),
);
const wholeNumber = z.int().check(z.minimum(0));

const createRoom: z.ZodMiniType<CreateRoom> = z.strictObject({
  locator,
  hostTokenHash: bytes(32),
  ttlSeconds: z.int().check(z.minimum(1), z.maximum(MAX_TTL_SECONDS)),
  maxMembers: z.int().check(z.minimum(2), z.maximum(MAX_MEMBERS)),
});

const roomCreated: z.ZodMiniType<RoomCreated> = z.strictObject({
  expiresAt: wholeNumber,
});

const roomFacts: z.ZodMiniType<RoomFacts> = z.strictObject({
  exists: z.boolean(),
  open: z.boolean(),
  members: wholeNumber,
  expiresAt: wholeNumber,
});

const iceServer = z.strictObject({
  urls: z.array(z.string().check(z.regex(/^(?:stuns?|turns?):\S+$/))).check(
    z.minLength(1),
  ),
  username: z.exactOptional(z.string()),
  credential: z.exactOptional(z.string()),
});

const iceAnswer: z.ZodMiniType<IceAnswer> = z.strictObject({
  iceServers: z.array(iceServer),
  expiresAt: wholeNumber,
  relays: z.exactOptional(
    z.array(z.string().check(z.regex(/^(?:\/|wss?:\/\/)[^\s?#]+$/))).check(
      z.minLength(1),
    ),
  ),
});

const shapes = {
  Locator: locator,
  CreateRoom: createRoom,
  RoomCreated: roomCreated,
  RoomFacts: roomFacts,
  IceAnswer: iceAnswer,
};

const placeShape: z.ZodMiniType<Place> = z.strictObject({
  locator,
  member: bytes(12),
  token: bytes(32),
});
