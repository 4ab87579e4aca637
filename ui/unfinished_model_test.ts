import assert from "node:assert/strict";
import { entry, noon, OPEN } from "../tests/gallery/history_facts.ts";
import type { HistoryEntry } from "../transport/view.ts";
import {
  createUnfinishedModel,
  type UnfinishedModel,
} from "./unfinished_model.ts";

const OLDER = { ...OPEN, transfer: "older", bond: "b2", since: noon(3) };

function page(
  entries: () => Promise<readonly HistoryEntry[]>,
  inUse: readonly string[] = [],
  marked = true,
): { model: UnfinishedModel; marks: boolean[] } {
  const marks: boolean[] = [];
  const model = createUnfinishedModel({
    source: { entries, inUse: () => Promise.resolve(new Set(inUse)) },
    mark: { read: () => marked, set: (mark) => marks.push(mark) },
  });
  return { model, marks };
}

Deno.test("without a mark nothing is loaded", async () => {
  let asked = false;
  const { model } = page(
    () => {
      asked = true;
      return Promise.resolve([OPEN]);
    },
    [],
    false,
  );
  await model.refresh();
  assert.equal(asked, false);
  assert.equal(model.unfinished.value, undefined);
});

Deno.test("the latest is offered, and the others are counted", async () => {
  const { model, marks } = page(() => Promise.resolve([OLDER, entry(), OPEN]));
  const looking = model.refresh();
  assert.equal(model.unfinished.value, "looking");
  await looking;
  assert.deepEqual(model.unfinished.value, { entry: OPEN, more: 1 });
  assert.deepEqual(marks, []);
});

Deno.test("what another tab has open is not offered, nor forgotten", async () => {
  const { model, marks } = page(() => Promise.resolve([OPEN]), ["b-open"]);
  await model.refresh();
  assert.equal(model.unfinished.value, undefined);
  assert.deepEqual(marks, []);
});

Deno.test("the mark goes when everything is finished", async () => {
  const { model, marks } = page(() => Promise.resolve([entry()]));
  await model.refresh();
  assert.equal(model.unfinished.value, undefined);
  assert.deepEqual(marks, [false]);
});

Deno.test("the start page works without a history", async () => {
  const { model, marks } = page(() => Promise.reject(new Error("closed")));
  await model.refresh();
  assert.equal(model.unfinished.value, undefined);
  assert.deepEqual(marks, []);
});
