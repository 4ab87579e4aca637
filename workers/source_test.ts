import assert from "node:assert/strict";
import { noise } from "../tests/transfer/room.ts";
import { Source, SourceError } from "./source.ts";

const MIB = 1024 * 1024;
const CHUNK = 128 * 1024;

/** A file that counts what is read of it and may go bad. */
class Watched extends File {
  readonly reads: string[] = [];
  broken: Error | undefined;
  /** Bytes missing at the end of every read. */
  short = 0;

  override slice(start?: number, end?: number): Blob {
    this.reads.push(`${start}-${end}`);
    if (this.broken) throw this.broken;
    return super.slice(start, (end ?? this.size) - this.short);
  }
}

function watched(bytes: Uint8Array<ArrayBuffer>): Watched {
  return new Watched([bytes], "x");
}

function failsWith(reason: string): (error: unknown) => boolean {
  return (error) => error instanceof SourceError && error.reason === reason;
}

Deno.test("a file is read in blocks of 1 MiB, each once", async () => {
  const bytes = noise(2 * MIB + 5);
  const file = watched(bytes);
  const source = new Source(file);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - at);
    const read = await source.read(at, length);
    assert.deepEqual(read, bytes.subarray(at, at + length));
  }
  assert.deepEqual(file.reads, [
    "0-1048576",
    "1048576-2097152",
    "2097152-2097157",
  ]);
});

Deno.test("the next block is read ahead, and no more than that", async () => {
  const file = watched(noise(4 * MIB));
  await new Source(file).read(MIB, CHUNK);
  assert.deepEqual(file.reads, ["1048576-2097152", "2097152-3145728"]);
});

Deno.test("a file that became shorter was changed", async () => {
  const file = watched(noise(CHUNK));
  file.short = 1;
  await assert.rejects(
    new Source(file).read(0, CHUNK),
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
    const file = watched(noise(CHUNK));
    file.broken = new DOMException("no", name);
    const source = new Source(file);
    await assert.rejects(source.read(0, CHUNK), failsWith(reason));
  }
});

Deno.test("a failed read-ahead is told when its bytes are wanted", async () => {
  const file = watched(noise(3 * MIB));
  const source = new Source(file);
  await source.read(0, CHUNK);
  // The next block is there; the one after it fails while nobody asks.
  file.broken = new DOMException("no", "NotFoundError");
  assert.equal((await source.read(MIB, CHUNK)).length, CHUNK);
  await new Promise((resolve) => setTimeout(resolve));
  await assert.rejects(source.read(2 * MIB, CHUNK), failsWith("source-gone"));
});
