import assert from "node:assert/strict";
import { type PathEvent, type PathState, startPath, stepPath } from "./path.ts";

/** A path with a clock; remembers what was done. */
class Run {
  state: PathState = startPath(0);
  now = 0;
  reachable = true;
  spare = false;
  readonly done: string[] = [];

  on(...events: readonly PathEvent[]): this {
    for (const event of events) {
      const { state, remedy } = stepPath(this.state, event, this);
      this.state = state;
      if (remedy) this.done.push(`${remedy} at ${this.now}`);
    }
    return this;
  }

  /** Lets the clock of each state ring until `now`. */
  to(now: number): this {
    while ("until" in this.state && (this.state.until ?? Infinity) <= now) {
      this.now = this.state.until ?? now;
      this.on("clock");
    }
    this.now = now;
    return this;
  }
}

/** Since when it has been broken. */
function since({ state }: Run): number | undefined {
  return "since" in state ? state.since : undefined;
}

Deno.test("a first connection has 30 s, or until it fails", () => {
  assert.equal(new Run().to(29_999).state.is, "rebuilding");
  assert.equal(new Run().to(30_000).state.is, "waiting");
  assert.deepEqual(new Run().to(31_000).done, ["rebuild at 31000"]);
  assert.deepEqual(
    new Run().on("failed").to(1_000).done,
    ["rebuild at 1000"],
  );
  assert.equal(new Run().on("up").to(1e9).state.is, "connected");
});

Deno.test("what heals within 5 s is not shown and nothing is done", () => {
  const run = new Run().on("up", "disconnected").to(4_999);
  assert.equal(run.state.is, "shaky");
  assert.deepEqual(run.on("up").to(1e6).done, []);
});

Deno.test("ICE restarts first, and its connection may yet fail", () => {
  const run = new Run().on("up").to(100).on("disconnected").to(5_100);
  assert.equal(run.state.is, "restarting");
  assert.equal(since(run), 100);
  run.on("failed", "disconnected", "nudge").to(20_099);
  assert.equal(run.state.is, "restarting");
  assert.deepEqual(run.on("up").done, ["restart at 5100"]);
});

Deno.test("a failed connection restarts at once, a closed channel is made anew", () => {
  assert.deepEqual(new Run().on("up", "failed").done, ["restart at 0"]);
  assert.deepEqual(new Run().on("up", "down").done, ["rebuild at 0"]);
  const shaky = new Run().on("up", "disconnected", "down");
  assert.deepEqual(shaky.done, ["rebuild at 0"]);
  const restarting = new Run().on("up", "failed", "down");
  assert.deepEqual(restarting.done, ["restart at 0", "rebuild at 0"]);
});

Deno.test("pauses between new connections grow to 30 s", () => {
  const run = new Run().on("up", "failed").to(590_000);
  const at = run.done.map((it) => Number(it.split(" at ")[1]));
  const gaps = at.slice(1).map((it, i) => (it - at[i]!) / 1000);
  // Each attempt takes 15 s; between the restart and the next is no pause.
  assert.deepEqual(gaps.slice(0, 8), [15, 16, 17, 19, 23, 31, 45, 45]);
  assert.equal(since(run), 0);
});

Deno.test("while another way carries the pauses grow to 5 min", () => {
  const run = new Run().on("up", "failed");
  run.spare = true;
  run.to(3_000_000);
  const at = run.done.map((it) => Number(it.split(" at ")[1]));
  assert.deepEqual(
    at.slice(-2).map((it, i) => it - at.at(i - 3)!),
    [315_000, 315_000],
  );
  // When it does not any more, the next is at once.
  run.spare = false;
  assert.equal(run.on("nudge").done.at(-1), `rebuild at ${run.now}`);
});

Deno.test("a nudge ends a pause and starts the pauses anew", () => {
  const run = new Run().on("up", "down").on("failed").to(1_000)
    .on("failed").to(2_500);
  assert.equal(run.state.is, "waiting");
  run.on("nudge", "failed").to(3_500);
  assert.deepEqual(
    run.done,
    ["rebuild at 0", "rebuild at 1000", "rebuild at 2500", "rebuild at 3500"],
  );
});

Deno.test("a nudge disturbs no attempt", () => {
  const run = new Run().on("up", "down").to(9_000).on("nudge", "nudge");
  assert.deepEqual(run.done, ["rebuild at 0"]);
  assert.equal(run.state.is, "rebuilding");
});

Deno.test("a nudge during an attempt shortens the pause after it", () => {
  const run = new Run().on("up", "down").to(16_000).to(32_000);
  assert.deepEqual(run.done, ["rebuild at 0", "rebuild at 16000"]);
  run.to(33_000).on("nudge", "failed").to(34_000);
  assert.equal(run.done.at(-1), "rebuild at 34000");
});

Deno.test("what was signalled on a replaced socket is signalled anew", () => {
  const run = new Run().on("up", "down").to(7_000).on("replaced");
  assert.deepEqual(run.done, ["rebuild at 0", "rebuild at 7000"]);
  const restarting = new Run().on("up", "failed").to(7_000).on("replaced");
  assert.deepEqual(restarting.done, ["restart at 0", "rebuild at 7000"]);
});

Deno.test("a path that works is not disturbed by server, page or network", () => {
  const run = new Run().on("up", "replaced", "nudge", "clock");
  assert.deepEqual(run.state, { is: "connected" });
  assert.deepEqual(run.done, []);
});

Deno.test("without the server nothing is tried, and it may heal by itself", () => {
  const run = new Run().on("up", "disconnected");
  run.reachable = false;
  run.to(300_000).on("failed", "nudge");
  assert.equal(run.state.is, "waiting");
  assert.equal(since(run), 0);
  assert.deepEqual(run.done, []);
  run.reachable = true;
  assert.deepEqual(run.on("replaced").done, ["restart at 300000"]);
  assert.equal(run.on("up").state.is, "connected");
});

Deno.test("a channel that closed without the server is made anew with it", () => {
  const run = new Run().on("up");
  run.reachable = false;
  run.on("failed", "down").to(60_000);
  run.reachable = true;
  assert.deepEqual(run.on("replaced").done, ["rebuild at 60000"]);
});

Deno.test("the other side's new connection replaces one that seems to work", () => {
  const run = new Run().on("up").to(5_000).on("renewed");
  assert.equal(run.state.is, "rebuilding");
  assert.equal(since(run), 5_000);
  // The old channel's end is told late.
  run.on("down");
  assert.equal(run.state.is, "rebuilding");
  assert.deepEqual(run.done, []);
  assert.equal(run.on("up").state.is, "connected");
});

Deno.test("a new connection counts from the loss of the first", () => {
  const run = new Run().on("up", "down").to(100_000).on("renewed");
  assert.equal(since(run), 0);
});
