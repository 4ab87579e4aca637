import assert from "node:assert/strict";
import { type Footing, type Reach, startReach, stepReach } from "./reach.ts";
import type { PathState } from "./path.ts";

const CONNECTED: PathState = { is: "connected" };
const BROKEN: PathState = {
  is: "waiting",
  since: 0,
  failures: 1,
  next: "rebuild",
};

/** A member with a clock. */
class Run {
  state: Reach = startReach(0);
  footing: Footing = { carried: false, path: BROKEN, hopeless: undefined };
  now = 0;

  on(change: Partial<Footing>): this {
    this.footing = { ...this.footing, ...change };
    this.state = stepReach(this.state, this.footing, this.now);
    return this;
  }

  /** Lets the clock of each state ring until `now`. */
  to(now: number): this {
    while ("until" in this.state && this.state.until <= now) {
      this.now = this.state.until;
      this.on({});
    }
    this.now = now;
    return this;
  }
}

/** Somebody there, with the connection. */
function here(): Run {
  return new Run().on({ carried: true, path: CONNECTED });
}

Deno.test("a first way has 30 s, whatever becomes of the connection", () => {
  assert.equal(new Run().on({}).to(29_999).state.is, "sought");
  const lost = { is: "lost", problem: "no-path" };
  assert.deepEqual(new Run().to(30_000).state, lost);
  const relayed = new Run().to(20_000).on({ carried: true, path: undefined });
  assert.deepEqual(relayed.to(1e9).state, { is: "here" });
});

Deno.test("nothing left to try is the end at once, but only of the first search", () => {
  for (const problem of ["no-path", "no-relay"] as const) {
    const run = new Run().on({ hopeless: problem });
    assert.deepEqual(run.state, { is: "lost", problem });
    // And it stays so.
    assert.equal(run.on({ carried: true, path: undefined }).state.is, "lost");
  }
  const run = here().on({ carried: false, hopeless: "no-path" });
  assert.equal(run.state.is, "away");
});

Deno.test("what heals within 1 s raises no doubt, and within 5 s is not away", () => {
  const shaky: PathState = { is: "shaky", since: 100, until: 5_100 };
  const run = here();
  run.now = 100;
  run.on({ path: shaky }).to(1_099);
  assert.equal(run.state.is, "shaky");
  run.to(1_100);
  assert.equal(run.state.is, "doubtful");
  assert.equal(run.on({ path: CONNECTED }).state.is, "here");
});

Deno.test("a connection that is being mended is away since it broke", () => {
  const run = here();
  run.now = 5_100;
  run.on({ path: { is: "restarting", since: 100, until: 20_100 } });
  assert.deepEqual(run.state, { is: "away", since: 100, until: 600_100 });
  run.now = 9_000;
  run.on({ carried: false, path: BROKEN });
  assert.deepEqual(run.state, { is: "away", since: 100, until: 600_100 });
});

Deno.test("nobody is away while the relay carries", () => {
  const run = here().on({ carried: false, path: BROKEN });
  assert.equal(run.state.is, "away");
  run.on({ carried: true, path: undefined });
  assert.deepEqual(run.to(700_000).state, { is: "here" });
  // Its end counts from then.
  run.on({ carried: false });
  assert.deepEqual(run.state, {
    is: "away",
    since: 700_000,
    until: 1_300_000,
  });
});

Deno.test("who does not come back in 10 min has left, asleep or not", () => {
  const lost = { is: "lost", problem: "member-left" };
  const run = here().on({ carried: false }).to(599_999);
  assert.equal(run.state.is, "away");
  assert.deepEqual(run.to(600_000).state, lost);
  const asleep = here().on({ carried: false });
  asleep.now = 1e6;
  assert.deepEqual(asleep.on({}).state, lost);
});
