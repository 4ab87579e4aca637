import assert from "node:assert/strict";
import fc from "fast-check";
import { CHUNK } from "../tests/transfer/sender.ts";
import {
  act,
  framesOf,
  modelOf,
  settle,
  side,
  sizes,
  story,
  writesOf,
} from "../tests/transfer/story.ts";

const SEED = 35;

Deno.test("whenever paths are lost, each byte arrives and is stored once", () => {
  let resent = 0;
  fc.assert(
    fc.property(sizes, story, (sizes, story) => {
      const model = modelOf(sizes);
      for (const each of story) act(model, each);
      settle(model);
      assert.deepEqual(model.ends, ["done", "done"]);
      assert.deepEqual(model.disk.published, sizes.map((_, i) => i));
      assert.deepEqual([...model.disk.written], writesOf(sizes));
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
      assert.deepEqual([...model.disk.written], writesOf(sizes), says);
    }
  }
  assert(pairs > 500);
});
