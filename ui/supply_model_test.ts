import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { PHOTOS, transfer, TREE } from "../tests/gallery/facts.ts";
import { createSupplyModel, type SupplyModel } from "./supply_model.ts";

const file = (name: string): File => new File(["x"], name);

/** `t1` waits for three photos, `t2` for nothing. */
function waiting(): { model: SupplyModel; room: LiteralRoom } {
  const room = new LiteralRoom();
  room.show({
    transfers: [
      transfer({ wants: "files", files: PHOTOS, accepted: [0, 1, 2] }),
      transfer({ id: "t2" }),
    ],
  });
  return { model: createSupplyModel(() => room), room };
}

Deno.test("what does not fit is named until it does", () => {
  const { model, room } = waiting();
  room.unfit = ["Notes.txt"];
  model.supply("t1", [file("a")]);
  assert.deepEqual(model.unfit.value.get("t1"), ["Notes.txt"]);
  model.supply("t1", []);
  assert.deepEqual(model.unfit.value.get("t1"), ["Notes.txt"]);
  room.unfit = [];
  model.supply("t1", [file("b")]);
  assert.equal(model.unfit.value.size, 0);
  assert.deepEqual(room.calls, [["supply", "t1", "a"], ["supply", "t1", "b"]]);
});

Deno.test("files that are dropped go to whoever waits for them", () => {
  const { model, room } = waiting();
  assert.equal(model.takes([file("a"), file("b")]), true);
  assert.deepEqual(room.calls, [["supply", "t1", "a", "b"]]);
  // Some of them are there: more were meant.
  room.unfit = ["Notes.txt"];
  assert.equal(model.takes([file("a")]), true);
  assert.deepEqual(model.unfit.value.get("t1"), ["Notes.txt"]);
});

Deno.test("files that fit nowhere are something else to send", () => {
  const { model, room } = waiting();
  room.unfit = PHOTOS.map(({ name }) => name);
  assert.equal(model.takes([file("a")]), false);
  assert.equal(model.unfit.value.size, 0);
  // An empty folder is made anew, whatever is chosen.
  const trip = { files: TREE, accepted: [0, 2] };
  room.show({ transfers: [transfer({ wants: "files", ...trip })] });
  room.unfit = [TREE[0]?.name ?? ""];
  assert.equal(model.takes([file("a")]), false);
  room.show({ transfers: [transfer({})] });
  room.calls.length = 0;
  room.unfit = [];
  assert.equal(model.takes([file("a")]), false);
  assert.deepEqual(room.calls, []);
});

Deno.test("the press is passed on at once", () => {
  const { model, room } = waiting();
  model.allow("t1");
  assert.deepEqual(room.calls, [["allow", "t1"]]);
});

Deno.test("without a room nobody waits for anything", () => {
  assert.equal(createSupplyModel(() => undefined).takes([file("a")]), false);
});
