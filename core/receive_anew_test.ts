import assert from "node:assert/strict";
import { chunk, ended, PAD, Receiver } from "../tests/transfer/receiver.ts";
import { CHUNK, offerOf, paused } from "../tests/transfer/sender.ts";

const UNLINKED = { on: "unlinked" } as const;
const ANEW = { on: "linked", anew: true } as const;
const LINKED = { on: "linked", anew: false } as const;
const REOFFERED = { on: "reoffered" } as const;
const CANCEL = { on: "cancel" } as const;
const PROOF = "ab".repeat(32);
const PROVED = { on: "proved", proof: PROOF } as const;

/** A receiver of two files that has two chunks of the first, one flushed. */
function receiving(): Receiver {
  return new Receiver(offerOf(3 * CHUNK, CHUNK)).feed(
    { on: "accept", files: [0, 1] },
    { on: "prepared" },
    chunk(0, 0),
    chunk(0, 1),
    { on: "flushed", frames: 1, bytes: CHUNK },
  );
}

/** The words since a point. */
function since(half: Receiver, length: number): string[] {
  return half.story.slice(length);
}

Deno.test("in a new session a receiver waits for the offer, and proves", () => {
  const receiver = receiving().feed(UNLINKED);
  const { length } = receiver.story;
  receiver.feed(ANEW);
  assert.deepEqual(since(receiver, length), []);
  receiver.feed(REOFFERED);
  assert.deepEqual(since(receiver, length), ["prove 0+2"]);
  assert.equal(receiver.state.is, "reconnecting");
  receiver.feed({ on: "flushed", frames: 1, bytes: CHUNK }, PROVED);
  assert.equal(receiver.state.is, "moving");
  const last = receiver.effects.at(-1);
  assert(last?.do === "send-resume");
  const { proof, stored, at } = last.body;
  assert.deepEqual([proof, stored, at.chunk], [PROOF, 2 * CHUNK, 2]);
});

Deno.test("every path of such a session begins so, none of the first does", () => {
  const receiver = receiving().feed(UNLINKED, ANEW, REOFFERED, PROVED);
  const { length } = receiver.story;
  receiver.feed(UNLINKED, LINKED);
  assert.deepEqual(since(receiver, length), []);
  receiver.feed(REOFFERED, PROVED);
  assert.deepEqual(since(receiver, length), [
    "prove 0+2",
    `stands 0:2 ${2 * CHUNK} 0`,
  ]);
  const first = receiving();
  const before = first.story.length;
  first.feed(UNLINKED, LINKED, REOFFERED, PROVED);
  assert.deepEqual(since(first, before), [`stands 0:2 ${2 * CHUNK} 0`]);
});

Deno.test("an answer waits for the offer, and is then of this session", () => {
  const accepts = { on: "accept", files: [0, 1] } as const;
  const receiver = new Receiver(offerOf(CHUNK, CHUNK))
    .feed(UNLINKED, ANEW, accepts);
  receiver.feed(REOFFERED, { on: "prepared" });
  assert.deepEqual(receiver.plot, [`prepare ${2 * CHUNK}`, "accept 0,1"]);
  const { length } = receiver.story;
  receiver.feed(UNLINKED, LINKED);
  assert.deepEqual(since(receiver, length), ["stands 0:0 0 0"]);
  // Accepted before the offer came again, it goes on like an older one.
  const early = new Receiver(offerOf(CHUNK, CHUNK))
    .feed(UNLINKED, ANEW, accepts, { on: "prepared" }, REOFFERED, PROVED);
  assert.deepEqual(early.plot, [
    `prepare ${2 * CHUNK}`,
    "prove 0+0",
    "stands 0:0 0 0",
  ]);
  early.feed(UNLINKED, LINKED);
  assert.equal(early.state.is, "reconnecting");
});

Deno.test("frames before the proof are violations", () => {
  for (const events of [[ANEW], [ANEW, REOFFERED]]) {
    for (const frame of [chunk(0, 2), PAD, paused(true)]) {
      const receiver = receiving().feed(UNLINKED, ...events, frame);
      assert.deepEqual(receiver.problem, { kind: "tampered" });
    }
  }
});

Deno.test("a receiver that is done or failed answers each offer", () => {
  const done = receiving().feed(
    chunk(0, 2),
    ended(0),
    chunk(1, 0),
    ended(1),
    { on: "published", files: [0] },
    { on: "published", files: [1] },
  );
  const failed = receiving().feed(CANCEL);
  const broken = receiving().feed(paused(false), chunk(1, 0));
  assert.deepEqual(broken.problem, { kind: "tampered" });
  const stands = ["prove 0+0", `stands 2:0 ${4 * CHUNK} 2`];
  for (
    const [half, words] of [
      [done, stands],
      [failed, ["cancel cancelled -"]],
      [broken, ["cancel cancelled -"]],
    ] as const
  ) {
    const { length } = half.story;
    half.feed(UNLINKED, ANEW);
    assert.deepEqual(since(half, length), []);
    for (const path of [REOFFERED, LINKED]) {
      const before = half.story.length;
      half.feed(path);
      if (path === LINKED) half.feed(REOFFERED);
      if (half === done) half.feed(PROVED);
      assert.deepEqual(since(half, before), words);
    }
  }
});

Deno.test("a receiver that gives up while it proves says so at once", () => {
  const receiver = receiving().feed(UNLINKED, ANEW, REOFFERED);
  const { length } = receiver.story;
  receiver.feed({ on: "pause" }, CANCEL);
  assert.deepEqual(since(receiver, length), ["cancel cancelled -", "discard"]);
  const { length: before } = receiver.story;
  receiver.feed(PROVED);
  assert.deepEqual(since(receiver, before), []);
});
