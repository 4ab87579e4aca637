import assert from "node:assert/strict";
import { journalSteps, type Restored, restored } from "./journal.ts";
import type { Offer } from "./offer.ts";
import type { Receiving } from "./receiving.ts";
import { chunk, ended, pack, Receiver } from "../tests/transfer/receiver.ts";
import { CHUNK, offerOf } from "../tests/transfer/sender.ts";

const MIB = 1024 * 1024;
const HALF = CHUNK / 2;

/** A large file, three small ones, one that is not wanted, and a large one. */
const OFFER: Offer = offerOf(2 * CHUNK + 5, HALF, 0, HALF, 7, CHUNK);
const FILES = [0, 1, 2, 3, 5];

function restore(entries: number, ...named: number[]): Restored {
  return restored({
    offer: OFFER,
    files: FILES,
    entries,
    named: new Set(named),
    paused: false,
  });
}

function stateOf({ state }: Restored): Receiving {
  assert(state.is === "reconnecting" && "at" in state.from);
  return state.from;
}

Deno.test("the order of entries follows from offer and acceptance", () => {
  const words = [...journalSteps(OFFER, FILES)].map((step) => {
    switch (step.is) {
      case "chunk":
        return `${step.file}:${step.index}`;
      case "pack":
        return `pack ${step.files}`;
      case "end":
        return `end ${step.file}`;
    }
  });
  assert.deepEqual(words, [
    "0:0",
    "0:1",
    "0:2",
    "end 0",
    // 4 + 3 × 8 + 2 × 65536 bytes are more than a frame's 16 + 131072.
    "pack 1,2",
    "pack 3",
    "5:0",
    "end 5",
  ]);
});

Deno.test("a gzip stream is journaled by its chunks, even when it is empty", () => {
  const { files: [file], ...rest } = offerOf(0);
  const offer = { ...rest, files: [{ ...file!, unpacked: 0 }] };
  assert.deepEqual([...journalSteps(offer, [0])], [{ is: "end", file: 0 }]);
});

Deno.test("a journal of any length is the state that its frames led to", () => {
  const frames = [
    chunk(0, 0),
    chunk(0, 1),
    chunk(0, 2, 5),
    ended(0),
    pack([1, HALF], [2, 0]),
    pack([3, HALF]),
    chunk(5, 0),
    ended(5),
  ];
  const stored = [0, 1, 2, 2, 2, 2.5, 3, 4, 4].map((chunks, i) =>
    chunks * CHUNK + (i > 2 ? 5 : 0)
  );
  const arrived = [0, 1, 2, 3, 3, 4, 5, 6, 6];
  const sides = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  for (const entries of sides) {
    const receiver = new Receiver(OFFER).feed(
      { on: "accept", files: FILES },
      { on: "prepared" },
      ...frames.slice(0, entries),
    );
    assert("at" in receiver.state);
    const { is, at, packed } = receiver.state;
    const bytes = arrived[entries]! * CHUNK;
    assert.deepEqual(stateOf(restore(entries)), {
      is,
      offer: OFFER,
      files: FILES,
      total: 4 * CHUNK + 5,
      at,
      published: 0,
      receivedBytes: bytes,
      acknowledgedBytes: bytes,
      settledBytes: bytes,
      grantedBytes: bytes + 32 * MIB,
      storedBytes: stored[entries],
      packed,
      unflushedFrames: 0,
      paused: "nobody",
      full: false,
      anew: true,
    }, `${entries} entries`);
  }
});

Deno.test("what has no name yet is published first", () => {
  const steps = { do: "publish-pack", files: [1, 2, 3] } as const;
  const first = { do: "verify", file: 0 } as const;
  const last = { do: "verify", file: 5 } as const;
  const told = ({ published, unpublished }: Restored) => [
    published,
    unpublished,
  ];
  assert.deepEqual(told(restore(3)), [[], []]);
  assert.deepEqual(told(restore(4)), [[], [first]]);
  assert.deepEqual(told(restore(5, 0)), [[first], []]);
  assert.deepEqual(told(restore(6, 0)), [[first], [steps]]);
  assert.deepEqual(told(restore(8, 0, 1)), [[first, steps], [last]]);
  assert.equal(stateOf(restore(6, 0)).published, 1);
  assert.equal(stateOf(restore(8, 0, 1)).published, 4);
});

Deno.test("a name counts only behind those before, and in the journal", () => {
  const gap = restore(8, 1, 5);
  assert.equal(stateOf(gap).published, 0);
  assert.equal(gap.unpublished.length, 3);
  assert.equal(stateOf(restore(3, 0)).published, 0);
});

Deno.test("a transfer that has all its names is done, and says so", () => {
  for (const entries of [8, Infinity]) {
    const { state, published, unpublished } = restore(entries, 0, 1, 5);
    assert(state.is === "done");
    assert.equal(published.length, 3);
    assert.deepEqual(unpublished, []);
    assert.deepEqual(state.told.body, {
      handle: OFFER.handle,
      transfer: OFFER.transfer,
      files: [[0, 4], [5, 6]],
      at: { file: 5, chunk: 0 },
      received: 6 * CHUNK,
      stored: 4 * CHUNK + 5,
      granted: 6 * CHUNK + 32 * MIB,
      published: 5,
      paused: false,
    });
  }
});

Deno.test("a wish for a pause outlives the page", () => {
  const kept = { offer: OFFER, files: FILES, entries: 2, named: new Set([]) };
  const { state } = restored({ ...kept, paused: true });
  assert(state.is === "reconnecting" && "paused" in state.from);
  assert.equal(state.from.paused, "me");
});

Deno.test("ten thousand chunks come from a journal within the credit", () => {
  const offer = offerOf(10_000 * CHUNK);
  const kept = { offer, files: [0], named: new Set([]), paused: false };
  const at9999 = stateOf(restored({ ...kept, entries: 9_999 }));
  assert.deepEqual(at9999.at, { file: 0, chunk: 9_999 });
  const next = new Receiver(offer);
  next.state = at9999;
  next.feed(chunk(0, 9_999), ended(0));
  assert.equal(next.state.is, "verifying");
});
