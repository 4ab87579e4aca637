import assert from "node:assert/strict";
import {
  accepted,
  CHUNK,
  credit,
  offerOf,
  Sender,
} from "../tests/transfer/sender.ts";
import { acked } from "./sample.ts";
import { held, moved, newWindow, sent, windowBytes } from "./window.ts";

const KIB = 1024;

/** Two messages of 128 KiB in flight on a way whose rate is known. */
function known() {
  const first = acked(sent(newWindow(), CHUNK, 0), CHUNK, 1);
  assert.equal(first.minRttMs, 1);
  return sent(sent(first, CHUNK, 10), CHUNK, 10);
}

Deno.test("each channel of a way has two messages under way", () => {
  assert.equal(windowBytes(sent(newWindow(), CHUNK, 0)), 384 * KIB);
  assert.equal(windowBytes(sent(newWindow(4), CHUNK, 0)), 1024 * KIB);
  assert.equal(windowBytes(moved(known(), 4)), 1024 * KIB);
  assert.equal(windowBytes(moved(moved(known(), 4), 1)), 384 * KIB);
});

Deno.test("of another way nothing is known, and what went before tells nothing", () => {
  const before = moved(known(), 1);
  assert.equal(before.inFlightBytes, 2 * CHUNK);
  const arrived = acked(before, 2 * CHUNK, 11);
  assert.equal(arrived.inFlightBytes, 0);
  assert.equal(arrived.deliveredBytes, 3 * CHUNK);
  for (const { rates, minRttMs } of [before, arrived]) {
    assert.deepEqual([rates, minRttMs], [[], Infinity]);
  }
});

Deno.test("only what went the new way counts for its rate", () => {
  let window = moved(known(), 1);
  window = sent(sent(window, CHUNK, 12), CHUNK, 12);
  // Two of either way at once.
  window = acked(window, 4 * CHUNK, 62);
  assert.equal(window.minRttMs, 50);
  // 256 KiB in 61 ms since the delivery before: twice 50 ms of it is 3.3
  // messages, rounded up.
  assert.equal(windowBytes(window), 512 * KIB);
});

Deno.test("what was held back is so on another way", () => {
  const window = sent(moved(held(known()), 1), CHUNK, 12);
  assert.deepEqual(window.flying.map((it) => it.held), [false, false, true]);
});

Deno.test("a sender fills the channels of a new way at once", () => {
  const sender = new Sender(offerOf(20 * CHUNK)).feed(
    accepted([0, 1]),
    credit(0, 0, 20 * CHUNK),
  );
  assert.equal(sender.effects.length, 3);
  sender.feed({ on: "moved", streams: 4 });
  assert.equal(sender.effects.length, 8);
});
