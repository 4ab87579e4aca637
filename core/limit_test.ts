import assert from "node:assert/strict";
import {
  accepted,
  CHUNK,
  credit,
  offerOf,
  paused,
  Sender,
} from "../tests/transfer/sender.ts";
import type { SendEvent } from "./sending.ts";

const MIB = 1024 * 1024;
/** 1024 bytes a millisecond: a chunk takes 128 ms. */
const RATE = 1_024_000;
const WOKEN = { on: "woken" } as const;

function limit(bytesPerSecond: number | undefined): SendEvent {
  return { on: "limit", bytesPerSecond };
}

/** A sender of a hundred chunks with all the credit it needs, and a limit. */
function limited(bytesPerSecond: number): Sender {
  return new Sender(offerOf(100 * CHUNK))
    .feed(accepted([0, 1]), limit(bytesPerSecond), credit(0, 0, 2 ** 40));
}

/** Acknowledges all that was sent. */
function arrived(sender: Sender): Sender {
  return sender.feed(credit(sender.frames * CHUNK, 0, 2 ** 40));
}

const wakes = ({ story }: Sender): string[] =>
  story.filter((word) => word.startsWith("wake"));

Deno.test("a limited sender asks to be woken when the next frame may go", () => {
  const sender = limited(RATE);
  // A burst of 131 072 + 102 400 bytes; 28 672 more come in 28 ms.
  assert.deepEqual(sender.story, ["0:0+131072", "wake 28"]);
  sender.now = 27;
  sender.feed(WOKEN);
  assert.equal(sender.story.at(-1), "wake 1");
  sender.now = 28;
  sender.feed(WOKEN);
  assert.deepEqual(sender.story.slice(-2), ["0:1+131072", "wake 128"]);
});

Deno.test("over a minute the average is the limit", () => {
  const sender = new Sender(offerOf(100 * MIB))
    .feed(accepted([0, 1]), limit(RATE), credit(0, 0, 2 ** 40));
  while (sender.now < 60_000) {
    const wake = wakes(arrived(sender)).at(-1);
    sender.now += Number(wake?.slice("wake ".length));
    sender.feed(WOKEN);
  }
  assert.equal(
    sender.frames,
    471,
    "61 673 472 bytes, and one frame",
  );
  assert.equal(sender.now, 60_060);
});

Deno.test("a limit changes while the transfer moves", () => {
  const sender = limited(RATE);
  const { frames } = sender;
  sender.now = 10;
  sender.feed(limit(2 * RATE));
  // 10 240 bytes came; 18 432 more take half as long as before.
  assert.equal(sender.story.at(-1), "wake 9");
  sender.feed(limit(RATE / 2));
  assert.equal(sender.frames, frames);
  assert.equal(sender.story.at(-1), "wake 36");
  sender.feed(limit(undefined));
  assert(sender.frames > frames);
  assert.equal(sender.story.at(-1)?.slice(0, 2), "0:");
});

Deno.test("nobody is woken for what something else holds up", () => {
  const unlimited = new Sender(offerOf(100 * CHUNK))
    .feed(accepted([0, 1])).drain();
  assert.deepEqual(wakes(unlimited), []);
  const withoutCredit = new Sender(offerOf(9 * CHUNK))
    .feed(accepted([0, 1]), limit(1), credit(0, 0, CHUNK - 1));
  assert.deepEqual(withoutCredit.story, []);
  // The bucket would let more through than the window takes.
  assert.deepEqual(wakes(limited(1000 * RATE)), []);
  const over = new Sender(offerOf(CHUNK))
    .feed(accepted([0, 1]), limit(1), credit(0, 0, CHUNK));
  assert.deepEqual(over.story, ["0:0+131072", "0 ended"]);
  for (const event of [{ on: "pause" }, paused(true)] as const) {
    const sender = limited(RATE).feed(event);
    const { length } = wakes(sender);
    sender.now = 1000;
    arrived(sender.feed(WOKEN));
    assert.equal(wakes(sender).length, length);
  }
});

Deno.test("a pause of an hour saves up one burst", () => {
  const sender = limited(RATE).feed({ on: "pause" });
  const { frames } = sender;
  sender.now = 3_600_000;
  arrived(sender).feed({ on: "resume" });
  assert.equal(sender.frames, frames + 1);
  assert.equal(sender.story.at(-1), "wake 28");
});

Deno.test("packs, padding and short chunks cost a frame each", () => {
  const sender = new Sender(offerOf(1, 100 * MIB + 1))
    .feed(accepted([0, 2]), limit(RATE), credit(0, 0, 2 ** 40));
  assert.deepEqual(sender.story, ["pack 0", "wake 28"]);
  sender.drain();
  for (let i = 0; i < 801 + 14; i++) {
    sender.now += 128;
    arrived(sender.feed(WOKEN));
  }
  assert.equal(sender.state.is, "verifying");
  assert.deepEqual(sender.story.slice(-3), ["wake 28", "pad", "1 ended"]);
});
