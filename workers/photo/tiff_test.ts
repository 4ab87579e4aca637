import assert from "node:assert/strict";
import { type Bytes, concat } from "../../core/bytes.ts";
import {
  BIG_TIFF,
  type Entry,
  ifd,
  latin1,
  TIFF,
} from "../../tests/photos/build.ts";
import { check } from "../../tests/photos/check.ts";
import { stripPhoto } from "./strip.ts";

const SHORT = 3;
const LONG = 4;
const field = (tag: number, value: number, type = SHORT, count = 1): Entry => ({
  tag,
  type,
  count,
  value,
});

/** One strip of four bytes. */
const strip = (at: number): readonly Entry[] => [
  field(256, 2),
  field(257, 2),
  field(273, at, LONG),
  field(279, 4, LONG),
];
const PIXELS = latin1("\xfe\xdc\xba\x98");

for (const big of [false, true]) {
  const start = big ? BIG_TIFF : TIFF;
  const entry = big ? 20 : 12;

  Deno.test(`fields leave a TIFF, nothing moves${big ? " in 64 bits" : ""}`, async () => {
    const at = start.length + ifd(strip(0), 0, big).length + 3 * entry;
    const text = at + PIXELS.length;
    const gps = text + 20;
    const next = gps + (big ? 36 : 18);
    const told = [
      field(270, text, 2, 20),
      field(305, 0x41, 2, 2),
      field(34853, gps, LONG),
    ];
    const first = [...strip(at), ...told];
    const place = ifd([field(1, 0x4e, 2, 2)], 0, big);
    const second = ifd([field(254, 1, LONG), ...strip(at)], 0, big);
    await check(
      concat(
        start,
        ifd(first, next, big),
        PIXELS,
        latin1("CaptionCaptionCaptio"),
        place,
        second,
        latin1("tail"),
      ),
      concat(
        start,
        ifd(strip(at), next, big),
        new Uint8Array(3 * entry),
        PIXELS,
        new Uint8Array(20 + place.length),
        second,
      ),
      "place,software,description",
    );
  });
}

Deno.test("a TIFF that nothing describes stays as it is", async () => {
  const file = concat(TIFF, ifd(strip(62), 0), PIXELS);
  assert.equal(file.length, 66);
  assert.equal(await stripPhoto(new Blob([file])), undefined);
});

Deno.test("what no field of a TIFF leads to is removed", async () => {
  const hidden = latin1("left behind");
  const at = 62 + hidden.length;
  await check(
    concat(TIFF, ifd(strip(at), 0), hidden, PIXELS),
    concat(TIFF, ifd(strip(at), 0), new Uint8Array(hidden.length), PIXELS),
    "attachment",
  );
});

Deno.test("sub-directories of a TIFF are cleaned and kept", async () => {
  const sub = 8 + 2 + 5 * 12 + 4;
  const at = sub + 2 + 5 * 12 + 4;
  const top = ifd([...strip(at), field(330, sub, LONG)], 0);
  await check(
    concat(TIFF, top, ifd([...strip(at), field(315, 0x41, 2, 2)], 0), PIXELS),
    concat(TIFF, top, ifd(strip(at), 0), new Uint8Array(12), PIXELS),
    "author",
  );
});

const raw: Readonly<Record<string, Entry>> = {
  "a DNG version": field(50706, 1),
  "a colour filter": field(262, 32803),
  "linear raw data": field(262, 34892),
  "Nikon's compression": field(259, 34713),
};

for (const [name, mark] of Object.entries(raw)) {
  Deno.test(`a TIFF with ${name} is a raw file and stays`, async () => {
    const fields = [...strip(8), mark, field(271, 0x41, 2, 2)];
    const file = new Blob([TIFF, ifd(fields, 0)]);
    assert.equal(await stripPhoto(file), undefined);
  });
}

const one = (...entries: readonly Entry[]) => concat(TIFF, ifd(entries, 0));

const broken: Readonly<Record<string, readonly [Bytes, RegExp]>> = {
  "a directory that follows itself": [
    concat(TIFF, ifd(strip(8), 8)),
    /malformed: a TIFF directory/,
  ],
  "two directories in a circle": [
    concat(TIFF, ifd([field(256, 1)], 26), ifd([field(256, 1)], 8)),
    /malformed: a TIFF directory/,
  ],
  "a sub-directory above itself": [
    one(field(330, 8, LONG)),
    /malformed: a TIFF directory/,
  ],
  "a directory beyond the end": [latin1("II*\0\xff\xff\xff\xff"), /truncated/],
  "more fields than bytes": [concat(TIFF, latin1("\xff\xff")), /truncated/],
  "strips without lengths": [one(field(273, 8, LONG)), /malformed/],
  "a strip of no length": [
    one(field(273, 8, LONG), field(279, 0, LONG)),
    /unsupported/,
  ],
  "a strip beyond the end": [
    one(field(273, 8, LONG), field(279, 999, LONG)),
    /truncated/,
  ],
  "four billion strips": [
    one(field(273, 8, LONG, 0xffffffff), field(279, 8, LONG, 0xffffffff)),
    /truncated/,
  ],
  "pixels in its directory": [
    one(...strip(8), field(271, 0x41, 2, 2)),
    /malformed: TIFF parts overlap/,
  ],
  "JPEG of the old kind": [one(field(259, 6)), /unsupported/],
  "2^64 fields": [
    concat(BIG_TIFF, new Uint8Array(8).fill(0xff)),
    /too-large/,
  ],
};

for (const [name, [file, message]] of Object.entries(broken)) {
  Deno.test(`a TIFF with ${name} is refused`, async () => {
    await assert.rejects(stripPhoto(new Blob([file])), {
      name: "PhotoError",
      message,
    });
  });
}
