import assert from "node:assert/strict";
import { neededBytes } from "./need.ts";

const FRAME = 131_072 + 56;
const MIB = 1 << 20;

Deno.test("a file needs a frame for each chunk begun, and what hides its size", () => {
  assert.equal(neededBytes([1]), FRAME);
  assert.equal(neededBytes([48 * MIB]), 384 * FRAME);
  // 2^25 + 1: of 26 bits Padmé keeps the upper 6, so it ends at 33 MiB.
  assert.equal(neededBytes([32 * MIB + 1]), 264 * FRAME);
});

Deno.test("small files share frames, as many as fit beside their headers", () => {
  const half = 65_536;
  assert.equal(neededBytes([half - 2, half - 2]), FRAME);
  assert.equal(neededBytes([half - 1, half - 1]), 2 * FRAME);
  assert.equal(neededBytes([0, 0, 0]), FRAME);
  assert.equal(neededBytes([10, half + 1, 10]), 3 * FRAME);
});
