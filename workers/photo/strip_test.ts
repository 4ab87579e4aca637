import assert from "node:assert/strict";
import { utf8 } from "../../core/bytes.ts";
import {
  bytesOf,
  canariesIn,
  photo,
  PHOTOS,
} from "../../tests/photos/photo.ts";
import { pictureOf } from "../../tests/photos/picture.ts";
import { stripPhoto } from "./strip.ts";

const stripped = async (bytes: BlobPart) => {
  const result = await stripPhoto(new Blob([bytes], { type: "image/x" }));
  assert(result, "there was something to remove");
  return result;
};

/** What exiftool's usual facts are told as; more where a photo has more. */
const all = "place,time,camera,serial-number,author,software,description," +
  "history";

/** Orientation is 1 where none is named. */
const expected: Readonly<Record<string, readonly [string, number?]>> = {
  "animated.png": [all, 8],
  "animated.webp": [all, 3],
  "baseline.jpg": [`${all},thumbnail`, 6],
  "big.tif": ["description"],
  "cmyk.jpg": [all],
  "deep.png": [`${all},attachment`, 6],
  "ffmpeg.avif": [all],
  "ffmpeg.jpg": ["author,description", 8],
  "ffmpeg.tif": [all],
  "gray.jpg": ["description"],
  "jpeg.tif": [all],
  "little.tif": [all],
  "lossless.webp": [all],
  "lossy.webp": [`${all},thumbnail`, 6],
  "moving.avif": [
    "place,time,camera,serial-number,author,software,history,other",
  ],
  "pages.tif": [all],
  "palette.png": ["time,description"],
  "progressive.jpg": [`${all},attachment`, 3],
  "still.avif": [all],
  "tiled.tif": [all],
  "turned.heic": [all],
};

/** An Exif block with one fact, spelled out: tag 0112, SHORT, one of them. */
const block = (orientation: number) =>
  "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0" +
  `${String.fromCharCode(orientation)}\0\0\0\0\0\0`;

Deno.test("every kept photo has an expectation, and holds canaries", () => {
  assert.deepEqual(PHOTOS, Object.keys(expected));
  for (const name of PHOTOS) assert.notDeepEqual(canariesIn(photo(name)), []);
});

for (const [name, [removed, orientation = 1]] of Object.entries(expected)) {
  const ending = name.slice(name.indexOf(".") + 1);

  Deno.test(`${name}: nothing is left of what described it`, async () => {
    const result = await stripped(photo(name));
    assert.equal(result.removed.join(), removed);
    assert.equal(result.blob.type, "image/x");
    assert.deepEqual(canariesIn(await bytesOf(result.blob)), []);
    assert.equal(await stripPhoto(result.blob), undefined);
  });

  const picture = pictureOf[ending];
  if (picture === undefined) continue;
  Deno.test(`${name}: what makes its picture is the same`, async () => {
    const { blob } = await stripped(photo(name));
    const bytes = await bytesOf(blob);
    const before = picture(photo(name));
    assert(before.length > 0);
    assert.deepEqual(picture(bytes), before);
    if (ending === "tif") return;
    const text = new TextDecoder("latin1").decode(bytes);
    assert.equal(text.includes("MM\0*"), orientation !== 1);
    assert.equal(text.includes(block(orientation)), orientation !== 1);
  });
}

/** Coded pictures, and the boxes about them, as `heif-info -d` tells. */
const coded: readonly (readonly [string, number, number])[] = [
  ["turned.heic", 0, 767],
  ["still.avif", 0, 509],
  ["ffmpeg.avif", 0, 419],
  ["ffmpeg.avif", 4313, 4706],
  ["moving.avif", 5771, 6049],
];

for (const [name, start, end] of coded) {
  Deno.test(`${name}: bytes ${start} to ${end} are the same`, async () => {
    const before = photo(name);
    const after = await bytesOf((await stripped(before)).blob);
    assert.equal(after.length, before.length);
    assert.deepEqual(after.slice(start, end), before.slice(start, end));
    assert(before.slice(start, end).some((byte) => byte !== 0));
  });
}

Deno.test("what is no photo stays as it is, whatever it is called", async () => {
  // A minor version is no brand.
  const clip = "\0\0\0\x14ftypisomheicmp41\0\0\0\x0cudtaname";
  for (
    const bytes of [
      photo("raw.dng"),
      utf8(""),
      utf8("II*"),
      utf8("GIF89a Canary"),
      utf8("RIFF\0\0\0\0WAVEfmt "),
      utf8(clip),
    ]
  ) {
    const file = new File([bytes], "photo.jpg", { type: "image/jpeg" });
    assert.equal(await stripPhoto(file), undefined);
  }
});
