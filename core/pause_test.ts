import assert from "node:assert/strict";
import {
  accepted,
  CHUNK,
  confirmed,
  credit,
  offerOf,
  paused,
  Sender,
} from "../tests/transfer/sender.ts";
import { chunk, Receiver } from "../tests/transfer/receiver.ts";
import { type Paused, wished, wishes } from "./pause.ts";

const MIB = 1024 * 1024;
const PAUSE = { on: "pause" } as const;
const RESUME = { on: "resume" } as const;

/** A sender with two of nine chunks in flight and credit for the rest. */
function sending(): Sender {
  const sender = new Sender(offerOf(9 * CHUNK))
    .feed(accepted([0, 1]), credit(0, 0, 2 * CHUNK));
  assert.equal(sender.frames, 2);
  return sender;
}

function receiving(): Receiver {
  return new Receiver(offerOf(9 * CHUNK))
    .feed({ on: "accept", files: [0] }, { on: "prepared" }, chunk(0, 0));
}

const pausedOf = ({ state }: Sender | Receiver): Paused | undefined =>
  "paused" in state ? state.paused : undefined;

Deno.test("each side's wish is its own", () => {
  const table: [Paused, "me" | "them", boolean, Paused][] = [
    ["nobody", "me", true, "me"],
    ["nobody", "them", true, "them"],
    ["me", "them", true, "both"],
    ["them", "me", true, "both"],
    ["both", "me", false, "them"],
    ["both", "them", false, "me"],
    ["me", "me", false, "nobody"],
    ["them", "them", false, "nobody"],
    // Said twice, it means the same.
    ["nobody", "them", false, "nobody"],
    ["me", "me", true, "me"],
    ["both", "them", true, "both"],
  ];
  for (const [before, by, pause, after] of table) {
    assert.equal(wished(before, by, pause), after, `${before} ${by} ${pause}`);
  }
  assert.deepEqual(
    (["nobody", "me", "them", "both"] as const).map((paused) =>
      wishes(paused, "me")
    ),
    [false, true, false, true],
  );
});

Deno.test("a paused sender sends nothing, whatever credit comes", () => {
  for (const event of [PAUSE, paused(true)]) {
    const sender = sending().feed(event);
    const { length } = sender.story;
    sender.feed(credit(2 * CHUNK, 0, 32 * MIB), { on: "woken" });
    sender.feed({ on: "limit", bytesPerSecond: 10 * MIB });
    sender.feed({ on: "limit", bytesPerSecond: undefined });
    assert.deepEqual(sender.story.slice(length), []);
    assert.equal(sender.state.is, "moving");
  }
});

Deno.test("who resumes goes on where it stopped", () => {
  const sender = sending().feed(PAUSE, credit(2 * CHUNK, 0, 4 * CHUNK), RESUME);
  assert.deepEqual(sender.story.slice(2), [
    "pause",
    "resume",
    "0:2+131072",
    "0:3+131072",
  ]);
  sender.drain().feed(confirmed([[0, 1]]));
  assert.equal(sender.state.is, "done");
});

Deno.test("a sender goes on only when neither side wishes a pause", () => {
  const sender = sending().feed(credit(2 * CHUNK, 0, 2 * CHUNK));
  sender.feed(PAUSE, paused(true), credit(2 * CHUNK, 0, 32 * MIB));
  assert.equal(pausedOf(sender), "both");
  sender.feed(paused(false));
  assert.equal(pausedOf(sender), "me");
  assert.equal(sender.frames, 2);
  sender.feed(paused(true), RESUME);
  assert.equal(pausedOf(sender), "them");
  assert.equal(sender.frames, 2);
  sender.feed(paused(false));
  assert.equal(pausedOf(sender), "nobody");
  assert(sender.frames > 2, "goes on");
});

Deno.test("a pause is told once, however often it is wished", () => {
  const sender = sending().feed(PAUSE, PAUSE, RESUME, RESUME);
  assert.deepEqual(sender.story.slice(2), ["pause", "resume"]);
  const receiver = receiving().feed(PAUSE, PAUSE, RESUME, RESUME);
  assert.deepEqual(receiver.plot.slice(-2), ["pause", "resume"]);
  for (const half of [sending(), receiving()]) {
    half.feed(paused(true), paused(true));
    assert.equal(pausedOf(half), "them");
    half.feed(paused(false), paused(false));
    assert.equal(pausedOf(half), "nobody");
  }
});

Deno.test("a paused receiver takes all that was under way", () => {
  const receiver = receiving().feed(PAUSE, paused(true));
  assert.equal(pausedOf(receiver), "both");
  const rest = Array.from({ length: 8 }, (_, i) => chunk(0, i + 1));
  receiver.feed(...rest, { on: "ended", file: 0 });
  receiver.feed({ on: "flushed", frames: 9, bytes: 9 * CHUNK });
  assert.equal(receiver.state.is, "verifying");
  assert(receiver.story.includes("credit 1179648 1179648 34734080"));
  receiver.feed({ on: "published", files: [0] });
  assert.equal(receiver.state.is, "done");
});

Deno.test("a full disk asks for a pause until there is room", () => {
  const receiver = receiving().feed({ on: "full" }, { on: "full" });
  assert.deepEqual(receiver.plot.slice(3), ["pause"]);
  assert(receiver.state.is === "moving" && receiver.state.full);
  // The person wished none.
  assert.equal(pausedOf(receiver), "nobody");
  receiver.feed(chunk(0, 1), { on: "room" }, { on: "room" });
  assert.deepEqual(receiver.plot.slice(4), ["write", "resume"]);
  assert(receiver.state.is === "moving" && !receiver.state.full);
});

Deno.test("a full disk and a person hold up what comes, each on its own", () => {
  const receiver = receiving().feed(PAUSE, { on: "full" }, RESUME);
  assert.deepEqual(receiver.plot.slice(3), ["pause"]);
  assert.equal(pausedOf(receiver), "nobody");
  receiver.feed(PAUSE, { on: "room" });
  assert.deepEqual(receiver.plot.slice(3), ["pause"]);
  receiver.feed(RESUME);
  assert.deepEqual(receiver.plot.slice(3), ["pause", "resume"]);
});

Deno.test("on the next path a sender hears of a full disk too", () => {
  const receiver = receiving()
    .feed({ on: "unlinked" }, { on: "full" }, { on: "linked", anew: false });
  const last = receiver.effects.at(-1);
  assert(last?.do === "send-resume");
  assert(last.body.paused);
});

Deno.test("a pause that crosses the end harms nobody", () => {
  const failed = sending().feed({ on: "cancel" }, paused(true));
  assert.deepEqual(failed.problem, { kind: "cancelled", by: "me" });
  const sent = sending().drain().feed(paused(true));
  assert.equal(sent.state.is, "verifying");
  assert.equal(sent.feed(confirmed([[0, 1]])).state.is, "done");
  assert.equal(sent.feed(paused(false)).state.is, "done");
  const stopped = receiving().feed({ on: "cancel" }, paused(true));
  assert.deepEqual(stopped.problem, { kind: "cancelled", by: "me" });
});

Deno.test("what is paused can be cancelled", () => {
  for (const half of [sending(), receiving()]) {
    half.feed(PAUSE, paused(true), { on: "cancel" });
    assert.deepEqual(half.problem, { kind: "cancelled", by: "me" });
    assert(half.story.includes("cancel cancelled -"));
  }
});

Deno.test("a disk that never flushes stops the sender at exactly its credit", () => {
  const size = 100 * MIB;
  const sender = new Sender(offerOf(size)).feed(accepted([0, 1]));
  const receiver = new Receiver(offerOf(size))
    .feed({ on: "accept", files: [0] }, { on: "prepared" });
  let heard = 0;
  let seen = 0;
  /** Carries frames and credit until neither side has anything to say. */
  const carry = (): void => {
    for (;;) {
      const frames = sender.effects.slice(heard);
      const credits = receiver.effects.slice(seen);
      heard += frames.length;
      seen += credits.length;
      for (const effect of frames) {
        if (effect.do === "send-chunk") {
          receiver.feed(chunk(effect.file, effect.index, effect.length));
        } else if (effect.do === "send-end") {
          receiver.feed({ on: "ended", file: effect.file });
        } else assert.equal(effect.do, "send-pad");
      }
      for (const effect of credits) {
        if (effect.do !== "send-credit") continue;
        const { received, stored, granted } = effect;
        sender.feed(credit(received, stored, granted));
      }
      if (frames.length + credits.length === 0) return;
    }
  };
  carry();
  assert.equal(sender.frames, 32 * MIB / CHUNK);
  assert.equal(sender.inFlight, 0, "all of it arrived");
  assert.equal(sender.problem, undefined);
  // The Save dialog is answered: everything written so far is flushed.
  for (let flushed = 0; flushed < size / CHUNK;) {
    const frames = receiver.story.filter((w) => w.startsWith("write")).length;
    assert(frames - flushed <= 32 * MIB / CHUNK, "never more than the bound");
    const bytes = (frames - flushed) * CHUNK;
    receiver.feed({ on: "flushed", frames: frames - flushed, bytes });
    flushed = frames;
    carry();
  }
  receiver.feed({ on: "published", files: [0] });
  sender.feed(confirmed([[0, 1]]));
  assert.deepEqual([sender.state.is, receiver.state.is], ["done", "done"]);
});
