import assert from "node:assert/strict";
import { type Bytes, concat, u32 } from "../../core/bytes.ts";
import { exifOf, latin1 } from "../../tests/photos/build.ts";
import { bytesOf } from "../../tests/photos/photo.ts";
import { stripPhoto } from "./strip.ts";

const SIGNATURE = latin1("\x89PNG\r\n\x1a\n");

/** The check is not looked at, so any does. */
function chunk(type: string, body: string, check = "crc!"): Bytes {
  return concat(u32(body.length), latin1(type + body + check));
}

const HEAD = chunk("IHDR", "\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0");
const DATA = chunk("IDAT", "data");
const END = concat(u32(0), latin1("IEND\xae\x42\x60\x82"));

const shown = [
  ...["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "pHYs", "tRNS", "bKGD"],
  ...["sBIT", "hIST", "sPLT", "mDCV", "cLLI", "acTL", "fcTL", "fdAT", "PLTE"],
];

const unneeded: Readonly<Record<string, readonly [Bytes, string]>> = {
  "its time": [chunk("tIME", "\x07\xe5\x02\x03\x04\x05\x06"), "time"],
  "an author": [chunk("tEXt", "Author\0A"), "author"],
  "a prompt": [chunk("tEXt", "parameters\0a cat"), "description"],
  "packed text": [chunk("zTXt", "Comment\0\0x\x9c"), "description"],
  "XMP": [
    chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0<exif:GPSLatitude/>"),
    "place",
  ],
  "text without a keyword": [chunk("tEXt", ""), "description"],
  "content credentials": [chunk("caBX", "jumb"), "history"],
  "a signature": [chunk("dSIG", "sig"), "other"],
  "private data": [chunk("prVt", "any"), "other"],
  "upright Exif": [chunk("eXIf", exifOf([274, 1], [34855, 9])), "camera"],
};

for (const [name, [part, removed]] of Object.entries(unneeded)) {
  Deno.test(`a PNG loses ${name}, before and behind its data`, async () => {
    const kept = shown.map((type) => chunk(type, "x"));
    const result = await stripPhoto(
      new Blob([SIGNATURE, HEAD, part, ...kept, part, DATA, part, END]),
    );
    assert(result);
    const after = concat(SIGNATURE, HEAD, ...kept, DATA, END);
    assert.deepEqual(await bytesOf(result.blob), after);
    assert.equal(result.removed.join(), removed);
  });
}

Deno.test("a PNG keeps an orientation, in a sound chunk", async () => {
  const exif = chunk("eXIf", exifOf([271, 1], [274, 6]));
  const file = new Blob([SIGNATURE, HEAD, exif, exif, DATA, END]);
  const result = await stripPhoto(file);
  assert(result);
  // CRC-32 of type and data, by zlib.
  const kept = chunk("eXIf", exifOf([274, 6]), "\xd6\x67\x4b\x69");
  const after = concat(SIGNATURE, HEAD, kept, DATA, END);
  assert.deepEqual(await bytesOf(result.blob), after);
});

Deno.test("a PNG ends with its end", async () => {
  const whole = concat(SIGNATURE, HEAD, DATA, END);
  const result = await stripPhoto(new Blob([whole, latin1("PK\x03\x04")]));
  assert(result);
  assert.deepEqual(await bytesOf(result.blob), whole);
  assert.deepEqual(result.removed, ["attachment"]);
});

const broken: Readonly<Record<string, readonly [Bytes, RegExp]>> = {
  "no end": [DATA, /truncated/],
  "a chunk beyond the end": [latin1("\xff\xff\xff\xffIDATdata"), /truncated/],
  "a chunk without name": [chunk("\0\0\0\0", ""), /malformed/],
  "an unknown chunk that matters": [chunk("ABCD", ""), /unsupported/],
};

for (const [name, [part, message]] of Object.entries(broken)) {
  Deno.test(`a PNG with ${name} is refused`, async () => {
    const file = new Blob([SIGNATURE, HEAD, part]);
    await assert.rejects(stripPhoto(file), { name: "PhotoError", message });
  });
}
