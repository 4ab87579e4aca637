import assert from "node:assert/strict";
import { MemoryOrigin } from "../tests/fakes/memory_origin.ts";
import { Store } from "./store.ts";

const T = "00".repeat(16);
const U = "11".repeat(16);
const SPARE_BYTES = 16 * 1024 * 1024;

function bytes(length: number, value = 1): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value);
}

function write(store: Store, transfer: string, length: number, offset = 0) {
  const data = bytes(length);
  return store.write({ transfer, file: 0, offset, data, flush: true });
}

async function textOf(file: File): Promise<string> {
  return `${file.name}: ${(await file.bytes()).toHex()}`;
}

Deno.test("what is written in order is published as one file", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  assert.equal(await store.prepare({ transfer: T, bytes: 3 }), 0);
  const part = { transfer: T, file: 4, flush: false };
  await store.write({ ...part, offset: 0, data: bytes(2, 7) });
  await store.write({ ...part, offset: 2, data: bytes(1, 8) });
  const file = await store.publish({ transfer: T, file: 4, length: 3 });
  assert.equal(await textOf(file), "4: 070708");
  const again = await store.content({ transfer: T, file: 4 });
  assert.equal(await textOf(again), "4: 070708");
});

Deno.test("what is written gives its memory back", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  await store.prepare({ transfer: T, bytes: 65_536 });
  const data = bytes(65_536);
  await store.write({ transfer: T, file: 0, offset: 0, data, flush: false });
  assert.equal(data.length, 0);
});

Deno.test("what is no gzip file of that length is not unpacked", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  const gzip = new CompressionStream("gzip");
  const packed = new Blob([bytes(5000, 3)]).stream().pipeThrough(gzip);
  const data = await new Response(packed).bytes();
  await store.prepare({ transfer: T, bytes: 5000 });
  const item = { transfer: T, file: 0 };
  await store.write({ ...item, offset: 0, data, flush: true });
  for (const length of [4999, 5001]) {
    assert.equal(await store.unpack({ ...item, length }), false);
  }
});

Deno.test("an empty file is published without a write", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  await store.prepare({ transfer: T, bytes: 0 });
  const file = await store.publish({ transfer: T, file: 0, length: 0 });
  assert.equal(file.size, 0);
});

Deno.test("a file that is shorter than it was verified is not published", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  await store.prepare({ transfer: T, bytes: 3 });
  await write(store, T, 2);
  await assert.rejects(store.publish({ transfer: T, file: 0, length: 3 }));
  await assert.rejects(store.content({ transfer: T, file: 0 }));
});

Deno.test("an original takes the place of its gzip file", async () => {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  const gzip = new CompressionStream("gzip");
  const packed = new Blob([bytes(5000, 3)]).stream().pipeThrough(gzip);
  const data = await new Response(packed).bytes();
  await store.prepare({ transfer: T, bytes: 5000 + data.length });
  const item = { transfer: T, file: 0 };
  await store.write({ ...item, offset: 0, data, flush: true });
  assert.equal(await store.unpack({ ...item, length: 5000 }), true);
  const now = origin.usage;
  origin.quota = now + SPARE_BYTES + 1000;
  assert.equal(await store.prepare({ transfer: U, bytes: 1001 }), 1);
  assert.equal(await store.prepare({ transfer: U, bytes: 1000 }), 0);
  const file = await store.publish({ ...item, length: 5000 });
  assert.deepEqual(await file.bytes(), bytes(5000, 3));
  assert.deepEqual(origin.names, [`tallow/${T}/0`]);
});

Deno.test("what was promised counts until it is written or discarded", async () => {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  origin.quota = SPARE_BYTES + 1000;
  assert.equal(await store.prepare({ transfer: T, bytes: 1001 }), 1);
  assert.equal(await store.prepare({ transfer: T, bytes: 600 }), 0);
  assert.equal(await store.prepare({ transfer: T, bytes: 600 }), 0);
  assert.equal(await store.prepare({ transfer: U, bytes: 600 }), 200);
  await write(store, T, 500);
  assert.equal(await store.prepare({ transfer: U, bytes: 600 }), 200);
  await store.discard({ transfer: T });
  assert.equal(await store.prepare({ transfer: U, bytes: 1001 }), 1);
  assert.equal(await store.prepare({ transfer: U, bytes: 1000 }), 0);
});

Deno.test("a transfer that begins anew finds nothing of an earlier try", async () => {
  const origin = new MemoryOrigin();
  const worker = origin.worker();
  const first = await Store.open(worker.platform);
  await first.prepare({ transfer: T, bytes: 9 });
  await write(first, T, 9);
  await first.journal({ transfer: T, at: 0, entries: bytes(32) });
  worker.end();
  const store = await Store.open(origin.worker().platform);
  await store.prepare({ transfer: T, bytes: 9 });
  assert.deepEqual(origin.names, []);
});

Deno.test("discarding keeps what was published, and ends the rest", async () => {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  await store.prepare({ transfer: T, bytes: 9 });
  await write(store, T, 2);
  await store.publish({ transfer: T, file: 0, length: 2 });
  const other = { transfer: T, file: 1, offset: 0, flush: false };
  await store.write({ ...other, data: bytes(3) });
  await store.journal({ transfer: T, at: 0, entries: bytes(32) });
  await store.discard({ transfer: T });
  assert.deepEqual(origin.names, [`tallow/${T}/0`]);
  await assert.rejects(store.write({ ...other, data: bytes(3) }));
  await assert.rejects(
    store.journal({ transfer: T, at: 1, entries: bytes(32) }),
  );
  await assert.rejects(store.publish({ transfer: T, file: 1, length: 0 }));
  assert.deepEqual(origin.names, [`tallow/${T}/0`]);
  assert.equal((await store.content({ transfer: T, file: 0 })).size, 2);
});

Deno.test("discarding what has published nothing leaves nothing", async () => {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  await store.prepare({ transfer: T, bytes: 9 });
  void write(store, T, 2);
  await store.discard({ transfer: T });
  assert.deepEqual([...origin.folders], []);
  await assert.rejects(write(store, T, 2));
  // Nor is its lock held: another page may have it now.
  const other = await Store.open(origin.worker().platform);
  assert.equal(await other.prepare({ transfer: T, bytes: 9 }), 0);
  await store.discard({ transfer: U });
});

Deno.test("what was published before a discard is asked for stays", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  await store.prepare({ transfer: T, bytes: 2 });
  const all = Promise.all([
    write(store, T, 2),
    store.publish({ transfer: T, file: 0, length: 2 }),
    store.discard({ transfer: T }),
  ]);
  assert.equal((await all)[1].size, 2);
});

Deno.test("usage is what lies on disk, and nothing of what is unknown", async () => {
  const store = await Store.open(new MemoryOrigin().worker().platform);
  await store.prepare({ transfer: T, bytes: 9 });
  await write(store, T, 2);
  await store.publish({ transfer: T, file: 0, length: 2 });
  await store.write({
    transfer: T,
    file: 1,
    offset: 0,
    data: bytes(3),
    flush: false,
  });
  assert.deepEqual(
    await store.usage({ transfers: [T, U] }),
    new Map([[T, 5], [U, 0]]),
  );
});
