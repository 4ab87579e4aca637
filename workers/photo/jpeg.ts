import { type Bytes, concat, u16, utf8 } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import type { Edit } from "./edit.ts";
import { orientationExif, readExif } from "./exif.ts";
import { readPhotoshop } from "./iptc.ts";
import { markerAfter } from "./jpeg_scan.ts";
import { PhotoError } from "./photo_error.ts";
import type { Removed } from "./removed.ts";
import { isAt } from "./signature.ts";
import { readXmp } from "./xmp.ts";

/** Takes from a JPEG file what does not make its first picture. */
export async function stripJpeg(
  reader: BlobReader,
  edit: Edit,
): Promise<void> {
  let exifs = 0;
  let at = 2;
  for (;;) {
    const code = await readMarker(reader, at);
    if (code === EOI) break;
    if (code === FILL) at += 1;
    else if (code === TEM || isRestart(code)) at += 2;
    else {
      const segment = await readSegment(reader, at, code);
      if (segment.code === SOS) {
        at = await markerAfter(reader, segment.end);
        continue;
      }
      if (segment.code === APP1 && isAt(segment.head, 4, "Exif\0")) {
        await stripExif(reader, edit, segment, exifs++ === 0);
      } else await stripSegment(reader, edit, segment);
      at = segment.end;
    }
  }
  const end = at + 2;
  if (end < reader.size) edit.cut(end, reader.size, ["attachment"]);
}

interface Segment {
  readonly code: number;
  readonly at: number;
  readonly end: number;
  /** The first bytes, of the marker and its length on. */
  readonly head: Bytes;
}

async function readMarker(reader: BlobReader, at: number): Promise<number> {
  const [mark, code] = await reader.read(at, 2, "a JPEG marker");
  if (mark !== 0xff || code === 0 || code === SOI) {
    throw new PhotoError("malformed", "a JPEG marker");
  }
  if (code === undefined || code === JPEG_LS) {
    throw new PhotoError("unsupported", "JPEG-LS");
  }
  return code;
}

async function readSegment(
  reader: BlobReader,
  at: number,
  code: number,
): Promise<Segment> {
  const view = await reader.view(at, 4, "a JPEG segment");
  const length = view.getUint16(2);
  if (length < 2) throw new PhotoError("malformed", "a JPEG segment");
  const end = at + 2 + length;
  const head = await reader.read(
    at,
    Math.min(2 + length, HEAD_BYTES),
    "a JPEG segment",
  );
  if (end > reader.size) throw new PhotoError("truncated", "a JPEG segment");
  return { code, at, end, head };
}

/** Of several blocks the first one counts; it leaves its orientation. */
async function stripExif(
  reader: BlobReader,
  edit: Edit,
  { at, end }: Segment,
  first: boolean,
): Promise<void> {
  const start = Math.min(at + 10, end);
  const exif = await readExif(reader.part(start, end, "Exif"));
  if (!first || exif.orientation === 1) edit.cut(at, end, exif.found);
  else if (!exif.minimal) {
    const body = concat(utf8("Exif\0\0"), orientationExif(exif.orientation));
    const head = Uint8Array.of(0xff, APP1);
    const put = concat(head, u16(2 + body.length), body);
    edit.cut(at, end, exif.found, put);
  }
}

async function stripSegment(
  reader: BlobReader,
  edit: Edit,
  segment: Segment,
): Promise<void> {
  const { code, at, end, head } = segment;
  if (code === COM) edit.cut(at, end, ["description"]);
  if (code < APP0 || code > APP15) return;
  if (code === APP2 && isAt(head, 4, "ICC_PROFILE\0")) return;
  const core = withoutExtras(segment);
  if (core === undefined) edit.cut(at, end, await tellSegment(reader, segment));
  else if (core.length < end - at || core.some((it, i) => it !== head[i])) {
    edit.cut(at, end, code === APP0 ? ["thumbnail"] : ["other"], core);
  }
}

/** What decoders need of JFIF and Adobe segments; density is in the first. */
function withoutExtras({ code, head, at, end }: Segment): Bytes | undefined {
  if (code === APP0 && isAt(head, 4, "JFIF\0") && end - at >= 18) {
    // The last two are the sides of a thumbnail.
    const facts = head.subarray(4, 16);
    return concat(Uint8Array.of(0xff, APP0, 0, 16), facts, u16(0));
  }
  if (code === APP14 && isAt(head, 4, "Adobe") && end - at >= 16) {
    return concat(Uint8Array.of(0xff, APP14, 0, 14), head.subarray(4, 16));
  }
  return undefined;
}

async function tellSegment(
  reader: BlobReader,
  { code, at, end, head }: Segment,
): Promise<Iterable<Removed>> {
  const after = (characters: number) =>
    reader.part(Math.min(at + 4 + characters, end), end, "a JPEG segment");
  if (code === APP0 && isAt(head, 4, "JFXX\0")) return ["thumbnail"];
  if (code === APP1 && isAt(head, 4, XMP)) {
    return await readXmp(after(XMP.length));
  }
  if (code === APP1 && isAt(head, 4, MORE_XMP)) {
    // A digest, the whole length and this part's place come before the text.
    return await readXmp(after(MORE_XMP.length + 40));
  }
  if (code === APP2 && isAt(head, 4, "MPF\0")) return ["attachment"];
  if (code === APP11) return ["history"];
  if (code === APP13 && isAt(head, 4, PHOTOSHOP)) {
    return await readPhotoshop(after(PHOTOSHOP.length));
  }
  return [];
}

function isRestart(code: number): boolean {
  return code >= 0xd0 && code <= 0xd7;
}

/** Markers by their second byte (ITU T.81 table B.1). */
const TEM = 0x01;
const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
/** JUMBF, in which content credentials stand. */
const APP11 = 0xeb;
const APP13 = 0xed;
const APP14 = 0xee;
const APP15 = 0xef;
/** Its data is stuffed by bits and ends where other JPEG data does not. */
const JPEG_LS = 0xf7;
const COM = 0xfe;
const FILL = 0xff;

const XMP = "http://ns.adobe.com/xap/1.0/\0";
const MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP = "Photoshop 3.0\0";

/** Enough for the longest name of a segment. */
const HEAD_BYTES = 64;
