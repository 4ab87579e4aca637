import { type Bytes, concat, utf8 } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import type { Edit } from "./edit.ts";
import { orientationExif, readExif } from "./exif.ts";
import { PhotoError } from "./photo_error.ts";
import type { Removed } from "./removed.ts";
import { fourCc, isAt } from "./signature.ts";
import { readXmp } from "./xmp.ts";

/** Takes from a WebP file what does not make its picture (RFC 9649). */
export async function stripWebp(
  reader: BlobReader,
  edit: Edit,
): Promise<void> {
  const head = await reader.view(0, RIFF_BYTES, "RIFF");
  // The size counts the form type, which stands in the header.
  const end = 8 + head.getUint32(4, true);
  if (end < RIFF_BYTES) throw new PhotoError("malformed", "RIFF");
  if (end > reader.size) throw new PhotoError("truncated", "RIFF");
  let gone = 0;
  let flagsAt: number | undefined;
  let orientation = 1;
  for (let at = RIFF_BYTES; at < end;) {
    const chunk = await readChunk(reader, at, end);
    if (chunk.type === "VP8X") flagsAt ??= at + CHUNK_BYTES;
    if (chunk.type === "ANMF") gone += await stripFrame(reader, edit, chunk);
    else if (!KEPT.has(chunk.type)) {
      const first = orientation === 1 && flagsAt !== undefined;
      const cut = await stripChunk(reader, edit, chunk, first);
      gone += cut.gone;
      if (cut.orientation !== undefined) orientation = cut.orientation;
    }
    at = chunk.end;
  }
  if (end < reader.size) edit.cut(end, reader.size, ["attachment"]);
  if (gone !== 0) edit.put(4, 8, u32(end - 8 - gone));
  if (flagsAt === undefined) return;
  const [flags = 0] = await reader.read(flagsAt, 1, "VP8X");
  const kept = flags & ~(EXIF | XMP) | (orientation === 1 ? 0 : EXIF);
  if (kept !== flags) edit.put(flagsAt, flagsAt + 1, Uint8Array.of(kept));
}

interface Chunk {
  readonly type: string;
  readonly at: number;
  /** Where its data ends, and where it ends with its padding. */
  readonly dataEnd: number;
  readonly end: number;
}

async function readChunk(
  reader: BlobReader,
  at: number,
  limit: number,
): Promise<Chunk> {
  const view = await reader.view(at, CHUNK_BYTES, "a WebP chunk");
  const dataEnd = at + CHUNK_BYTES + view.getUint32(4, true);
  // Some writers leave out the padding of the last one.
  const end = Math.min(dataEnd + dataEnd % 2, limit);
  if (dataEnd > limit) throw new PhotoError("truncated", "a WebP chunk");
  return { type: fourCc(view, 0), at, dataEnd, end };
}

/** Bytes that went, and the orientation that stayed. */
interface Cut {
  readonly gone: number;
  readonly orientation?: number;
}

async function stripChunk(
  reader: BlobReader,
  edit: Edit,
  { type, at, dataEnd, end }: Chunk,
  first: boolean,
): Promise<Cut> {
  const data = reader.part(at + CHUNK_BYTES, dataEnd, "a WebP chunk");
  if (type === "EXIF") {
    const exif = await readExif(await withoutName(data));
    const { orientation, found } = exif;
    if (first && orientation !== 1) {
      const put = chunk("EXIF", orientationExif(orientation));
      if (exif.minimal && end - at === put.length) {
        return { gone: 0, orientation };
      }
      edit.cut(at, end, found, put);
      return { gone: end - at - put.length, orientation };
    }
    edit.cut(at, end, found);
  } else {
    const found: Iterable<Removed> = type === "XMP " ? await readXmp(data) : [];
    edit.cut(at, end, found);
  }
  return { gone: end - at };
}

/** Some writers put the name of the JPEG segment before the block. */
async function withoutName(data: BlobReader): Promise<BlobReader> {
  const head = await data.read(0, Math.min(6, data.size), "Exif");
  const from = isAt(head, 0, "Exif\0\0") ? 6 : 0;
  return data.part(from, data.size, "Exif");
}

/** A frame may have unknown chunks behind its picture; says how many bytes. */
async function stripFrame(
  reader: BlobReader,
  edit: Edit,
  { at, dataEnd }: Chunk,
): Promise<number> {
  let gone = 0;
  for (let inner = at + CHUNK_BYTES + FRAME_BYTES; inner < dataEnd;) {
    const chunk = await readChunk(reader, inner, dataEnd);
    if (!PICTURE.has(chunk.type)) {
      edit.cut(chunk.at, chunk.end, []);
      gone += chunk.end - chunk.at;
    }
    inner = chunk.end;
  }
  const size = dataEnd - at - CHUNK_BYTES - gone;
  if (gone > 0) edit.put(at + 4, at + 8, u32(size));
  return gone;
}

/** The length of `data` is even. */
function chunk(type: string, data: Bytes): Bytes {
  return concat(utf8(type), u32(data.length), data);
}

function u32(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

const RIFF_BYTES = 12;
const CHUNK_BYTES = 8;
const FRAME_BYTES = 16;

/** Flags of VP8X (RFC 9649 §2.7.1). */
const EXIF = 0x08;
const XMP = 0x04;

const PICTURE = new Set(["ALPH", "VP8 ", "VP8L"]);
const KEPT = new Set([...PICTURE, "VP8X", "ICCP", "ANIM"]);
