import { utf8 } from "../../core/bytes.ts";
import { isBlank } from "./blank.ts";
import type { BlobReader } from "./blob_reader.ts";
import type { Box } from "./box.ts";
import type { Edit } from "./edit.ts";
import type { Removed } from "./removed.ts";
import { readXmp } from "./xmp.ts";

/** Makes an empty `free` box of it, of the same size. */
export async function freeBox(
  reader: BlobReader,
  edit: Edit,
  box: Box,
): Promise<void> {
  if (await isBlank(reader, box.body, box.end)) return;
  edit.put(box.at + 4, box.at + 8, utf8("free"));
  edit.blank(box.body, box.end, await tellBox(reader, box));
}

/** What a box that goes tells. */
export async function tellBox(
  reader: BlobReader,
  { type, body, end }: Box,
): Promise<Iterable<Removed>> {
  if (type === "uuid" && end - body >= XMP_UUID.length) {
    const uuid = await reader.read(body, XMP_UUID.length, "uuid");
    if (uuid.every((byte, i) => byte === XMP_UUID[i])) {
      return await readXmp(reader.part(body + XMP_UUID.length, end, "uuid"));
    }
  }
  return TOLD.get(type) ?? [];
}

const TOLD: ReadonlyMap<string, readonly Removed[]> = new Map([
  ["mpvd", ["attachment"]],
  ["free", ["attachment"]],
  ["skip", ["attachment"]],
  ["jumb", ["history"]],
  ["udes", ["description"]],
  ["altt", ["description"]],
  ["crtt", ["time"]],
  ["mdft", ["time"]],
]);

/** Of XMP in boxes (XMP specification part 3, §1.1.3). */
const XMP_UUID = Uint8Array.of(
  ...[0xbe, 0x7a, 0xcf, 0xcb, 0x97, 0xa9, 0x42, 0xe8],
  ...[0x9c, 0x71, 0x99, 0x94, 0x91, 0xe3, 0xaf, 0xac],
);
