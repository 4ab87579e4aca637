import {
  FRAME_OVERHEAD_BYTES,
  FrameError,
  INNER_HEADER_BYTES,
} from "./frame.ts";

/**
 * The binary bodies (PROTOCOL §12).
 *
 *     CHUNK  u32 handle ‖ u32 file ‖ u64 first index ‖ data
 *     PAD    u32 handle ‖ zeros
 *
 * Both are padded to a whole number of chunks, so they occupy the same space on
 * the wire and count the same against credit.
 */

/** Bytes before the data of a CHUNK body. */
export const CHUNK_HEADER_BYTES = 16;
const PAD_BODY_BYTES = 4;

/** What a CHUNK body begins with. */
export interface ChunkHeader {
  /** Of the offer. */
  readonly handle: number;
  /** Index in the offer. */
  readonly file: number;
  /** Index of the first chunk of the data within its file. */
  readonly index: number;
}

/** A CHUNK body, split. */
export interface Chunk extends ChunkHeader {
  /** One or more whole chunks of the file. */
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Writes a CHUNK header at `offset` of a frame's inner bytes. */
export function writeChunkHeader(
  inner: Uint8Array<ArrayBuffer>,
  offset: number,
  { handle, file, index }: ChunkHeader,
): void {
  const view = new DataView(inner.buffer, inner.byteOffset + offset);
  view.setUint32(0, handle);
  view.setUint32(4, file);
  view.setUint32(8, Math.floor(index / 2 ** 32));
  view.setUint32(12, index % 2 ** 32);
}

/**
 * Splits a CHUNK body; `data` is a view, not a copy.
 *
 * @throws {FrameError} when it is shorter than its header or the index is unsafe.
 */
export function parseChunk(body: Uint8Array<ArrayBuffer>): Chunk {
  if (body.length <= CHUNK_HEADER_BYTES) {
    throw new FrameError(`a chunk of ${body.length} bytes carries no data`);
  }
  const view = new DataView(body.buffer, body.byteOffset);
  const high = view.getUint32(8);
  if (high >= 2 ** 21) throw new FrameError("chunk index over 2^53");
  return {
    handle: view.getUint32(0),
    file: view.getUint32(4),
    index: high * 2 ** 32 + view.getUint32(12),
    data: body.subarray(CHUNK_HEADER_BYTES),
  };
}

/** Of a CHUNK's inner part, before the data; PACK and PAD are as long. */
export const BULK_HEADER_BYTES: number = INNER_HEADER_BYTES +
  CHUNK_HEADER_BYTES;

/**
 * How many chunks a CHUNK or PAD frame counts as, whose inner part has so many
 * bytes (PROTOCOL §12.3).
 */
export function unitsOf(innerBytes: number, chunk: number): number {
  return Math.max(1, Math.ceil((innerBytes - BULK_HEADER_BYTES) / chunk));
}

/** The body of a PAD frame of a transfer. */
export function padBody(handle: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(PAD_BODY_BYTES);
  new DataView(body.buffer).setUint32(0, handle);
  return body;
}

/**
 * The handle in a PAD body.
 *
 * @throws {FrameError} when the body is not that of a PAD frame.
 */
export function parsePad(body: Uint8Array<ArrayBuffer>): number {
  if (body.length !== PAD_BODY_BYTES) {
    throw new FrameError(
      `a pad body of ${body.length} bytes, expected ${PAD_BODY_BYTES}`,
    );
  }
  return new DataView(body.buffer, body.byteOffset).getUint32(0);
}

/** Bytes of a chunk frame that are not data. */
const CHUNK_OVERHEAD_BYTES = FRAME_OVERHEAD_BYTES + BULK_HEADER_BYTES;

/** Measured best on data channels, where the largest message allows it. */
const BEST_CHUNK_BYTES = 128 * 1024;

/** The largest power of two whose frame fits a message, 128 KiB at most. */
export function bestChunk(maxBytes: number): number {
  const fits = 2 ** Math.floor(Math.log2(maxBytes - CHUNK_OVERHEAD_BYTES));
  return Math.min(BEST_CHUNK_BYTES, fits);
}
