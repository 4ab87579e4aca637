import type { Bytes } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import type { Removed } from "./removed.ts";

/** What the image resources of Photoshop tell, IPTC among them. */
export async function readPhotoshop(
  block: BlobReader,
): Promise<ReadonlySet<Removed>> {
  const found = new Set<Removed>();
  const bytes = await head(block);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  // 8BIM, identifier, name of even length with its own, data of even length.
  while (at + 12 <= bytes.length && view.getUint32(at) === EIGHT_BIM) {
    const id = view.getUint16(at + 4);
    const name = 1 + view.getUint8(at + 6);
    const start = at + 6 + name + name % 2 + 4;
    if (start > bytes.length) break;
    const length = view.getUint32(start - 4);
    const data = bytes.subarray(start, start + length);
    if (id === IPTC) tellIim(data, found);
    else if (THUMBNAILS.has(id)) found.add("thumbnail");
    else if (id === CAPTION_DIGEST || id === HISTORY) found.add("history");
    at = start + length + length % 2;
  }
  return found;
}

/** What IPTC-NAA records tell that stand on their own. */
export async function readIptc(
  block: BlobReader,
): Promise<ReadonlySet<Removed>> {
  const found = new Set<Removed>();
  tellIim(await head(block), found);
  return found;
}

/** Of a longer block only this much is looked at; all of it goes. */
function head(block: BlobReader): Promise<Bytes> {
  return block.read(0, Math.min(block.size, 1024 * 1024), "IPTC");
}

/** Data sets: mark, record, number, length (IPTC IIM 4.2 §1.5). */
function tellIim(bytes: Bytes, found: Set<Removed>): void {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c;) {
    const kind = APPLICATION_RECORD.get(bytes[at + 2]!);
    if (bytes[at + 1] === 2 && kind !== undefined) found.add(kind);
    at += 5 + (bytes[at + 3]! << 8 | bytes[at + 4]!);
  }
}

const EIGHT_BIM = 0x3842494d;
const IPTC = 1028;
const THUMBNAILS = new Set([1033, 1036]);
const CAPTION_DIGEST = 1061;
const HISTORY = 1070;

const BY_KIND: readonly (readonly [Removed, readonly number[]])[] = [
  ["place", [26, 27, 90, 92, 95, 100, 101]],
  ["time", [30, 35, 37, 38, 47, 55, 60, 62, 63]],
  ["author", [80, 85, 110, 115, 116, 118, 122]],
  ["software", [65, 70]],
  ["description", [5, 15, 20, 25, 40, 105, 120]],
  ["history", [103]],
];

const APPLICATION_RECORD: ReadonlyMap<number, Removed> = new Map(
  BY_KIND.flatMap(([kind, sets]) => sets.map((set) => [set, kind] as const)),
);
