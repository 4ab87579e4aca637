import assert from "node:assert/strict";
import { newChoice, stepChoice } from "./choice.ts";
import type { ChoiceEvent, ChoiceState, WayKind } from "./choosing.ts";

const MB = 1_000_000;

/** A sender with ways that carry so many bytes in a millisecond. */
class Sender {
  now = 0;
  state: ChoiceState = newChoice();
  /** What was chosen or wanted, and when. */
  readonly said: string[] = [];
  readonly rates: Record<string, number> = {};
  remainingBytes = 1000 * MB;
  rttMs = 5;
  held = false;

  up(way: string, kind: WayKind, bytesPerMs: number): this {
    this.rates[way] = bytesPerMs;
    return this.on({ on: "up", way, kind });
  }

  on(event: ChoiceEvent): this {
    const { state, effects } = stepChoice(this.state, event, this.now);
    this.state = state;
    for (const effect of effects) {
      if (effect.do === "want") this.said.push("want");
      else {
        this.said.push(effect.way);
        this.on({ on: "carries", way: effect.way });
      }
    }
    return this;
  }

  carries(way: string): this {
    return this.on({ on: "carries", way });
  }

  /** Chunks move, acknowledged every 10 ms. */
  move(ms: number): this {
    for (const end = this.now + ms; this.now < end;) {
      this.now += 10;
      const bytes = 10 * this.rates[this.state.out!]!;
      this.remainingBytes -= bytes;
      const { remainingBytes, rttMs, held } = this;
      this.on({
        on: "delivered",
        bytes,
        flow: { remainingBytes, rttMs, held },
      });
    }
    return this;
  }

  /** What was said since the last time. */
  get news(): string {
    return this.said.splice(0).join();
  }
}

const relayed = (relay: number, channel: number) =>
  new Sender().up("r", "relay", relay).carries("r").up("c", "channel", channel);

Deno.test("a channel is moved to as soon as it is up", () => {
  assert.equal(relayed(1000, 1000).news, "c");
  const late = new Sender().up("c", "channel", 1).up("r", "relay", 1);
  assert.equal(late.carries("r").news, "c", "or taken to");
  const first = new Sender().up("c", "channel", 1).carries("c");
  assert.equal(first.up("r", "relay", 1).news, "");
});

Deno.test("a relay that is faster is found, stayed at and not left", () => {
  const it = relayed(100_000, 10_000);
  assert.equal(it.move(290).news, "c");
  assert.equal(it.move(20).news, "r");
  assert.equal(it.move(5000).news, "");
  assert.equal(it.state.out, "r");
  // A channel that comes anew is known to be slower.
  it.on({ on: "down", way: "c" }).up("c2", "channel", 10_000);
  assert.equal(it.news, "");
});

Deno.test("one that is hardly better is left again, and not tried for 30 s", () => {
  const it = relayed(12_000, 10_000);
  it.remainingBytes = 10_000 * MB;
  assert.equal(it.move(2000).news, "c,r,c");
  assert.equal(it.move(27_000).news, "");
  assert.equal(it.move(3000).news, "r,c");
});

Deno.test("one that is hopeless is left after a second", () => {
  const it = relayed(100, 10_000);
  assert.equal(it.move(310).news, "c,r");
  assert.equal(it.move(980).news, "");
  assert.equal(it.move(20).news, "c");
});

Deno.test("nothing is tried for what is over in 2 s", () => {
  const it = relayed(100_000, 10_000);
  it.remainingBytes = 20 * MB;
  assert.equal(it.move(1500).news, "c");
});

Deno.test("what something else holds back measures nothing", () => {
  const it = relayed(100_000, 10_000);
  it.held = true;
  assert.equal(it.move(5000).news, "c");
  it.held = false;
  assert.equal(it.move(290).news, "");
  assert.equal(it.move(20).news, "r");
});

Deno.test("a path that has fallen to less than half is measured anew", () => {
  const it = relayed(8000, 10_000);
  it.remainingBytes = 10_000 * MB;
  assert.equal(it.move(2000).news, "c,r,c");
  it.rates["c"] = 4000;
  assert.equal(it.move(2000).news, "");
  assert.equal(it.move(1500).news, "r");
  assert.equal(it.move(5000).news, "", "the relay is better now");
});

Deno.test("a stripe is wished for where it gains, and no more than once a minute", () => {
  const it = new Sender().up("c", "channel", 1000).carries("c");
  it.rttMs = 19;
  assert.equal(it.move(4000).news, "");
  it.rttMs = 20;
  assert.equal(it.move(4000).news, "want");
  assert.equal(it.move(50_000).news, "");
  assert.equal(it.move(15_000).news, "want");
  assert.equal(it.up("s", "stripe", 3000).news, "");
  assert.equal(it.move(4000).news, "s", "then it is tried as any other");
  assert.equal(it.move(70_000).news.includes("want"), false);
  const fast = new Sender().up("c", "channel", 4000).carries("c");
  fast.rttMs = 100;
  assert.equal(fast.move(4000).news, "");
  const short = new Sender().up("c", "channel", 1000).carries("c");
  short.remainingBytes = 5 * MB;
  short.rttMs = 100;
  assert.equal(short.move(4000).news, "");
});

Deno.test("a way that is tried and lost is no trial any more", () => {
  const it = relayed(100_000, 10_000);
  assert.equal(it.move(310).news, "c,r");
  it.on({ on: "down", way: "r" }).carries("c");
  assert.equal(it.move(1000).news, "");
  assert.equal(it.state.trial, undefined);
});
