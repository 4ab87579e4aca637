import { type Bytes, viewOf } from "./bytes.ts";

/** Clear part of a frame, which is also its additional data. */
export const HEADER_BYTES = 16;
/** AES-GCM tag at the end of a frame. */
const TAG_BYTES = 16;
/** Encrypted part before the body. */
export const INNER_HEADER_BYTES = 8;
/** Longest inner part, header and padding included. */
export const MAX_INNER_BYTES = 1024 * 1024;
const MIN_FRAME_BYTES = HEADER_BYTES + INNER_HEADER_BYTES + TAG_BYTES;
const MAX_FRAME_BYTES = HEADER_BYTES + MAX_INNER_BYTES + TAG_BYTES;
const VERSION = 1;
const MAX_SEQ = 2 ** 48;

/** What a frame belongs to: SDP and ICE, or all else (PROTOCOL §7). */
export const FrameClass = { signalling: 1, peer: 2 } as const;
/** Value of {@link FrameClass}. */
export type FrameClass = typeof FrameClass[keyof typeof FrameClass];

/**
 * What a frame's body is (PROTOCOL §8). A receiver ignores unknown types from
 * 0x80 and closes the session on unknown ones below.
 */
export const FrameType = {
  pad: 0x00,
  encHello: 0x01,
  sdp: 0x02,
  ice: 0x03,
  rekey1: 0x10,
  rekey2: 0x11,
  rekey3: 0x12,
  rekeyRequest: 0x13,
  chat: 0x20,
  chatAck: 0x21,
  typing: 0x22,
  offer: 0x30,
  accept: 0x31,
  chunk: 0x32,
  end: 0x33,
  done: 0x34,
  resume: 0x35,
  cancel: 0x37,
  pack: 0x38,
  credit: 0x39,
  pause: 0x3a,
  introduce: 0x40,
  about: 0x41,
  remove: 0x42,
  close: 0x50,
  take: 0x51,
  move: 0x52,
  screen: 0x60,
  watch: 0x61,
  screenSdp: 0x62,
  screenIce: 0x63,
  remember: 0x80,
} as const;
/** Value of {@link FrameType}. */
export type FrameType = typeof FrameType[keyof typeof FrameType];

/** A frame that must not be accepted, or must not be sent. Closes its path. */
export class FrameError extends Error {
  /** Always `FrameError`. */
  override readonly name = "FrameError";
}

/** The clear part of a frame (PROTOCOL §8). */
export interface FrameHeader {
  /** Selects the key, with generation and direction. */
  readonly class: FrameClass;
  /** 0 to 2¹⁶ − 1. */
  readonly lane: number;
  /** 0 to 2³² − 1. */
  readonly generation: number;
  /** 0 to 2⁴⁸ − 1. */
  readonly seq: number;
}

/** The decrypted part of a frame, padding removed. */
export interface Inner {
  /** One byte; see {@link FrameType} for the known ones. */
  readonly type: number;
  /** A view into the decrypted buffer. */
  readonly body: Bytes;
  /** Of all of it in bytes: header, body and the padding that was removed. */
  readonly length: number;
}

/**
 * Reads the clear part of a frame.
 *
 * @throws {FrameError} when the frame is shorter than any frame or longer than
 * 1 MiB of inner part allows, or of an unknown version or class.
 */
export function parseHeader(frame: Bytes): FrameHeader {
  const { length } = frame;
  if (length < MIN_FRAME_BYTES || length > MAX_FRAME_BYTES) {
    throw new FrameError(`a frame of ${length} bytes`);
  }
  const view = viewOf(frame);
  const version = view.getUint8(0);
  if (version !== VERSION) throw new FrameError(`frame version ${version}`);
  const cls = view.getUint8(1);
  if (cls !== FrameClass.signalling && cls !== FrameClass.peer) {
    throw new FrameError(`unknown frame class ${cls}`);
  }
  const seq = view.getUint32(8) * 2 ** 32 + view.getUint32(12);
  if (seq >= MAX_SEQ) throw new FrameError("sequence number of 2^48 or more");
  return {
    class: cls,
    lane: view.getUint16(2),
    generation: view.getUint32(4),
    seq,
  };
}

/** Writes the clear part, 16 bytes, into the front of `target`. */
export function encodeHeader(header: FrameHeader, target: Bytes): void {
  const view = viewOf(target);
  view.setUint8(0, VERSION);
  view.setUint8(1, header.class);
  view.setUint16(2, header.lane);
  view.setUint32(4, header.generation);
  view.setUint32(8, Math.floor(header.seq / 2 ** 32));
  view.setUint32(12, header.seq % 2 ** 32);
}

/** Bytes of a frame beyond those of its inner part. */
export const FRAME_OVERHEAD_BYTES: number = HEADER_BYTES + TAG_BYTES;

/**
 * Writes the inner header, 8 bytes, into the front of `inner`, whose next
 * `bodyLength` bytes are the body and whose rest must be zero.
 */
export function writeInnerHeader(
  inner: Bytes,
  type: FrameType,
  bodyLength: number,
): void {
  const view = viewOf(inner);
  view.setUint32(0, type << 24);
  view.setUint32(4, bodyLength);
}

/**
 * An inner part of `paddedLength` bytes: header, `body`, zeros.
 *
 * @throws {FrameError} when header and body do not fit.
 */
export function buildInner(
  type: FrameType,
  body: Bytes,
  paddedLength: number,
): Bytes {
  if (INNER_HEADER_BYTES + body.length > paddedLength) {
    throw new FrameError(
      `a body of ${body.length} bytes does not fit ${paddedLength}`,
    );
  }
  const inner = new Uint8Array(paddedLength);
  writeInnerHeader(inner, type, body.length);
  inner.set(body, INNER_HEADER_BYTES);
  return inner;
}

/**
 * Reads a decrypted inner part without copying its body.
 *
 * @throws {FrameError} when reserved bytes or padding are not zero or the body
 * is longer than the part.
 */
export function parseInner(inner: Bytes): Inner {
  if (inner.length < INNER_HEADER_BYTES) {
    throw new FrameError("no inner header");
  }
  const view = viewOf(inner);
  const first = view.getUint32(0);
  const end = INNER_HEADER_BYTES + view.getUint32(4);
  if ((first & 0xffffff) !== 0) {
    throw new FrameError("reserved bytes are not zero");
  }
  if (end > inner.length) throw new FrameError("a body ends after its frame");
  let padding = 0;
  for (let i = end; i < inner.length; i++) padding |= inner[i]!;
  if (padding !== 0) throw new FrameError("padding is not zero");
  return {
    type: first >>> 24,
    body: inner.subarray(INNER_HEADER_BYTES, end),
    length: inner.length,
  };
}
