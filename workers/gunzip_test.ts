import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { gzipSync } from "node:zlib";
import type { Bytes } from "../core/bytes.ts";
import { gunzip } from "./gunzip.ts";

const MIB = 1024 * 1024;

/** Text that compresses, of any length. */
function text(length: number): Bytes {
  return Uint8Array.from({ length }, (_, i) => 97 + (i * i + i) % 13);
}

/** Unpacks and keeps what was written, wherever it was written to. */
async function unpack(
  packed: Uint8Array<ArrayBuffer> | Blob,
  length: number,
): Promise<{ readonly whole: boolean; readonly bytes: Bytes }> {
  let bytes = new Uint8Array(0);
  const blob = packed instanceof Blob ? packed : new Blob([packed]);
  const whole = await gunzip(blob, length, (data, at) => {
    const grown = new Uint8Array(at + data.length);
    grown.set(bytes);
    grown.set(data, at);
    bytes = grown;
  });
  return { whole, bytes };
}

function zip(bytes: Bytes): Bytes {
  return new Uint8Array(gzipSync(bytes));
}

Deno.test("what was packed comes out as it was", async () => {
  for (const length of [0, 1, 65_535, 3 * MIB + 7]) {
    const original = text(length);
    const { whole, bytes } = await unpack(zip(original), length);
    assert.equal(whole, true);
    assert.deepEqual(Buffer.compare(bytes, original), 0, `${length} bytes`);
  }
});

Deno.test("a stream of another length than declared is refused", async () => {
  const packed = zip(text(1000));
  assert.equal((await unpack(packed, 999)).whole, false);
  assert.equal((await unpack(packed, 1001)).whole, false);
  assert.equal((await unpack(packed, 0)).whole, false);
});

Deno.test("a bomb is not unpacked beyond what was declared", async () => {
  const bomb = zip(new Uint8Array(256 * MIB));
  assert.ok(bomb.length < MIB, "256 MiB of zeros are small when packed");
  const { whole, bytes } = await unpack(bomb, MIB);
  assert.equal(whole, false);
  assert.ok(bytes.length <= MIB, `${bytes.length} bytes were written`);
});

Deno.test("a damaged, short or continued stream is refused", async () => {
  const original = text(200_000);
  const packed = zip(original);
  const flipped = (at: number): Bytes => {
    const copy = packed.slice();
    copy[at]! ^= 0x10;
    return copy;
  };
  const bad: Record<string, Bytes> = {
    empty: new Uint8Array(0),
    "not gzip": original,
    header: flipped(0),
    data: flipped(packed.length >> 1),
    checksum: flipped(packed.length - 5),
    length: flipped(packed.length - 1),
    short: packed.subarray(0, -1),
    cut: packed.subarray(0, packed.length >> 1),
    continued: new Uint8Array([...packed, 0]),
    twice: new Uint8Array([...packed, ...packed]),
  };
  for (const [name, bytes] of Object.entries(bad)) {
    assert.equal((await unpack(bytes, original.length)).whole, false, name);
  }
});

Deno.test("a disk that cannot be read is not the stream's fault", async () => {
  const gone = new Blob([zip(text(100))]);
  gone.slice = () => gone;
  gone.arrayBuffer = () =>
    Promise.reject(new DOMException("", "NotReadableError"));
  await assert.rejects(unpack(gone, 100), { name: "NotReadableError" });
});

Deno.test("a disk that cannot be written is not the stream's fault", async () => {
  const full = new DOMException("", "QuotaExceededError");
  await assert.rejects(
    gunzip(new Blob([zip(text(100))]), 100, () => {
      throw full;
    }),
    full,
  );
});
