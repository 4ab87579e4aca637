import assert from "node:assert/strict";
import { release } from "./release.ts";

Deno.test("large memory is given back at once, small is left alone", () => {
  const large = new Uint8Array(16 * 1024);
  release(large.subarray(1));
  assert.equal(large.length, 0);
  const small = new Uint8Array(1024);
  release(small);
  assert.equal(small.length, 1024);
});

Deno.test("memory is given back again and again", async () => {
  for (let turn = 0; turn < 3; turn++) {
    const large = new Uint8Array(1024 * 1024);
    release(large);
    assert.equal(large.length, 0);
    // The other end of a port is told of its end in a later task.
    await new Promise((resolve) => setTimeout(resolve));
  }
});
