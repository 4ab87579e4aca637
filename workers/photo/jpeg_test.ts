import assert from "node:assert/strict";
import { type Bytes, concat } from "../../core/bytes.ts";
import {
  EOI,
  exifOf,
  latin1,
  SCAN,
  segment,
  SOI,
} from "../../tests/photos/build.ts";
import { bytesOf } from "../../tests/photos/photo.ts";
import { stripPhoto } from "./strip.ts";

const TABLE = segment(0xdb, "\0table");
const FRAME = segment(0xc2, "frame");
const PICTURE = [TABLE, FRAME, SCAN];

async function check(
  before: readonly Bytes[],
  after: readonly Bytes[],
  removed: string,
): Promise<void> {
  const result = await stripPhoto(new Blob([concat(...before)]));
  assert(result);
  assert.deepEqual(await bytesOf(result.blob), concat(...after));
  assert.equal(result.removed.join(), removed);
}

const unneeded: Readonly<Record<string, readonly [Bytes, string]>> = {
  "a comment": [segment(0xfe, "hi"), "description"],
  "a second picture's index": [segment(0xe2, "MPF\0MM\0*"), "attachment"],
  "FlashPix": [segment(0xe2, "FPXR\0"), "other"],
  "a JFXX thumbnail": [segment(0xe0, "JFXX\0\x10"), "thumbnail"],
  "content credentials": [segment(0xeb, "JP\0\x01jumb"), "history"],
  "a later part of XMP": [
    segment(
      0xe1,
      `http://ns.adobe.com/xmp/extension/\0${"0".repeat(40)}<xmpMM:History/>`,
    ),
    "history",
  ],
  "IPTC": [
    segment(
      0xed,
      "Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x06\x1c\x02\x5a\0\x01X",
    ),
    "place",
  ],
  "a thumbnail of Exif": [
    segment(0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\0\0\0\0\x0e\0\0\0\0\0\0"),
    "thumbnail",
  ],
  "broken Exif": [segment(0xe1, "Exif\0\0MM\0*\x7f\0\0\0"), "other"],
  "private data": [segment(0xe9, "any"), "other"],
  "an empty private segment": [segment(0xe5, ""), "other"],
};

for (const [name, [part, removed]] of Object.entries(unneeded)) {
  Deno.test(`a JPEG loses ${name}, also between scans`, async () => {
    const after = [SOI, TABLE, FRAME, SCAN, TABLE, SCAN, EOI];
    await check(
      [SOI, part, TABLE, FRAME, SCAN, part, TABLE, SCAN, EOI],
      after,
      removed,
    );
  });
}

Deno.test("a JPEG ends with its first picture", async () => {
  const second = concat(SOI, ...PICTURE, EOI);
  const after = [SOI, ...PICTURE, EOI];
  await check([...after, second, latin1("ftypmp42")], after, "attachment");
});

Deno.test("JFIF keeps its density and loses its thumbnail", async () => {
  const facts = "JFIF\0\x01\x02\x01\x01\x2c\x01\x2c";
  const before = segment(0xe0, `${facts}\x01\x02rgbrgb`);
  const after = segment(0xe0, `${facts}\0\0`);
  await check(
    [SOI, before, ...PICTURE, EOI],
    [SOI, after, ...PICTURE, EOI],
    "thumbnail",
  );
});

Deno.test("Adobe's segment keeps the transform only", async () => {
  const after = segment(0xee, "Adobe\0\x64\0\0\0\0\x02");
  const before = segment(0xee, "Adobe\0\x64\0\0\0\0\x02extra");
  await check(
    [SOI, before, ...PICTURE, EOI],
    [SOI, after, ...PICTURE, EOI],
    "other",
  );
});

Deno.test("the first Exif block's orientation stays, alone", async () => {
  const exif = (...fields: [number, number][]) =>
    segment(0xe1, `Exif\0\0${exifOf(...fields)}`);
  const icc = segment(0xe2, "ICC_PROFILE\0\x01\x01profile");
  const before = [exif([34855, 200], [274, 6]), icc, exif([274, 3])];
  await check(
    [SOI, ...before, ...PICTURE, EOI],
    [SOI, exif([274, 6]), icc, ...PICTURE, EOI],
    "camera,other",
  );
});

for (const orientation of [0, 1, 9]) {
  Deno.test(`an orientation of ${orientation} does not stay`, async () => {
    const exif = segment(0xe1, `Exif\0\0${exifOf([274, orientation])}`);
    const after = [SOI, ...PICTURE, EOI];
    await check([SOI, exif, ...PICTURE, EOI], after, "other");
  });
}

Deno.test("a scan longer than a block ends at its marker", async () => {
  // The mark's two bytes stand on both sides of a block's end.
  const scan = concat(segment(0xda, "\x01"), new Uint8Array(256 * 1024 - 1));
  const head = [SOI, TABLE, FRAME, scan];
  await check([...head, EOI, latin1("tail")], [...head, EOI], "attachment");
});

const broken: Readonly<Record<string, readonly [Bytes, RegExp]>> = {
  "a segment of no length": [
    latin1("\xff\xe1\0\0"),
    /malformed: a JPEG segment/,
  ],
  "no marker": [latin1("\0\0"), /malformed/],
  "a start in it": [SOI, /malformed/],
  "a segment beyond the end": [latin1("\xff\xe1\xff\xff"), /truncated/],
  "no end": [SCAN, /truncated: a JPEG scan/],
  "JPEG-LS": [segment(0xf7, "frame"), /unsupported/],
};

for (const [name, [part, message]] of Object.entries(broken)) {
  Deno.test(`a JPEG with ${name} is refused`, async () => {
    const file = new Blob([SOI, TABLE, part]);
    await assert.rejects(stripPhoto(file), { name: "PhotoError", message });
  });
}
