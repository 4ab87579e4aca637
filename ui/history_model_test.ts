import assert from "node:assert/strict";
import { ProblemError } from "../core/problem.ts";
import { entry, OPEN } from "../tests/gallery/history_facts.ts";
import { TREE } from "../tests/gallery/facts.ts";
import type { HistoryEntry } from "../transport/view.ts";
import {
  createHistoryModel,
  type HistoryModel,
  type HistorySource,
  type HistoryView,
} from "./history_model.ts";

const settled = (): Promise<void> => new Promise((go) => setTimeout(go));
const DONE = entry();

function page(change: Partial<HistorySource> = {}): {
  model: HistoryModel;
  downloads: string[];
  kept: (readonly string[])[];
  calls: string[];
} {
  const downloads: string[] = [];
  const kept: (readonly string[])[] = [];
  const calls: string[] = [];
  const model = createHistoryModel({
    source: {
      entries: () => Promise.resolve([OPEN, DONE]),
      erase(transfers) {
        calls.push(`erase ${transfers}`);
        return Promise.resolve([DONE]);
      },
      file: (transfer, index) =>
        index === 9
          ? Promise.reject(new ProblemError({ kind: "storage-failed" }))
          : Promise.resolve(new File(["x"], `${transfer}-${index}`)),
      inUse: () => Promise.resolve(new Set(["b-open"])),
      ...change,
    },
    download: (file, name) => downloads.push(`${file.name} as ${name}`),
    kept: {
      read: () => kept.at(-1) ?? [],
      keep: (bonds) => kept.push(bonds),
      clear() {},
    },
    enter: () => calls.push(`enter ${kept.at(-1)}`),
  });
  return { model, downloads, kept, calls };
}

function readOf(
  { view: { value } }: HistoryModel,
): Extract<HistoryView, { is: "read" }> {
  assert.ok(value.is === "read", value.is);
  return value;
}

Deno.test("the history is read with what is in use", async () => {
  const { model } = page();
  assert.equal(model.view.value.is, "reading");
  model.refresh();
  await settled();
  const { entries, inUse } = readOf(model);
  assert.deepEqual(entries, [OPEN, DONE]);
  assert.ok(inUse.has("b-open"));
});

Deno.test("a history that cannot be read says so, and may later", async () => {
  let broken = true;
  const { model } = page({
    entries: () =>
      broken ? Promise.reject(new Error("closed")) : Promise.resolve([]),
  });
  model.refresh();
  await settled();
  assert.equal(model.view.value.is, "unreadable");
  broken = false;
  model.refresh();
  await settled();
  assert.deepEqual(readOf(model).entries, []);
});

Deno.test("an entry is listed until it is really erased", async () => {
  const disk = Promise.withResolvers<readonly HistoryEntry[]>();
  const erased: (readonly string[])[] = [];
  const { model } = page({
    erase(transfers) {
      erased.push(transfers);
      return disk.promise;
    },
  });
  model.refresh();
  await settled();
  model.erase([OPEN, DONE]);
  await settled();
  assert.deepEqual(erased, [["open", "t1"]]);
  assert.equal(readOf(model).entries.length, 2);
  disk.resolve([]);
  await settled();
  assert.equal(readOf(model).entries.length, 0);
});

Deno.test("a file is saved under its name, without its folder", async () => {
  const { model, downloads } = page();
  model.refresh();
  await settled();
  const files = TREE.map((file) => ({ modified: 0, ...file }));
  model.save(entry({ files }), 1);
  await settled();
  assert.deepEqual(downloads, ["t1-1 as Lake at noon.jpg"]);
});

Deno.test("a file that is gone says why, until one is saved", async () => {
  const { model, downloads } = page();
  model.refresh();
  await settled();
  model.save(DONE, 9);
  await settled();
  assert.deepEqual([...readOf(model).problems], [
    ["t1", { kind: "storage-failed" }],
  ]);
  assert.deepEqual(downloads, []);
  model.save(DONE, 0);
  await settled();
  assert.equal(readOf(model).problems.size, 0);
});

Deno.test("who goes on finds the room's bond kept", () => {
  const { model, calls } = page();
  model.resume(OPEN);
  assert.deepEqual(calls, ["enter b-open"]);
});
