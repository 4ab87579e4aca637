import assert from "node:assert/strict";
import type { CancelReason } from "./transfer_body.ts";
import type { Problem } from "./problem.ts";
import type { SendEvent, SendState } from "./sending.ts";
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

/** One sender in every state. */
const inState: Record<SendState["is"], () => Sender> = {
  offered: () => new Sender(offerOf(2 * CHUNK, 1)),
  moving: () => inState.offered().feed(accepted([0, 2]), credit(0, 0, CHUNK)),
  verifying: () => inState.offered().feed(accepted([0, 2])).drain(),
  reconnecting: () => inState.moving().feed({ on: "unlinked" }),
  done: () => inState.verifying().feed(confirmed([[0, 2]])),
  failed: () => inState.moving().feed({ on: "cancel" }),
};

const events: Record<SendEvent["on"], SendEvent> = {
  accepted: accepted([0, 2]),
  credit: credit(CHUNK, 0, 2 ** 40),
  confirmed: confirmed([[0, 1]]),
  cancelled: {
    on: "cancelled",
    body: { handle: HANDLE, reason: "cancelled" },
  },
  cancel: { on: "cancel" },
  pause: { on: "pause" },
  resume: { on: "resume" },
  paused: paused(true),
  limit: { on: "limit", bytesPerSecond: 1 },
  woken: { on: "woken" },
  "source-failed": { on: "source-failed", reason: "source-gone", file: 1 },
  moved: { on: "moved", streams: 1 },
  unlinked: { on: "unlinked" },
  linked: { on: "linked", anew: false },
  resumed: resumed({ files: [[0, 2]] }),
  proved: { on: "proved", body: resumed().body, same: true },
  lost: { on: "lost", problem: { kind: "member-left" } },
};

/** Where each event leads from the states in which something can happen. */
const table: Record<
  "offered" | "moving" | "verifying" | "reconnecting",
  Record<SendEvent["on"], string>
> = {
  offered: {
    accepted: "moving []",
    credit: "failed tampered [violation release]",
    confirmed: "failed tampered [violation release]",
    cancelled: "failed cancelled [release]",
    cancel: "failed cancelled [cancel cancelled - release]",
    pause: "offered []",
    resume: "offered []",
    paused: "failed tampered [violation release]",
    limit: "offered []",
    woken: "offered []",
    moved: "offered []",
    "source-failed": "failed source-gone [cancel source-gone 1 release]",
    unlinked: "reconnecting []",
    linked: "offered []",
    proved: "offered []",
    // Its ACCEPT was lost.
    resumed: "verifying [resume 0:0+131072 0:1+131072 0 ended pack 1]",
    lost: "failed member-left [release]",
  },
  moving: {
    accepted: "failed tampered [violation release]",
    credit: "verifying [0:1+131072 0 ended pack 1]",
    // Nothing has ended yet.
    confirmed: "failed tampered [violation release]",
    cancelled: "failed cancelled [release]",
    cancel: "failed cancelled [cancel cancelled - release]",
    pause: "moving [pause]",
    resume: "moving []",
    paused: "moving []",
    // Credit holds it up anyway.
    limit: "moving []",
    woken: "moving []",
    moved: "moving []",
    "source-failed": "failed source-gone [cancel source-gone 1 release]",
    unlinked: "reconnecting []",
    linked: "moving []",
    // Nothing was claimed.
    proved: "moving []",
    resumed: "failed tampered [violation release]",
    lost: "failed member-left [release]",
  },
  verifying: {
    accepted: "failed tampered [violation release]",
    // All has arrived: it may not be taken back.
    credit: "failed tampered [violation release]",
    confirmed: "verifying []",
    cancelled: "failed cancelled [release]",
    cancel: "failed cancelled [cancel cancelled - release]",
    // There is nothing left to hold up.
    pause: "verifying []",
    resume: "verifying []",
    paused: "verifying []",
    limit: "verifying []",
    woken: "verifying []",
    moved: "verifying []",
    "source-failed": "failed source-gone [cancel source-gone 1 release]",
    unlinked: "reconnecting []",
    linked: "verifying []",
    proved: "verifying []",
    resumed: "failed tampered [violation release]",
    lost: "failed member-left [release]",
  },
  // One chunk was sent, and is sent again.
  reconnecting: {
    accepted: "failed tampered [violation release]",
    credit: "failed tampered [violation release]",
    confirmed: "failed tampered [violation release]",
    cancelled: "failed cancelled [release]",
    cancel: "failed cancelled [release]",
    pause: "reconnecting []",
    resume: "reconnecting []",
    paused: "failed tampered [violation release]",
    limit: "reconnecting []",
    woken: "reconnecting []",
    moved: "reconnecting []",
    "source-failed": "failed source-gone [release]",
    unlinked: "reconnecting []",
    // The receiver's word decides.
    linked: "reconnecting []",
    proved: "reconnecting []",
    resumed: "verifying [resume 0:0+131072 0:1+131072 0 ended pack 1]",
    lost: "failed member-left [release]",
  },
};

function isEvent(name: string): name is SendEvent["on"] {
  return name in events;
}

for (
  const is of ["offered", "moving", "verifying", "reconnecting"] as const
) {
  Deno.test(`a sender that is ${is} decides every event`, () => {
    for (const name of Object.keys(events).filter(isEvent)) {
      const sender = inState[is]();
      assert.equal(sender.state.is, is);
      const before = sender.effects.length;
      const { problem, state, story } = sender.feed(events[name]);
      const to = problem ? `failed ${problem.kind}` : state.is;
      const told = `${to} [${story.slice(before).join(" ")}]`;
      assert.equal(told, table[is][name], name);
    }
  });
}

for (const is of ["done", "failed"] as const) {
  Deno.test(`a sender that is ${is} does nothing any more`, () => {
    for (const event of Object.values(events)) {
      // What it said last is said again.
      const told = event.on === "linked" || event.on === "resumed";
      if (is === "failed" && told) continue;
      const sender = inState[is]();
      const { state } = sender;
      assert.equal(state.is, is);
      const before = [...sender.effects];
      sender.feed(event);
      assert.deepEqual([sender.state, sender.effects], [state, before]);
    }
  });
}

Deno.test("only files that were offered can be accepted or confirmed", () => {
  const { story } = inState.offered().feed(accepted([0, 3]));
  assert.deepEqual(story, ["violation", "release"]);
  const { problem } = inState.verifying().feed(confirmed([[0, 3]]));
  assert.deepEqual(problem, { kind: "tampered" });
});

Deno.test("files are confirmed once each, in order, after their end", () => {
  const ended = () =>
    new Sender(offerOf(1, 1, 2 * CHUNK)).feed(
      accepted([0, 1], [2, 3]),
      credit(0, 0, 2 * CHUNK),
    );
  assert.equal(ended().story.at(-1), "2:0+131072");
  for (
    const files of [
      // Accepted, not ended; not accepted; out of order; twice.
      [[[0, 1]], [[2, 3]]],
      [[[1, 2]]],
      [[[2, 3]]],
      [[[0, 1]], [[0, 1]]],
    ] as const
  ) {
    const sender = ended();
    for (const range of files) sender.feed(confirmed(range));
    assert.deepEqual(sender.problem, { kind: "tampered" });
  }
  assert.equal(ended().feed(confirmed([[0, 1]])).state.is, "moving");
});

Deno.test("credit neither runs backwards nor beyond what was sent", () => {
  const sent = () =>
    new Sender(offerOf(9 * CHUNK)).feed(
      accepted([0, 1]),
      credit(0, 0, 2 * CHUNK),
      credit(CHUNK, CHUNK, 2 * CHUNK),
    );
  assert.equal(sent().state.is, "moving");
  for (
    const [received, stored, granted] of [
      [0, CHUNK, 2 * CHUNK],
      [CHUNK, CHUNK - 1, 2 * CHUNK],
      [CHUNK, CHUNK, 2 * CHUNK - 1],
      [2 * CHUNK + 1, CHUNK, 2 * CHUNK],
      [CHUNK, 9 * CHUNK + 1, 2 * CHUNK],
    ] as const
  ) {
    const { problem, story } = sent().feed(credit(received, stored, granted));
    assert.deepEqual(problem, { kind: "tampered" });
    assert.deepEqual(story.slice(-2), ["violation", "release"]);
  }
});

Deno.test("the sender learns why the receiver ended the transfer", () => {
  const reasons: Record<CancelReason, Problem> = {
    declined: { kind: "declined" },
    cancelled: { kind: "cancelled", by: "them" },
    "no-space": { kind: "receiver-storage" },
    "storage-failed": { kind: "receiver-storage" },
    "hash-mismatch": { kind: "hash-mismatch", name: "file 1" },
    // Not for a receiver to say.
    "source-changed": { kind: "cancelled", by: "them" },
    "source-gone": { kind: "cancelled", by: "them" },
  };
  for (const reason of Object.keys(reasons) as CancelReason[]) {
    const body = { handle: HANDLE, reason, file: 1 };
    const sender = inState.moving().feed({ on: "cancelled", body });
    assert.deepEqual(sender.problem, reasons[reason]);
    assert.equal(sender.story.at(-1), "release");
  }
  const body = { handle: HANDLE, reason: "hash-mismatch", file: 9 } as const;
  const { problem } = inState.moving().feed({ on: "cancelled", body });
  assert.deepEqual(problem, { kind: "hash-mismatch", name: "" });
});
