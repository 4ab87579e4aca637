import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { Work } from "../ipc/work.ts";
import { digest, root } from "./crypto.ts";
import { chunk, detectType, merge, readMetadata } from "./file.ts";

const CHUNK = 131_072;

/** A task that nobody watches. */
const alone = (): Work => new Work(undefined, undefined);

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** `length` bytes, no two chunks of which are alike. */
function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at >> 10) + at);
}

Deno.test("a digest is SHA-256, however many reads it takes", async () => {
  for (const length of [0, 1, 1 << 20, (1 << 20) + 1, 3_000_000]) {
    const bytes = pattern(length);
    assert.deepEqual(
      await digest(new Blob([bytes]), alone()),
      sha256(bytes),
    );
  }
});

Deno.test("chunks cover a Blob in order, each with its leaf", async () => {
  const bytes = pattern(9 * CHUNK + 7);
  const { ranges, leaves } = await chunk(
    { blob: new Blob([bytes]), chunkBytes: CHUNK },
    alone(),
  );
  assert.equal(ranges.length, 10);
  let at = 0;
  for (const [index, { offset, length }] of ranges.entries()) {
    assert.equal(offset, at);
    at += length;
    assert.deepEqual(
      leaves.slice(32 * index, 32 * index + 32),
      sha256(bytes.subarray(offset, offset + length)),
    );
  }
  assert.equal(at, bytes.length);
});

Deno.test("chunks larger than one read are hashed whole", async () => {
  const bytes = pattern(3 << 20);
  const chunkBytes = 2 << 20;
  const { leaves } = await chunk(
    { blob: new Blob([bytes]), chunkBytes },
    alone(),
  );
  assert.deepEqual(leaves.slice(0, 32), sha256(bytes.subarray(0, chunkBytes)));
  assert.deepEqual(leaves.slice(32), sha256(bytes.subarray(chunkBytes)));
});

Deno.test("chunks without bytes are refused", async () => {
  for (const chunkBytes of [0, -1, 1.5, NaN]) {
    const input = { blob: new Blob(["a"]), chunkBytes };
    await assert.rejects(chunk(input, alone()), RangeError);
  }
});

Deno.test("a root binds size, chunk size and leaves as PROTOCOL §12 says", async () => {
  const bytes = pattern(2 * CHUNK + 1);
  const label = new TextEncoder().encode("tallow/1 file root");
  const numbers = new DataView(new ArrayBuffer(12));
  numbers.setBigUint64(0, BigInt(bytes.length));
  numbers.setUint32(8, CHUNK);
  const leaves = [0, 1, 2].map((at) =>
    sha256(bytes.subarray(at * CHUNK, (at + 1) * CHUNK))
  );
  const expected = sha256(
    Uint8Array.of(label.length),
    label,
    new Uint8Array(numbers.buffer),
    ...leaves,
  );
  const blob = new Blob([bytes]);
  assert.deepEqual(await root({ blob, chunkBytes: CHUNK }, alone()), expected);
});

Deno.test("parts are merged in order, and only as long as they should be", async () => {
  const part = (text: string, length = text.length) => ({
    blob: new Blob([text]),
    length,
  });
  assert.equal(await merge([part("a"), part(""), part("bc")]).text(), "abc");
  assert.throws(
    () => merge([part("a"), part("bc", 3)]),
    new RangeError("part 1 has 2 bytes, not 3"),
  );
});

Deno.test("a type comes from bytes, whatever the name says", async () => {
  const pdf = new File(["%PDF-1.7\n"], "a.png", { type: "image/png" });
  assert.deepEqual(await detectType(pdf), {
    extension: "pdf",
    mime: "application/pdf",
  });
  assert.equal(await detectType(new Blob(["words"])), undefined);
  assert.equal(await detectType(new Blob([])), undefined);
});

Deno.test("metadata of what is no picture has no size in pixels", async () => {
  assert.deepEqual(await readMetadata(new Blob(["words"])), {
    bytes: 5,
    type: undefined,
    picture: undefined,
  });
});

Deno.test("a task that is cancelled reads no further", async () => {
  const work = alone();
  let read = 0;
  const blob = new Blob([pattern(5 << 20)]);
  const slice = blob.slice.bind(blob);
  blob.slice = (from, to) => {
    read++;
    work.cancel();
    return slice(from, to);
  };
  await assert.rejects(digest(blob, work), { name: "AbortError" });
  assert.equal(read, 1);
});
