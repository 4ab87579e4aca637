import assert from "node:assert/strict";
import { pictureSize } from "./picture.ts";

/** Bytes from hex, in which spaces do not count. */
function blob(hex: string): Blob {
  return new Blob([Uint8Array.fromHex(hex.replaceAll(/\s/g, ""))]);
}

// Heads written by hand after the formats' specifications: 300 × 200 pixels.
const heads = {
  png: "89504e470d0a1a0a 0000000d 49484452 0000012c 000000c8 08 06 00 00 00",
  gif: "474946383961 2c01 c800 f70000",
  "extended WebP": "52494646 1e000000 57454250 56503858 0a000000 10 000000 " +
    "2b0100 c70000",
  "lossless WebP": "52494646 1e000000 57454250 5650384c 0d000000 2f 2bc13100",
  "lossy WebP": "52494646 1e000000 57454250 56503820 12000000 300100 9d012a " +
    "2c01 c800",
  // Behind an APP0 segment, a fill byte, and a table.
  jpeg: "ffd8 ffe0 0004 4a46 ff ffdb 0003 00 ffc0 0011 08 00c8 012c 03",
  "progressive JPEG": "ffd8 ffc4 0003 00 ffc2 0011 08 00c8 012c 03",
};

for (const [name, hex] of Object.entries(heads)) {
  Deno.test(`the size of a picture is read from ${name}`, async () => {
    const whole = blob(hex);
    const expected = { width: 300, height: 200 };
    assert.deepEqual(await pictureSize(whole), expected);
  });

  Deno.test(`a head of ${name} that ends anywhere has no size or this`, async () => {
    const whole = blob(hex);
    for (let end = 0; end < whole.size; end++) {
      const size = await pictureSize(whole.slice(0, end));
      if (size !== undefined) {
        assert.deepEqual(size, { width: 300, height: 200 });
      }
    }
    assert.equal(await pictureSize(whole.slice(0, 9)), undefined);
  });
}

Deno.test("no size is made up for a JPEG without a frame", async () => {
  assert.equal(await pictureSize(blob("ffd8 ffda 0002 0000")), undefined);
  assert.equal(await pictureSize(blob("ffd8 0102 0304")), undefined);
  assert.equal(await pictureSize(blob("ffd8 ffc0 0011 08")), undefined);
});
