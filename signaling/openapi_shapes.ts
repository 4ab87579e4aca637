import * as z from "zod/mini";
import type {
  CreateRoom,
  IceAnswer,
  RoomCreated,
  RoomFacts,
} from "../core/call.ts";
import { MAX_TTL_SECONDS } from "../core/call.ts";
import { base64urlOf, LOCATOR } from "../core/wire.ts";
import { reportShape } from "./report.ts";

/**
 * The bodies of the calls, both directions: what the server validates with, and
 * what its OpenAPI document is generated from.
 */

const MAX_MEMBERS = 10;

/** A room's locator, in a body or a path. */
export const locatorShape: z.ZodMiniType<string> = z.string().check(
  z.regex(LOCATOR, "expected 6 or 32 lower-case hex digits"),
);

/** Two members of a room, as `relayPair` writes them. */
export const pairShape: z.ZodMiniType<string> = z.string().check(
  z.regex(/^[\w-]{16}\.[\w-]{16}$/, "expected two member ids"),
);

const hash = z.string().check(
  z.regex(base64urlOf(32), "expected base64url of 32 bytes"),
);
const wholeNumber = z.int().check(z.minimum(0));

/** The body of POST /rooms. */
export const createRoomShape: z.ZodMiniType<CreateRoom> = z.strictObject({
  locator: locatorShape,
  hostTokenHash: hash,
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

const iceAnswer: z.ZodMiniType<IceAnswer> = z.strictObject({
  iceServers: z.array(z.strictObject({
    urls: z.array(z.string().check(z.regex(/^(?:stuns?|turns?):\S+$/)))
      .check(z.minLength(1)),
    username: z.exactOptional(z.string()),
    credential: z.exactOptional(z.string()),
  })),
  expiresAt: wholeNumber,
  relays: z.exactOptional(
    z.array(z.string().check(z.regex(/^(?:\/|wss?:\/\/)[^\s?#]+$/)))
      .check(z.minLength(1)),
  ),
});

const standing = z.enum(["ok", "down"]);

/** Every named schema of the document. */
export const SHAPES = {
  CreateRoom: createRoomShape,
  RoomCreated: roomCreated,
  RoomFacts: roomFacts,
  IceAnswer: iceAnswer,
  Health: z.strictObject({ status: z.literal("ok") }),
  Readiness: z.strictObject({
    status: z.enum(["ok", "degraded"]),
    dependencies: z.strictObject({
      kv: standing,
      turn: z.exactOptional(standing),
    }),
  }),
  Report: reportShape,
} as const satisfies Readonly<Record<string, z.ZodMiniType>>;

export type ShapeName = keyof typeof SHAPES;
