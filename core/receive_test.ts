import assert from "node:assert/strict";
import type { CancelReason } from "./transfer_body.ts";
import type { Problem } from "./problem.ts";
import type { ReceiveEvent, ReceiveState } from "./receiving.ts";
import {
  accept,
  chunk,
  ended,
  pack,
  Receiver,
} from "../tests/transfer/receiver.ts";
import { CHUNK, HANDLE, offerOf, paused } from "../tests/transfer/sender.ts";

const PREPARED: ReceiveEvent = { on: "prepared" };

/** One receiver in every state; files of 131072, 2 and 9 bytes, two wanted. */
const inState: Record<ReceiveState["is"], () => Receiver> = {
  offered: () => new Receiver(offerOf(CHUNK, 2, 9)),
  preparing: () => inState.offered().feed(accept(0, 2)),
  moving: () => inState.preparing().feed(PREPARED),
  verifying: () => inState.moving().feed(chunk(0, 0), ended(0), pack([2, 9])),
  reconnecting: () => inState.moving().feed({ on: "unlinked" }),
  done: () =>
    inState.verifying().feed(
      { on: "published", files: [0] },
      { on: "published", files: [2] },
    ),
  failed: () => inState.moving().feed({ on: "cancel" }),
};

const events: Record<ReceiveEvent["on"], ReceiveEvent> = {
  accept: accept(0),
  decline: { on: "decline" },
  cancel: { on: "cancel" },
  pause: { on: "pause" },
  resume: { on: "resume" },
  paused: paused(true),
  prepared: PREPARED,
  "no-space": { on: "no-space", missing: 5 },
  "storage-failed": { on: "storage-failed" },
  chunk: chunk(0, 0),
  pack: pack([2, 9]),
  pad: { on: "pad", units: 1 },
  ended: ended(0),
  flushed: { on: "flushed", frames: 1, bytes: 1 },
  published: { on: "published", files: [0] },
  mismatched: { on: "mismatched", file: 2 },
  cancelled: {
    on: "cancelled",
    body: { handle: HANDLE, reason: "cancelled" },
  },
  unlinked: { on: "unlinked" },
  linked: { on: "linked", anew: false },
  reoffered: { on: "reoffered" },
  proved: { on: "proved", proof: "00" },
  full: { on: "full" },
  room: { on: "room" },
  lost: { on: "lost", problem: { kind: "member-left" } },
};

type Row = Record<ReceiveEvent["on"], string>;

/** Where each event leads; before the answer nothing is on disk to discard. */
const table: Record<"offered" | "preparing" | "moving" | "verifying", Row> = {
  offered: {
    accept: "preparing [prepare 131072]",
    decline: "failed declined [cancel declined -]",
    cancel: "failed cancelled [cancel cancelled -]",
    pause: "-",
    resume: "-",
    paused: "failed tampered [violation]",
    prepared: "-",
    "no-space": "failed no-space [cancel no-space -]",
    "storage-failed": "failed storage-failed [cancel storage-failed -]",
    chunk: "failed tampered [violation]",
    pack: "failed tampered [violation]",
    pad: "failed tampered [violation]",
    ended: "failed tampered [violation]",
    flushed: "-",
    published: "-",
    mismatched: "-",
    cancelled: "failed cancelled []",
    unlinked: "reconnecting []",
    linked: "-",
    reoffered: "-",
    proved: "-",
    full: "-",
    room: "-",
    lost: "failed member-left []",
  },
  preparing: {
    accept: "-",
    decline: "-",
    cancel: "failed cancelled [cancel cancelled - discard]",
    pause: "-",
    resume: "-",
    paused: "failed tampered [violation discard]",
    prepared: "moving [accept 0,2]",
    "no-space": "failed no-space [cancel no-space - discard]",
    "storage-failed": "failed storage-failed [cancel storage-failed - discard]",
    chunk: "failed tampered [violation discard]",
    pack: "failed tampered [violation discard]",
    pad: "failed tampered [violation discard]",
    ended: "failed tampered [violation discard]",
    flushed: "-",
    published: "-",
    mismatched: "-",
    cancelled: "failed cancelled [discard]",
    unlinked: "reconnecting []",
    linked: "-",
    reoffered: "-",
    proved: "-",
    full: "-",
    room: "-",
    lost: "failed member-left [discard]",
  },
  moving: {
    accept: "-",
    decline: "-",
    cancel: "failed cancelled [cancel cancelled - discard]",
    pause: "moving [pause]",
    // Nobody wished one.
    resume: "-",
    paused: "moving []",
    prepared: "-",
    "no-space": "failed no-space [cancel no-space - discard]",
    "storage-failed": "failed storage-failed [cancel storage-failed - discard]",
    chunk: "moving [write, flush]",
    // The first file comes first.
    pack: "failed tampered [violation discard]",
    pad: "moving []",
    ended: "failed tampered [violation discard]",
    flushed: "moving []",
    published: "moving [done 0]",
    mismatched: "failed hash-mismatch [cancel hash-mismatch 2 discard]",
    cancelled: "failed cancelled [discard]",
    unlinked: "reconnecting []",
    linked: "-",
    reoffered: "-",
    proved: "-",
    full: "moving [pause]",
    room: "-",
    lost: "failed member-left [discard]",
  },
  verifying: {
    accept: "-",
    decline: "-",
    cancel: "failed cancelled [cancel cancelled - discard]",
    // There is nothing left to hold up.
    pause: "-",
    resume: "-",
    paused: "verifying []",
    prepared: "-",
    "no-space": "failed no-space [cancel no-space - discard]",
    "storage-failed": "failed storage-failed [cancel storage-failed - discard]",
    chunk: "failed tampered [violation discard]",
    pack: "failed tampered [violation discard]",
    pad: "verifying []",
    ended: "failed tampered [violation discard]",
    flushed: "verifying []",
    published: "verifying [done 0]",
    mismatched: "failed hash-mismatch [cancel hash-mismatch 2 discard]",
    cancelled: "failed cancelled [discard]",
    unlinked: "reconnecting []",
    linked: "-",
    reoffered: "-",
    proved: "-",
    full: "verifying [pause]",
    room: "-",
    lost: "failed member-left [discard]",
  },
};

function isEvent(name: string): name is ReceiveEvent["on"] {
  return name in events;
}

for (const is of ["offered", "preparing", "moving", "verifying"] as const) {
  Deno.test(`a receiver that is ${is} decides every event`, () => {
    for (const name of Object.keys(events).filter(isEvent)) {
      const receiver = inState[is]();
      const before = receiver.state;
      assert.equal(before.is, is);
      const { length } = receiver.plot;
      receiver.feed(events[name]);
      const end = receiver.problem?.kind;
      const to = end ? `failed ${end}` : receiver.state.is;
      const told = receiver.state === before
        ? "-"
        : `${to} [${receiver.plot.slice(length).join(" ")}]`;
      assert.equal(told, table[is][name], name);
    }
  });
}

for (const is of ["done", "failed"] as const) {
  Deno.test(`a receiver that is ${is} does nothing any more`, () => {
    for (const event of Object.values(events)) {
      // What it said last is said again.
      if (event.on === "linked" || event.on === "proved") continue;
      const receiver = inState[is]();
      const { state } = receiver;
      assert.equal(state.is, is);
      const { length } = receiver.effects;
      receiver.feed(event);
      assert.equal(receiver.state, state, event.on);
      assert.equal(receiver.effects.length, length, event.on);
    }
  });
}

Deno.test("no byte is stored, and no credit given, before the answer", () => {
  for (const is of ["offered", "preparing"] as const) {
    for (const event of [chunk(0, 0), ended(0)]) {
      const receiver = inState[is]().feed(event);
      assert(!receiver.effects.some((effect) => effect.do === "write"));
      assert.equal(receiver.granted, 0);
    }
  }
  assert.deepEqual(inState.preparing().story, ["prepare 131081"]);
  const accepted = inState.moving().story.slice(1);
  assert.deepEqual(accepted, ["accept 0,2", "credit 0 0 33554432"]);
});

Deno.test("the receiver learns why the sender ended the transfer", () => {
  const them: Problem = { kind: "cancelled", by: "them" };
  const reasons: Record<CancelReason, Problem> = {
    "source-changed": { kind: "source-changed", name: "file 1" },
    "source-gone": { kind: "source-gone", name: "file 1" },
    cancelled: them,
    // Not for a sender to say.
    declined: them,
    "no-space": them,
    "storage-failed": them,
    "hash-mismatch": them,
  };
  for (const reason of Object.keys(reasons) as CancelReason[]) {
    const body = { handle: HANDLE, reason, file: 1 };
    const receiver = inState.moving().feed({ on: "cancelled", body });
    assert.deepEqual(receiver.problem, reasons[reason]);
    assert.equal(receiver.story.at(-1), "discard");
  }
});

Deno.test("what is missing on disk is told, and a mismatch by its name", () => {
  const full = inState.preparing().feed(events["no-space"]);
  assert.deepEqual(full.problem, { kind: "no-space", missing: 5 });
  const wrong = inState.verifying().feed(events.mismatched);
  assert.deepEqual(wrong.problem, { kind: "hash-mismatch", name: "file 2" });
});
