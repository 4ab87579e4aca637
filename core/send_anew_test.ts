import assert from "node:assert/strict";
import { restored } from "./journal.ts";
import { offering } from "./rewind.ts";
import { chunk, ended, Receiver } from "../tests/transfer/receiver.ts";
import {
  accepted,
  CHUNK,
  confirmed,
  credit,
  offerOf,
  resumed,
  Sender,
} from "../tests/transfer/sender.ts";

const UNLINKED = { on: "unlinked" } as const;
const ANEW = { on: "linked", anew: true } as const;
const LINKED = { on: "linked", anew: false } as const;
const PROOF = "ab".repeat(32);

/** The words since a point. */
function since(sender: Sender, length: number): string[] {
  return sender.story.slice(length);
}

/** A sender with three of nine chunks sent, in a new session. */
function sending(): Sender {
  return new Sender(offerOf(9 * CHUNK), false)
    .feed(accepted([0, 1]), credit(0, 0, 4 * CHUNK), UNLINKED, ANEW);
}

const STANDS = {
  at: { file: 0, chunk: 2 },
  received: 2 * CHUNK,
  granted: 4 * CHUNK,
  proof: PROOF,
};

Deno.test("in a new session a sender offers again, and checks first", () => {
  const sender = sending();
  assert.equal(sender.story.at(-1), "offer");
  const { length } = sender.story;
  const claim = resumed(STANDS);
  const { body } = claim;
  sender.feed(claim, credit(2 * CHUNK, CHUNK, 9 * CHUNK), { on: "woken" });
  assert.deepEqual(since(sender, length), ["resume", "prove 0+2"]);
  sender.feed({ on: "proved", body, same: true });
  assert.deepEqual(since(sender, length).slice(2, 4), [
    "0:2+131072",
    "0:3+131072",
  ]);
});

Deno.test("a file that is not what was sent ends the transfer", () => {
  const claim = resumed(STANDS);
  const sender = sending().feed(claim);
  const { length } = sender.story;
  sender.feed({ on: "proved", body: claim.body, same: false });
  const name = "file 0";
  assert.deepEqual(sender.problem, { kind: "source-changed", name });
  assert.deepEqual(since(sender, length), [
    "cancel source-changed 0",
    "release",
  ]);
  // Of no chunk at all every proof is the same.
  const none = resumed({ ...STANDS, at: { file: 0, chunk: 0 }, received: 0 });
  const liar = sending().feed(none);
  liar.feed({ on: "proved", body: none.body, same: false });
  assert.deepEqual(liar.problem, { kind: "tampered" });
});

Deno.test("what was checked for a path before does not count", () => {
  const [old, claim] = [resumed(STANDS), resumed(STANDS)];
  const sender = sending().feed(old, UNLINKED);
  const stale = { on: "proved", body: old.body, same: true } as const;
  const { frames } = sender.feed(stale, LINKED, claim, stale);
  assert.equal(frames, 3);
  sender.feed({ on: "proved", body: claim.body, same: true });
  assert(sender.frames > 3);
});

Deno.test("on each path of such a session it offers and checks", () => {
  const claim = resumed(STANDS);
  const sender = sending()
    .feed(claim, { on: "proved", body: claim.body, same: true }, UNLINKED);
  const { length } = sender.story;
  sender.feed(LINKED, resumed(STANDS));
  assert.deepEqual(since(sender, length), ["offer", "resume", "prove 0+2"]);
});

Deno.test("a receiver may stand anywhere, if what it says fits", () => {
  const back = { at: { file: 0, chunk: 0 }, received: 0, granted: 0 };
  const ahead = { at: { file: 0, chunk: 9 }, received: 9 * CHUNK };
  for (const fine of [back, ahead]) {
    const sender = sending().feed(resumed({ ...STANDS, ...fine }));
    assert.equal(sender.problem, undefined, JSON.stringify(fine));
  }
  for (
    const bad of [
      { at: { file: 0, chunk: 10 } },
      { received: 3 * CHUNK },
      { stored: 9 * CHUNK + 1 },
      { published: 1 },
      { transfer: "11".repeat(16) },
      // Without a proof it began in this session: nothing can have come.
      { proof: undefined },
    ]
  ) {
    const { proof, ...facts } = { ...STANDS, ...bad };
    const body = proof === undefined ? facts : { ...facts, proof };
    const sender = sending().feed(resumed(body));
    assert.deepEqual(sender.problem, { kind: "tampered" }, JSON.stringify(bad));
  }
});

Deno.test("a proof is no part of the first session", () => {
  const sender = new Sender(offerOf(9 * CHUNK))
    .feed(accepted([0, 1]), credit(0, 0, 4 * CHUNK), UNLINKED, LINKED);
  sender.feed(resumed(STANDS));
  assert.deepEqual(sender.problem, { kind: "tampered" });
});

Deno.test("a receiver that lost its records begins at the beginning", () => {
  const sender = sending().feed(accepted([0, 1]));
  const { length } = sender.story;
  sender.feed(credit(0, 0, 2 * CHUNK));
  assert.deepEqual(since(sender, length), ["0:0+131072", "0:1+131072"]);
  sender.feed(UNLINKED, LINKED);
  // It is of this session now.
  assert.equal(sender.story.at(-1), "0:1+131072");
  // Or its answer was lost with its path.
  const late = sending();
  const before = late.story.length;
  late.feed(resumed({ granted: CHUNK }));
  assert.deepEqual(since(late, before), ["resume", "0:0+131072"]);
});

Deno.test("who cancels while the other goes on tells it", () => {
  const sender = sending().feed({ on: "cancel" });
  const { length } = sender.story;
  sender.feed(resumed(STANDS));
  assert.deepEqual(since(sender, length), ["cancel cancelled -"]);
});

Deno.test("in another session a receiver that broke the rules is told", () => {
  const sender = sending().feed(confirmed([[0, 1]]));
  assert.deepEqual(sender.problem, { kind: "tampered" });
  const { length } = sender.story;
  sender.feed(UNLINKED, ANEW);
  assert.deepEqual(since(sender, length), ["cancel cancelled -"]);
});

Deno.test("a restored sender keeps its wish, and what it knew", () => {
  const offer = offerOf(9 * CHUNK, CHUNK);
  const sender = new Sender(offer);
  sender.state = offering(offer, false, true, { files: [0], stored: CHUNK });
  assert(sender.state.is === "reconnecting");
  assert("storedBytes" in sender.state.from);
  assert.equal(sender.state.from.storedBytes, CHUNK);
  const claim = resumed(STANDS);
  sender.feed(ANEW, claim, { on: "proved", body: claim.body, same: true });
  assert.deepEqual(sender.story, ["offer", "pause", "prove 0+2"]);
  sender.feed({ on: "resume" });
  assert.deepEqual(sender.story.slice(3, 5), ["resume", "0:2+131072"]);
  const wished = new Sender(offer);
  wished.state = offering(offer, false, true);
  wished.feed(LINKED, accepted([0, 1]), credit(0, 0, 2 ** 40));
  assert.deepEqual(wished.story, ["offer", "pause"]);
});

Deno.test("both halves finish from what both kept", () => {
  const offer = offerOf(2 * CHUNK);
  const { state } = restored({
    offer,
    files: [0],
    entries: 1,
    named: new Set(),
    paused: false,
  });
  const receiver = new Receiver(offer);
  receiver.state = state;
  receiver.feed(ANEW, { on: "reoffered" }, { on: "proved", proof: PROOF })
    .feed(chunk(0, 1), ended(0));
  receiver.feed({ on: "published", files: [0] });
  assert.deepEqual(receiver.plot, [
    "prove 0+1",
    `stands 0:1 ${CHUNK} 0`,
    "write, flush",
    "verify 0",
    "done 0",
  ]);
  const sender = new Sender(offer, false);
  sender.state = offering(offer, false);
  const claim = resumed({
    at: { file: 0, chunk: 1 },
    received: CHUNK,
    proof: PROOF,
  });
  sender.feed(ANEW, claim, { on: "proved", body: claim.body, same: true });
  sender.feed(confirmed([[0, 1]]));
  assert.deepEqual(sender.story, [
    "offer",
    "resume",
    "prove 0+1",
    "0:1+131072",
    "0 ended",
    "release",
  ]);
});
