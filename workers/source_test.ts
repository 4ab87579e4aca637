import assert from "node:assert/strict";
import { noise } from "../tests/transfer/room.ts";
import { Source, SourceError } from "./source.ts";

const CHUNK = 128 * 1024;

/** A file whose stream the test writes; it counts the streams opened. */
class Streamed extends Blob {
  readonly opened: number[] = [];

  constructor(
    content: Uint8Array<ArrayBuffer>,
    private readonly broken?: Error,
  ) {
    super([content]);
  }

  override slice(start = 0, end = this.size): Blob {
    const part = super.slice(start, end);
    const stream = part.stream.bind(part);
    return Object.assign(part, {
      stream: () => {
        this.opened.push(start);
        return this.broken ? failing(this.broken) : stream();
      },
    });
  }
}

function failing(error: Error): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    type: "bytes",
    pull: () => Promise.reject(error),
  });
}

function failsWith(reason: string): (error: unknown) => boolean {
  return (error) => error instanceof SourceError && error.reason === reason;
}

function room(length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length);
}

Deno.test("a file is read to its end from one stream", async () => {
  const bytes = noise(9 * CHUNK + 5);
  const file = new Streamed(bytes);
  const source = new Source(file);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - at);
    const read = await source.read(at, room(length));
    assert.deepEqual(read, bytes.subarray(at, at + length));
  }
  assert.deepEqual(file.opened, [0]);
  source.close();
});

Deno.test("a read fills the memory it was given, in its place", async () => {
  const bytes = noise(CHUNK);
  const source = new Source(new Blob([bytes]));
  const inner = room(CHUNK + 24);
  inner.fill(7, 0, 24);
  const read = await source.read(0, inner.subarray(24));
  assert.equal(inner.length, 0, "the memory moved");
  assert.equal(read.byteOffset, 24);
  assert.deepEqual(read, bytes);
  assert.deepEqual(
    new Uint8Array(read.buffer, 0, 24),
    new Uint8Array(24).fill(7),
  );
  source.close();
});

Deno.test("what lies elsewhere in the file is read from there", async () => {
  const bytes = noise(4 * CHUNK);
  const file = new Streamed(bytes);
  const source = new Source(file);
  for (const chunk of [2, 3, 0]) {
    const read = await source.read(chunk * CHUNK, room(CHUNK));
    assert.deepEqual(
      read,
      bytes.subarray(chunk * CHUNK, (chunk + 1) * CHUNK),
    );
  }
  assert.deepEqual(file.opened, [2 * CHUNK, 0]);
  source.close();
});

Deno.test("a stream that brings its own buffers is copied from", async () => {
  const bytes = noise(2 * CHUNK);
  const file = new Blob([bytes]);
  const slice = file.slice.bind(file);
  file.slice = (...range) =>
    Object.assign(slice(...range), { stream: () => new ReadableStream() });
  const source = new Source(file);
  const read = await source.read(CHUNK, room(CHUNK));
  assert.deepEqual(read, bytes.subarray(CHUNK));
});

Deno.test("a file that became shorter was changed", async () => {
  const source = new Source(new Blob([noise(CHUNK - 1)]));
  await assert.rejects(
    source.read(0, room(CHUNK)),
    failsWith("source-changed"),
  );
});

Deno.test("a file that cannot be read was changed, or is gone", async () => {
  for (
    const [name, reason] of [
      ["NotReadableError", "source-changed"],
      ["NotFoundError", "source-gone"],
    ] as const
  ) {
    const file = new Streamed(noise(CHUNK), new DOMException("", name));
    await assert.rejects(
      new Source(file).read(0, room(CHUNK)),
      failsWith(reason),
    );
  }
});
