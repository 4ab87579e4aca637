import { type Blank, exifItem, isBlank, xmpPacket, zeros } from "./blank.ts";
import type { BlobReader } from "./blob_reader.ts";
import { type Box, boxesIn } from "./box.ts";
import type { Edit } from "./edit.ts";
import { readExif } from "./exif.ts";
import { freeBox } from "./free_box.ts";
import {
  type Info,
  type Location,
  readInfo,
  readLocations,
} from "./heif_items.ts";
import { PhotoError } from "./photo_error.ts";
import type { Ranges } from "./ranges.ts";
import type { Removed } from "./removed.ts";
import { readXmp } from "./xmp.ts";

/** Which bytes of a HEIF file are what. */
export interface Uses {
  /** Boxes, which say where everything is. */
  readonly structure: Ranges;
  readonly pictures: Ranges;
  readonly removed: Ranges;
}

/** Overwrites the items and properties of a `meta` box that only describe. */
export async function stripMeta(
  reader: BlobReader,
  edit: Edit,
  meta: Box,
  uses: Uses,
): Promise<void> {
  const infos = new Map<number, Info>();
  let locations: readonly Location[] = [];
  let idat: Range | undefined;
  uses.structure.add(meta.at, meta.body + FULL_BOX_BYTES);
  for await (
    const box of boxesIn(reader, meta.body + FULL_BOX_BYTES, meta.end)
  ) {
    uses.structure.add(box.at, box.type === "idat" ? box.body : box.end);
    if (box.type === "iloc") {
      const length = box.end - box.body;
      locations = readLocations(await reader.read(box.body, length, "iloc"));
    } else if (box.type === "iinf") {
      for await (const info of infosIn(reader, box)) infos.set(info.id, info);
    } else if (box.type === "iprp") await stripProperties(reader, edit, box);
    else if (box.type === "idat") idat = { start: box.body, end: box.end };
    else if (!KEPT_BOXES.has(box.type)) await freeBox(reader, edit, box);
  }
  const places = {
    file: { start: 0, end: reader.size },
    idat,
    item: undefined,
  };
  for (const { id, from, extents } of locations) {
    const info = infos.get(id);
    const isPicture = info !== undefined && PICTURES.has(info.type);
    if (isPicture && from === "item") continue;
    const place = places[from];
    if (place === undefined) throw new PhotoError("unsupported", "iloc");
    const ranges = extents.map((extent) => rangeOf(extent, place));
    for (const { start, end } of ranges) {
      (isPicture ? uses.pictures : uses.removed).add(start, end);
    }
    if (!isPicture) await blankItem(reader, edit, info, ranges);
  }
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeOf(
  { offset, length }: Location["extents"][number],
  place: Range,
): Range {
  const start = place.start + offset;
  const end = length === 0 ? place.end : start + length;
  if (start > end || end > place.end) throw new PhotoError("truncated", "iloc");
  return { start, end };
}

async function* infosIn(reader: BlobReader, iinf: Box): AsyncGenerator<Info> {
  const view = await reader.view(iinf.body, FULL_BOX_BYTES, "iinf");
  const count = view.getUint8(0) === 0 ? 2 : 4;
  const start = iinf.body + FULL_BOX_BYTES + count;
  for await (const { type, body, end } of boxesIn(reader, start, iinf.end)) {
    if (type !== "infe") continue;
    yield readInfo(await reader.read(body, end - body, "infe"));
  }
}

async function stripProperties(
  reader: BlobReader,
  edit: Edit,
  iprp: Box,
): Promise<void> {
  for await (
    const { type, body, end } of boxesIn(reader, iprp.body, iprp.end)
  ) {
    if (type !== "ipco") continue;
    for await (const property of boxesIn(reader, body, end)) {
      if (DESCRIPTIONS.has(property.type)) {
        await freeBox(
          reader,
          edit,
          property,
        );
      }
    }
  }
}

async function blankItem(
  reader: BlobReader,
  edit: Edit,
  info: Info | undefined,
  ranges: readonly Range[],
): Promise<void> {
  const whole = ranges.length === 1;
  const blank = whole ? blankFor(info) : zeros;
  for (const { start, end } of ranges) {
    if (await isBlank(reader, start, end, blank)) continue;
    const found = await tellItem(reader, info, start, end);
    edit.blank(start, end, found, blank);
  }
}

function blankFor(info: Info | undefined): Blank {
  if (info?.type === "Exif") return exifItem;
  return info?.contentType === XMP ? xmpPacket : zeros;
}

async function tellItem(
  reader: BlobReader,
  info: Info | undefined,
  start: number,
  end: number,
): Promise<Iterable<Removed>> {
  if (info?.contentType === XMP) {
    return await readXmp(reader.part(start, end, "XMP"));
  }
  if (info?.type === "jumb") return ["history"];
  if (info?.type !== "Exif" || end - start < 4) return [];
  // Bytes between this number and the TIFF header (ISO/IEC 23008-12 §A.2.1).
  const skipped = (await reader.view(start, 4, "Exif")).getUint32(0);
  const from = Math.min(start + 4 + skipped, end);
  return (await readExif(reader.part(from, end, "Exif"))).found;
}

/** Version and flags. */
const FULL_BOX_BYTES = 4;

const XMP = "application/rdf+xml";

const KEPT_BOXES = new Set(["hdlr", "pitm", "iref", "grpl", "dinf", "ipro"]);

/** Items that are, or are made of, pixels. */
const PICTURES = new Set([
  ...["hvc1", "hev1", "lhv1", "hvt1", "av01", "avc1", "vvc1", "evc1"],
  ...["jpeg", "j2k1", "unci", "grid", "iovl", "iden", "tmap", "mski"],
]);

/** Properties: user's description, alternative text, times, private ones. */
const DESCRIPTIONS = new Set(["udes", "altt", "crtt", "mdft", "uuid", "free"]);
