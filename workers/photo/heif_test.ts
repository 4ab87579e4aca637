import assert from "node:assert/strict";
import { type Bytes, concat, u16, u32, u64 } from "../../core/bytes.ts";
import { box, exifOf, latin1 } from "../../tests/photos/build.ts";
import { FTYP, meta, type Place, TURNED } from "../../tests/photos/heif.ts";
import { check } from "../../tests/photos/check.ts";
import { stripPhoto } from "./strip.ts";

const PIXELS = latin1("pixels");
const EXIF = latin1(`\0\0\0\x06Exif\0\0${exifOf([33432, 1], [274, 6])}`);
const XMP = latin1(`<photoshop:City>Canary${"y".repeat(40)}</photoshop:City>`);

/** What stands there instead; an upright block and an empty packet. */
const NO_EXIF = concat(
  latin1(`\0\0\0\0${exifOf([274, 1])}`),
  new Uint8Array(EXIF.length - 30),
);
const NO_XMP = latin1(
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"/>'.padEnd(XMP.length),
);

const described = box("udes", latin1("\0\0\0\0en\0A name\0"));
const undescribed = box("free", new Uint8Array(described.length - 8));

for (const iloc of [0, 1, 2] as const) {
  for (const infe of [2, 3] as const) {
    Deno.test(`items of iloc ${iloc} and infe ${infe} are overwritten`, async () => {
      const file = (exif: Bytes, xmp: Bytes, property: Bytes) => {
        const inside = iloc > 0;
        const built = (start: number) =>
          concat(
            FTYP,
            meta(
              { iloc, infe },
              [
                { id: 1, from: 0, extents: [[start, 4], [start + 4, 2]] },
                { id: 2, from: 0, extents: [[start + 6, EXIF.length]] },
                {
                  id: 3,
                  from: inside ? 1 : 0,
                  extents: [[inside ? 2 : start + 6 + EXIF.length, XMP.length]],
                },
              ],
              property,
              inside ? concat(latin1("ab"), xmp) : latin1("ab"),
            ),
          );
        const start = built(0).length + 8;
        return concat(
          built(start),
          box("mdat", PIXELS, exif, inside ? new Uint8Array(0) : xmp),
        );
      };
      const before = file(EXIF, XMP, described);
      const after = file(NO_EXIF, NO_XMP, undescribed);
      await check(before, after, "place,author,description");
      assert(String.fromCharCode(...after).includes("irot\x03"));
    });
  }
}

const plain = (...places: readonly Place[]) =>
  meta({ iloc: 1, infe: 2 }, places, TURNED, latin1("idat"));

Deno.test("an item as long as what replaces it is overwritten", async () => {
  const file = (tag: number) =>
    concat(
      FTYP,
      meta(
        { iloc: 1, infe: 2 },
        [{ id: 2, from: 1, extents: [[0, 30]] }],
        TURNED,
        latin1(`\0\0\0\0${exifOf([tag, 1])}`),
      ),
    );
  await check(file(315), file(274), "author");
});

Deno.test("boxes that describe become free, and go behind the picture", async () => {
  const items = plain();
  const uuid = box(
    "uuid",
    latin1("\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac"),
    latin1("<xmp:CreateDate/>"),
  );
  const large = concat(u32(1), latin1("udta"), u64(20), latin1("text"));
  const free = concat(u32(1), latin1("free"), u64(20), new Uint8Array(4));
  const mdat = box("mdat", PIXELS);
  const clip = box("mpvd", latin1("clip"));
  await check(
    concat(FTYP, uuid, large, items, mdat, clip, uuid),
    concat(
      FTYP,
      box("free", new Uint8Array(uuid.length - 8)),
      free,
      items,
      mdat,
    ),
    "time,attachment,other",
  );
});

Deno.test("a picture that moves loses the name of its coder", async () => {
  const movie = (coder: Bytes) => {
    const fields = new Uint8Array(42);
    const entry = box("av01", fields, coder, latin1("depth"));
    const short = box("av01", fields);
    const stsd = box("stsd", u32(0), u32(2), short, entry);
    return box(
      "moov",
      box("trak", box("mdia", box("minf", box("stbl", stsd)))),
    );
  };
  await check(
    concat(FTYP, movie(latin1("a coder".padEnd(32)))),
    concat(FTYP, movie(new Uint8Array(32))),
    "software",
  );
});

Deno.test("a picture that moves loses its times and user data", async () => {
  const movie = (times: Bytes, type: string, data: Bytes) =>
    box(
      "moov",
      box("mvhd", u32(0), times, latin1("scale")),
      box("trak", box("mdia", box("mdhd", u32(0), times, latin1("scale")))),
      box(type, data),
    );
  const mdat = box("mdat", PIXELS);
  await check(
    concat(FTYP, movie(latin1("madeseen"), "udta", latin1("name")), mdat),
    concat(FTYP, movie(new Uint8Array(8), "free", new Uint8Array(4)), mdat),
    "time,other",
  );
});

const exifAt = (offset: number, length: number, from: 0 | 1 | 2 = 0) => [
  FTYP,
  plain({ id: 2, from, extents: [[offset, length]] }),
  box("mdat", PIXELS),
];

const broken: Readonly<Record<string, readonly [readonly Bytes[], RegExp]>> = {
  "a box shorter than its head": [[latin1("\0\0\0\x07mdat")], /malformed/],
  "a box beyond the end": [[latin1("\0\0\0\xffmdat")], /truncated/],
  "a box of 2^64 bytes": [
    [latin1("\0\0\0\x01mdat"), new Uint8Array(8).fill(0xff)],
    /truncated/,
  ],
  "a header without times": [
    [box("moov", box("mvhd", u32(0), latin1("half")), box("trak"))],
    /truncated: a header box/,
  ],
  "Exif over its boxes": [exifAt(30, 4).slice(1), /malformed: HEIF parts/],
  "Exif beyond the end": [exifAt(9999, 4).slice(1), /truncated: iloc/],
  "Exif of all the file": [exifAt(0, 0).slice(1), /malformed: HEIF parts/],
  "Exif in another item": [exifAt(0, 4, 2).slice(1), /unsupported: iloc/],
  "Exif over pixels": [
    [
      plain(
        { id: 1, from: 1, extents: [[0, 3]] },
        { id: 2, from: 1, extents: [[2, 1]] },
      ),
    ],
    /malformed: HEIF parts/,
  ],
  "extents without end": [
    [
      box(
        "meta",
        u32(0),
        box(
          "iloc",
          concat(u32(0), u16(0), u16(9)),
          new Uint8Array(9 * 6).fill(0xff).map((byte, i) =>
            i % 6 === 2 || i % 6 === 3 ? 0 : byte
          ),
        ),
      ),
    ],
    /too-large: iloc/,
  ],
  "items of an old kind": [
    [box("meta", u32(0), box("iinf", u32(0), u16(1), box("infe", u32(0))))],
    /unsupported: infe/,
  ],
};

for (const [name, [parts, message]] of Object.entries(broken)) {
  Deno.test(`a HEIC with ${name} is refused`, async () => {
    const file = new Blob([FTYP, ...parts]);
    await assert.rejects(stripPhoto(file), { name: "PhotoError", message });
  });
}
