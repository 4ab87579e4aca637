import { isBlank } from "./blank.ts";
import type { BlobReader } from "./blob_reader.ts";
import { type Box, boxesIn } from "./box.ts";
import type { Edit } from "./edit.ts";
import { freeBox } from "./free_box.ts";
import { PhotoError } from "./photo_error.ts";

/** Empties what describes a picture that moves: its times, its user data. */
export async function stripMovie(
  reader: BlobReader,
  edit: Edit,
  { type, body, end }: Box,
): Promise<void> {
  for await (const box of boxesIn(reader, body, end)) {
    if (INNER.get(type) === box.type) await stripMovie(reader, edit, box);
    else if (DESCRIPTIONS.has(box.type)) await freeBox(reader, edit, box);
    else if (HEADERS.has(box.type)) await stripTimes(reader, edit, box);
    else if (box.type === "stsd") await stripCoders(reader, edit, box);
  }
}

/** When it was made and changed, in seconds since 1904. */
async function stripTimes(
  reader: BlobReader,
  edit: Edit,
  { body, end: boxEnd }: Box,
): Promise<void> {
  const version = (await reader.view(body, 1, "a header box")).getUint8(0);
  const start = body + 4;
  const end = start + (version === 1 ? 16 : 8);
  if (end > boxEnd) throw new PhotoError("truncated", "a header box");
  if (!await isBlank(reader, start, end)) edit.blank(start, end, ["time"]);
}

/** Which program coded it: a text of 32 bytes (ISO/IEC 14496-12 §12.1.3). */
async function stripCoders(
  reader: BlobReader,
  edit: Edit,
  { body, end }: Box,
): Promise<void> {
  // Version, flags and count come before the entries.
  for await (const entry of boxesIn(reader, body + 8, end)) {
    const start = entry.body + 42;
    if (!PICTURES.has(entry.type) || start + 32 > entry.end) continue;
    if (await isBlank(reader, start, start + 32)) continue;
    edit.blank(start, start + 32, ["software"]);
  }
}

const PICTURES = new Set(["av01", "hvc1", "hev1"]);
const HEADERS = new Set(["mvhd", "tkhd", "mdhd"]);
const DESCRIPTIONS = new Set(["udta", "meta", "uuid", "free", "skip"]);

/** Boxes of boxes by the one they stand in; no deeper, however deep they are. */
const INNER: ReadonlyMap<string, string> = new Map([
  ["moov", "trak"],
  ["trak", "mdia"],
  ["mdia", "minf"],
  ["minf", "stbl"],
]);
