import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { gzip, sampleRatio } from "./gzip.ts";

const MIB = 1024 * 1024;
const never = new AbortController().signal;

const text = new TextEncoder().encode("the quick brown fox\n".repeat(200_000));

/** Bytes nobody can compress. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length));
}

Deno.test("a gzip stream is what other programs read", async () => {
  for (const content of [new Uint8Array(0), text, noise(9 * MIB)]) {
    const packed = await gzip(new Blob([content]), never);
    const back = gunzipSync(new Uint8Array(await packed.arrayBuffer()));
    assert.ok(back.equals(content), `${content.length} bytes come back`);
  }
});

Deno.test("what nobody waits for any more is not compressed", async () => {
  const left = new AbortController();
  const packing = gzip(new Blob([noise(32 * MIB)]), left.signal);
  left.abort();
  await assert.rejects(packing, { name: "AbortError" });
});

Deno.test("text is worth it, noise is not", async () => {
  assert.ok(await sampleRatio(new Blob([text])) < 0.1);
  assert.ok(await sampleRatio(new Blob([noise(4 * MIB)])) > 0.99);
  assert.equal(await sampleRatio(new Blob([])), 1);
});

Deno.test("a sample is of the whole file, not of its beginning", async () => {
  const head = await sampleRatio(new Blob([text, noise(3 * text.length)]));
  assert.ok(head > 0.7 && head < 0.8, `${head}`);
  const tail = await sampleRatio(new Blob([noise(text.length), text, text]));
  assert.ok(tail < 0.7, `${tail}`);
});
