import assert from "node:assert/strict";
import fc from "fast-check";
import { FrameType } from "./frame.ts";
import { decodeBody, encodeBody } from "./message.ts";
import { fromRanges, toRanges } from "./ranges.ts";

Deno.test("indexes become the fewest ranges", () => {
  assert.deepEqual(toRanges([]), []);
  assert.deepEqual(toRanges([4]), [[4, 5]]);
  assert.deepEqual(toRanges([0, 1, 2, 5, 7, 8]), [[0, 3], [5, 6], [7, 9]]);
});

Deno.test("ranges name their indexes, or nothing when one is too high", () => {
  assert.deepEqual(fromRanges([[0, 2], [4, 5]], 5), [0, 1, 4]);
  assert.equal(fromRanges([[0, 2], [4, 6]], 5), undefined);
  assert.equal(fromRanges([[0, 2 ** 32 - 1]], 5), undefined);
});

Deno.test("any selection comes back from its ranges", () => {
  const selection = fc.uniqueArray(fc.nat(60), { minLength: 1 })
    .map((indexes) => indexes.sort((a, b) => a - b));
  fc.assert(fc.property(selection, (indexes) => {
    const files = toRanges(indexes);
    assert.deepEqual(fromRanges(files, 61), indexes);
    const accept = encodeBody(FrameType.accept, { handle: 0, files });
    assert.deepEqual(decodeBody(FrameType.accept, accept).body, {
      handle: 0,
      files,
    });
  }));
});
