import assert from "node:assert/strict";
import { parseReport } from "../core/usage.ts";
import { add, addKept, dueAt, kept, NO_BATCH, take } from "./usage_batch.ts";
import { type Fact, using } from "./usage_fact.ts";

const MINUTE = 60_000;
const SIZE: Fact = { name: "file_size", bucket: 3 };
const soonest = (): number => 0;
const latest = (): number => 1 - 2 ** -32;

Deno.test("what happened leaves one to five minutes later", () => {
  const early = add(NO_BATCH, [SIZE], 0, soonest);
  assert.equal(dueAt(early), MINUTE);
  const late = dueAt(add(NO_BATCH, [SIZE], 0, latest)) ?? 0;
  assert.ok(late > 5 * MINUTE - 1 && late <= 5 * MINUTE, `${late}`);
  assert.equal(dueAt(NO_BATCH), undefined);
});

Deno.test("nothing leaves before its time, with whatever else does", () => {
  let batch = add(NO_BATCH, [SIZE], 0, soonest);
  batch = add(batch, [using("pause")], MINUTE - 1, soonest);
  const first = take(batch, MINUTE);
  assert.deepEqual(first.report, {
    counted: [],
    measured: [{ ...SIZE, count: 1 }],
  });
  const second = take(first.batch, 2 * MINUTE);
  assert.deepEqual(second.report, {
    counted: [{ name: "feature_usage", feature: "pause", count: 1 }],
    measured: [],
  });
  assert.equal(take(second.batch, 9 * MINUTE).report, undefined);
});

Deno.test("two reports are five minutes apart", () => {
  const { batch } = take(add(NO_BATCH, [SIZE], 0, soonest), MINUTE);
  assert.equal(dueAt(add(batch, [SIZE], MINUTE, soonest)), 6 * MINUTE);
});

Deno.test("equal things are one entry, and no entry is over its limit", () => {
  const sizes = Array<Fact>(10_000).fill(SIZE);
  let batch = add(NO_BATCH, sizes, 0, soonest);
  batch = add(batch, [SIZE, using("group"), using("group")], 0, soonest);
  const { report } = take(batch, MINUTE);
  assert.deepEqual(report, {
    counted: [{ name: "feature_usage", feature: "group", count: 2 }],
    measured: [{ ...SIZE, count: 100 }],
  });
  assert.equal(parseReport(JSON.stringify(report)).is, "valid");
});

Deno.test("what a page keeps, the next one tells in its own time", () => {
  const before = add(NO_BATCH, [SIZE, SIZE, using("group")], 0, soonest);
  const after = addKept(NO_BATCH, kept(before), 9 * MINUTE, soonest);
  assert.equal(dueAt(after), 10 * MINUTE);
  assert.deepEqual(take(after, 10 * MINUTE).report, {
    counted: [{ name: "feature_usage", feature: "group", count: 1 }],
    measured: [{ ...SIZE, count: 2 }],
  });
});

Deno.test("what somebody else wrote into the storage is not told", () => {
  for (const text of ["", "{", '{"counted":[{"name":"canary","count":1}]}']) {
    assert.deepEqual(addKept(NO_BATCH, text, 0, soonest), NO_BATCH);
  }
});
