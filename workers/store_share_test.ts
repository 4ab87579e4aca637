import assert from "node:assert/strict";
import { MemoryOrigin } from "../tests/fakes/memory_origin.ts";
import { Store } from "./store.ts";

const T = "00".repeat(16);
const U = "11".repeat(16);
const GRACE_MS = 2_000;

/** A page that has received something of a transfer. */
async function page(origin: MemoryOrigin, transfer: string) {
  const worker = origin.worker();
  const store = await Store.open(worker.platform);
  await store.prepare({ transfer, bytes: 9 });
  const data = new Uint8Array(3).fill(1);
  await store.write({ transfer, file: 0, offset: 0, data, flush: true });
  return { worker, store };
}

Deno.test("what one page receives no other takes or erases", async () => {
  const origin = new MemoryOrigin();
  const { store: own } = await page(origin, T);
  const other = await Store.open(origin.worker().platform);
  const restoring = other.restore({ transfer: T });
  await origin.asleep();
  await origin.pass(GRACE_MS);
  assert.deepEqual(await restoring, { is: "busy" });
  await assert.rejects(other.prepare({ transfer: T, bytes: 9 }));
  assert.equal(await other.erase({ transfer: T }), false);
  await other.sweep({ keep: [] });
  await own.sweep({ keep: [] });
  const file = await own.publish({ transfer: T, file: 0, length: 3 });
  assert.equal(file.size, 3);
  await assert.rejects(other.prepare({ transfer: T, bytes: 9 }));
  assert.equal((await other.content({ transfer: T, file: 0 })).size, 3);
});

Deno.test("a page that was just left is waited for", async () => {
  const origin = new MemoryOrigin();
  const { worker } = await page(origin, T);
  const later = await Store.open(origin.worker().platform);
  const restoring = later.restore({ transfer: T });
  await origin.asleep();
  await origin.pass(GRACE_MS - 1);
  assert.equal(origin.sleepers, 1);
  worker.end();
  assert.equal((await restoring).is, "found");
  const third = await Store.open(origin.worker().platform);
  assert.equal(await third.erase({ transfer: T }), false);
  assert.equal(origin.sleepers, 0);
  const data = new Uint8Array(1);
  await later.write({ transfer: T, file: 0, offset: 3, data, flush: true });
});

Deno.test("a worker that ends wrote what it wrote, and no more", async () => {
  const origin = new MemoryOrigin();
  const { worker, store } = await page(origin, T);
  const data = new Uint8Array(1);
  void store.write({ transfer: T, file: 0, offset: 3, data, flush: true });
  worker.end();
  const later = await Store.open(origin.worker().platform);
  assert.equal((await later.restore({ transfer: T })).is, "found");
  assert.equal(origin.file(`tallow/${T}/0.part`).size, 3);
});

Deno.test("erasing leaves nothing, of one's own and of what was left", async () => {
  const origin = new MemoryOrigin();
  const { worker } = await page(origin, U);
  worker.end();
  const { store } = await page(origin, T);
  assert.deepEqual(origin.folders, [U, T]);
  assert.equal(await store.erase({ transfer: T }), true);
  assert.equal(await store.erase({ transfer: U }), true);
  assert.equal(await store.erase({ transfer: U }), true);
  assert.deepEqual(origin.folders, []);
  assert.equal(await store.prepare({ transfer: T, bytes: 1 }), 0);
});

Deno.test("a sweep keeps what is kept or in use, and nothing else", async () => {
  const origin = new MemoryOrigin();
  const left = await page(origin, T);
  left.worker.end();
  const [kept, archive] = ["22".repeat(16), `${T}.mark`];
  for (const name of [kept, archive]) (await page(origin, name)).worker.end();
  await page(origin, U);
  // As earlier versions did it: a folder a page, a folder a transfer in it.
  const top = await origin.worker().platform.files.getDirectory();
  const root = await top.getDirectoryHandle("tallow");
  const old = await root.getDirectoryHandle("0123456789abcdef", {
    create: true,
  });
  const inner = await old.getDirectoryHandle(T, { create: true });
  await inner.getFileHandle("0.part", { create: true });

  const store = await Store.open(origin.worker().platform);
  await store.sweep({ keep: [kept] });
  assert.deepEqual(origin.folders, [kept, U]);
});

Deno.test("what a sweep cannot erase does not stop it", async () => {
  const origin = new MemoryOrigin();
  (await page(origin, T)).worker.end();
  (await page(origin, U)).worker.end();
  // Its worker is gone and the browser has not closed the file yet.
  origin.file(`tallow/${T}/0.part`).writer = origin.worker();
  const store = await Store.open(origin.worker().platform);
  await store.sweep({ keep: [] });
  assert.deepEqual(origin.folders, [T]);
  origin.file(`tallow/${T}/0.part`).writer = undefined;
  await store.sweep({ keep: [] });
  assert.deepEqual(origin.folders, []);
});
