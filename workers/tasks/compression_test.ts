import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { Work } from "../ipc/work.ts";
import { compress, decompress, sample } from "./compression.ts";

const MIB = 1024 * 1024;

const alone = (): Work => new Work(undefined, undefined);
const text = new TextEncoder().encode("the quick brown fox\n".repeat(200_000));

/** Bytes nobody can compress. */
function noise(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(randomBytes(length));
}

async function bytesOf(blob: Blob | undefined): Promise<Uint8Array> {
  assert(blob);
  return new Uint8Array(await blob.arrayBuffer());
}

Deno.test("a gzip stream is what other programs read", async () => {
  for (const content of [new Uint8Array(0), text, noise(9 * MIB)]) {
    const input = { blob: new Blob([content]), maxBytes: 10 * MIB };
    const packed = await bytesOf(await compress(input, alone()));
    assert(gunzipSync(packed).equals(content), `${content.length} bytes`);
  }
});

Deno.test("a gzip stream of others is read, to the last byte allowed", async () => {
  const blob = new Blob([new Uint8Array(gzipSync(text))]);
  const whole = { blob, maxBytes: text.length };
  assert.deepEqual(await bytesOf(await decompress(whole, alone())), text);
  const short = { blob, maxBytes: text.length - 1 };
  assert.equal(await decompress(short, alone()), undefined);
});

Deno.test("nothing is made that is larger than asked for", async () => {
  const blob = new Blob([noise(MIB)]);
  const input = { blob, maxBytes: blob.size };
  assert.equal(await compress(input, alone()), undefined);
});

Deno.test("of a stream that unpacks to far too much little is read", async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(256 * MIB)));
  const work = alone();
  let taken = 0;
  work.took = (bytes) => void (taken += bytes);
  const blob = new Blob([...Array(16).fill(bomb)]);
  assert(blob.size > 3 * MIB);
  assert.equal(await decompress({ blob, maxBytes: MIB }, work), undefined);
  assert(taken <= MIB, `${taken}`);
});

Deno.test("a stream that is damaged, cut or followed by something fails", async () => {
  const good = new Uint8Array(gzipSync(text));
  const bad = good.slice();
  bad[bad.length - 6]! ^= 1;
  for (
    const parts of [[bad], [good.subarray(0, -1)], [good, "more"], ["no"]]
  ) {
    const input = { blob: new Blob(parts), maxBytes: 10 * MIB };
    await assert.rejects(decompress(input, alone()), TypeError);
  }
});

Deno.test("text is worth it, noise is not", async () => {
  assert(await sample(new Blob([text]), alone()) < 0.1);
  assert(await sample(new Blob([noise(4 * MIB)]), alone()) > 0.99);
  assert.equal(await sample(new Blob([]), alone()), 1);
});

Deno.test("a sample is of the whole file, its end included", async () => {
  const side = text.length;
  const head = new Blob([text, noise(3 * side)]);
  const ratio = await sample(head, alone());
  assert(ratio > 0.7 && ratio < 0.8, `${ratio}`);
  const end = new Blob([noise(3 * side), text]);
  assert(await sample(end, alone()) < 0.8);
});

Deno.test("what nobody waits for any more is not compressed", async () => {
  const work = alone();
  const input = { blob: new Blob([noise(8 * MIB)]), maxBytes: 16 * MIB };
  const packing = compress(input, work);
  work.cancel();
  await assert.rejects(packing, { name: "AbortError" });
});
