import assert from "node:assert/strict";
import { type Problem, ProblemError } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import { LiteralRoom } from "../tests/fakes/room.ts";
import type { Room, TransferView } from "../transport/view.ts";
import type { RoomSource } from "./attempt.ts";
import { keptRoomIn } from "./kept_room.ts";
import { createRoomModel, type RoomModel } from "./room_model.ts";
import { createTrail } from "./trail.ts";

const secret: Secret = {
  mode: 1,
  words: 3,
  locator: 1,
  key: new Uint8Array(3),
};
const invitation = {
  words: "acorn-acrobat-acid",
  characters: "A7K9-P2M8",
  link: "https://tallow.example/r#1.x",
  expiresAt: 0,
  guests: 1,
};
const file = (name: string): File => new File(["x"], name);
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

function page(change: Partial<RoomSource> = {}, lacks?: "webrtc"): {
  model: RoomModel;
  room: LiteralRoom;
  saved: string[];
  refused: Problem[];
  addresses: string[];
} {
  const room = new LiteralRoom();
  const saved: string[] = [];
  const refused: Problem[] = [];
  const addresses: string[] = [];
  const model = createRoomModel("home", {
    source: {
      host: () => Promise.resolve(room),
      join: () => Promise.resolve(room),
      connect: () => Promise.resolve(room),
      back: () => Promise.resolve(room),
      ...change,
    },
    address: {
      showRoom: () => addresses.push("/r"),
      showHome: () => addresses.push("/"),
    },
    missing: () => Promise.resolve(lacks),
    download: (_, name) => saved.push(name),
    pickers: { folder: undefined, archive: undefined },
    refused: (problem) => refused.push(problem),
    entered: () => {},
    ownName: { read: () => undefined, keep: () => {} },
    keepAbout() {},
    trail: createTrail(keptRoomIn(globalThis), { set() {} }),
    counting: { note() {}, used() {}, left() {} },
    persist() {},
  });
  return { model, room, saved, refused, addresses };
}

function stageOf(model: RoomModel): string {
  const { value } = model.screen;
  return value.is === "room" ? value.view.stage.is : value.is;
}

function transfer(change: Partial<TransferView>): TransferView {
  return {
    id: "t",
    member: "m",
    direction: "receive",
    state: "moving",
    files: [{ name: "a/b.txt", size: 1, type: "" }],
    pausedBy: undefined,
    away: undefined,
    full: false,
    wants: undefined,
    accepted: [0],
    bytes: 0,
    total: 1,
    rate: 0,
    secondsLeft: undefined,
    problem: undefined,
    ...change,
  };
}

Deno.test("dropped files make a room at once and go into it", async () => {
  const { model, room, addresses } = page();
  model.send([file("a")]);
  assert.equal(stageOf(model), "creating");
  assert.deepEqual(addresses, ["/r"]);
  model.send([file("b")]);
  await settled();
  assert.deepEqual(room.calls, [["send", "a", "b"]]);
  room.show({ stage: { is: "waiting", invitation } });
  assert.equal(stageOf(model), "waiting");
  model.send([file("c")]);
  assert.deepEqual(room.calls.at(-1), ["send", "c"]);
});

Deno.test("an empty choice does nothing", () => {
  const { model } = page();
  model.send([]);
  assert.equal(stageOf(model), "home");
});

Deno.test("what the browser lacks is said before anything is made", async () => {
  const { model, addresses } = page({
    host: () => assert.fail("made a room"),
  }, "webrtc");
  model.send([file("a")]);
  await settled();
  const { value } = model.screen;
  assert.ok(value.is === "room" && value.view.stage.is === "closed");
  assert.deepEqual(value.view.stage.problem, {
    kind: "browser-lacks",
    feature: "webrtc",
  });
  assert.equal(value.again, undefined);
  assert.deepEqual(addresses, ["/r"]);
});

Deno.test("a refused code is told at the field, a refused link is not", async () => {
  const { model, room, refused } = page();
  const problem: Problem = { kind: "wrong-code", attemptsLeft: 2 };
  model.join(secret, "code", undefined);
  await settled();
  room.show({ stage: { is: "closed", problem } });
  assert.equal(stageOf(model), "home");
  assert.deepEqual(refused, [problem]);
  assert.deepEqual(room.calls, [["leave"]]);

  model.join(secret, "link", undefined);
  await settled();
  assert.equal(stageOf(model), "closed");
  assert.equal(refused.length, 1);
});

Deno.test("a room that was open stays on the page when it closes", async () => {
  const { model, room, refused } = page();
  model.join(secret, "code", undefined);
  await settled();
  room.show({ stage: { is: "open" } });
  room.show({
    stage: { is: "closed", problem: { kind: "member-left" } },
    transfers: [transfer({ state: "done" })],
  });
  room.show({});
  const { value } = model.screen;
  assert.ok(value.is === "room" && value.view.stage.is === "closed");
  assert.equal(value.view.transfers.length, 1);
  assert.equal(value.again, undefined, "its code is used up");
  assert.equal(refused.length, 0);
});

Deno.test("a host tries anew with the same files", async () => {
  const { model, room } = page();
  model.send([file("a")]);
  await settled();
  room.show({
    stage: { is: "closed", problem: { kind: "code-dead", limit: "guesses" } },
  });
  const { value } = model.screen;
  assert.equal(value.is === "room" && value.again?.is, "anew");
  model.again();
  await settled();
  assert.deepEqual(room.calls, [["send", "a"], ["leave"], ["send", "a"]]);
});

Deno.test("a server that is down is said", async () => {
  const { model } = page({
    host: () => Promise.reject(new ProblemError({ kind: "server-down" })),
  });
  model.send([file("a")]);
  await settled();
  assert.equal(stageOf(model), "closed");
});

Deno.test("leaving asks once while something moves", async () => {
  const { model, room, addresses } = page();
  model.join(secret, "code", undefined);
  await settled();
  room.show({ stage: { is: "open" }, transfers: [transfer({})] });
  model.leave();
  assert.equal(model.leaving.value, true);
  model.stay();
  assert.equal(stageOf(model), "open");
  assert.deepEqual(room.calls, []);
  model.leave();
  model.leaveAnyway();
  assert.equal(stageOf(model), "home");
  assert.deepEqual(room.calls, [["leave"]]);
  assert.equal(addresses.at(-1), "/");
  assert.equal(model.leaving.value, false);
});

Deno.test("a room that comes too late is left", async () => {
  const late = Promise.withResolvers<Room>();
  const { model, room } = page({ host: () => late.promise });
  model.send([file("a")]);
  await settled();
  model.leave();
  late.resolve(room);
  await settled();
  assert.equal(stageOf(model), "home");
  assert.deepEqual(room.calls, [["leave"]]);
});

Deno.test("what is paused, resumed or cancelled is told to the room", async () => {
  const { model, room } = page();
  model.join(secret, "code", undefined);
  await settled();
  model.pause("t");
  model.resume("t");
  model.cancel("u");
  assert.deepEqual(room.calls, [["pause", "t"], ["resume", "t"], [
    "cancel",
    "u",
  ]]);
  model.leaveAnyway();
  model.pause("t");
  assert.deepEqual(room.calls.slice(3), [["leave"]]);
});
