import type { Bytes } from "../../core/bytes.ts";
import { PhotoError } from "./photo_error.ts";
import { fourCc } from "./signature.ts";

/** Where the parts of an item stand (ISO/IEC 14496-12 §8.11.3). */
export interface Location {
  readonly id: number;
  /** Against what the offsets count. */
  readonly from: "file" | "idat" | "item";
  readonly extents: readonly Extent[];
}

interface Extent {
  readonly offset: number;
  /** 0 for all there is. */
  readonly length: number;
}

/** What an item is (§8.11.6). */
export interface Info {
  readonly id: number;
  readonly type: string;
  /** Of items of type `mime`; empty for others. */
  readonly contentType: string;
}

/** The body of an `iloc` box. */
export function readLocations(body: Bytes): readonly Location[] {
  const cursor = new Cursor(body);
  const version = cursor.unsigned(1);
  if (version > 2) throw new PhotoError("unsupported", "iloc");
  cursor.unsigned(3);
  const sizes = cursor.unsigned(2);
  const [offsetSize, lengthSize, baseSize, indexSize] = [
    sizes >> 12,
    sizes >> 8 & 15,
    sizes >> 4 & 15,
    version === 0 ? 0 : sizes & 15,
  ];
  const wide = version === 2 ? 4 : 2;
  const locations: Location[] = [];
  let all = 0;
  for (let left = cursor.unsigned(wide); left > 0; left--) {
    const id = cursor.unsigned(wide);
    const from = version === 0 ? "file" : FROM[cursor.unsigned(2) & 15];
    if (from === undefined || cursor.unsigned(2) !== 0) {
      throw new PhotoError("unsupported", "iloc");
    }
    const base = cursor.unsigned(baseSize);
    const count = cursor.unsigned(2);
    all += count;
    // Of no width, they would take no room in the box.
    if (all > MAX_EXTENTS) throw new PhotoError("too-large", "iloc");
    const extents = Array.from({ length: count }, () => {
      cursor.unsigned(indexSize);
      const offset = base + cursor.unsigned(offsetSize);
      return { offset, length: cursor.unsigned(lengthSize) };
    });
    locations.push({ id, from, extents });
  }
  return locations;
}

/** The body of an `infe` box. */
export function readInfo(body: Bytes): Info {
  const cursor = new Cursor(body);
  const version = cursor.unsigned(1);
  if (version !== 2 && version !== 3) {
    throw new PhotoError("unsupported", "infe");
  }
  cursor.unsigned(3);
  const id = cursor.unsigned(version === 2 ? 2 : 4);
  cursor.unsigned(2);
  const type = cursor.fourCc();
  if (type !== "mime") return { id, type, contentType: "" };
  cursor.text();
  return { id, type, contentType: cursor.text() };
}

/** Reads one field after the other, and not beyond the end. */
class Cursor {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Bytes) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  unsigned(bytes: number): number {
    const at = this.#take(bytes);
    let value = 0;
    for (let i = at; i < at + bytes; i++) {
      value = value * 256 + this.#view.getUint8(i);
    }
    return value;
  }

  fourCc(): string {
    return fourCc(this.#view, this.#take(4));
  }

  /** Up to a zero byte, or to the end. */
  text(): string {
    let text = "";
    while (this.#at < this.#view.byteLength) {
      const code = this.unsigned(1);
      if (code === 0) break;
      text += String.fromCharCode(code);
    }
    return text;
  }

  #take(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#view.byteLength) {
      throw new PhotoError("truncated", "a box");
    }
    this.#at += bytes;
    return at;
  }
}

const FROM = ["file", "idat", "item"] as const;

const MAX_EXTENTS = 100_000;
