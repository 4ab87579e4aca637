import type { Removed } from "./removed.ts";

/** Tags of TIFF and Exif 3.0 that lead somewhere or decide something. */
export const Tag = {
  compression: 259,
  photometric: 262,
  stripOffsets: 273,
  orientation: 274,
  stripByteCounts: 279,
  tileOffsets: 324,
  tileByteCounts: 325,
  subIfds: 330,
  thumbnail: 513,
  xmp: 700,
  iptc: 33723,
  photoshop: 34377,
  exif: 34665,
  gps: 34853,
  makerNote: 37500,
} as const;

/** What a tag tells about a photo; `undefined` for how it is stored. */
export function toldBy(tag: number): Removed | undefined {
  return TOLD.get(tag);
}

const BY_KIND: readonly (readonly [Removed, readonly number[]])[] = [
  ["place", [Tag.gps, 33550, 33922, 34264, 34735, 34736, 34737]],
  ["time", [306, 36867, 36868, 36880, 36881, 36882, 37520, 37521, 37522]],
  ["camera", [
    ...[271, 272, 33434, 33437, 34850, 34852, 34855, 34864, 34865, 34866],
    ...[37377, 37378, 37379, 37380, 37381, 37382, 37383, 37384, 37385],
    ...[37386, 37396, 37888, 41486, 41487, 41488, 41492, 41493, 41495],
    ...[41728, 41985, 41986, 41987, 41988, 41989, 41990, 41991, 41992],
    ...[41993, 41994, 41995, 41996, 42034, 42035, 42036, 50708],
  ]],
  ["serial-number", [42016, 42033, 42037]],
  ["author", [315, 33432, 40093, 42032, 42039, 42040]],
  ["software", [11, 305, 316, 42041, 42042, 42043, 42044, 42045]],
  ["description", [269, 270, 285, 337, 37510, 40091, 40092, 40094, 40095]],
  ["description", [42038]],
  ["history", [37724]],
  ["thumbnail", [Tag.thumbnail]],
  ["maker-note", [Tag.makerNote]],
];

const TOLD: ReadonlyMap<number, Removed> = new Map(
  BY_KIND.flatMap(([kind, tags]) => tags.map((tag) => [tag, kind] as const)),
);

/** Whether a reader needs the field to show the picture as it is meant. */
export function isNeeded(tag: number): boolean {
  return NEEDED.has(tag);
}

const NEEDED = new Set<number>([
  // Baseline TIFF 6.0, without texts.
  ...[254, 255, 256, 257, Tag.compression, Tag.photometric, 258, 263, 264],
  ...[265, 266, Tag.stripOffsets, Tag.orientation, 277, 278],
  ...[Tag.stripByteCounts, 280, 281, 282, 283, 284, 290, 291, 296, 320, 338],
  // Its extensions: fax, pages, colour, tiles, samples, JPEG.
  ...[286, 287, 292, 293, 297, 301, 317, 318, 319, 321, 322, 323],
  ...[Tag.tileOffsets, Tag.tileByteCounts, 326, 327, 328, Tag.subIfds],
  ...[332, 334, 336, 339, 340, 341, 342, 346, 347, 529, 530, 531, 532],
  // Data types and depth (SGI), ICC profile, StoNits, LERC.
  ...[32995, 32996, 32997, 32998, 34675, 37439, 50674],
]);

/** Fields that only camera raw files have: colour filter, DNG version. */
export const RAW_TAGS = new Set([33421, 33422, 50706]);

/** Values that only camera raw files have. */
export function isRawValue(tag: number, value: number): boolean {
  return tag === Tag.compression
    ? RAW_COMPRESSIONS.has(value)
    : value === COLOR_FILTER_ARRAY || value === LINEAR_RAW;
}

const COLOR_FILTER_ARRAY = 32803;
const LINEAR_RAW = 34892;

/** Kodak, Sony, Samsung, Nikon, Pentax; lossy DNG. */
const RAW_COMPRESSIONS = new Set([
  ...[262, 32767, 32769, 32770, 34713, 34892, 65000, 65535],
]);
