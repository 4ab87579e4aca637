import assert from "node:assert/strict";
import { MemoryOrigin } from "../tests/fakes/memory_origin.ts";
import { Archives, type SavedFiles } from "./saver.ts";
import { Store } from "./store.ts";

const T = "00".repeat(16);
const SPARE_BYTES = 16 * 1024 * 1024;
const MIB = 1024 * 1024;

/** A page that has received a file of so many bytes. */
async function page(origin: MemoryOrigin, mark: string, size: number) {
  const worker = origin.worker();
  const store = await Store.open(worker.platform);
  if (await store.prepare({ transfer: T, bytes: size }) > 0) throw new Error();
  const data = new Uint8Array(size).fill(5);
  await store.write({ transfer: T, file: 0, offset: 0, data, flush: true });
  await store.publish({ transfer: T, file: 0, length: size });
  await store.discard({ transfer: T });
  return { worker, store, archives: new Archives(store, mark) };
}

function saved(size: number): SavedFiles {
  const part = { path: "a.bin", modified: 0, holder: 0, offset: 0 };
  return { transfer: T, parts: [{ ...part, length: size }] };
}

/** Asks for an archive; `tell` may do something in the middle. */
function progress(tell: () => void = () => {}) {
  const stop = new AbortController();
  return { stop, signal: stop.signal, tell };
}

Deno.test("an archive is made once, and goes with its transfer", async () => {
  const origin = new MemoryOrigin();
  const { archives, store } = await page(origin, "m", 1000);
  const made = await archives.make(saved(1000), progress());
  assert(made.is === "saved" && made.file);
  const head = new Uint8Array(await made.file.slice(0, 4).arrayBuffer());
  assert.equal(head.toHex(), "504b0304");
  assert.deepEqual(origin.folders, [T, `${T}.m`]);
  assert.deepEqual(await archives.make(saved(1000), progress()), made);
  await archives.drop(T);
  assert.deepEqual(origin.folders, [T]);
  assert.equal((await store.content({ transfer: T, file: 0 })).size, 1000);
  const again = await archives.make(saved(1000), progress());
  assert(again.is === "saved" && again.file?.size === made.file.size);
  assert.deepEqual(origin.folders, [T, `${T}.m`]);
});

Deno.test("two pages make archives of one transfer; a later one sweeps them", async () => {
  const origin = new MemoryOrigin();
  const one = await page(origin, "m", 1000);
  const worker = origin.worker();
  const two = new Archives(await Store.open(worker.platform), "n");
  const all = [one.archives, two].map((it) => it.make(saved(1000), progress()));
  assert.deepEqual((await Promise.all(all)).map(({ is }) => is), [
    "saved",
    "saved",
  ]);
  worker.end();
  await one.store.sweep({ keep: [T] });
  assert.deepEqual(origin.folders, [T, `${T}.m`]);
});

Deno.test("without space for an archive that is said before it is made", async () => {
  const origin = new MemoryOrigin();
  const { archives } = await page(origin, "m", 1000);
  origin.quota = origin.usage + SPARE_BYTES + 1000;
  const made = await archives.make(saved(1000), progress());
  assert(made.is === "failed" && made.problem.kind === "no-space");
  assert.deepEqual(origin.folders, [T]);
});

Deno.test("an archive does not wait for space that is lost meanwhile", async () => {
  const origin = new MemoryOrigin();
  const { archives } = await page(origin, "m", 3 * MIB);
  const fill = progress(() => origin.quota = origin.usage);
  const made = await archives.make(saved(3 * MIB), fill);
  assert.deepEqual(made, {
    is: "failed",
    problem: { kind: "storage-failed" },
  });
  assert.deepEqual(origin.folders, [T]);
});

Deno.test("an archive that is stopped leaves nothing", async () => {
  const origin = new MemoryOrigin();
  const { archives } = await page(origin, "m", 3 * MIB);
  const it = progress(() => it.stop.abort());
  const made = await archives.make(saved(3 * MIB), it);
  assert.deepEqual(made, {
    is: "failed",
    problem: { kind: "cancelled", by: "me" },
  });
  assert.deepEqual(origin.folders, [T]);
  const again = await archives.make(saved(3 * MIB), progress());
  assert.equal(again.is, "saved");
});
