import type { OfferedFile } from "./transfer_body.ts";
import type { Bytes } from "./bytes.ts";
import { CHUNK_HEADER_BYTES } from "./chunk.ts";
import { FrameError } from "./frame.ts";
import type { Offer } from "./offer.ts";

/**
 * Whole small files in one frame (PROTOCOL §12.3), so that thousands of them
 * move like one large one. A packed file needs no END: its frame authenticates
 * all of it.
 *
 *     PACK  u32 handle ‖ (u32 file ‖ u32 length ‖ data)…
 */

const HANDLE_BYTES = 4;
const ENTRY_BYTES = 8;

/** A file of a PACK body. */
export interface PackedFile {
  /** Index in the offer. */
  readonly file: number;
  /** All of it. */
  readonly data: Bytes;
}

/** A PACK body, split. */
export interface Pack {
  /** Of the offer. */
  readonly handle: number;
  /** At least one. */
  readonly files: readonly PackedFile[];
}

/**
 * Whether a file is sent in packs: at most half a chunk, and not a gzip stream,
 * which its receiver has to unpack on its own.
 */
export function isPackable(
  { size, unpacked }: Pick<OfferedFile, "size" | "unpacked">,
  chunk: number,
): boolean {
  return size <= chunk / 2 && unpacked === undefined;
}

/**
 * How many of the accepted `files`, from position `from` on, the next pack
 * takes: as many as a chunk frame holds. 0 when the first is too large.
 */
export function packLength(
  { chunk, files: offered }: Offer,
  files: readonly number[],
  from: number,
): number {
  let room = CHUNK_HEADER_BYTES + chunk - HANDLE_BYTES;
  let end = from;
  for (; end < files.length; end++) {
    const file = offered[files[end]!]!;
    room -= ENTRY_BYTES + file.size;
    if (!isPackable(file, chunk) || room < 0) break;
  }
  return end - from;
}

/**
 * Writes a PACK body into the front of `target`; `data` are the files one
 * behind the other, of these `lengths` in bytes. Returns the body's length.
 *
 * @throws {RangeError} when `target` is too short.
 */
export function writePack(
  target: Bytes,
  handle: number,
  files: readonly number[],
  lengths: readonly number[],
  data: Bytes,
): number {
  const view = new DataView(target.buffer, target.byteOffset, target.length);
  view.setUint32(0, handle);
  let at = HANDLE_BYTES;
  let from = 0;
  for (const [i, file] of files.entries()) {
    const length = lengths[i]!;
    view.setUint32(at, file);
    view.setUint32(at + 4, length);
    target.set(data.subarray(from, from + length), at + ENTRY_BYTES);
    at += ENTRY_BYTES + length;
    from += length;
  }
  return at;
}

/**
 * Splits a PACK body; the data are views, not copies.
 *
 * @throws {FrameError} when it holds no file or ends within one.
 */
export function parsePack(body: Bytes): Pack {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  if (body.length < HANDLE_BYTES + ENTRY_BYTES) {
    throw new FrameError(`a pack of ${body.length} bytes carries no file`);
  }
  const files: PackedFile[] = [];
  for (let at = HANDLE_BYTES; at < body.length;) {
    const start = at + ENTRY_BYTES;
    if (start > body.length) throw new FrameError("a pack ends within a file");
    const end = start + view.getUint32(at + 4);
    if (end > body.length) throw new FrameError("a pack ends within a file");
    files.push({ file: view.getUint32(at), data: body.subarray(start, end) });
    at = end;
  }
  return { handle: view.getUint32(0), files };
}
