import assert from "node:assert/strict";
import { unhex } from "./bytes.ts";
import { FrameError } from "./frame.ts";
import type { Offer } from "./offer.ts";
import { isPackable, packLength, parsePack, writePack } from "./pack.ts";

const KIB = 1024;

function offerOf(chunk: number, ...sizes: number[]): Offer {
  const files = sizes.map((size) => ({
    name: "x",
    size,
    type: "",
    modified: 0,
  }));
  return { handle: 0, transfer: "00".repeat(16), chunk, files };
}

function all(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}

/** Handle 7; file 1 of two bytes; file 258 of none. */
const BYTES = unhex("0000000700000001000000020a0b0000010200000000");

Deno.test("a pack is its handle and each file's index, length and data", () => {
  const files = [
    { file: 1, data: Uint8Array.of(10, 11) },
    { file: 258, data: new Uint8Array(0) },
  ];
  const body = new Uint8Array(BYTES.length);
  const data = Uint8Array.of(10, 11);
  assert.equal(writePack(body, 7, [1, 258], [2, 0], data), BYTES.length);
  assert.deepEqual(body, BYTES);
  const short = body.subarray(0, BYTES.length - 1);
  assert.throws(() => writePack(short, 7, [1, 258], [2, 0], data), RangeError);
  assert.deepEqual(parsePack(BYTES), { handle: 7, files });
});

Deno.test("a pack that ends within a file, or has none, is refused", () => {
  for (let length = 0; length < BYTES.length; length++) {
    // After the first file, 14 bytes, the rest is one file less.
    if (length === 14) continue;
    assert.throws(() => parsePack(BYTES.slice(0, length)), FrameError);
  }
  assert.equal(parsePack(BYTES.slice(0, 14)).files.length, 1);
  const long = BYTES.slice();
  long.fill(0xff, 8, 12);
  assert.throws(() => parsePack(long), FrameError);
});

Deno.test("files of up to half a chunk are packable, gzip streams are not", () => {
  assert(isPackable({ size: 0 }, 16 * KIB));
  assert(isPackable({ size: 8 * KIB }, 16 * KIB));
  assert(!isPackable({ size: 8 * KIB + 1 }, 16 * KIB));
  assert(!isPackable({ size: 1, unpacked: 0 }, 16 * KIB));
});

Deno.test("a pack takes what a chunk frame holds", () => {
  const small = offerOf(16 * KIB, ...all(9).map(() => 4096));
  // 3 × (8 + 4096) ≤ 16384 + 12 < 4 × (8 + 4096)
  assert.equal(packLength(small, all(9), 0), 3);
  assert.equal(packLength(small, all(9), 7), 2);
  // Two halves and their headers are four bytes too many.
  assert.equal(packLength(offerOf(16 * KIB, 8192, 8192), all(2), 0), 1);
  assert.equal(packLength(offerOf(16 * KIB, 8192, 8188), all(2), 0), 2);
});

Deno.test("a pack ends before a file that is too large for one", () => {
  const mixed = offerOf(16 * KIB, 1, 8193, 1);
  assert.equal(packLength(mixed, all(3), 0), 1);
  assert.equal(packLength(mixed, all(3), 1), 0);
  // Only what was accepted counts.
  assert.equal(packLength(mixed, [0, 2], 0), 2);
});

Deno.test("a pack ends before a gzip stream, however small it is", () => {
  const small = offerOf(16 * KIB, 1, 1, 1);
  const [first, second, third] = small.files;
  const files = [first!, { ...second!, unpacked: 900 }, third!];
  const mixed = { ...small, files };
  assert.equal(packLength(mixed, all(3), 0), 1);
  assert.equal(packLength(mixed, all(3), 1), 0);
  assert.equal(packLength(mixed, all(3), 2), 1);
});
