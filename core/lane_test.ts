import assert from "node:assert/strict";
import { FrameClass, FrameError, type FrameHeader } from "./frame.ts";
import { LaneCounter, OpenedLanes, ReceiveLane, SendLane } from "./lane.ts";

const peer = FrameClass.peer;

function header(
  seq: number,
  { lane = 3, generation = 0 }: { lane?: number; generation?: number } = {},
): FrameHeader {
  return { class: peer, lane, generation, seq };
}

Deno.test("a lane numbers its frames from 0, over generations", () => {
  const lane = new SendLane(peer, 3);
  assert.deepEqual(lane.claim(0), header(0));
  assert.deepEqual(lane.claim(0), header(1));
  assert.deepEqual(lane.claim(1), header(2, { generation: 1 }));
  assert.throws(() => lane.claim(0), FrameError);
  assert.deepEqual(lane.claim(1), header(3, { generation: 1 }));
});

Deno.test("lane ids never repeat and run out after 256", () => {
  const counter = new LaneCounter();
  const ids = Array.from({ length: 256 }, () => counter.next());
  assert.equal(new Set(ids).size, 256);
  assert.equal(Math.max(...ids), 255);
  assert.throws(() => counter.next(), FrameError);
});

Deno.test("what one lane claims the other admits", () => {
  const sending = new SendLane(peer, 3);
  const receiving = new ReceiveLane(peer, new OpenedLanes());
  for (const generation of [0, 0, 1, 1, 1]) {
    receiving.admit(sending.claim(generation), 0);
  }
  receiving.admit(sending.claim(2), 1);
});

Deno.test("drops, repetitions and reordering are refused", () => {
  const lane = new ReceiveLane(peer, new OpenedLanes());
  assert.throws(() => lane.admit(header(1), 0), FrameError);
  lane.admit(header(0), 0);
  assert.throws(() => lane.admit(header(0), 0), FrameError);
  assert.throws(() => lane.admit(header(2), 0), FrameError);
  lane.admit(header(1), 0);
});

Deno.test("generations neither go back nor jump", () => {
  const lane = new ReceiveLane(peer, new OpenedLanes());
  lane.admit(header(0, { generation: 5 }), 5);
  assert.throws(() => lane.admit(header(1, { generation: 4 }), 5), FrameError);
  assert.throws(() => lane.admit(header(1, { generation: 7 }), 5), FrameError);
  lane.admit(header(1, { generation: 6 }), 5);
  assert.throws(() => lane.admit(header(2, { generation: 5 }), 5), FrameError);
  lane.admit(header(2, { generation: 6 }), 6);
});

Deno.test("frames of another class or lane are refused", () => {
  const lane = new ReceiveLane(peer, new OpenedLanes());
  const foreign = { ...header(0), class: FrameClass.signalling };
  assert.throws(() => lane.admit(foreign, 0), FrameError);
  lane.admit(header(0), 0);
  assert.throws(() => lane.admit(header(1, { lane: 4 }), 0), FrameError);
});

Deno.test("a recorded lane cannot be replayed on a new channel", () => {
  const opened = new OpenedLanes();
  new ReceiveLane(peer, opened).admit(header(0), 0);
  const replay = new ReceiveLane(peer, opened);
  assert.throws(() => replay.admit(header(0), 0), FrameError);
  new ReceiveLane(peer, opened).admit(header(0, { lane: 2 }), 0);
});

Deno.test("no more than 256 lanes are opened", () => {
  const opened = new OpenedLanes();
  for (let lane = 0; lane < 256; lane++) {
    new ReceiveLane(peer, opened).admit(header(0, { lane }), 0);
  }
  const one = new ReceiveLane(peer, opened);
  assert.throws(() => one.admit(header(0, { lane: 256 }), 0), FrameError);
});
