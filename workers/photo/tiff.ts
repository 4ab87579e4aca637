import type { Bytes } from "../../core/bytes.ts";
import { isBlank } from "./blank.ts";
import type { BlobReader } from "./blob_reader.ts";
import type { Edit } from "./edit.ts";
import { tellField } from "./exif.ts";
import {
  countBytes,
  entryBytes,
  type Field,
  type Ifd,
  integers,
  type Layout,
  offsetBytes,
  readIfd,
} from "./ifd.ts";
import { PhotoError } from "./photo_error.ts";
import { Ranges } from "./ranges.ts";
import type { Removed } from "./removed.ts";
import { isNeeded, isRawValue, RAW_TAGS, Tag } from "./tiff_tags.ts";

/**
 * Takes from a TIFF file what its pictures do not need. Nothing moves: each
 * directory is written again, shorter, in its place, and zeros overwrite all
 * that no kept field leads to. Camera raw files stay as they are.
 */
export async function stripTiff(
  reader: BlobReader,
  layout: Layout,
  edit: Edit,
): Promise<void> {
  const ifds = await readIfds(reader, layout);
  if (await isCameraRaw(reader, layout, ifds)) return;
  const found = new Set<Removed>();
  const used = new Ranges();
  const directories = new Ranges();
  directories.add(0, layout.big ? 16 : 8);
  for (const ifd of ifds) {
    const kept = ifd.fields.filter(({ tag }) => isNeeded(tag));
    for (const { inline, valueAt, valueBytes } of kept) {
      if (!inline) used.add(valueAt, valueAt + valueBytes);
    }
    await addPixels(reader, layout, kept, used);
    if (kept.length === ifd.fields.length) {
      directories.add(ifd.at, ifd.end);
      continue;
    }
    for (const field of ifd.fields) {
      if (!isNeeded(field.tag)) await tell(reader, layout, field, found);
    }
    const bytes = await compacted(reader, layout, ifd, kept);
    edit.cut(ifd.at, ifd.at + bytes.length, found, bytes);
    directories.add(ifd.at, ifd.at + bytes.length);
  }
  if (used.meet(directories)) {
    throw new PhotoError("malformed", "TIFF parts overlap");
  }
  for (const { start, end } of directories.merged()) used.add(start, end);
  await blankRest(reader, used, edit, found);
}

/** Every directory of the chain, and those below them. */
async function readIfds(
  reader: BlobReader,
  layout: Layout,
): Promise<readonly Ifd[]> {
  const ifds: Ifd[] = [];
  const seen = new Set<number>();
  const due = [layout.first];
  let fields = 0;
  for (let at = due.pop(); at !== undefined; at = due.pop()) {
    if (at === 0) continue;
    if (seen.has(at)) throw new PhotoError("malformed", "a TIFF directory");
    seen.add(at);
    const ifd = await readIfd(reader, layout, at);
    ifds.push(ifd);
    fields += ifd.fields.length;
    if (fields > MAX_FIELDS) throw new PhotoError("too-large", "TIFF fields");
    due.push(ifd.next);
    for (const field of ifd.fields) {
      if (field.tag !== Tag.subIfds) continue;
      for await (const sub of integers(reader, layout, field)) due.push(sub);
    }
  }
  return ifds;
}

/** Private data, which only some programs know, is part of their pictures. */
async function isCameraRaw(
  reader: BlobReader,
  layout: Layout,
  ifds: readonly Ifd[],
): Promise<boolean> {
  const fields = ifds.flatMap((ifd) => ifd.fields);
  if (fields.some(({ tag }) => RAW_TAGS.has(tag))) return true;
  const telling = fields.filter(({ tag }) =>
    tag === Tag.compression || tag === Tag.photometric
  );
  for (const field of telling) {
    for await (const value of integers(reader, layout, field)) {
      if (isRawValue(field.tag, value)) return true;
      if (field.tag === Tag.compression && value === OLD_JPEG) {
        // Canon CR2 says so behind the header.
        const view = await reader.view(8, 2, "TIFF header");
        if (view.getUint16(0) === CR) return true;
        throw new PhotoError("unsupported", "TIFF with JPEG of version 6");
      }
    }
  }
  return false;
}

async function addPixels(
  reader: BlobReader,
  layout: Layout,
  fields: readonly Field[],
  used: Ranges,
): Promise<void> {
  const one = (wanted: number) => fields.find(({ tag }) => tag === wanted);
  const pairs = [
    [one(Tag.stripOffsets), one(Tag.stripByteCounts)],
    [one(Tag.tileOffsets), one(Tag.tileByteCounts)],
  ] as const;
  for (const [offsets, counts] of pairs) {
    if (offsets?.count !== counts?.count) {
      throw new PhotoError("malformed", "TIFF strips or tiles");
    }
    if (offsets === undefined || counts === undefined) continue;
    const lengths = integers(reader, layout, counts);
    for await (const start of integers(reader, layout, offsets)) {
      const { value: length = 0 } = await lengths.next();
      // A sparse tile has neither; otherwise readers guess the length.
      if (length === 0 && start !== 0) {
        throw new PhotoError("unsupported", "TIFF strips without length");
      }
      if (start + length > reader.size) {
        throw new PhotoError("truncated", "TIFF strips or tiles");
      }
      used.add(start, start + length);
    }
  }
}

/** A field that goes may be broken: it goes all the same. */
async function tell(
  reader: BlobReader,
  layout: Layout,
  field: Field,
  found: Set<Removed>,
): Promise<void> {
  try {
    await tellField(reader, layout, field, found);
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
  }
}

/** The directory with only these fields. */
async function compacted(
  reader: BlobReader,
  layout: Layout,
  { at, end, fields }: Ifd,
  kept: readonly Field[],
): Promise<Bytes> {
  const entry = entryBytes(layout);
  const old = await reader.read(at, end - at, "a TIFF directory");
  const bytes = new Uint8Array(
    old.length - (fields.length - kept.length) * entry,
  );
  const view = new DataView(bytes.buffer);
  if (layout.big) view.setBigUint64(0, BigInt(kept.length), layout.little);
  else view.setUint16(0, kept.length, layout.little);
  let to = countBytes(layout);
  for (const field of kept) {
    const from = field.at - at;
    bytes.set(old.subarray(from, from + entry), to);
    to += entry;
  }
  bytes.set(old.subarray(old.length - offsetBytes(layout)), to);
  return bytes;
}

async function blankRest(
  reader: BlobReader,
  used: Ranges,
  edit: Edit,
  told: ReadonlySet<Removed>,
): Promise<void> {
  const found: Iterable<Removed> = told.size > 0 ? told : ["attachment"];
  for (const { start, end } of used.gaps(0, reader.size)) {
    if (await isBlank(reader, start, end)) continue;
    if (end === reader.size) edit.cut(start, end, found);
    else edit.blank(start, end, found);
  }
}

/** Twenty for each page of a long document. */
const MAX_FIELDS = 500_000;

const OLD_JPEG = 6;
/** "CR" */
const CR = 0x4352;
