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
  wildStory,
  writesOf,
} from "../tests/transfer/story.ts";

const SEED = 5;

Deno.test("whoever crashes when, all arrives, and what is kept comes once", () => {
  let again = 0;
  fc.assert(
    fc.property(sizes, wildStory, (sizes, story) => {
      const model = modelOf(sizes);
      for (const each of story) act(model, each);
      settle(model);
      assert.deepEqual(model.ends, ["done", "done"]);
      const files = sizes.map((_, i) => i);
      assert.deepEqual(model.disk.published, files);
      // That no journaled range was written again is the disk's to assert.
      const ranges = writesOf(sizes).map(([range]) => range);
      assert.deepEqual([...model.disk.written.keys()], ranges);
      // Nothing is sent again but what was in flight, or not in the journal.
      const { sent, lost } = model.frames;
      assert.equal(sent, framesOf(sizes) + lost);
      again += lost;
    }),
    { numRuns: 300, seed: SEED },
  );
  assert(again > 1000, "the stories lose something");
});

Deno.test("whoever cancels when, both hear of it in some session", () => {
  const possible = [
    "failed failed",
    "done done",
    "failed done",
    "failed absent",
  ];
  const ends = new Set<string>();
  fc.assert(
    fc.property(
      sizes,
      wildStory,
      wildStory,
      side,
      (sizes, before, after, by) => {
        const model = modelOf(sizes);
        for (const each of before) act(model, each);
        model.press(by, "cancel");
        for (const each of after) act(model, each);
        settle(model);
        const end = model.ends.join(" ");
        assert(possible.includes(end), end);
        ends.add(end);
      },
    ),
    { numRuns: 300, seed: SEED },
  );
  assert(ends.has("failed failed"));
});

Deno.test("two crashes after any two counts of steps are made up for", () => {
  const sizes = [2 * CHUNK, 5, 0, CHUNK + 1];
  let pairs = 0;
  for (
    const [one, other] of [
      ["receiver", "receiver"],
      ["receiver", "sender"],
      ["sender", "receiver"],
    ] as const
  ) {
    for (let first = 0, over = false; !over; first++) {
      for (let second = 0, idle = false; !idle; second++, pairs++) {
        const model = modelOf(sizes);
        for (let step = 0; step < first; step++) over = !model.run(step);
        model.crash(one);
        model.link();
        for (let step = 0; step < second; step++) idle = !model.run(step);
        model.crash(other);
        settle(model);
        const says = `${one} ${first}, ${other} ${second}`;
        assert.deepEqual(model.ends, ["done", "done"], says);
        assert.deepEqual(model.disk.published, [0, 1, 2, 3], says);
        const { sent, lost } = model.frames;
        assert.equal(sent, framesOf(sizes) + lost, says);
      }
    }
  }
  assert(pairs > 1500);
});
