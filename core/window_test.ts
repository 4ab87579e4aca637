import assert from "node:assert/strict";
import { acked } from "./sample.ts";
import { held, newWindow, sent, type Window, windowBytes } from "./window.ts";

const KIB = 1024;
const CHUNK = 128 * KIB;

/**
 * A path in simulated time: a queue without end, a bottleneck, a fixed delay
 * there and back. The sender fills its window at every acknowledgement.
 */
class Path {
  window: Window = newWindow();
  nowMs = 0;
  deliveredBytes = 0;
  #idleAtMs = 0;
  /** Nothing arrives before: a lost packet holds up all behind it. */
  heldUntilMs = 0;
  /** The sender sends this many more messages, unless it is without bound. */
  allowance = Infinity;
  #arrivals: number[] = [];

  constructor(public bytesPerMs: number, public delayMs: number) {}

  #fill(): void {
    while (this.window.inFlightBytes + CHUNK <= windowBytes(this.window)) {
      if (this.allowance <= 0) {
        this.window = held(this.window);
        return;
      }
      this.allowance--;
      this.window = sent(this.window, CHUNK, this.nowMs);
      this.#idleAtMs = Math.max(this.#idleAtMs, this.nowMs) +
        CHUNK / this.bytesPerMs;
      this.#arrivals.push(this.#idleAtMs + this.delayMs);
    }
  }

  /** Runs for `ms`; returns the bytes acknowledged meanwhile. */
  run(ms: number, seen: (windowBytes: number) => void = () => {}): number {
    const until = this.nowMs + ms;
    const before = this.deliveredBytes;
    this.#fill();
    while (Math.max(this.#arrivals[0]!, this.heldUntilMs) <= until) {
      this.nowMs = Math.max(this.#arrivals.shift()!, this.heldUntilMs);
      this.deliveredBytes += CHUNK;
      this.window = acked(this.window, CHUNK, this.nowMs);
      seen(windowBytes(this.window));
      this.#fill();
    }
    this.nowMs = until;
    return this.deliveredBytes - before;
  }
}

function assertBetween(value: number, low: number, high: number): void {
  assert.ok(
    value >= low && value <= high,
    `${value} is not between ${low} and ${high}`,
  );
}

Deno.test("a window knows nothing at first and starts with 384 KiB", () => {
  assert.equal(windowBytes(newWindow()), 384 * KIB);
});

Deno.test("a near path keeps a few hundred KiB in flight", () => {
  const path = new Path(17_000, 1);
  const delivered = path.run(20_000);
  assertBetween(delivered, 0.99 * 17_000 * 20_000, 17_000 * 20_000);
  // What 17 MB/s move in the delay of three chunks, and in 15 ms more.
  assertBetween(windowBytes(path.window), 512 * KIB, 768 * KIB);
});

Deno.test("100 ms and 20 MB/s open the window to megabytes in a second", () => {
  const path = new Path(20_000, 100);
  path.run(1000);
  assertBetween(windowBytes(path.window), 2_000_000, 5_000_000);
  assertBetween(path.run(4000), 0.99 * 20_000 * 4000, 20_000 * 4100);
});

Deno.test("measuring the delay anew costs a long path under 5 %", () => {
  const path = new Path(20_000, 100);
  path.run(1000);
  const delivered = path.run(60_000);
  assertBetween(delivered, 0.95 * 20_000 * 60_000, 20_000 * 60_000);
});

Deno.test("20 Mbit/s with an endless queue is filled, the queue is not", () => {
  const path = new Path(2500, 100);
  let most = 0;
  path.run(2000);
  const delivered = path.run(30_000, (bytes) => most = Math.max(most, bytes));
  assertBetween(delivered, 0.97 * 2500 * 30_000, 2500 * 30_100);
  // The product of 250 kB, the message being sent, a quarter, rounded up.
  assertBetween(most, 250_000 + CHUNK, 5 * CHUNK);
});

Deno.test("a path that turns slow shrinks the window, and fast again", () => {
  const path = new Path(20_000, 50);
  path.run(3000);
  assertBetween(windowBytes(path.window), 1_000_000, 4_000_000);
  path.bytesPerMs = 1000;
  path.run(10_000);
  assertBetween(windowBytes(path.window), 256 * KIB, 600_000);
  path.bytesPerMs = 20_000;
  path.run(3000);
  assertBetween(path.run(2000), 0.9 * 20_000 * 2000, 20_000 * 2100);
});

Deno.test("a delay that grows is believed within ten seconds", () => {
  const path = new Path(20_000, 5);
  path.run(6000);
  path.delayMs = 150;
  path.run(10_000);
  assertBetween(path.run(10_000), 0.9 * 20_000 * 10_000, 20_000 * 10_200);
});

Deno.test("the window never leaves 384 KiB to 32 MiB", () => {
  const path = new Path(1_000_000, 200);
  let least = Infinity;
  let most = 0;
  path.run(8000, (bytes) => {
    least = Math.min(least, bytes);
    most = Math.max(most, bytes);
  });
  assert.equal(least, 384 * KIB);
  assert.equal(most, 32 * KIB * KIB);
});

Deno.test("a rate counts for ten round trips, not for ever", () => {
  const path = new Path(20_000, 20);
  path.run(1000);
  assertBetween(windowBytes(path.window), 800_000, 1_000_000);
  path.bytesPerMs = 5000;
  path.run(3000);
  assert.equal(windowBytes(path.window), 384 * KIB);
});

Deno.test("what arrives at once after a stall is not a faster path", () => {
  const path = new Path(2500, 100);
  let most = 0;
  path.run(2000);
  for (let stall = 0; stall < 10; stall++) {
    path.heldUntilMs = path.nowMs + 300;
    path.run(800, (bytes) => most = Math.max(most, bytes));
  }
  assertBetween(most, 250_000 + CHUNK, 5 * CHUNK);
});

Deno.test("outages, one after the other, do not open the window", () => {
  const path = new Path(2500, 100);
  path.run(3000);
  for (let outage = 0; outage < 3; outage++) {
    path.heldUntilMs = path.nowMs + 10_000;
    path.run(10_001);
  }
  let most = 0;
  path.run(30_000, (bytes) => most = Math.max(most, bytes));
  assertBetween(most, 250_000 + CHUNK, 8 * CHUNK);
});

Deno.test("a message of any size finds room for three", () => {
  const path = sent(newWindow(), 1024 * KIB, 0);
  assert.equal(windowBytes(path), 3 * 1024 * KIB);
  assert.equal(windowBytes(acked(path, 1024 * KIB, 1000)), 3 * 1024 * KIB);
});

Deno.test("idle minutes do not count as a slow path", () => {
  let window = newWindow();
  for (let now = 0; now < 20 * 60_000; now += 60_000) {
    for (let message = 0; message < 10; message++) {
      window = sent(window, 1_000_000, now);
    }
    window = acked(window, 10_000_000, now + 100);
  }
  assert.equal(windowBytes(window), 20_000_000);
});

Deno.test("pauses, however many, are not taken for a slow path", () => {
  const path = new Path(20_000, 100);
  path.run(1000);
  const before = windowBytes(path.window);
  assertBetween(before, 2_000_000, 5_000_000);
  let least = Infinity;
  const seen = (bytes: number) => least = Math.min(least, bytes);
  for (let pause = 0; pause < 30; pause++) {
    path.allowance = 0;
    // Half of them end while something is still under way.
    path.run(pause % 2 === 0 ? 230 : 60, seen);
    path.allowance = 1;
    path.run(20, seen);
  }
  assert.equal(least, before);
  path.allowance = Infinity;
  assertBetween(path.run(1000), 0.85 * 20_000 * 1000, 20_000 * 1100);
});

Deno.test("what a limit held back says nothing of the path", () => {
  const path = new Path(20_000, 100);
  path.run(1000);
  const before = windowBytes(path.window);
  for (let seconds = 0; seconds < 25; seconds++) {
    path.allowance = 1;
    path.run(125);
  }
  assert.equal(windowBytes(path.window), before);
  path.allowance = Infinity;
  assertBetween(path.run(1000), 0.85 * 20_000 * 1000, 20_000 * 1100);
});

Deno.test("part of a message may be acknowledged, but not what was never sent", () => {
  const window = sent(sent(newWindow(), 100, 0), 100, 1);
  const partly = acked(window, 150, 10);
  assert.equal(partly.inFlightBytes, 50);
  assert.deepEqual(partly.flying.map(({ bytes }) => bytes), [50]);
  assert.equal(acked(partly, 50, 20).inFlightBytes, 0);
  assert.throws(() => acked(partly, 51, 20), {
    name: "RangeError",
    message: "51 bytes acknowledged, only 50 in flight",
  });
});
