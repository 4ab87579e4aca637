import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { member, PHOTOS, transfer } from "../tests/gallery/facts.ts";
import { keptRoomIn } from "./kept_room.ts";
import type { persistence } from "./persistence.ts";
import { createRoomModel, type RoomModel } from "./room_model.ts";
import { createTrail } from "./trail.ts";

const secret = { mode: 2, key: new Uint8Array(32) } as const;
const kept = keptRoomIn(globalThis);
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

interface Page {
  readonly model: RoomModel;
  readonly room: LiteralRoom;
  /** What it was come back to by. */
  readonly backs: (readonly string[])[];
  readonly marks: boolean[];
  readonly asked: Parameters<ReturnType<typeof persistence>>[];
}

function page(): Page {
  const room = new LiteralRoom();
  const [backs, marks, asked]: [Page["backs"], boolean[], Page["asked"]] = [
    [],
    [],
    [],
  ];
  const model = createRoomModel("opening", {
    source: {
      host: () => Promise.resolve(room),
      join: () => Promise.resolve(room),
      connect: () => Promise.resolve(room),
      back(bonds) {
        backs.push(bonds);
        return Promise.resolve(room);
      },
    },
    address: { showRoom() {}, showHome() {} },
    missing: () => Promise.resolve(undefined),
    download() {},
    pickers: { folder: undefined, archive: undefined },
    refused() {},
    entered() {},
    ownName: { read: () => undefined, keep() {} },
    keepAbout() {},
    trail: createTrail(kept, { set: (mark) => marks.push(mark) }),
    counting: { note() {}, used() {}, left() {} },
    persist: (...facts) => asked.push(facts),
  });
  return { model, room, backs, marks, asked };
}

function stageOf({ screen: { value } }: RoomModel): string {
  return value.is === "room" ? value.view.stage.is : value.is;
}

Deno.test("a tab remembers everybody it met until it leaves", async () => {
  kept.clear();
  const { model, room } = page();
  model.join(secret, "link", undefined);
  await settled();
  room.show({
    stage: { is: "open" },
    members: [member(), member({ id: "m2", bond: undefined })],
  });
  assert.deepEqual(kept.read(), ["b1"]);
  room.show({ members: [member({ id: "m2", bond: "b2" })] });
  assert.deepEqual(kept.read(), ["b1", "b2"]);
  model.leave();
  assert.deepEqual(kept.read(), []);
});

Deno.test("a reloaded page is back where it was, and still knows it", async () => {
  kept.keep(["b1", "b2"]);
  const { model, room, backs } = page();
  model.comeBack();
  assert.equal(stageOf(model), "creating");
  await settled();
  assert.deepEqual(backs, [["b1", "b2"]]);
  assert.deepEqual(kept.read(), ["b1", "b2"]);
  room.show({ stage: { is: "joining", step: "finding" } });
  assert.equal(stageOf(model), "creating");
  // Open, and nobody is known to be away yet.
  room.show({ stage: { is: "open" } });
  assert.equal(stageOf(model), "creating");
  room.show({ members: [member({ away: 1 })] });
  assert.equal(stageOf(model), "open");
  room.show({ members: [] });
  assert.equal(stageOf(model), "open", "everybody left");
  const { value } = model.screen;
  assert.equal(value.is === "room" && value.returned, true);
});

Deno.test("a tab that was in no room asks for a link", async () => {
  kept.clear();
  const { model, backs } = page();
  model.comeBack();
  await settled();
  assert.equal(stageOf(model), "lost");
  assert.deepEqual(backs, []);
});

Deno.test("a room that is over is not tried again", async () => {
  const { model, room } = page();
  model.comeBack(["b1"]);
  await settled();
  room.show({ stage: { is: "closed", problem: { kind: "room-gone" } } });
  const { value } = model.screen;
  assert.ok(value.is === "room");
  assert.equal(value.again, undefined);
});

Deno.test("what began to move is marked once, an offer is not", async () => {
  const { model, room, marks } = page();
  model.join(secret, "link", undefined);
  await settled();
  room.show({ transfers: [transfer({ state: "offered", accepted: [] })] });
  assert.deepEqual(marks, []);
  room.show({ transfers: [transfer({})] });
  room.show({ transfers: [transfer({ bytes: 7 })] });
  assert.deepEqual(marks, [true]);
});

Deno.test("what is accepted is asked to be kept", async () => {
  const { model, room, asked } = page();
  model.join(secret, "link", undefined);
  await settled();
  const offer = { state: "offered", direction: "receive" } as const;
  room.show({ transfers: [transfer({ ...offer, files: PHOTOS })] });
  model.accept("t1", [0, 2]);
  assert.deepEqual(asked, [[PHOTOS, [0, 2]]]);
  assert.deepEqual(room.calls, [["accept", "t1", [0, 2]]]);
});
