import { type Bytes, concat, u32, utf8 } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import { crc32 } from "./crc32.ts";
import type { Edit } from "./edit.ts";
import { orientationExif, readExif } from "./exif.ts";
import { PhotoError } from "./photo_error.ts";
import type { Removed } from "./removed.ts";
import { fourCc, isAt } from "./signature.ts";
import { readXmp } from "./xmp.ts";

/** Takes from a PNG file, animated or not, what does not make its picture. */
export async function stripPng(reader: BlobReader, edit: Edit): Promise<void> {
  let exifs = 0;
  for (let at = SIGNATURE_BYTES;;) {
    const chunk = await readChunk(reader, at);
    if (chunk.type === "eXIf") {
      await stripExif(reader, edit, chunk, exifs++ === 0);
    } else if (!KEPT.has(chunk.type)) {
      // A capital letter: no decoder may pass over it (PNG §5.4).
      if (/^[A-Z]/.test(chunk.type)) {
        throw new PhotoError("unsupported", "a PNG chunk");
      }
      edit.cut(chunk.at, chunk.end, await tellChunk(reader, chunk));
    }
    at = chunk.end;
    if (chunk.type === "IEND") {
      if (at < reader.size) edit.cut(at, reader.size, ["attachment"]);
      return;
    }
  }
}

interface Chunk {
  readonly type: string;
  readonly at: number;
  readonly end: number;
}

async function readChunk(reader: BlobReader, at: number): Promise<Chunk> {
  const view = await reader.view(at, 8, "a PNG chunk");
  const type = fourCc(view, 4);
  if (!/^[A-Za-z]{4}$/.test(type)) {
    throw new PhotoError("malformed", "a PNG chunk");
  }
  // Length, type, data, CRC.
  const end = at + 12 + view.getUint32(0);
  if (end > reader.size) throw new PhotoError("truncated", "a PNG chunk");
  return { type, at, end };
}

async function stripExif(
  reader: BlobReader,
  edit: Edit,
  { at, end }: Chunk,
  first: boolean,
): Promise<void> {
  const exif = await readExif(reader.part(at + 8, end - 4, "Exif"));
  if (!first || exif.orientation === 1) edit.cut(at, end, exif.found);
  else if (!exif.minimal) {
    const put = chunk("eXIf", orientationExif(exif.orientation));
    edit.cut(at, end, exif.found, put);
  }
}

function chunk(type: string, data: Bytes): Bytes {
  const checked = concat(utf8(type), data);
  return concat(u32(data.length), checked, u32(crc32(checked)));
}

async function tellChunk(
  reader: BlobReader,
  { type, at, end }: Chunk,
): Promise<Iterable<Removed>> {
  if (type === "tIME") return ["time"];
  if (type === "caBX") return ["history"];
  if (!TEXTS.has(type)) return [];
  const data = reader.part(at + 8, end - 4, "PNG text");
  const length = Math.min(KEYWORD_BYTES + 1, data.size);
  const head = await data.read(0, length, "PNG text");
  if (isAt(head, 0, `${XMP}\0\0`)) return await readXmp(data);
  const keyword = new TextDecoder("latin1").decode(head).split("\0", 1)[0]!;
  return [KEYWORDS.get(keyword) ?? "description"];
}

const SIGNATURE_BYTES = 8;
const KEYWORD_BYTES = 79;
const TEXTS = new Set(["tEXt", "zTXt", "iTXt"]);
const XMP = "XML:com.adobe.xmp";

/** What the picture is made of and how it is shown, third edition and Apple. */
const KEPT = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "CgBI"],
  ...["acTL", "fcTL", "fdAT"],
  ...["cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP"],
  ...["mDCV", "cLLI", "mDCv", "cLLi"],
  ...["bKGD", "hIST", "tRNS", "pHYs", "sPLT", "sTER"],
]);

/** Keywords of PNG §11.3.3.2 and those that programs add. */
const KEYWORDS: ReadonlyMap<string, Removed> = new Map([
  ["Author", "author"],
  ["Copyright", "author"],
  ["Artist", "author"],
  ["Creation Time", "time"],
  ["date:create", "time"],
  ["date:modify", "time"],
  ["date:timestamp", "time"],
  ["Software", "software"],
  ["Source", "camera"],
  // Any of them may stand in these, packed.
  ["Raw profile type exif", "other"],
  ["Raw profile type APP1", "other"],
  ["Raw profile type iptc", "other"],
  ["Raw profile type xmp", "other"],
  ["Raw profile type 8bim", "other"],
]);
