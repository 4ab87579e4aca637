import assert from "node:assert/strict";
import type { MeetingPlace } from "../workers/devices.ts";
import { NEW_SEARCH, searchUntil, stepSearch } from "./search.ts";
import type { SearchEvent } from "./search_event.ts";

const NEW: MeetingPlace = { locator: "aa", old: false, day: 0 };
const OLD: MeetingPlace = { locator: "bb", old: true, day: 0 };

/** A search with a clock, of which each effect is a line. */
class Seeker {
  #state = NEW_SEARCH;
  now = 0;

  constructor(...events: readonly SearchEvent[]) {
    for (const event of events) this.on(event);
  }

  on(event: SearchEvent): string[] {
    const { state, effects } = stepSearch(this.#state, event, this.now);
    this.#state = state;
    return effects.map((effect) => {
      switch (effect.do) {
        case "places":
        case "forsake":
          return effect.do;
        case "leave":
          return `leave ${effect.locator}`;
        case "meet":
          return `${
            effect.first ? "meet" : "answer"
          } ${effect.member} at ${effect.place.locator}`;
        default:
          return `${effect.do} ${effect.place.locator}`;
      }
    });
  }

  get until(): number {
    return searchUntil(this.#state);
  }

  /** Lets time pass until the search wants it to. */
  wait(): string[] {
    this.now = this.until;
    return this.on({ on: "clock" });
  }

  /** Gets into the room of a place, as `m`, where `others` are. */
  enter({ locator }: MeetingPlace, ...others: string[]): string[] {
    this.on({ on: "answer", locator, answer: "there" });
    return this.on({ on: "welcome", locator, self: "m", others });
  }
}

function seeker(...places: readonly MeetingPlace[]): Seeker {
  return new Seeker({ on: "hurry" }, { on: "places", places });
}

const at = ({ locator }: MeetingPlace, member: string) => ({ locator, member });

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
  const yesterday = { locator: "cc", old: false, day: 4 };
  const it = new Seeker({ on: "hurry" });
  const places = [{ ...NEW, day: 5 }, yesterday];
  assert.deepEqual(it.on({ on: "places", places }), ["make aa", "look cc"]);
  it.on({ on: "answer", locator: "cc", answer: "nowhere" });
  assert.deepEqual([it.wait(), it.now], [["look cc"], 10_000]);
  const there = { on: "answer", locator: "cc", answer: "there" } as const;
  assert.deepEqual(it.on(there), ["join cc"]);
});

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
  const next = { locator: "cc", old: false, day: 0 };
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

Deno.test("coming back to a room shows who came and went meanwhile", () => {
  const it = seeker(NEW);
  it.enter(NEW, "a");
  const again = { on: "welcome", locator: "aa", self: "m" } as const;
  assert.deepEqual(it.on({ ...again, others: ["y"] }), ["meet y at aa"]);
  assert.deepEqual(it.on({ ...again, others: ["y"] }), []);
  assert.deepEqual(it.on({ ...again, others: ["x"] }), ["forsake", "places"]);
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
