import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { member, transfer } from "../tests/gallery/facts.ts";
import type { About } from "../transport/view.ts";
import { createRoomActions } from "./room_actions.ts";

function actions(kept?: string): {
  room: LiteralRoom;
  about: About[];
  actions: ReturnType<typeof createRoomActions>;
} {
  const room = new LiteralRoom();
  const about: About[] = [];
  return {
    room,
    about,
    actions: createRoomActions(() => room, {
      counting: { note() {}, used() {}, left() {} },
      persist() {},
      ownName: { read: () => kept, keep() {} },
      keepAbout: (it) => about.push(it),
    }),
  };
}

Deno.test("a group is tried again with those who failed and are here", () => {
  const { room, actions: act } = actions();
  const failed = { group: "g", state: "failed" } as const;
  room.show({
    members: ["a", "b", "c"].map((id) => member({ id })),
    transfers: [
      transfer({ id: "done", group: "g", member: "a", state: "done" }),
      transfer({
        ...failed,
        id: "before",
        member: "b",
        problem: { kind: "declined" },
      }),
      transfer({
        ...failed,
        id: "again",
        member: "b",
        problem: { kind: "declined" },
      }),
      transfer({
        ...failed,
        id: "gone",
        member: "z",
        problem: { kind: "member-left" },
      }),
      transfer({
        ...failed,
        id: "never",
        member: "c",
        problem: { kind: "removed" },
      }),
      transfer({
        ...failed,
        id: "other",
        group: "h",
        member: "a",
        problem: { kind: "declined" },
      }),
    ],
  });
  act.retryGroup("g");
  assert.deepEqual(room.calls, [["retry", "again"]]);
});

Deno.test("a group is cancelled where it has not ended", () => {
  const { room, actions: act } = actions();
  room.show({
    transfers: (["offered", "moving", "paused", "done", "failed"] as const)
      .map((state) => transfer({ id: state, group: "g", member: state, state }))
      .concat(transfer({ id: "other" })),
  });
  act.cancelGroup("g");
  assert.deepEqual(room.calls, [
    ["cancel", "offered"],
    ["cancel", "moving"],
    ["cancel", "paused"],
  ]);
});

Deno.test("who is invited, removed or renamed is told to those concerned", () => {
  const { room, about, actions: act } = actions();
  act.invite(3);
  act.uninvite();
  act.remove("m1");
  act.about({ name: "Ada", colour: 5 });
  assert.deepEqual(room.calls, [
    ["invite", { guests: 3 }],
    ["uninvite"],
    ["remove", "m1"],
  ]);
  assert.deepEqual(about, [{ name: "Ada", colour: 5 }]);
});

Deno.test("a device is called as last time, or else as its person", () => {
  const me = { name: "Ada", colour: 5, role: "host" } as const;
  const unnamed = actions();
  assert.equal(unnamed.actions.ownName(), undefined);
  unnamed.room.show({ me });
  assert.equal(unnamed.actions.ownName(), "Ada");
  const kept = actions("Ada’s laptop");
  kept.room.show({ me });
  assert.equal(kept.actions.ownName(), "Ada’s laptop");
});
