import assert from "node:assert/strict";
import fc from "fast-check";
import type { Offer } from "./offer.ts";
import { Model } from "../tests/transfer/model.ts";
import { HANDLE } from "../tests/transfer/sender.ts";

const KIB = 1024;
const CHUNK = 128 * KIB;
const SEED = 35;

const size = fc.oneof(
  fc.constantFrom(0, 1, CHUNK / 2, CHUNK, CHUNK + 1, 101 * CHUNK),
  fc.nat(40 * KIB),
  fc.nat(8 * KIB * KIB),
);
const sizes = fc.array(size, { minLength: 1, maxLength: 12, size: "max" });

type Action =
  | { readonly run: readonly number[] }
  | { readonly press: readonly ["sender" | "receiver", "pause" | "resume"] }
  | "cut"
  | "sender notices"
  | "receiver notices"
  | "link";

const side = fc.constantFrom("sender" as const, "receiver" as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({
      run: fc.array(fc.nat(5), { maxLength: 200, size: "max" }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      press: fc.tuple(
        side,
        fc.constantFrom("pause" as const, "resume" as const),
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Action>(
      "cut",
      "sender notices",
      "receiver notices",
      "link",
      "link",
      "link",
    ),
  },
);
const story = fc.array(action, { minLength: 8, maxLength: 40, size: "max" });

function modelOf(sizes: readonly number[]): Model {
  const offer: Offer = {
    handle: HANDLE,
    transfer: "00".repeat(16),
    chunk: CHUNK,
    files: sizes.map((size, i) => ({
      name: `${i}`,
      size,
      type: "",
      modified: 0,
    })),
  };
  return new Model(offer, sizes.map((_, i) => i));
}

function act(model: Model, action: Action): void {
  if (action === "cut") return model.cut();
  if (action === "sender notices") return model.notice("sender");
  if (action === "receiver notices") return model.notice("receiver");
  if (action === "link") return model.link();
  if ("press" in action) return model.press(...action.press);
  for (const choice of action.run) model.run(choice);
}

/** A last path that holds, and all that can happen then. */
function settle(model: Model): void {
  model.link();
  model.press("sender", "resume");
  model.press("receiver", "resume");
  while (model.run(1));
}

/** Each byte range that must have been written, once. */
function rangesOf(sizes: readonly number[]): [string, number][] {
  return sizes.flatMap((size, file) => {
    const ranges: [string, number][] = [];
    for (let at = 0; at < size; at += CHUNK) {
      ranges.push([`${file}:${at}+${Math.min(CHUNK, size - at)}`, 1]);
    }
    return ranges;
  });
}

/** Frames that a transfer takes on a path that holds. */
function framesOf(sizes: readonly number[]): number {
  const model = modelOf(sizes);
  while (model.run(1));
  assert.equal(model.frames.lost, 0);
  return model.frames.sent;
}

Deno.test("whenever paths are lost, each byte arrives and is stored once", () => {
  let resent = 0;
  fc.assert(
    fc.property(sizes, story, (sizes, story) => {
      const model = modelOf(sizes);
      for (const each of story) act(model, each);
      settle(model);
      assert.deepEqual(model.ends, ["done", "done"]);
      assert.deepEqual(model.disk.published, sizes.map((_, i) => i));
      assert.deepEqual([...model.disk.written], rangesOf(sizes));
      // Nothing is sent again but what was in flight at a loss.
      const { sent, lost } = model.frames;
      assert.equal(sent, framesOf(sizes) + lost);
      resent += lost;
    }),
    { numRuns: 300, seed: SEED },
  );
  assert(resent > 100, "the stories lose something");
});

Deno.test("whoever cancels when, both hear of it on some path", () => {
  const possible = [
    "failed failed",
    "done done",
    // Cancelled while the last DONE was on its way.
    "failed done",
    // Taken back before the OFFER arrived.
    "failed absent",
  ];
  const ends = new Set<string>();
  fc.assert(
    fc.property(sizes, story, story, side, (sizes, before, after, by) => {
      const model = modelOf(sizes);
      for (const each of before) act(model, each);
      model.press(by, "cancel");
      for (const each of after) act(model, each);
      settle(model);
      const end = model.ends.join(" ");
      assert(possible.includes(end), end);
      ends.add(end);
    }),
    { numRuns: 300, seed: SEED },
  );
  assert(ends.has("failed failed"));
});

Deno.test("two losses after any two counts of steps are made up for", () => {
  const sizes = [2 * CHUNK, 5, 0, CHUNK + 1];
  let pairs = 0;
  for (let first = 0, over = false; !over; first++) {
    for (let second = 0, idle = false; !idle; second++, pairs++) {
      const model = modelOf(sizes);
      for (let step = 0; step < first; step++) over = !model.run(step);
      model.link();
      for (let step = 0; step < second; step++) idle = !model.run(step);
      settle(model);
      const says = `${first} and ${second}`;
      assert.deepEqual(model.ends, ["done", "done"], says);
      assert.deepEqual([...model.disk.written], rangesOf(sizes), says);
    }
  }
  assert(pairs > 500);
});
