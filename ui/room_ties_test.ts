import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import type { Device } from "../transport/view.ts";
import { keptRoomIn } from "./kept_room.ts";
import { createRoomModel, type RoomModel } from "./room_model.ts";
import { createTrail } from "./trail.ts";

const secret = { mode: 2, key: new Uint8Array(32) } as const;
const laptop: Device = { id: "7", label: "Laptop", verified: true, since: 0 };
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

function page(): {
  model: RoomModel;
  room: LiteralRoom;
  calls: unknown[][];
  names: string[];
} {
  const room = new LiteralRoom();
  const calls: unknown[][] = [];
  const names: string[] = [];
  const open = (...call: unknown[]): Promise<LiteralRoom> => {
    calls.push(call);
    return Promise.resolve(room);
  };
  const model = createRoomModel("home", {
    source: {
      host: () => open("host"),
      join: (_, password) => open("join", password),
      connect: (device) => open("connect", device),
      back: (bonds) => open("back", ...bonds),
    },
    address: { showRoom() {}, showHome() {} },
    missing: () => Promise.resolve(undefined),
    download() {},
    pickers: { folder: undefined, archive: undefined },
    refused: () => calls.push(["refused"]),
    entered: () => calls.push(["entered"]),
    ownName: { read: () => names.at(-1), keep: (name) => names.push(name) },
    keepAbout() {},
    trail: createTrail(keptRoomIn(globalThis), { set() {} }),
    counting: { note() {}, used() {}, left() {} },
    persist() {},
  });
  return { model, room, calls, names };
}

Deno.test("a link is tried again with the password that was missing", async () => {
  const { model, room, calls } = page();
  model.join(secret, "link", undefined);
  await settled();
  room.show({
    stage: {
      is: "closed",
      problem: { kind: "wrong-code", attemptsLeft: 2 },
    },
  });
  const { value } = model.screen;
  assert.equal(value.is === "room" && value.again?.is, "password");
  model.again("candle");
  await settled();
  assert.deepEqual(calls, [["join", undefined], ["join", "candle"]]);
});

Deno.test("a code that let its guest in is not told at the field", async () => {
  const { model, room, calls } = page();
  model.join(secret, "code", undefined);
  await settled();
  room.show({ stage: { is: "joining", step: "connecting" } });
  room.show({ stage: { is: "closed", problem: { kind: "no-path" } } });
  const { value } = model.screen;
  assert.ok(value.is === "room" && value.view.stage.is === "closed");
  assert.equal(value.again, undefined);
  assert.deepEqual(calls, [["join", undefined]]);
});

Deno.test("a known device is named while it is waited for", async () => {
  const { model, room, calls } = page();
  model.connect(laptop);
  await settled();
  assert.deepEqual(calls, [["connect", "7"]]);
  const { value } = model.screen;
  assert.equal(value.is === "room" && value.device, "Laptop");
  room.show({ stage: { is: "open" } });
  room.show({ stage: { is: "closed", problem: { kind: "member-left" } } });
  const after = model.screen.value;
  assert.equal(after.is === "room" && after.again?.is, "retry");
  assert.deepEqual(calls.at(-1), ["entered"]);
});

Deno.test("what is said about a member reaches the room", async () => {
  const { model, room, names } = page();
  model.send([new File(["x"], "a")]);
  await settled();
  room.calls.length = 0;
  model.protect("candle");
  model.verify("m");
  model.mismatch("n");
  model.remember("m", "Laptop");
  assert.deepEqual(room.calls, [
    ["protect", "candle"],
    ["verify", "m"],
    ["mismatch", "n"],
    ["remember", "m", "Laptop"],
  ]);
  assert.deepEqual(names, ["Laptop"]);
  assert.equal(model.ownName(), "Laptop");
});
