import { type Bytes, concat, u16, u32, u64, u8 } from "../../core/bytes.ts";
import { box, latin1 } from "./build.ts";

/** What starts a HEIC file. */
export const FTYP = box("ftyp", latin1("heic\0\0\0\0mif1heic"));

/** Sizes of ids in iloc and infe differ by version. */
export interface Versions {
  readonly iloc: 0 | 1 | 2;
  readonly infe: 2 | 3;
}

/** Where an item stands; `from` 1 counts in `idat`. */
export interface Place {
  readonly id: number;
  readonly from: 0 | 1 | 2;
  readonly extents: readonly (readonly [offset: number, length: number])[];
}

function iloc({ iloc: version }: Versions, places: readonly Place[]): Bytes {
  const number = version === 2 ? u32 : u16;
  return box(
    "iloc",
    concat(u8(version), new Uint8Array(3)),
    // Offsets of 8 bytes, lengths of 4, no base, no index.
    u16(0x8400),
    number(places.length),
    ...places.map(({ id, from, extents }) =>
      concat(
        number(id),
        version === 0 ? new Uint8Array(0) : u16(from),
        u16(0),
        u16(extents.length),
        ...extents.map(([offset, length]) => concat(u64(offset), u32(length))),
      )
    ),
  );
}

function iinf({ infe: version }: Versions): Bytes {
  const info = (id: number, type: string) =>
    box(
      "infe",
      concat(u8(version), new Uint8Array(3)),
      version === 2 ? u16(id) : u32(id),
      u16(0),
      latin1(`${type}\0`),
    );
  return box(
    "iinf",
    concat(u32(0), u16(3)),
    info(1, "hvc1"),
    info(2, "Exif"),
    info(3, "mime\0application/rdf+xml"),
  );
}

/** A picture's turn by 270°. */
export const TURNED = box("irot", u8(3));

/** Boxes of a coded picture (1), its Exif (2) and its XMP (3). */
export function meta(
  versions: Versions,
  places: readonly Place[],
  described: Bytes,
  idat: Bytes,
): Bytes {
  return box(
    "meta",
    u32(0),
    box("hdlr", latin1("\0\0\0\0\0\0\0\0pict")),
    iloc(versions, places),
    iinf(versions),
    box("iprp", box("ipco", TURNED, described)),
    box("idat", idat),
  );
}
