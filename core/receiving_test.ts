import assert from "node:assert/strict";
import type { ReceiveEvent } from "./receiving.ts";
import { chunk, ended, PAD, Receiver } from "../tests/transfer/receiver.ts";
import { CHUNK, offerOf } from "../tests/transfer/sender.ts";

const MIB = 1024 * 1024;

function started(...sizes: number[]): Receiver {
  const files = sizes.map((_, i) => i);
  return new Receiver(offerOf(...sizes))
    .feed({ on: "accept", files }, { on: "prepared" });
}

function chunks(file: number, from: number, to: number): ReceiveEvent[] {
  return Array.from({ length: to - from }, (_, i) => chunk(file, from + i));
}

function flushed(frames: number, bytes = frames * CHUNK): ReceiveEvent {
  return { on: "flushed", frames, bytes };
}

Deno.test("256 KiB are acknowledged, credit only grows with flushes", () => {
  const receiver = started(4 * CHUNK).feed(...chunks(0, 0, 3));
  assert.deepEqual(receiver.story.slice(2), [
    "credit 0 0 33554432",
    "write",
    "write",
    "credit 262144 0 33554432",
    "write",
  ]);
  receiver.feed(flushed(2));
  assert.equal(receiver.story.at(-1), "credit 393216 262144 33816576");
});

Deno.test("a disk that stops stops the credit at 32 MiB", () => {
  const receiver = started(64 * MIB).feed(...chunks(0, 0, 256));
  assert.equal(receiver.granted, 32 * MIB);
  assert.equal(receiver.state.is, "moving");
  const beyond = started(64 * MIB).feed(...chunks(0, 0, 257));
  assert.deepEqual(beyond.problem, { kind: "tampered" });

  receiver.feed(flushed(32));
  assert.equal(receiver.granted, 36 * MIB);
  receiver.feed(...chunks(0, 256, 288));
  assert.equal(receiver.state.is, "moving");
});

Deno.test("a frame of several chunks counts as all, and padding in it settles", () => {
  const receiver = started(6 * CHUNK).feed(
    { on: "chunk", file: 0, index: 0, length: 4 * CHUNK, units: 4 },
    { on: "chunk", file: 0, index: 4, length: 2 * CHUNK, units: 5 },
  );
  assert.deepEqual(receiver.story.slice(3), [
    "write",
    `credit ${4 * CHUNK} 0 ${32 * MIB}`,
    "write, flush",
    `credit ${9 * CHUNK} 0 ${32 * MIB + 3 * CHUNK}`,
  ]);
});

Deno.test("chunks beyond the file, in part, or more than the frame break the way", () => {
  for (
    const wrong of [
      { index: 0, length: 4 * CHUNK, units: 4 },
      { index: 0, length: 2 * CHUNK - 1, units: 2 },
      { index: 0, length: 2 * CHUNK, units: 1 },
      { index: 1, length: 2 * CHUNK, units: 2 },
    ]
  ) {
    const receiver = started(3 * CHUNK)
      .feed({ on: "chunk", file: 0, ...wrong });
    assert.deepEqual(receiver.problem, { kind: "tampered" });
  }
});

Deno.test("padding counts against credit and settles at once", () => {
  const receiver = started(64 * MIB).feed(PAD, PAD);
  assert.equal(receiver.story.at(-1), "credit 262144 0 33816576");
  // 255 frames wait for the disk; padding in between changes nothing of that.
  receiver.feed(...chunks(0, 0, 255), PAD);
  assert.equal(receiver.state.is, "moving");
  receiver.feed(...chunks(0, 255, 256));
  assert.equal(receiver.state.is, "moving");
  receiver.feed(PAD);
  assert.deepEqual(receiver.problem, { kind: "tampered" });
});

Deno.test("a flush is asked for every 4 MiB and at a file's end", () => {
  const receiver = started(70 * CHUNK, CHUNK)
    .feed(...chunks(0, 0, 70), { on: "ended", file: 0 }, ...chunks(1, 0, 1));
  const flushes = receiver.plot
    .filter((word) => word.startsWith("write"))
    .flatMap((word, i) => word === "write, flush" ? [i] : []);
  assert.deepEqual(flushes, [31, 63, 69, 70]);
});

Deno.test("files are verified as they end and done when published", () => {
  const receiver = started(CHUNK, CHUNK, CHUNK).feed(
    ...chunks(0, 0, 1),
    { on: "ended", file: 0 },
    ...chunks(1, 0, 1),
    { on: "published", files: [0] },
    { on: "ended", file: 1 },
    ...chunks(2, 0, 1),
    { on: "ended", file: 2 },
  );
  assert.deepEqual(receiver.plot.slice(2), [
    "write, flush",
    "verify 0",
    "write, flush",
    "done 0",
    "verify 1",
    "write, flush",
    "verify 2",
  ]);
  assert.equal(receiver.state.is, "verifying");
  receiver.feed(
    { on: "published", files: [1] },
    { on: "published", files: [2] },
  );
  assert.deepEqual(receiver.plot.slice(-2), ["done 1", "done 2"]);
  assert.equal(receiver.state.is, "done");
});

Deno.test("ten thousand files are received whole and in order", () => {
  const sizes = Array.from({ length: 10_000 }, () => CHUNK / 2 + 1);
  const receiver = started(...sizes);
  for (let file = 0; file < sizes.length; file++) {
    receiver.feed(
      chunk(file, 0, CHUNK / 2 + 1),
      { on: "ended", file },
      flushed(1, CHUNK / 2 + 1),
      { on: "published", files: [file] },
    );
  }
  assert.equal(receiver.state.is, "done");
});

Deno.test("accepting no file at all is a refusal", () => {
  const receiver = new Receiver(offerOf(1)).feed({ on: "accept", files: [] });
  assert.deepEqual(receiver.story, ["cancel declined -"]);
  assert.deepEqual(receiver.problem, { kind: "declined" });
});

Deno.test("chunks and ends out of turn are violations", () => {
  const long = () => started(2 * CHUNK + 5, CHUNK);
  const two = () => long().feed(chunk(0, 0), chunk(0, 1));
  const good = two().feed(chunk(0, 2, 5), ended(0), chunk(1, 0), ended(1));
  assert.equal(good.state.is, "verifying");
  for (
    const receiver of [
      // Skipped, repeated, of the next file, over the end.
      long().feed(chunk(0, 1)),
      two().feed(chunk(0, 1)),
      two().feed(chunk(1, 0)),
      two().feed(chunk(0, 2, 5), chunk(0, 3, 0)),
      started(CHUNK).feed(chunk(0, 0), chunk(0, 1, 0)),
      // Too short, too long.
      long().feed(chunk(0, 0, CHUNK - 1)),
      two().feed(chunk(0, 2, 4)),
      two().feed(chunk(0, 2, 6)),
      two().feed(chunk(0, 2)),
      // Ends before its time, of another file, twice.
      two().feed(ended(0)),
      two().feed(chunk(0, 2, 5), ended(1)),
      two().feed(chunk(0, 2, 5), ended(0), ended(0)),
    ]
  ) assert.deepEqual(receiver.problem, { kind: "tampered" });
});

Deno.test("a file that was not accepted, or is unknown, is a violation", () => {
  for (const event of [chunk(1, 0, 2), chunk(7, 0), ended(1), ended(7)]) {
    const receiver = new Receiver(offerOf(CHUNK, 2, 9))
      .feed({ on: "accept", files: [0, 2] }, { on: "prepared" }, event);
    assert.deepEqual(receiver.problem, { kind: "tampered" });
    assert.deepEqual(receiver.plot.slice(-2), ["violation", "discard"]);
  }
});
