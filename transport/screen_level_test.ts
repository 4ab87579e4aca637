import assert from "node:assert/strict";
import { encodingOf } from "./screen_level.ts";

Deno.test("a level bounds bits, pictures and lines", () => {
  const high = encodingOf("high", 2880, false);
  assert.equal(high.maxBitrate, 5_000_000);
  assert.equal(high.maxFramerate, 30);
  assert.equal(high.scaleResolutionDownBy, 2880 / 2160);
  assert.equal(encodingOf("low", 1440, false).scaleResolutionDownBy, 2);
});

Deno.test("no picture is made larger, and none of unknown size smaller", () => {
  assert.equal(encodingOf("medium", 500, false).scaleResolutionDownBy, 1);
  assert.equal(encodingOf("medium", 0, false).scaleResolutionDownBy, 1);
});

Deno.test("what yields to files has the bits of the lowest level, and its size", () => {
  const yielding = encodingOf("high", 1080, true);
  assert.equal(yielding.maxBitrate, 400_000);
  assert.equal(yielding.scaleResolutionDownBy, 1);
  assert.equal(yielding.networkPriority, "very-low");
  assert.equal(encodingOf("low", 720, true).maxBitrate, 400_000);
});
