import assert from "node:assert/strict";
import { at, NEW, OLD, seeker } from "../tests/seeker.ts";

Deno.test("of two the one with the smaller id begins, whoever comes first", () => {
  assert.deepEqual(seeker(NEW).enter(NEW, "z"), ["meet z at aa"]);
  assert.deepEqual(seeker(NEW).enter(NEW, "a"), []);
  const first = seeker(NEW);
  first.enter(NEW);
  assert.deepEqual(first.on({ on: "came", ...at(NEW, "z") }), ["meet z at aa"]);
  const second = seeker(NEW);
  second.enter(NEW);
  assert.deepEqual(second.on({ on: "came", ...at(NEW, "a") }), []);
  assert.deepEqual(second.on({ on: "greeted", ...at(NEW, "a") }), [
    "answer a at aa",
  ]);
});

Deno.test("who is seen at both places is met under the newer secret", () => {
  const it = seeker(NEW, OLD);
  assert.deepEqual(it.enter(OLD, "z"), []);
  assert.deepEqual(it.enter(NEW, "y"), ["meet y at aa"]);
});

Deno.test("who only has the old secret is met there after a moment", () => {
  const it = seeker(NEW, OLD);
  it.enter(NEW);
  it.now = 5_000;
  assert.deepEqual(it.enter(OLD, "z"), []);
  assert.deepEqual([it.wait(), it.now], [["meet z at bb"], 6_000]);
});

Deno.test("who begins at the old place is answered at once", () => {
  const it = seeker(NEW, OLD);
  it.enter(OLD, "z");
  assert.deepEqual(it.on({ on: "greeted", ...at(OLD, "z") }), [
    "answer z at bb",
  ]);
});

Deno.test("of two meetings at once both ends keep the likelier", () => {
  const it = seeker(NEW, OLD);
  it.enter(NEW, "a");
  it.enter(OLD, "z");
  it.wait();
  const greeted = { on: "greeted", ...at(NEW, "a") } as const;
  assert.deepEqual(it.on(greeted), ["forsake", "places"]);
  // The keys that were nearly agreed on may have changed the places.
  assert.deepEqual(it.on({ on: "places", places: [NEW, OLD] }), [
    "answer a at aa",
  ]);

  const other = seeker(NEW, OLD);
  other.enter(NEW, "z");
  other.enter(OLD, "a");
  assert.deepEqual(other.on({ on: "greeted", ...at(OLD, "a") }), []);
});

Deno.test("a meeting goes on while somebody is merely seen elsewhere", () => {
  const it = seeker(NEW, OLD);
  it.enter(NEW);
  it.enter(OLD, "z");
  it.wait();
  assert.deepEqual(it.on({ on: "came", ...at(NEW, "a") }), []);
});

Deno.test("the last secret is preferred, in whatever order places come", () => {
  const places = [{ ...OLD, locator: "a0" }, NEW];
  const it = seeker(...places);
  it.enter(NEW, "y");
  it.enter(places[0]!, "z");
  it.now = 2_000;
  // Both are to be met by the time that the places are known again.
  it.on({ on: "left", ...at(NEW, "y") });
  it.on({ on: "came", ...at(NEW, "x") });
  assert.deepEqual(it.on({ on: "places", places }), ["meet x at aa"]);
});

Deno.test("whoever comes during a meeting is the other's newer page", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  assert.deepEqual(it.on({ on: "came", ...at(NEW, "y") }), [
    "forsake",
    "places",
  ]);
  assert.deepEqual(it.on({ on: "places", places: [NEW] }), ["meet y at aa"]);
});

Deno.test("a meeting that the other leaves is given up, and the room is not", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  assert.deepEqual(it.on({ on: "left", ...at(NEW, "z") }), [
    "forsake",
    "places",
  ]);
  // Keys were agreed, and there is a newer secret.
  const next = { locator: "cc", old: false, day: 0, make: true };
  const places = [next, { ...NEW, old: true }];
  assert.deepEqual(it.on({ on: "places", places }), ["make cc"]);
  assert.deepEqual(it.on({ on: "came", ...at(NEW, "y") }), []);
  assert.deepEqual(it.wait(), ["meet y at aa"]);
});

Deno.test("who loses its socket in a meeting finds us as somebody new", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  assert.deepEqual(it.on({ on: "away", ...at(NEW, "z") }), [
    "forsake",
    "places",
    "leave aa",
  ]);
  it.on({ on: "places", places: [NEW] });
  assert.deepEqual([it.wait(), it.now], [["make aa"], 250]);
});

Deno.test("somebody we do not meet may be away", () => {
  const it = seeker(NEW);
  it.enter(NEW, "a");
  assert.deepEqual(it.on({ on: "away", ...at(NEW, "a") }), []);
});

Deno.test("a meeting without keys in 10 s is tried again", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  assert.deepEqual([it.wait(), it.now], [
    ["forsake", "places", "leave aa"],
    10_000,
  ]);
});

Deno.test("once keys are agreed only the session can fail", () => {
  const it = seeker(NEW);
  it.enter(NEW, "z");
  it.on({ on: "agreed" });
  assert.equal(it.until, Infinity);
  assert.deepEqual(it.on({ on: "failed" }), ["forsake", "places", "leave aa"]);
  it.on({ on: "places", places: [NEW] });
  assert.deepEqual([it.wait(), it.now], [["make aa"], 1_000]);
});

Deno.test("coming back to a room shows who came and went meanwhile", () => {
  const it = seeker(NEW);
  it.enter(NEW, "a");
  const again = { on: "welcome", locator: "aa", self: "m" } as const;
  assert.deepEqual(it.on({ ...again, others: ["y"] }), ["meet y at aa"]);
  assert.deepEqual(it.on({ ...again, others: ["y"] }), []);
  assert.deepEqual(it.on({ ...again, others: ["x"] }), ["forsake", "places"]);
});

Deno.test("who waits at the old place is not kept waiting by a lost socket", () => {
  const it = seeker(OLD);
  it.enter(OLD, "z");
  it.now = 500;
  const again = { on: "welcome", locator: "bb", self: "m" } as const;
  assert.deepEqual(it.on({ ...again, others: ["z"] }), []);
  assert.equal(it.until, 1_000);
});
