import assert from "node:assert/strict";
import { MemoryOrigin } from "../tests/fakes/memory_origin.ts";
import { Store } from "./store.ts";

const T = "00".repeat(16);

/** A 32-byte entry of one value. */
function entries(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(values.flatMap((value) => Array(32).fill(value)));
}

/** A page that stores a transfer until it ends without a word. */
async function page(origin: MemoryOrigin) {
  const worker = origin.worker();
  const store = await Store.open(worker.platform);
  const write = (file: number, offset: number, value: number, flush: boolean) =>
    store.write({
      transfer: T,
      file,
      offset,
      data: new Uint8Array(10).fill(value),
      flush,
    });
  const journal = (at: number, ...values: readonly number[]) =>
    store.journal({ transfer: T, at, entries: entries(...values) });
  return { worker, store, write, journal };
}

async function hexOf(file: Blob): Promise<string> {
  return new Uint8Array(await file.arrayBuffer()).toHex();
}

Deno.test("a later page finds journal, parts and what was published", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 40 });
  await before.write(12, 0, 1, true);
  await before.journal(0, 1);
  await before.store.publish({ transfer: T, file: 12, length: 10 });
  await before.write(3, 0, 2, true);
  await before.store.publish({ transfer: T, file: 3, length: 10 });
  await before.write(5, 0, 3, true);
  await before.journal(1, 2, 3);
  before.worker.end();

  const { store, write, journal } = await page(origin);
  assert.deepEqual(await store.restore({ transfer: T }), {
    is: "found",
    journal: entries(1, 2, 3),
    published: [3, 12],
  });
  assert.equal(await store.prepare({ transfer: T, bytes: 10 }), 0);
  await write(5, 10, 4, true);
  await journal(3, 4);
  const file = await store.publish({ transfer: T, file: 5, length: 20 });
  assert.equal(await hexOf(file), "03".repeat(10) + "04".repeat(10));
  const old = await store.content({ transfer: T, file: 12 });
  assert.equal(await hexOf(old), "01".repeat(10));
});

Deno.test("what is unknown is missing, and its lock free", async () => {
  const origin = new MemoryOrigin();
  const { store } = await page(origin);
  assert.deepEqual(await store.restore({ transfer: T }), { is: "missing" });
  const other = await page(origin);
  assert.equal(await other.store.prepare({ transfer: T, bytes: 1 }), 0);
});

for (
  const [where, tail] of [["torn", entries(3).slice(0, 31)], [
    "zero",
    entries(0, 3),
  ]] as const
) {
  Deno.test(`a journal counts up to an entry that is ${where}`, async () => {
    const origin = new MemoryOrigin();
    const before = await page(origin);
    await before.store.prepare({ transfer: T, bytes: 40 });
    await before.write(0, 0, 1, true);
    await before.journal(0, 1, 2);
    before.worker.end();
    const file = origin.file(`tallow/${T}/journal`);
    file.put(tail, 64);

    const { store, worker, journal } = await page(origin);
    const found = await store.restore({ transfer: T });
    assert(found.is === "found");
    assert.deepEqual(found.journal, entries(1, 2));
    await journal(2, 9);
    worker.end();
    const last = await page(origin);
    const after = await last.store.restore({ transfer: T });
    assert(after.is === "found");
    assert.deepEqual(after.journal, entries(1, 2, 9));
  });
}

Deno.test("power that fails takes nothing that the journal speaks of", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, false);
  await before.write(1, 0, 2, false);
  await before.journal(0, 1, 2);
  await before.write(1, 10, 3, false);
  // Its entries may well be on disk, whoever asked for it.
  origin.file(`tallow/${T}/journal`).safe = 64;
  origin.powerCut(before.worker);

  const { store, write } = await page(origin);
  const found = await store.restore({ transfer: T });
  assert(found.is === "found");
  assert.deepEqual(found.journal, entries(1, 2));
  assert.deepEqual(
    [`0.part`, `1.part`].map((name) =>
      origin.file(`tallow/${T}/${name}`).bytes.toHex()
    ),
    ["01".repeat(10), "02".repeat(10)],
  );
  await write(1, 10, 4, true);
  const file = await store.publish({ transfer: T, file: 1, length: 20 });
  assert.equal(await hexOf(file), "02".repeat(10) + "04".repeat(10));
});

Deno.test("power that fails takes nothing flushed, in any file", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, false);
  await before.write(1, 0, 2, true);
  await before.write(2, 0, 3, false);
  await before.store.publish({ transfer: T, file: 2, length: 10 });
  await before.write(3, 0, 4, false);
  const packed = new Blob(["original"]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const item = { transfer: T, file: 5 };
  await before.store.write({ ...item, offset: 0, data, flush: false });
  await before.store.unpack({ ...item, length: 8 });
  await before.store.publish({ ...item, length: 8 });
  origin.powerCut(before.worker);
  assert.deepEqual(
    ["0.part", "1.part", "2", "3.part", "5"].map((name) =>
      origin.file(`tallow/${T}/${name}`).size
    ),
    [10, 10, 10, 0, 8],
  );
});

Deno.test("a gzip file that is unpacked is flushed before that", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, false);
  assert.equal(
    await before.store.unpack({ transfer: T, file: 0, length: 5 }),
    false,
  );
  await before.journal(0, 1);
  origin.powerCut(before.worker);
  assert.equal(origin.file(`tallow/${T}/0.part`).size, 10);
});

Deno.test("what was written and not written down is written again", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, true);
  await before.journal(0, 1);
  await before.write(0, 10, 2, true);
  await before.write(0, 20, 2, true);
  before.worker.end();

  const { store, write } = await page(origin);
  await store.restore({ transfer: T });
  await write(0, 10, 3, true);
  const file = await store.publish({ transfer: T, file: 0, length: 20 });
  assert.equal(await hexOf(file), "01".repeat(10) + "03".repeat(10));
});

Deno.test("bytes that got lost in spite of it are not made up", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, true);
  await before.journal(0, 1);
  before.worker.end();
  origin.file(`tallow/${T}/0.part`).resize(9);

  const { store, write } = await page(origin);
  await store.restore({ transfer: T });
  await assert.rejects(write(0, 10, 3, true), /9 of 10 bytes/);
  await assert.rejects(
    store.publish({ transfer: T, file: 0, length: 10 }),
    /9 of 10 bytes/,
  );
});

Deno.test("an original that has no name yet is unpacked again", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  const gzip = new CompressionStream("gzip");
  const packed = new Blob(["original"]).stream().pipeThrough(gzip);
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const item = { transfer: T, file: 0 };
  await before.store.write({ ...item, offset: 0, data, flush: true });
  await before.store.unpack({ ...item, length: 8 });
  before.worker.end();

  const { store } = await page(origin);
  await store.restore({ transfer: T });
  assert.deepEqual(origin.names, [`tallow/${T}/0.part`]);
  assert.equal(await store.unpack({ ...item, length: 8 }), true);
  const file = await store.publish({ ...item, length: 8 });
  assert.equal(await file.text(), "original");
});

Deno.test("a gzip file whose original has its name is not kept", async () => {
  const origin = new MemoryOrigin();
  const before = await page(origin);
  await before.store.prepare({ transfer: T, bytes: 60 });
  await before.write(0, 0, 1, true);
  await before.store.publish({ transfer: T, file: 0, length: 10 });
  await before.write(0, 0, 1, true);
  before.worker.end();

  const { store } = await page(origin);
  const found = await store.restore({ transfer: T });
  assert.deepEqual(found, {
    is: "found",
    journal: new Uint8Array(0),
    published: [0],
  });
  assert.deepEqual(origin.names, [`tallow/${T}/0`]);
});
