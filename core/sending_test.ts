import assert from "node:assert/strict";
import {
  accepted,
  CHUNK,
  confirmed,
  credit,
  offerOf,
  resumed,
  Sender,
} from "../tests/transfer/sender.ts";
import { windowBytes } from "./window.ts";

const MIB = 1024 * 1024;

Deno.test("chunks go out in order, each file's end after its last", () => {
  const offer = offerOf(2 * CHUNK + 5, 0, 7, CHUNK);
  const sender = new Sender(offer).feed(accepted([0, 2], [3, 4])).drain();
  assert.deepEqual(sender.story, [
    "0:0+131072",
    "0:1+131072",
    "0:2+5",
    "0 ended",
    "pack 1",
    "3:0+131072",
    "3 ended",
  ]);
  assert.equal(sender.state.is, "verifying");
  sender.feed(confirmed([[0, 2], [3, 4]]));
  assert.equal(sender.state.is, "done");
  assert.equal(sender.story.at(-1), "release");
});

Deno.test("small files go out together, between the large ones", () => {
  const half = CHUNK / 2;
  const offer = offerOf(1, 0, half, half + 1, half, half, 7, CHUNK);
  const sender = new Sender(offer).feed(accepted([0, 8]));
  assert.deepEqual(sender.story, [], "a pack needs credit too");
  sender.drain();
  assert.deepEqual(sender.story, [
    "pack 0,1,2",
    "3:0+65537",
    "3 ended",
    // Two halves fill a chunk, and each takes eight bytes more.
    "pack 4",
    "pack 5,6",
    "7:0+131072",
    "7 ended",
  ]);
  sender.feed(confirmed([[0, 3]]), confirmed([[3, 8]]));
  assert.equal(sender.state.is, "done");
});

Deno.test("ten thousand files go out whole and in order", () => {
  const sizes = Array.from({ length: 10_000 }, () => 4096);
  const sender = new Sender(offerOf(...sizes))
    .feed(accepted([0, 10_000])).drain();
  // 31 × (8 + 4096) ≤ 131072 + 12 < 32 × (8 + 4096)
  assert.equal(sender.frames, 323);
  const sent = sender.effects.flatMap((effect) =>
    effect.do === "send-pack" ? [effect.files] : []
  );
  assert.deepEqual(sent.map((files) => files.length), [
    ...Array.from({ length: 322 }, () => 31),
    18,
  ]);
  assert.deepEqual(sent.flat(), sizes.map((_, i) => i));
});

Deno.test("no frame goes out beyond the credit", () => {
  const sender = new Sender(offerOf(100 * CHUNK)).feed(accepted([0, 1]));
  assert.equal(sender.frames, 0);
  sender.feed(credit(0, 0, CHUNK - 1));
  assert.equal(sender.frames, 0);
  sender.feed(credit(0, 0, 2 * CHUNK));
  assert.equal(sender.frames, 2);
  sender.feed(credit(2 * CHUNK, 0, 3 * CHUNK - 1));
  assert.equal(sender.frames, 2);
  sender.feed(credit(2 * CHUNK, 2 * CHUNK, 3 * CHUNK));
  assert.equal(sender.frames, 3);
});

Deno.test("no more is in flight than the window takes", () => {
  const sender = new Sender(offerOf(400 * CHUNK)).feed(accepted([0, 1]));
  sender.feed(credit(0, 0, 2 ** 40));
  for (let acked = 1; acked <= 300; acked++) {
    assert("window" in sender.state);
    assert(sender.inFlight <= windowBytes(sender.state.window));
    assert(sender.inFlight > 0, "the window is used");
    sender.feed(credit(acked * CHUNK, 0, 2 ** 40));
  }
});

Deno.test("a disk that stops stops the sender within 32 MiB", () => {
  const sender = new Sender(offerOf(1024 * MIB)).feed(accepted([0, 1]));
  const granted = 32 * MIB;
  for (let frames = -1; frames !== sender.frames;) {
    frames = sender.frames;
    sender.feed(credit(frames * CHUNK, 0, granted));
  }
  assert.equal(sender.frames, 256);
  sender.feed(credit(granted, 4 * MIB, granted + 4 * MIB));
  assert(sender.frames > 256, "goes on when the disk does");
});

/** Sizes, frames of chunks, frames of padding; worked out by hand. */
const padded: readonly (readonly [number[], number, number])[] = [
  // Padmé leaves powers of two and small totals alone.
  [[128 * MIB], 1024, 0],
  [[10], 1, 0],
  // 2^26 ≤ n < 2^27: steps of 2^21 bytes, so 102 MiB, 816 chunks.
  [[100 * MIB + 1], 801, 15],
  // The same total over three files of 801 MiB/8 has two short chunks more.
  [[50 * MIB, 25 * MIB + 1, 25 * MIB], 801, 15],
  [[50 * MIB + 1, 25 * MIB - 1, 25 * MIB + 1], 802, 14],
  // 2^30 + 1: steps of 2^25, so 33 of them, 8448 chunks.
  [[1024 * MIB + 1], 8193, 255],
  // More frames than padding asks for: none is added.
  [Array.from({ length: 900 }, () => 120_000), 900, 0],
];

Deno.test("padding fills up to the Padmé length of all files", () => {
  for (const [sizes, chunks, pads] of padded) {
    const sender = new Sender(offerOf(...sizes))
      .feed(accepted([0, sizes.length])).drain();
    const count = (what: string) =>
      sender.effects.filter((effect) => effect.do === what).length;
    const says = `${sizes.slice(0, 3)}`;
    assert.equal(count("send-chunk") + count("send-pack"), chunks, says);
    assert.equal(count("send-pad"), pads, says);
    assert.equal(sender.state.is, "verifying");
  }
});

Deno.test("who does not want padding sends none", () => {
  const sender = new Sender(offerOf(100 * MIB + 1), false)
    .feed(accepted([0, 1])).drain();
  assert.equal(sender.frames, 801);
  assert.equal(sender.story.at(-1), "0 ended");
  assert.equal(sender.state.is, "verifying");
});

Deno.test("padding is in front of the last file’s end, so all of it is sent", () => {
  const sender = new Sender(offerOf(100 * MIB + 1, 0))
    .feed(accepted([0, 2])).drain();
  assert.deepEqual(sender.story.slice(800, 803), [
    "0:800+1",
    "0 ended",
    "pad",
  ]);
  assert.deepEqual(sender.story.slice(-2), ["pad", "pack 1"]);
  const one = new Sender(offerOf(100 * MIB + 1)).feed(accepted([0, 1])).drain();
  assert.deepEqual(one.story.slice(-2), ["pad", "0 ended"]);
});

Deno.test("padding waits for credit like a chunk", () => {
  const sender = new Sender(offerOf(100 * MIB + 1)).feed(accepted([0, 1]));
  for (let frames = -1; frames !== sender.frames;) {
    frames = sender.frames;
    sender.feed(credit(frames * CHUNK, 0, 805 * CHUNK));
  }
  assert.equal(sender.frames, 805);
  assert.equal(sender.state.is, "moving");
});

Deno.test("a source that fails ends the transfer by its name", () => {
  for (const reason of ["source-changed", "source-gone"] as const) {
    const sender = new Sender(offerOf(2 * CHUNK, 1))
      .feed(accepted([0, 2]), { on: "source-failed", reason, file: 1 });
    assert.deepEqual(sender.problem, { kind: reason, name: "file 1" });
  }
});

Deno.test("a DONE that was lost is made up for", () => {
  const sender = new Sender(offerOf(CHUNK, 1))
    .feed(accepted([0, 2])).drain()
    .feed({ on: "unlinked" }, { on: "linked", anew: false });
  const counts = { received: sender.frames * CHUNK, granted: 2 ** 40 };
  const at = { file: 2, chunk: 0 };
  sender.feed(resumed({ files: [[0, 2]], at, ...counts, published: 2 }));
  assert.equal(sender.state.is, "done");
  assert.equal(sender.story.at(-1), "release");
});
