import * as z from "zod/mini";
import type { Bodies, MessageType } from "./body.ts";
import type { OfferedFile } from "./transfer_body.ts";
import type { Bytes } from "./bytes.ts";
import { MAX_CHARACTERS } from "./chat_text.ts";
import { FrameType } from "./frame.ts";
import { type BodyGrammar, screenGrammars } from "./screen_body.ts";

// zod otherwise probes for `eval`, which a strict CSP blocks and reports.
z.config({ jitless: true });

/** Largest JSON body in bytes (PROTOCOL §8). */
export const MAX_BODY_BYTES = 65_536;

const MIN_CHUNK_BYTES = 16 * 1024;
const MAX_CHUNK_BYTES = 1024 * 1024;

/** Messages that one CHAT_ACK is about. */
const MAX_IDS = 500;

const hex = (bytes: number) =>
  z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const u32 = z.int().check(z.minimum(0), z.maximum(0xffff_ffff));
const part = z.exactOptional(z.int().check(z.minimum(1), z.maximum(16)));
const byteCount = z.int().check(z.minimum(0));
const powerOfTwo = z.int().check(
  z.minimum(MIN_CHUNK_BYTES),
  z.maximum(MAX_CHUNK_BYTES),
  z.refine((n) => Number.isInteger(Math.log2(n)), "not a power of two"),
);
const ranges = z.array(z.tuple([u32, u32])).check(
  z.refine(
    (pairs) =>
      pairs.every(([first, end], i) =>
        first < end && (i === 0 || pairs[i - 1]![1] < first)
      ),
    "ranges must be ascending, disjoint and not adjacent",
  ),
);

const fileFacts = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(4096)),
  size: byteCount,
  type: z.string().check(z.maxLength(255)),
  modified: z.int(),
  unpacked: z.exactOptional(byteCount),
});

const cancelReason = z.enum([
  "declined",
  "cancelled",
  "no-space",
  "storage-failed",
  "source-changed",
  "source-gone",
  "hash-mismatch",
]);

const schemas: { readonly [T in MessageType]: BodyGrammar<Bodies[T]> } = {
  [FrameType.encHello]: z.strictObject({ session: hex(16) }),
  [FrameType.sdp]: z.strictObject({
    connection: u32,
    part,
    type: z.enum(["offer", "answer"]),
    sdp: z.string(),
  }),
  [FrameType.ice]: z.strictObject({
    connection: u32,
    part,
    candidate: z.string(),
    mid: z.nullable(z.string()),
    index: z.nullable(u32),
  }),
  [FrameType.offer]: z.strictObject({
    handle: u32,
    transfer: hex(16),
    chunk: powerOfTwo,
    first: u32,
    last: z.boolean(),
    files: z.array(fileFacts).check(z.minLength(1)),
  }),
  [FrameType.accept]: z.strictObject({
    handle: u32,
    files: ranges.check(z.minLength(1)),
  }),
  [FrameType.end]: z.strictObject({ handle: u32, file: u32, root: hex(32) }),
  [FrameType.done]: z.strictObject({
    handle: u32,
    files: ranges.check(z.minLength(1)),
  }),
  [FrameType.cancel]: z.strictObject({
    handle: u32,
    reason: cancelReason,
    file: z.exactOptional(u32),
  }),
  [FrameType.credit]: z.strictObject({
    handle: u32,
    received: byteCount,
    stored: byteCount,
    granted: byteCount,
  }),
  [FrameType.pause]: z.strictObject({ handle: u32, paused: z.boolean() }),
  [FrameType.resume]: z.strictObject({
    handle: u32,
    transfer: hex(16),
    files: ranges.check(z.minLength(1)),
    at: z.strictObject({ file: u32, chunk: byteCount }),
    received: byteCount,
    stored: byteCount,
    granted: byteCount,
    published: u32,
    paused: z.boolean(),
    proof: z.exactOptional(hex(32)),
  }),
  [FrameType.introduce]: z.strictObject({
    who: hex(8),
    secret: hex(32),
    role: z.enum(["host", "guest"]),
  }),
  [FrameType.about]: z.strictObject({
    name: z.string().check(z.maxLength(64)),
    colour: z.int().check(z.minimum(0), z.maximum(11)),
  }),
  [FrameType.remove]: z.strictObject({ who: z.nullable(hex(8)) }),
  [FrameType.chat]: z.strictObject({
    id: hex(16),
    at: z.int().check(z.minimum(0)),
    text: z.string().check(
      z.minLength(1),
      z.maxLength(MAX_CHARACTERS),
      z.refine((text) => text.isWellFormed(), "a lone surrogate"),
    ),
  }),
  [FrameType.chatAck]: z.strictObject({
    ids: z.array(hex(16)).check(z.minLength(1), z.maxLength(MAX_IDS)),
    state: z.enum(["delivered", "read"]),
  }),
  [FrameType.typing]: z.strictObject({ on: z.boolean() }),
  [FrameType.take]: z.strictObject({
    epoch: z.int().check(z.minimum(1), z.maximum(0xffff_ffff)),
  }),
  [FrameType.move]: z.strictObject({
    lane: z.int().check(z.minimum(0), z.maximum(0xffff)),
  }),
  [FrameType.remember]: z.strictObject({
    label: z.string().check(z.minLength(1), z.maxLength(64)),
  }),
  [FrameType.close]: z.strictObject({}),
  ...screenGrammars,
};

/** A decoded body with its frame type; discriminated by `type`. */
export type Message = {
  [T in MessageType]: { readonly type: T; readonly body: Bodies[T] };
}[MessageType];

/** The body of a message as bytes to put into a frame. */
export function encodeBody<T extends MessageType>(
  _type: T,
  body: Bodies[T],
): Bytes {
  return new TextEncoder().encode(JSON.stringify(body));
}

/** Whether frames of this type have a JSON body. */
export function isMessageType(type: number): type is MessageType {
  return type in schemas;
}

/** What a peer sent is not of the grammar; the path it came on must close. */
export class MessageError extends Error {
  /** Always `MessageError`. */
  override readonly name = "MessageError";
}

/**
 * Decodes and checks a metadata body.
 *
 * @throws {MessageError} naming the frame type and what was expected.
 */
export function decodeBody(type: MessageType, body: Uint8Array): Message {
  if (body.length > MAX_BODY_BYTES) {
    throw new MessageError(
      `body of frame type ${type} has ${body.length} bytes, at most ${MAX_BODY_BYTES} are allowed`,
    );
  }
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new MessageError(`body of frame type ${type} is not JSON`, { cause });
  }
  const parsed = schemas[type].safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new MessageError(
      `body of frame type ${type}: ${issue?.path.join(".")} ${issue?.message}`,
    );
  }
  return { type, body: parsed.data } as Message;
}

/** Whether a value is a file as OFFER names it. */
export function isOfferedFile(value: unknown): value is OfferedFile {
  return fileFacts.safeParse(value).success;
}
