import assert from "node:assert/strict";
import { transfer } from "../tests/gallery/facts.ts";
import { groupViews } from "./group_view.ts";
import type { TransferView } from "./view.ts";

/** To one member of the group `g`. */
function to(member: string, facts: Partial<TransferView>): TransferView {
  return transfer({ id: member, member, group: "g", ...facts });
}

const moving = { state: "moving", bytes: 10, total: 40, rate: 3 } as const;
const done = { state: "done", bytes: 40, total: 40, rate: 0 } as const;
const failed = {
  state: "failed",
  bytes: 5,
  total: 40,
  rate: 0,
  problem: { kind: "no-space", missing: 1 },
} as const;

function stateOf(...facts: Partial<TransferView>[]): string | undefined {
  return groupViews(facts.map((it, i) => to(`m${i}`, it)))[0]?.state;
}

Deno.test("a group is what all its recipients come to", () => {
  assert.equal(stateOf(moving, done, failed), "moving");
  assert.equal(stateOf({ state: "offered" }, done), "moving");
  assert.equal(stateOf({ state: "paused" }, moving), "moving");
  assert.equal(stateOf({ state: "paused" }, done), "paused");
  assert.equal(stateOf(done, done), "done");
  assert.equal(stateOf(done, failed), "partial");
  assert.equal(stateOf(failed, failed), "failed");
});

Deno.test("its sums leave out who failed, and it names them", () => {
  const [group] = groupViews([
    to("ada", { ...moving, secondsLeft: 10 }),
    to("bob", { ...moving, rate: 2, secondsLeft: 15 }),
    to("eve", done),
    to("dan", failed),
  ]);
  const { id, bytes, total, rate, secondsLeft, done: all } = group!;
  assert.deepEqual({ id, bytes, total, rate, secondsLeft }, {
    id: "g",
    bytes: 60,
    total: 120,
    rate: 5,
    secondsLeft: 15,
  });
  assert.deepEqual(all, ["eve"]);
  assert.deepEqual(group!.failed, [
    { member: "dan", transfer: "dan", problem: failed.problem },
  ]);
});

Deno.test("nobody knows when it is over while one of them is not known", () => {
  const [group] = groupViews([
    to("ada", { ...moving, secondsLeft: 10 }),
    to("bob", { ...moving, secondsLeft: undefined }),
  ]);
  assert.equal(group!.secondsLeft, undefined);
  const [over] = groupViews([to("ada", { ...done, secondsLeft: undefined })]);
  assert.equal(over!.secondsLeft, undefined);
});

Deno.test("where all failed, what was sent still shows", () => {
  const [group] = groupViews([to("ada", failed), to("bob", failed)]);
  assert.deepEqual([group!.bytes, group!.total], [10, 80]);
});

Deno.test("what is tried again counts in the place of what failed", () => {
  const [group] = groupViews([
    to("ada", failed),
    to("bob", done),
    to("ada", { ...moving, id: "again" }),
  ]);
  assert.deepEqual(group!.transfers.map(({ id }) => id), ["again", "bob"]);
  assert.deepEqual([group!.state, group!.failed], ["moving", []]);
});

Deno.test("only what is sent is of a group, each of its own", () => {
  const groups = groupViews([
    transfer({ id: "alone" }),
    to("ada", moving),
    transfer({ id: "theirs", group: "g", direction: "receive" }),
    transfer({ id: "other", group: "h" }),
    to("bob", moving),
  ]);
  assert.deepEqual(
    groups.map(({ id, transfers }) => [id, transfers.map(({ id }) => id)]),
    [["g", ["ada", "bob"]], ["h", ["other"]]],
  );
});
