import assert from "node:assert/strict";
import { MemoryOrigin } from "../tests/fakes/memory_origin.ts";
import { Store } from "./store.ts";

const T = "00".repeat(16);
const U = "11".repeat(16);
const RETRY_MS = 2_000;

function write(store: Store, transfer: string, offset: number, length: number) {
  const data = new Uint8Array(length).fill(offset + 1);
  return store.write({ transfer, file: 0, offset, data, flush: true });
}

/** A store with a transfer of which ten bytes are there, and no more fit. */
async function full(whenFull: MemoryOrigin["whenFull"] = "throws") {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  await store.prepare({ transfer: T, bytes: 30 });
  await write(store, T, 0, 10);
  origin.whenFull = whenFull;
  origin.quota = 15;
  return { origin, store };
}

/** What became of it so far. */
function outcome(promise: Promise<unknown>): () => string {
  let now = "waits";
  promise.then(() => now = "done", () => now = "failed");
  return () => now;
}

for (const whenFull of ["throws", "writes less"] as const) {
  Deno.test(`a write waits until it fits, where the disk ${whenFull}`, async () => {
    const { origin, store } = await full(whenFull);
    const writing = write(store, T, 10, 10);
    const now = outcome(writing);
    assert.equal(await store.watch({ transfer: T, full: false }), true);
    const room = store.watch({ transfer: T, full: true });
    await origin.asleep();
    await origin.pass(RETRY_MS);
    await origin.asleep();
    assert.equal(now(), "waits");
    origin.quota = 100;
    await origin.pass(RETRY_MS - 1);
    assert.equal(now(), "waits");
    await origin.pass(1);
    await writing;
    assert.equal(await room, false);
    const file = await store.publish({ transfer: T, file: 0, length: 20 });
    assert.deepEqual(
      new Uint8Array(await file.arrayBuffer()).toHex(),
      "01".repeat(10) + "0b".repeat(10),
    );
  });
}

Deno.test("what waits holds up its own transfer, and no other", async () => {
  const { origin, store } = await full();
  const first = write(store, T, 10, 10);
  const second = write(store, T, 20, 1);
  const now = outcome(second);
  await store.watch({ transfer: T, full: false });
  assert.equal(await store.watch({ transfer: T, full: false }), true);
  origin.quota = 100 + 16 * 1024 * 1024;
  await store.prepare({ transfer: U, bytes: 5 });
  await write(store, U, 0, 5);
  assert.equal(
    (await store.publish({ transfer: U, file: 0, length: 5 })).size,
    5,
  );
  assert.equal(now(), "waits");
  await origin.pass(RETRY_MS);
  await Promise.all([first, second]);
  const file = await store.publish({ transfer: T, file: 0, length: 21 });
  assert.equal(file.size, 21);
});

Deno.test("the journal waits for space as well", async () => {
  const { origin, store } = await full();
  const entries = new Uint8Array(32).fill(1);
  const writing = store.journal({ transfer: T, at: 0, entries });
  assert.equal(await store.watch({ transfer: T, full: false }), true);
  await origin.asleep();
  origin.quota = 100;
  await origin.pass(RETRY_MS);
  await writing;
  assert.equal(await store.watch({ transfer: T, full: true }), false);
  assert.deepEqual(origin.file(`tallow/${T}/journal`).bytes, entries);
});

Deno.test("an original waits for space while it is unpacked", async () => {
  const origin = new MemoryOrigin();
  const store = await Store.open(origin.worker().platform);
  const gzip = new CompressionStream("gzip");
  const packed = new Blob([new Uint8Array(9000)]).stream().pipeThrough(gzip);
  const data = new Uint8Array(await new Response(packed).arrayBuffer());
  const item = { transfer: T, file: 0 };
  await store.prepare({ transfer: T, bytes: 10_000 });
  await store.write({ ...item, offset: 0, data, flush: true });
  origin.quota = origin.usage + 8999;
  const unpacking = store.unpack({ ...item, length: 9000 });
  assert.equal(await store.watch({ transfer: T, full: false }), true);
  await origin.asleep();
  origin.quota = Infinity;
  await origin.pass(RETRY_MS);
  assert.equal(await unpacking, true);
  const file = await store.publish({ ...item, length: 9000 });
  assert.deepEqual(
    new Uint8Array(await file.arrayBuffer()),
    new Uint8Array(9000),
  );
});

for (const how of ["discard", "erase"] as const) {
  Deno.test(`${how} gets past what waits, which fails`, async () => {
    const { origin, store } = await full();
    const writes = [10, 20].map((offset) => write(store, T, offset, 10));
    const failing = Promise.allSettled(writes);
    await store.watch({ transfer: T, full: false });
    const end = store.watch({ transfer: T, full: true });
    await origin.asleep();
    await store[how]({ transfer: T });
    const results = await failing;
    assert.deepEqual(results.map(({ status }) => status), [
      "rejected",
      "rejected",
    ]);
    assert.equal(await end, undefined);
    assert.equal(await store.watch({ transfer: T, full: false }), undefined);
    assert.deepEqual([...origin.folders], []);
  });
}

Deno.test("a write that fails otherwise does not wait", async () => {
  const { origin, store } = await full();
  origin.file(`tallow/${T}/0.part`).refusal = new DOMException(
    "",
    "InvalidStateError",
  );
  await assert.rejects(write(store, T, 10, 1), { name: "InvalidStateError" });
});

Deno.test("the watch ends with what is not written any more", async () => {
  const { store } = await full();
  const end = store.watch({ transfer: T, full: false });
  await store.discard({ transfer: T });
  assert.equal(await end, undefined);
  assert.equal(await store.watch({ transfer: U, full: false }), undefined);
});
