import type { BlobReader } from "./blob_reader.ts";
import type { Removed } from "./removed.ts";

/** What an XMP packet tells, by the properties it names. */
export async function readXmp(
  packet: BlobReader,
): Promise<ReadonlySet<Removed>> {
  const length = Math.min(packet.size, MAX_BYTES);
  const text = new TextDecoder().decode(await packet.read(0, length, "XMP"));
  return new Set(
    SIGNS.filter(([sign]) => sign.test(text)).map(([, kind]) => kind),
  );
}

/** Of a longer packet only this much is looked at; all of it goes. */
const MAX_BYTES = 1024 * 1024;

/** Properties by their usual prefixes (ISO 16684-1, XMP specification 2). */
const SIGNS: readonly (readonly [RegExp, Removed])[] = [
  [
    /exif:GPS|photoshop:(City|State|Country)|Iptc4xmp(Core|Ext):\w*Location/,
    "place",
  ],
  [/xmp:\w+Date|exif:DateTime|photoshop:DateCreated/, "time"],
  [/tiff:(Make|Model)|aux:Lens|exif(EX)?:(Lens|FNumber|ISO)/, "camera"],
  [/SerialNumber|exif:ImageUniqueID/, "serial-number"],
  [/dc:(creator|rights)|photoshop:(Credit|Author)|xmpRights:/, "author"],
  [/aux:OwnerName|exifEX:CameraOwnerName|tiff:Artist/, "author"],
  [/xmp:CreatorTool|tiff:Software/, "software"],
  [/dc:(title|description|subject)|photoshop:Headline/, "description"],
  [/xmpMM:|crs:|stEvt:/, "history"],
  [/xmp:Thumbnails|xmpGImg:/, "thumbnail"],
  [/GCamera:|Container:Directory/, "attachment"],
];
