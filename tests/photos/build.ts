import { type Bytes, concat, u16, u32, utf8 } from "../../core/bytes.ts";

/** Characters of one byte each. */
export function latin1(text: string): Bytes {
  return Uint8Array.from(text, (symbol) => symbol.charCodeAt(0));
}

/** A JPEG segment by its marker's second byte. */
export function segment(code: number, body: string): Bytes {
  const marker = Uint8Array.of(0xff, code);
  return concat(marker, u16(2 + body.length), latin1(body));
}

export const SOI = Uint8Array.of(0xff, 0xd8);
export const EOI = Uint8Array.of(0xff, 0xd9);

/** A scan whose data has stuffed bytes, restarts and fill. */
export const SCAN = concat(
  segment(0xda, "\x01\x01\0\0\x3f\0"),
  latin1("data\xff\0more\xff\xd0\xff\xd7data\xff\xff\xff\0end"),
);

/** An Exif block: big-endian, only these fields of one SHORT each. */
export function exifOf(...fields: readonly [number, number][]): string {
  const entry = ([tag, value]: readonly [number, number]) =>
    concat(u16(tag), u16(3), u32(1), u16(value), u16(0));
  const ifd = concat(u16(fields.length), ...fields.map(entry), u32(0));
  return String.fromCharCode(...utf8("MM\0*"), ...u32(8), ...ifd);
}

/** A chunk of WebP, padded to an even length. */
export function riff(type: string, body: Bytes): Bytes {
  const padding = new Uint8Array(body.length % 2);
  return concat(utf8(type), u32le(body.length), body, padding);
}

/** A WebP file of these chunks. */
export function webp(...chunks: readonly Bytes[]): Bytes {
  return riff("RIFF", concat(utf8("WEBP"), ...chunks));
}

export function u32le(value: number): Bytes {
  return u32(value).toReversed();
}

/** A box of the ISO format. */
export function box(type: string, ...parts: readonly Bytes[]): Bytes {
  const body = concat(...parts);
  return concat(u32(8 + body.length), latin1(type), body);
}

/** A field of a TIFF directory, its value or offset as it stands there. */
export interface Entry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: number;
}

/** A directory, little-endian; classic or big. */
export function ifd(
  entries: readonly Entry[],
  next: number,
  big = false,
): Bytes {
  const long = (value: number) => big ? u64le(value) : u32le(value);
  const count = big ? u64le(entries.length) : u16le(entries.length);
  const fields = entries.map(({ tag, type, count, value }) =>
    concat(u16le(tag), u16le(type), long(count), long(value))
  );
  return concat(count, ...fields, long(next));
}

const u16le = (value: number) => u16(value).toReversed();
const u64le = (value: number) => concat(u32le(value), u32le(0));

/** What starts a little-endian TIFF whose first directory follows. */
export const TIFF = concat(latin1("II*\0"), u32le(8));
export const BIG_TIFF = concat(latin1("II+\0\x08\0\0\0"), u64le(16));
