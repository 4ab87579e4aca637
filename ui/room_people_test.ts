import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { member } from "../tests/gallery/facts.ts";
import { keptRoomIn } from "./kept_room.ts";
import { createRoomModel, type RoomModel } from "./room_model.ts";
import { createTrail } from "./trail.ts";

const file = new File(["x"], "a");
const [ada, ben] = [member({ id: "ada" }), member({ id: "ben" })];

/** A page whose person has entered a room of three. */
async function entered(): Promise<{ model: RoomModel; room: LiteralRoom }> {
  const room = new LiteralRoom();
  const make = (): Promise<LiteralRoom> => Promise.resolve(room);
  const model = createRoomModel("home", {
    source: { host: make, join: make, connect: make, back: make },
    address: { showRoom() {}, showHome() {} },
    missing: () => Promise.resolve(undefined),
    download() {},
    pickers: { folder: undefined, archive: undefined },
    refused() {},
    entered() {},
    ownName: { read: () => undefined, keep() {} },
    keepAbout() {},
    trail: createTrail(keptRoomIn(globalThis), { set() {} }),
    counting: { note() {}, used() {}, left() {} },
    persist() {},
  });
  model.join({ mode: 2, key: new Uint8Array(32) }, "link", undefined);
  await new Promise((go) => setTimeout(go));
  room.show({ stage: { is: "open" }, members: [ada, ben] });
  return { model, room };
}

Deno.test("what is sent goes to everyone but those left out", async () => {
  const { model, room } = await entered();
  model.send([file]);
  model.include(["ben"], false);
  model.send([file]);
  assert.deepEqual(room.calls, [
    ["send", "a"],
    ["send", "a", { to: ["ada"] }],
  ]);
});

Deno.test("with everyone left out nothing is sent", async () => {
  const { model, room } = await entered();
  model.include(["ada", "ben"], false);
  model.send([file]);
  room.show({ members: [ada] });
  model.send([file]);
  assert.deepEqual(room.calls, []);
});

Deno.test("another room begins with nobody left out, and nobody seen", async () => {
  const { model } = await entered();
  model.include(["ada"], false);
  const { value } = model.screen;
  assert.deepEqual(value.is === "room" && value.seen, [ada, ben]);
  model.leave();
  assert.equal(model.leftOut.value.size, 0);
  model.stop({ kind: "server-down" });
  const after = model.screen.value;
  assert.deepEqual(after.is === "room" && after.seen, []);
});

Deno.test("who has left is still seen", async () => {
  const { model, room } = await entered();
  room.show({ members: [ben] });
  const { value } = model.screen;
  assert.deepEqual(value.is === "room" && value.view.members, [ben]);
  assert.deepEqual(value.is === "room" && value.seen, [ada, ben]);
});
