/** A part of a file that makes its picture, and what it is called there. */
export type Part = readonly [name: string, bytes: Uint8Array];

type Reader = (bytes: Uint8Array) => readonly Part[];

/** Reads what makes the picture of a sound file, the plain way. */
export const pictureOf: Readonly<Record<string, Reader>> = {
  jpg: jpegPicture,
  png: pngPicture,
  webp: webpPicture,
  tif: tiffPicture,
};

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** Tables, frames, scans, profile and Adobe's transform. */
function jpegPicture(bytes: Uint8Array): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 2; bytes[at + 1] !== 0xd9;) {
    const code = bytes[at + 1]!;
    let end = at + 2 + viewOf(bytes).getUint16(at + 2);
    if (code === 0xda) {
      while (bytes[end] !== 0xff || /^(0|d[0-7])$/.test(hex(bytes[end + 1]))) {
        end++;
      }
    }
    const profile = code === 0xe2 && bytes[at + 4] === 0x49;
    if (code < 0xe0 || code === 0xee || profile) {
      parts.push([hex(code), bytes.subarray(at, end)]);
    }
    at = end;
  }
  return parts;
}

const hex = (byte = 0) => byte.toString(16);

function pngPicture(bytes: Uint8Array): readonly Part[] {
  const parts: Part[] = [];
  let type = "";
  for (let at = 8; type !== "IEND";) {
    type = ascii(bytes, at + 4);
    const end = at + 12 + viewOf(bytes).getUint32(at);
    if (!/eXIf|tEXt|zTXt|iTXt|tIME/.test(type)) {
      parts.push([type, bytes.subarray(at, end)]);
    }
    at = end;
  }
  return parts;
}

function webpPicture(bytes: Uint8Array): readonly Part[] {
  const parts: Part[] = [];
  for (let at = 12; at < bytes.length;) {
    const type = ascii(bytes, at);
    const end = at + 8 + viewOf(bytes).getUint32(at + 4, true);
    if (!/EXIF|XMP |VP8X/.test(type)) {
      parts.push([type, bytes.subarray(at, end)]);
    }
    at = end + end % 2;
  }
  return parts;
}

/** Of every page: size, kind of samples, and the strips or tiles. */
function tiffPicture(bytes: Uint8Array): readonly Part[] {
  const view = viewOf(bytes);
  const little = bytes[0] === 0x49;
  const big = view.getUint16(2, little) === 43;
  const word = (at: number) =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const parts: Part[] = [];
  const entry = big ? 20 : 12;
  for (let at = word(big ? 8 : 4); at !== 0;) {
    const count = big ? word(at) : view.getUint16(at, little);
    const fields = new Map<number, readonly number[]>();
    for (let i = 0; i < count; i++) {
      const from = at + (big ? 8 : 2) + i * entry;
      const size = [0, 1, 1, 2, 4, 8, 1, 1][view.getUint16(from + 2, little)] ??
        8;
      const many = word(from + 4);
      const slot = from + (big ? 12 : 8);
      const value = size * many <= (big ? 8 : 4) ? slot : word(slot);
      const numbers = Array.from({ length: many }, (_, n) => {
        const there = value + n * size;
        if (size === 1) return bytes[there]!;
        if (size === 2) return view.getUint16(there, little);
        return size === 4 ? view.getUint32(there, little) : word(there);
      });
      fields.set(view.getUint16(from, little), numbers);
    }
    for (const tag of [256, 257, 258, 259, 262, 274, 277, 317, 320, 347]) {
      const numbers = fields.get(tag);
      if (numbers) parts.push([`${tag}`, Uint8Array.from(numbers)]);
    }
    const starts = fields.get(273) ?? fields.get(324) ?? [];
    const lengths = fields.get(279) ?? fields.get(325) ?? [];
    starts.forEach((start, i) => {
      parts.push([`at ${start}`, bytes.slice(start, start + lengths[i]!)]);
    });
    at = word(at + (big ? 8 : 2) + count * entry);
  }
  return parts;
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
