import assert from "node:assert/strict";
import {
  relayAt,
  type RelayEvent,
  type RelayState,
  startRelay,
  stepRelay,
} from "./relay_path.ts";

/** A relay with a clock; remembers when the server was asked. */
class Run {
  state: RelayState = startRelay();
  now = 0;
  readonly asked: number[] = [];

  on(...events: readonly RelayEvent[]): this {
    for (const event of events) {
      const before = this.state;
      this.state = stepRelay(before, event, this.now);
      if (this.state.is === "asking" && before.is !== "asking") {
        this.asked.push(this.now);
      }
    }
    return this;
  }

  /** Of what was asked for, nothing comes. */
  fail(times: number): this {
    for (let time = 0; time < times; time++) {
      this.on({ on: "told", relays: 1 }, { on: "down", final: false });
      this.ring();
    }
    return this;
  }

  ring(): void {
    if (this.state.is !== "waiting") throw new Error(this.state.is);
    this.now = this.state.until;
    this.on({ on: "clock" });
  }
}

Deno.test("pauses between attempts grow to 30 s, and shrink with success", () => {
  const run = new Run().fail(7);
  const gaps = run.asked.map((at, i) => at - (run.asked[i - 1] ?? 0));
  assert.deepEqual(gaps, [1, 2, 4, 8, 16, 30, 30].map((s) => 1000 * s));
  run.on({ on: "told", relays: 1 }, { on: "up" }).on({
    on: "down",
    final: false,
  });
  const before = run.now;
  run.ring();
  assert.equal(run.now - before, 1000);
});

Deno.test("a server that does not answer is asked again", () => {
  const run = new Run().on({ on: "told", relays: undefined });
  run.ring();
  assert.deepEqual(run.asked, [1000]);
});

Deno.test("without a relay, or with one that refuses, there is none for good", () => {
  const none = new Run().on({ on: "told", relays: 0 });
  const refused = new Run().on(
    { on: "told", relays: 1 },
    { on: "down", final: true },
  );
  for (const run of [none, refused]) {
    run.on({ on: "nudge" }, { on: "replaced" }, { on: "told", relays: 1 });
    assert.deepEqual(run.state, { is: "none" });
  }
});

Deno.test("a nudge ends a pause, and disturbs nothing else", () => {
  const run = new Run().fail(3);
  run.on({ on: "told", relays: 1 }, { on: "nudge" });
  assert.equal(run.state.is, "open");
  run.on({ on: "down", final: false }, { on: "nudge" }, { on: "nudge" });
  assert.deepEqual(run.asked, [1000, 3000, 7000, 7000]);
});

Deno.test("a socket to the server that was replaced has the relay joined anew", () => {
  const run = new Run().on({ on: "told", relays: 1 }, { on: "up" });
  run.now = 500;
  // The end of the one before is told late.
  run.on({ on: "replaced" }, { on: "down", final: false });
  assert.deepEqual(run.state, { is: "asking", failures: 0 });
  const asking = run.state;
  assert.equal(run.on({ on: "replaced" }).state, asking, "asked twice");
  assert.deepEqual(run.asked, [500]);
});

Deno.test("two of whom one cannot reach the first relay meet at the next", () => {
  const at = (side: "A" | "B") =>
    [0, 1, 2, 3, 4, 5].map((failures) => relayAt(failures, side, 2));
  assert.deepEqual(at("A"), [0, 0, 1, 1, 0, 0]);
  assert.deepEqual(at("B"), [0, 1, 0, 1, 0, 1]);
  assert.equal(relayAt(7, "B", 1), 0);
});
