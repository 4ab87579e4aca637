import assert from "node:assert/strict";
import fc from "fast-check";
import { talk, TwoEnds } from "../tests/transfer/two_ends.ts";
import type { Side } from "./keys.ts";

const SIDES = ["A", "B"] as const;

const outs = ({ a, b }: TwoEnds) =>
  [a, b].map(({ state }) => state.carrying?.out);
const epochs = ({ a, b }: TwoEnds) => [a, b].map(({ state }) => state.epoch);

const side = fc.constantFrom<Side>(...SIDES);
const nth = fc.nat(3);
const action = fc.oneof(
  { weight: 8, arbitrary: fc.record({ step: fc.tuple(side, nth) }) },
  { weight: 4, arbitrary: fc.record({ say: side }) },
  { weight: 2, arbitrary: fc.record({ choose: fc.tuple(side, nth) }) },
  { weight: 1, arbitrary: fc.record({ open: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ cut: nth }) },
  { weight: 1, arbitrary: fc.record({ unlink: fc.tuple(side, nth) }) },
  {
    weight: 1,
    arbitrary: fc.record({ stick: nth, doubts: fc.subarray([...SIDES]) }),
  },
  { weight: 1, arbitrary: fc.record({ loosen: nth }) },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

function act(ends: TwoEnds, action: Action): void {
  const { ways } = ends;
  const way = (nth: number) => ways[nth % ways.length] ?? "none";
  if ("step" in action) ends.step(action.step[0], way(action.step[1]));
  else if ("say" in action) ends.end(action.say).say();
  else if ("choose" in action) {
    const [side, nth] = action.choose;
    ends.end(side).dispatch({ on: "choose", way: way(nth) });
  } else if ("open" in action) {
    if (ways.length < 3) ends.open();
  } else if ("cut" in action) ends.cut(way(action.cut));
  else if ("unlink" in action) {
    const [side, nth] = action.unlink;
    if (ways.length > 0) ends.unlink(side, way(nth));
  } else if ("stick" in action) ends.stick(way(action.stick), action.doubts);
  else ends.loosen(way(action.loosen));
}

const story = fc.array(action, { minLength: 10, maxLength: 120, size: "max" });

Deno.test("whatever happens to the ways, order holds and all goes on", () => {
  let taken = 0;
  fc.assert(
    fc.property(story, (story) => {
      const ends = new TwoEnds();
      for (const each of story) act(ends, each);
      for (const way of ends.ways) ends.loosen(way);
      ends.open();
      ends.settle();
      const [a, b] = epochs(ends);
      assert.equal(a, b);
      talk(ends);
      taken += a!;
    }),
    { numRuns: 3000, seed: 6 },
  );
  assert(taken > 6000, "the stories take ways");
});

Deno.test("as long as no way is lost nothing is, however much moves", () => {
  let moves = 0;
  const calm = fc.array(action, {
    minLength: 10,
    maxLength: 120,
    size: "max",
  }).map((actions) =>
    actions.filter((it) => "step" in it || "say" in it || "choose" in it)
  );
  fc.assert(
    fc.property(calm, (story) => {
      const ends = TwoEnds.linked(3);
      for (const each of story) {
        const before = outs(ends);
        act(ends, each);
        if (outs(ends).join() !== before.join()) moves++;
      }
      ends.settle();
      const { a, b } = ends;
      assert.deepEqual(epochs(ends), [1, 1]);
      assert.deepEqual([a.heardInAll, b.heardInAll], [
        b.sentInAll,
        a.sentInAll,
      ]);
    }),
    { numRuns: 1000, seed: 6 },
  );
  assert(moves > 3000, "the stories move");
});
