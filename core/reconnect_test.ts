import assert from "node:assert/strict";
import type { ReceiveEvent } from "./receiving.ts";
import {
  chunk,
  ended,
  pack,
  PAD,
  Receiver,
} from "../tests/transfer/receiver.ts";
import {
  accepted,
  CHUNK,
  confirmed,
  credit,
  HANDLE,
  offerOf,
  paused,
  resumed,
  Sender,
} from "../tests/transfer/sender.ts";

const UNLINKED = { on: "unlinked" } as const;
const LINKED = { on: "linked", anew: false } as const;
const CANCEL = { on: "cancel" } as const;
const PAUSE = { on: "pause" } as const;

const flushed = (frames: number, bytes: number): ReceiveEvent => ({
  on: "flushed",
  frames,
  bytes,
});

/** A receiver of two files that has the first half of the first. */
function receiving(): Receiver {
  return new Receiver(offerOf(2 * CHUNK, 2)).feed(
    { on: "accept", files: [0, 1] },
    { on: "prepared" },
    chunk(0, 0),
  );
}

/** What a receiver without a path does; person and disk are heard as ever. */
const apart: readonly (readonly [ReceiveEvent, string])[] = [
  [{ on: "accept", files: [0] }, "reconnecting []"],
  [{ on: "decline" }, "reconnecting []"],
  [CANCEL, "failed cancelled [discard]"],
  [PAUSE, "reconnecting []"],
  [{ on: "resume" }, "reconnecting []"],
  [paused(true), "failed tampered [violation discard]"],
  [{ on: "prepared" }, "reconnecting []"],
  [{ on: "no-space", missing: 5 }, "failed no-space [discard]"],
  [{ on: "storage-failed" }, "failed storage-failed [discard]"],
  [chunk(0, 1), "failed tampered [violation discard]"],
  [pack([1, 2]), "failed tampered [violation discard]"],
  [PAD, "failed tampered [violation discard]"],
  [ended(0), "failed tampered [violation discard]"],
  [flushed(1, CHUNK), "reconnecting []"],
  [{ on: "published", files: [0] }, "reconnecting []"],
  [{ on: "mismatched", file: 0 }, "failed hash-mismatch [discard]"],
  [
    { on: "cancelled", body: { handle: HANDLE, reason: "cancelled" } },
    "failed cancelled [discard]",
  ],
  [UNLINKED, "reconnecting []"],
  [LINKED, `moving [stands 0:1 ${CHUNK} 0]`],
  [{ on: "full" }, "reconnecting []"],
  [{ on: "room" }, "reconnecting []"],
  // Only in a new session the offer and a proof are due.
  [{ on: "reoffered" }, "reconnecting []"],
  [{ on: "proved", proof: "00" }, "reconnecting []"],
  [
    { on: "lost", problem: { kind: "member-left" } },
    "failed member-left [discard]",
  ],
];

Deno.test("a receiver that is reconnecting decides every event", () => {
  for (const [event, expected] of apart) {
    const receiver = receiving().feed(UNLINKED);
    const { length } = receiver.story;
    receiver.feed(event);
    const end = receiver.problem?.kind;
    const to = end ? `failed ${end}` : receiver.state.is;
    const told = `${to} [${receiver.story.slice(length).join(" ")}]`;
    assert.equal(told, expected, event.on);
  }
});

Deno.test("what the disk does without a path is told on the next one", () => {
  const receiver = receiving()
    .feed(chunk(0, 1), ended(0), UNLINKED, flushed(2, 2 * CHUNK))
    .feed({ on: "published", files: [0] }, PAUSE);
  const { length } = receiver.effects;
  receiver.feed(LINKED);
  assert.deepEqual(receiver.effects.slice(length), [{
    do: "send-resume",
    body: {
      handle: HANDLE,
      transfer: "00".repeat(16),
      files: [[0, 2]],
      at: { file: 1, chunk: 0 },
      received: 2 * CHUNK,
      stored: 2 * CHUNK,
      granted: 2 * CHUNK + 32 * 1024 * 1024,
      published: 1,
      paused: true,
    },
  }]);
});

Deno.test("an offer is answered without a path, and the answer comes later", () => {
  const offered = () => new Receiver(offerOf(CHUNK)).feed(UNLINKED);
  const accepts = { on: "accept", files: [0] } as const;
  const late = offered().feed(accepts, LINKED, { on: "prepared" });
  assert.deepEqual(late.plot, [`prepare ${CHUNK}`, "accept 0"]);
  const early = offered().feed(accepts, { on: "prepared" }, LINKED);
  assert.deepEqual(early.plot, [`prepare ${CHUNK}`, "stands 0:0 0 0"]);
  const declined = offered().feed({ on: "decline" });
  assert.deepEqual(declined.story, []);
  assert.deepEqual(declined.feed(LINKED).story, ["cancel declined -"]);
});

Deno.test("a last word is said again on every path", () => {
  const done = receiving().feed(
    chunk(0, 1),
    ended(0),
    pack([1, 2]),
    flushed(3, 2 * CHUNK + 2),
    { on: "published", files: [0] },
    { on: "published", files: [1] },
  );
  assert.equal(done.state.is, "done");
  const stopped = receiving().feed(CANCEL);
  const sender = new Sender(offerOf(1)).feed(CANCEL);
  for (const half of [done, stopped, sender]) {
    const { length } = half.story;
    half.feed(UNLINKED, LINKED, UNLINKED, LINKED);
    const stands = `stands 2:0 ${3 * CHUNK} 2`;
    const word = half === done ? stands : "cancel cancelled -";
    assert.deepEqual(half.story.slice(length), [word, word]);
  }
});

Deno.test("nothing is said again of what the other side ended", () => {
  const body = { handle: HANDLE, reason: "cancelled" } as const;
  for (const half of [receiving(), new Sender(offerOf(1))]) {
    half.feed({ on: "cancelled", body });
    const { length } = half.story;
    half.feed(UNLINKED, LINKED);
    assert.equal(half.story.length, length);
  }
});

/** A sender with four of nine chunks sent, one of which it knows arrived. */
function sending(): Sender {
  return new Sender(offerOf(9 * CHUNK)).feed(
    accepted([0, 1]),
    credit(0, 0, 3 * CHUNK),
    credit(CHUNK, 0, 4 * CHUNK),
  );
}

Deno.test("a sender goes on where the receiver stands", () => {
  const sender = sending();
  assert.equal(sender.frames, 4);
  const { length } = sender.story;
  const at = { file: 0, chunk: 2 };
  sender.feed(UNLINKED, LINKED, PAUSE, { on: "resume" });
  assert.deepEqual(sender.story.slice(length), []);
  sender.feed(resumed({ at, received: 2 * CHUNK, granted: 4 * CHUNK }));
  assert.deepEqual(
    sender.story.slice(length),
    ["resume", "0:2+131072", "0:3+131072"],
  );
  assert.equal(sender.inFlight, 2 * CHUNK);
});

Deno.test("who paused before or after the loss has it paused", () => {
  const at = { file: 0, chunk: 1 };
  const stand = { at, received: CHUNK };
  const before = sending().feed(PAUSE, UNLINKED, LINKED);
  const after = sending().feed(UNLINKED, PAUSE, LINKED);
  for (const sender of [before, after]) {
    const { frames } = sender;
    sender.feed(resumed(stand));
    assert.equal(sender.story.at(-1), "pause");
    assert.equal(sender.frames, frames);
  }
  // All was sent, and yet there is something left to hold up.
  const all = new Sender(offerOf(2 * CHUNK))
    .feed(accepted([0, 1]), credit(0, 0, 2 ** 40), PAUSE, UNLINKED, PAUSE)
    .feed(resumed({ granted: 2 ** 40 }));
  assert.equal(all.state.is, "moving");
  assert.equal(all.feed({ on: "resume" }).frames, 4);
  const theirs = sending().feed(UNLINKED, resumed({ ...stand, paused: true }));
  assert.equal(theirs.frames, 4);
  theirs.feed(paused(false));
  assert(theirs.frames > 4);
});

Deno.test("a receiver stands neither before what it said nor beyond what was sent", () => {
  const good = { at: { file: 0, chunk: 2 }, received: 2 * CHUNK };
  const granted = 4 * CHUNK;
  assert.equal(
    sending().feed(UNLINKED, resumed({ ...good, granted })).state.is,
    "moving",
  );
  for (
    const bad of [
      { transfer: "11".repeat(16) },
      { files: [[0, 2]] },
      { at: { file: 0, chunk: 3 } },
      { at: { file: 0, chunk: 1 } },
      { at: { file: 0, chunk: 0 }, received: 0 },
      { at: { file: 0, chunk: 5 }, received: 5 * CHUNK },
      { at: { file: 1, chunk: 0 } },
      { at: { file: 2, chunk: 0 } },
      { received: 2 * CHUNK + 1 },
      { granted: 4 * CHUNK - 1 },
      { stored: 9 * CHUNK + 1 },
      { published: 1 },
    ] as const
  ) {
    const sender = sending()
      .feed(UNLINKED, resumed({ ...good, granted, ...bad }));
    assert.deepEqual(sender.problem, { kind: "tampered" }, JSON.stringify(bad));
  }
});

Deno.test("padding that was lost is sent again, and no other", () => {
  // The Padmé length of 65 chunks is 66.
  const sender = new Sender(offerOf(65 * CHUNK)).feed(accepted([0, 1]));
  while (sender.frames < 66) {
    const known = Math.max(0, sender.frames - 1);
    sender.feed(credit(known * CHUNK, 0, 2 ** 40));
  }
  assert.deepEqual(
    sender.story.slice(-3),
    ["0:64+131072", "pad", "0 ended"],
  );
  const { length } = sender.story;
  const stand = { at: { file: 0, chunk: 65 }, granted: 2 ** 40 };
  sender.feed(UNLINKED, resumed({ ...stand, received: 65 * CHUNK }));
  assert.deepEqual(sender.story.slice(length), ["resume", "pad", "0 ended"]);
  // It arrived, and only the END was lost.
  sender.feed(UNLINKED, resumed({ ...stand, received: 66 * CHUNK }));
  assert.deepEqual(sender.story.slice(length + 3), ["resume", "0 ended"]);
  sender.feed(confirmed([[0, 1]]));
  assert.equal(sender.state.is, "done");
});
