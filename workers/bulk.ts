import type { Bytes } from "../core/bytes.ts";
import {
  CHUNK_HEADER_BYTES,
  type ChunkHeader,
  writeChunkHeader,
} from "../core/chunk.ts";
import {
  FrameType,
  INNER_HEADER_BYTES,
  writeInnerHeader,
} from "../core/frame.ts";
import type { Offer } from "../core/offer.ts";
import { writePack } from "../core/pack.ts";

/** Of a CHUNK frame's inner part; PACK and PAD are padded to its length. */
export const BULK_HEADER_BYTES: number = INNER_HEADER_BYTES +
  CHUNK_HEADER_BYTES;

/** Makes a CHUNK of an inner part whose first `length` bytes of data are there. */
export function writeChunk(
  inner: Bytes,
  header: ChunkHeader,
  length: number,
): void {
  writeInnerHeader(inner, FrameType.chunk, CHUNK_HEADER_BYTES + length);
  writeChunkHeader(inner, INNER_HEADER_BYTES, header);
  inner.fill(0, BULK_HEADER_BYTES + length);
}

/** Makes a PACK of these files, whose bytes `data` has one after the other. */
export function writePacked(
  inner: Bytes,
  { handle, files: offered }: Offer,
  files: readonly number[],
  data: Bytes,
): void {
  const lengths = files.map((file) => offered[file]!.size);
  const body = inner.subarray(INNER_HEADER_BYTES);
  const end = writePack(body, handle, files, lengths, data);
  writeInnerHeader(inner, FrameType.pack, end);
  body.fill(0, end);
}
