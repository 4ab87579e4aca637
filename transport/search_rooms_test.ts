import assert from "node:assert/strict";
import { NEW, OLD, Seeker, seeker } from "../tests/seeker.ts";

Deno.test("a search asks for the places, makes their rooms and enters", () => {
  const it = new Seeker();
  assert.deepEqual(it.on({ on: "hurry" }), ["places"]);
  assert.deepEqual(it.on({ on: "places", places: [NEW, OLD] }), [
    "make aa",
    "make bb",
  ]);
  const there = { on: "answer", locator: "aa", answer: "there" } as const;
  assert.deepEqual(it.on(there), ["join aa"]);
  assert.deepEqual(it.enter(NEW), []);
  assert.equal(it.until, Infinity, "waits for somebody");
});

Deno.test("rooms of other days are looked for, again and again", () => {
  const yesterday = { locator: "cc", old: false, day: 4, make: false };
  const it = new Seeker({ on: "hurry" });
  const places = [{ ...NEW, day: 5 }, yesterday];
  assert.deepEqual(it.on({ on: "places", places }), ["make aa", "look cc"]);
  it.on({ on: "answer", locator: "cc", answer: "nowhere" });
  assert.deepEqual([it.wait(), it.now], [["look cc"], 250]);
  it.on({ on: "answer", locator: "cc", answer: "nowhere" });
  assert.deepEqual([it.wait(), it.now], [["look cc"], 750]);
  const there = { on: "answer", locator: "cc", answer: "there" } as const;
  assert.deepEqual(it.on(there), ["join cc"]);
});

Deno.test("a server that is down is asked after growing pauses", () => {
  const it = seeker(NEW);
  const times = [];
  for (let round = 0; round < 8; round++) {
    it.on({ on: "answer", locator: "aa", answer: "failed" });
    const before = it.now;
    it.wait();
    times.push(it.now - before);
  }
  const expected = [250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000];
  assert.equal(times.join(), expected.join());
});

Deno.test("a room that ends is made again, and the pauses begin anew", () => {
  const it = seeker(NEW);
  it.on({ on: "answer", locator: "aa", answer: "failed" });
  it.wait();
  it.enter(NEW);
  const before = it.now;
  assert.deepEqual(it.on({ on: "ended", locator: "aa" }), []);
  it.wait();
  assert.equal(it.now - before, 250);
});

Deno.test("a room that ends takes its meeting with it", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  assert.deepEqual(it.on({ on: "ended", locator: "aa" }), [
    "forsake",
    "places",
  ]);
});

Deno.test("a room is entered once, however often it was asked for", () => {
  const it = seeker(NEW);
  it.on({ on: "places", places: [OLD] });
  it.on({ on: "places", places: [NEW] });
  const there = { on: "answer", locator: "aa", answer: "there" } as const;
  assert.deepEqual(it.on(there), ["join aa"]);
  assert.deepEqual(it.on(there), []);
});

Deno.test("with the network back no pause is waited for", () => {
  const it = seeker(NEW);
  it.on({ on: "answer", locator: "aa", answer: "failed" });
  assert.deepEqual(it.on({ on: "hurry" }), ["make aa"]);
});

Deno.test("what is no place any more is left", () => {
  const it = seeker(NEW, OLD);
  it.enter(OLD);
  assert.deepEqual(it.on({ on: "places", places: [NEW] }), ["leave bb"]);
});
