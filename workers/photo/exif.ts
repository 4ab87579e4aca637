import type { Bytes } from "../../core/bytes.ts";
import type { BlobReader } from "./blob_reader.ts";
import {
  type Field,
  integers,
  type Layout,
  readIfd,
  readLayout,
} from "./ifd.ts";
import { readIptc, readPhotoshop } from "./iptc.ts";
import { PhotoError } from "./photo_error.ts";
import type { Removed } from "./removed.ts";
import { Tag, toldBy } from "./tiff_tags.ts";
import { readXmp } from "./xmp.ts";

/** What stands in an Exif block. */
export interface Exif {
  /** How to turn the picture: 1 to 8, 1 for upright (Exif 3.0 §4.6.5). */
  readonly orientation: number;
  readonly found: ReadonlySet<Removed>;
  /** It says nothing but an orientation that matters. */
  readonly minimal: boolean;
}

/** Never refuses: a broken block goes like any other, with what it tells. */
export async function readExif(block: BlobReader): Promise<Exif> {
  const found = new Set<Removed>();
  let orientation = 1;
  try {
    const layout = await readLayout(block);
    if (layout === undefined) return { orientation, found, minimal: false };
    let at = layout.first;
    // The second directory is the thumbnail's; there are no more.
    for (let n = 0; n < 2 && at !== 0; n++) {
      const ifd = await readIfd(block, layout, at);
      for (const field of ifd.fields) {
        if (field.tag === Tag.orientation && n === 0) {
          orientation = await readOrientation(block, layout, field);
        }
        await tellField(block, layout, field, found);
      }
      if (n === 1) found.add("thumbnail");
      at = ifd.next;
    }
  } catch (error) {
    if (!(error instanceof PhotoError)) throw error;
  }
  const least = orientationExif(orientation);
  const minimal = orientation !== 1 && block.size === least.length &&
    await same(block, least);
  return { orientation, found, minimal };
}

/** The smallest Exif block with this orientation. */
export function orientationExif(orientation: number): Bytes {
  return Uint8Array.of(
    // Big-endian, the only directory follows at 8 and has one entry,
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    // orientation, one SHORT, padded; no directory after it.
    ...[1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  );
}

/** Adds what a field tells, and what it leads to. Throws PhotoError. */
export async function tellField(
  reader: BlobReader,
  layout: Layout,
  field: Field,
  found: Set<Removed>,
): Promise<void> {
  const { tag, valueAt, valueBytes } = field;
  const value = () =>
    reader.part(valueAt, valueAt + valueBytes, "a TIFF value");
  const add = (kinds: ReadonlySet<Removed>) => {
    for (const kind of kinds) found.add(kind);
  };
  switch (tag) {
    case Tag.exif:
      for (const { tag } of await leadsTo(reader, layout, field)) {
        const kind = toldBy(tag);
        if (kind !== undefined) found.add(kind);
      }
      return;
    case Tag.gps:
      // A version alone tells nothing.
      if ((await leadsTo(reader, layout, field)).some(({ tag }) => tag > 0)) {
        found.add("place");
      }
      return;
    case Tag.xmp:
      return add(await readXmp(value()));
    case Tag.iptc:
      return add(await readIptc(value()));
    case Tag.photoshop:
      return add(await readPhotoshop(value()));
    default: {
      const kind = toldBy(tag);
      if (kind !== undefined) found.add(kind);
    }
  }
}

async function leadsTo(
  reader: BlobReader,
  layout: Layout,
  field: Field,
): Promise<readonly Field[]> {
  for await (const at of integers(reader, layout, field)) {
    return (await readIfd(reader, layout, at)).fields;
  }
  return [];
}

async function readOrientation(
  reader: BlobReader,
  layout: Layout,
  field: Field,
): Promise<number> {
  for await (const value of integers(reader, layout, field)) {
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

async function same(block: BlobReader, bytes: Bytes): Promise<boolean> {
  const there = await block.read(0, bytes.length, "Exif");
  return there.every((byte, i) => byte === bytes[i]);
}
