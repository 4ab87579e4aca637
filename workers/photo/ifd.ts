import type { BlobReader } from "./blob_reader.ts";
import { PhotoError } from "./photo_error.ts";

/** How numbers stand in this TIFF structure (TIFF 6.0 §2, BigTIFF). */
export interface Layout {
  readonly little: boolean;
  /** BigTIFF: 64-bit offsets, counts and entries of 20 bytes. */
  readonly big: boolean;
  readonly first: number;
}

/** One field of a directory. */
export interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  /** Where the entry stands, and where its value does. */
  readonly at: number;
  readonly valueAt: number;
  readonly valueBytes: number;
  /** The value stands in the entry. */
  readonly inline: boolean;
}

/** An image file directory. */
export interface Ifd {
  readonly at: number;
  readonly end: number;
  readonly fields: readonly Field[];
  /** 0 after the last one. */
  readonly next: number;
}

/** Bytes of entry, of an entry's count, of a number of entries. */
export const entryBytes = ({ big }: Layout): number => big ? 20 : 12;
export const offsetBytes = ({ big }: Layout): number => big ? 8 : 4;
export const countBytes = ({ big }: Layout): number => big ? 8 : 2;

/** `undefined` when the bytes do not begin like a TIFF. */
export async function readLayout(
  reader: BlobReader,
): Promise<Layout | undefined> {
  if (reader.size < 8) return undefined;
  const view = await reader.view(0, Math.min(reader.size, 16), "TIFF header");
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const magic = view.getUint16(2, little);
  if (magic === 42) {
    return { little, big: false, first: view.getUint32(4, little) };
  }
  if (magic !== 43 || view.byteLength < 16) return undefined;
  if (view.getUint16(4, little) !== 8) return undefined;
  return { little, big: true, first: offset(view, 8, little) };
}

/** @throws PhotoError when it is not all in the file. */
export async function readIfd(
  reader: BlobReader,
  layout: Layout,
  at: number,
): Promise<Ifd> {
  const { little, big } = layout;
  const head = await reader.view(at, countBytes(layout), "a TIFF directory");
  const count = big ? offset(head, 0, little) : head.getUint16(0, little);
  if (count > 0xffff) throw new PhotoError("too-large", "a TIFF directory");
  const from = at + countBytes(layout);
  const bytes = count * entryBytes(layout) + offsetBytes(layout);
  const view = await reader.view(from, bytes, "a TIFF directory");
  const fields: Field[] = [];
  for (let i = 0; i < count; i++) {
    fields.push(readField(view, i * entryBytes(layout), from, layout));
  }
  const next = bytes - offsetBytes(layout);
  return {
    at,
    end: from + bytes,
    fields,
    next: big ? offset(view, next, little) : view.getUint32(next, little),
  };
}

function readField(
  view: DataView,
  entry: number,
  from: number,
  { little, big }: Layout,
): Field {
  const type = view.getUint16(entry + 2, little);
  const count = big
    ? offset(view, entry + 4, little)
    : view.getUint32(entry + 4, little);
  const valueBytes = count * (TYPE_BYTES[type] ?? 0);
  const slot = entry + (big ? 12 : 8);
  const inline = valueBytes <= (big ? 8 : 4);
  const elsewhere = () =>
    big ? offset(view, slot, little) : view.getUint32(slot, little);
  return {
    tag: view.getUint16(entry, little),
    type,
    count,
    at: from + entry,
    valueAt: inline ? from + slot : elsewhere(),
    valueBytes,
    inline,
  };
}

/** Numbers of a field of integers, block by block. */
export async function* integers(
  reader: BlobReader,
  { little }: Layout,
  { type, count, valueAt }: Field,
): AsyncGenerator<number> {
  const size = TYPE_BYTES[type];
  if (size === undefined || !INTEGERS.has(type)) {
    throw new PhotoError("malformed", "a TIFF number");
  }
  for (let i = 0; i < count; i += NUMBERS_AT_ONCE) {
    const some = Math.min(NUMBERS_AT_ONCE, count - i);
    const view = await reader.view(
      valueAt + i * size,
      some * size,
      "TIFF numbers",
    );
    for (let at = 0; at < some * size; at += size) {
      if (size === 1) yield view.getUint8(at);
      else if (size === 2) yield view.getUint16(at, little);
      else if (size === 4) yield view.getUint32(at, little);
      else yield offset(view, at, little);
    }
  }
}

/** Beyond 2⁵³ it is only known to be outside of any file. */
function offset(view: DataView, at: number, little: boolean): number {
  return Number(view.getBigUint64(at, little));
}

const NUMBERS_AT_ONCE = 4096;

/** Bytes of each field type, by its number (TIFF 6.0 §2, BigTIFF). */
const TYPE_BYTES: readonly (number | undefined)[] = [
  ...[undefined, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4],
  ...[undefined, undefined, 8, 8, 8],
];

/** BYTE, SHORT, LONG, IFD, LONG8, IFD8. */
const INTEGERS = new Set([1, 3, 4, 13, 16, 18]);
