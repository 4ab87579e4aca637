import assert from "node:assert/strict";
import { paddedControlLength, padme } from "./padding.ts";

Deno.test("Padmé is the paper's at every size", () => {
  // Computed apart from this program, with integers of any size.
  const table = [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [8, 8],
    [9, 10],
    [16, 16],
    [17, 18],
    [255, 256],
    [256, 256],
    [257, 272],
    [65535, 65536],
    [65537, 67584],
    [2 ** 32 - 1, 2 ** 32],
    [2 ** 32 + 1, 2 ** 32 + 2 ** 26],
    [2 ** 49 - 1, 2 ** 49],
    [2 ** 50 + 1, 2 ** 50 + 2 ** 44],
  ] as const;
  for (const [length, padded] of table) {
    assert.equal(padme(length), padded, `${length}`);
  }
});

Deno.test("Padmé never shrinks, keeps order and adds at most 12 %", () => {
  let last = 0;
  for (let length = 1; length < 100_000; length += 7) {
    const padded = padme(length);
    assert(padded >= length && padded >= last && padded <= length * 1.12);
    assert.equal(padme(padded), padded);
    last = padded;
  }
});

Deno.test("lengths that are none are refused", () => {
  for (const length of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
    assert.throws(() => padme(length), RangeError);
  }
});

Deno.test("control frames have four lengths, then Padmé's", () => {
  for (
    const [length, padded] of [
      [8, 256],
      [256, 256],
      [257, 1024],
      [1025, 4096],
      [4097, 16384],
      [16384, 16384],
      [16385, 17408],
      [65536, 65536],
    ] as const
  ) assert.equal(paddedControlLength(length), padded);
});
