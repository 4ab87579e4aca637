import assert from "node:assert/strict";
import { talk, TwoEnds } from "../tests/transfer/two_ends.ts";
import { newWays, stepWays } from "./ways.ts";

const SIDES = ["A", "B"] as const;

const outs = ({ a, b }: TwoEnds) =>
  [a, b].map(({ state }) => state.carrying?.out);
const epochs = ({ a, b }: TwoEnds) => [a, b].map(({ state }) => state.epoch);

Deno.test("the first way that is greeted carries, both ways", () => {
  const ends = new TwoEnds();
  ends.open();
  ends.open();
  // B is greeted on both, and waits for A.
  ends.step("B", "2");
  ends.step("B", "1");
  assert.deepEqual(outs(ends), [undefined, undefined]);
  ends.step("A", "2");
  assert.deepEqual(outs(ends), ["2", undefined]);
  ends.settle();
  assert.deepEqual(outs(ends), ["2", "2"]);
  assert.deepEqual(epochs(ends), [1, 1]);
  talk(ends);
});

Deno.test("what is sent on the new way waits for the old one", () => {
  const ends = TwoEnds.linked(2);
  const { a, b } = ends;
  a.say();
  a.dispatch({ on: "choose", way: "2" });
  a.say();
  while (ends.step("B", "2"));
  assert.equal(b.heardInAll, 0);
  ends.step("B", "1");
  assert.equal(b.heardInAll, 1);
  ends.step("B", "1");
  assert.equal(b.heardInAll, 2);
  assert.deepEqual(outs(ends), ["2", "1"]);
  talk(ends);
});

Deno.test("A moves nowhere before B has heard of the epoch", () => {
  const ends = new TwoEnds();
  ends.open();
  ends.open();
  for (const way of ["1", "2"]) ends.step("A", way);
  ends.a.dispatch({ on: "choose", way: "2" });
  assert.deepEqual(outs(ends), ["1", undefined]);
  ends.settle();
  assert.deepEqual(outs(ends), ["2", "1"]);
  talk(ends);
});

Deno.test("a MOVE may name a way whose greeting is still under way", () => {
  const ends = TwoEnds.linked(1);
  const { a, b } = ends;
  ends.open();
  // A knows of B on the second way, B not yet of A.
  ends.step("A", "2");
  a.dispatch({ on: "choose", way: "2" });
  a.say();
  while (ends.step("B", "1"));
  assert.equal(b.state.ways.get("2")?.theirs, undefined);
  ends.settle();
  assert.equal(b.heardInAll, 1);
  assert.deepEqual(epochs(ends), [1, 1]);
});

for (const moved of [false, true]) {
  for (const closer of SIDES) {
    Deno.test(`a way that ${closer} closes ${moved ? "after" : "before"} MOVE arrived is made up for`, () => {
      const ends = TwoEnds.linked(2);
      const { a, b } = ends;
      a.say();
      a.dispatch({ on: "choose", way: "2" });
      a.say();
      if (moved) ends.settle();
      ends.unlink(closer, "1");
      ends.settle();
      // A cannot know whether MOVE arrived.
      assert.deepEqual(epochs(ends), [2, 2]);
      assert.deepEqual(outs(ends), ["2", "2"]);
      // B's own frames still went the way that A gave up.
      assert.equal(b.heardInAll, moved ? 2 : closer === "A" ? 1 : 0);
      talk(ends);
    });
  }
}

Deno.test("a way that never carried is lost without a word", () => {
  const ends = TwoEnds.linked(2);
  ends.cut("2");
  ends.settle();
  assert.deepEqual(epochs(ends), [1, 1]);
  talk(ends);
});

Deno.test("a MOVE that is lost with a way both had left is made up for", () => {
  const ends = TwoEnds.linked(2);
  ends.b.dispatch({ on: "choose", way: "2" });
  ends.settle();
  ends.a.dispatch({ on: "choose", way: "2" });
  ends.cut("1");
  ends.settle();
  assert.deepEqual(epochs(ends), [2, 2]);
  talk(ends);
});

Deno.test("without any way nothing carries, until the next one", () => {
  const ends = TwoEnds.linked(1);
  ends.cut("1");
  ends.settle();
  assert.deepEqual(outs(ends), [undefined, undefined]);
  ends.open();
  ends.settle();
  assert.deepEqual(epochs(ends), [2, 2]);
  talk(ends);
});

Deno.test("what a doubted way brings late is of no epoch any more", () => {
  const ends = TwoEnds.linked(2);
  const { a, b } = ends;
  a.say();
  b.say();
  ends.stick("1", ["A", "B"]);
  ends.settle();
  assert.deepEqual(outs(ends), ["2", "2"]);
  a.say();
  a.dispatch({ on: "choose", way: "1" });
  assert.deepEqual(outs(ends), ["2", "2"], "not to a way in doubt");
  ends.loosen("1");
  a.dispatch({ on: "choose", way: "1" });
  a.say();
  // Each end checks the epoch of what it is brought.
  ends.settle();
  assert.deepEqual([b.heardInAll, a.heardInAll], [2, 0]);
  assert.deepEqual(outs(ends), ["1", "2"]);
});

Deno.test("a TAKE that a later one overtook is no news", () => {
  const ends = TwoEnds.linked(3);
  ends.stick("1", ["A"]);
  // The answer is under way, and so is the TAKE on the third.
  ends.stick("2", ["A"]);
  assert.deepEqual(epochs(ends), [3, 1]);
  ends.settle();
  assert.deepEqual(epochs(ends), [3, 3]);
  ends.loosen("2");
  ends.loosen("1");
  ends.settle();
  assert.deepEqual(outs(ends), ["3", "3"]);
  talk(ends);
});

Deno.test("a doubted way carries when there is no other, and as long", () => {
  const ends = TwoEnds.linked(1);
  ends.stick("1", ["A"]);
  assert.deepEqual(outs(ends), ["1", "1"]);
  ends.open();
  ends.settle();
  assert.deepEqual(outs(ends), ["2", "2"]);
  ends.cut("2");
  ends.settle();
  assert.equal(ends.a.state.carrying?.out, "1");
});

Deno.test("both move at once, and each follows the other", () => {
  const ends = TwoEnds.linked(2);
  for (const end of [ends.a, ends.b]) {
    end.say();
    end.dispatch({ on: "choose", way: "2" });
    end.say();
    end.dispatch({ on: "choose", way: "1" });
    end.say();
  }
  ends.settle();
  assert.deepEqual([ends.a.heardInAll, ends.b.heardInAll], [3, 3]);
  talk(ends);
});

Deno.test("B takes no way, and nobody moves to where it is", () => {
  const ends = TwoEnds.linked(1);
  const taken = { on: "taken", way: "1", epoch: 2 } as const;
  const effects = stepWays(ends.a.state, taken).effects;
  assert.deepEqual(effects.map((effect) => effect.do), ["violation"]);
  const moved = { on: "moved", lane: ends.a.state.carrying!.in } as const;
  const { effects: said } = stepWays(ends.a.state, moved);
  assert.deepEqual(said.map((effect) => effect.do), ["violation"]);
  assert.deepEqual(
    stepWays(newWays("A"), moved).effects.map((effect) => effect.do),
    ["violation"],
  );
});
