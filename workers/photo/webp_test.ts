import assert from "node:assert/strict";
import { type Bytes, concat } from "../../core/bytes.ts";
import { exifOf, latin1, riff, u32le, webp } from "../../tests/photos/build.ts";
import { check } from "../../tests/photos/check.ts";
import { stripPhoto } from "./strip.ts";

/** Flags as in RFC 9649 §2.7.1; a canvas of one pixel. */
const head = (flags: number) =>
  riff("VP8X", concat(Uint8Array.of(flags), new Uint8Array(9)));
const ALPHA = 0x10;
const EXIF = 0x08;
const XMP = 0x04;

const PICTURE = riff("VP8 ", latin1("odd"));
const XMP_CHUNK = riff("XMP ", latin1("<dc:creator/>"));

Deno.test("a WebP keeps profile, alpha and picture", async () => {
  const profile = riff("ICCP", latin1("profile"));
  const alpha = riff("ALPH", latin1("a"));
  await check(
    webp(head(ALPHA | EXIF | XMP), profile, alpha, PICTURE, XMP_CHUNK),
    webp(head(ALPHA), profile, alpha, PICTURE),
    "author",
  );
});

for (const name of ["", "Exif\0\0"]) {
  Deno.test(`a WebP keeps an orientation${name && ", its block named"}`, async () => {
    const exif = (text: string) => riff("EXIF", latin1(text));
    await check(
      webp(
        head(EXIF | XMP),
        PICTURE,
        exif(name + exifOf([274, 8], [33434, 1])),
        exif(exifOf([274, 2])),
        XMP_CHUNK,
      ),
      webp(head(EXIF), PICTURE, exif(exifOf([274, 8]))),
      "camera,author,other",
    );
  });
}

Deno.test("a plain WebP loses what does not belong to it", async () => {
  const data = webp(
    PICTURE,
    riff("note", latin1("any")),
    riff("EXIF", latin1(exifOf([274, 8]))),
  );
  await check(data, webp(PICTURE), "other");
});

Deno.test("frames of a WebP lose unknown chunks", async () => {
  const frame = (...parts: readonly Bytes[]) =>
    riff("ANMF", concat(new Uint8Array(16), ...parts));
  const loop = riff("ANIM", new Uint8Array(6));
  const note = riff("note", latin1("any"));
  await check(
    webp(head(2), loop, frame(PICTURE, note), frame(note, PICTURE, note)),
    webp(head(2), loop, frame(PICTURE), frame(PICTURE)),
    "other",
  );
});

Deno.test("a WebP ends where it says", async () => {
  const whole = webp(PICTURE);
  await check(concat(whole, latin1("tail")), whole, "attachment");
});

const broken: Readonly<Record<string, readonly [Bytes, RegExp]>> = {
  "a size below its header": [latin1("RIFF\x01\0\0\0WEBP"), /malformed/],
  "a size beyond the end": [latin1("RIFF\xff\0\0\0WEBP"), /truncated/],
  "a chunk beyond the end": [
    webp(concat(latin1("VP8 "), u32le(0xffffffff))),
    /truncated/,
  ],
  "half a chunk": [webp(latin1("VP8 ")), /truncated/],
  "a frame too short": [
    webp(riff("ANMF", latin1("abcdefghijklmnopqr"))),
    /truncated/,
  ],
};

for (const [name, [file, message]] of Object.entries(broken)) {
  Deno.test(`a WebP with ${name} is refused`, async () => {
    await assert.rejects(stripPhoto(new Blob([file])), {
      name: "PhotoError",
      message,
    });
  });
}
