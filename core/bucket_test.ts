import assert from "node:assert/strict";
import fc from "fast-check";
import { adjust, newBucket, refill, take, untilMs } from "./bucket.ts";

const KIB = 1024;
const FRAME = 128 * KIB;

Deno.test("a new bucket lets a frame and a tenth of a second through", () => {
  let bucket = newBucket(1_000_000, FRAME, 5);
  assert.equal(untilMs(bucket, FRAME), 0);
  assert.equal(untilMs(bucket, FRAME + 100_000), 0);
  // 1000 bytes more than it holds take a millisecond.
  assert.equal(untilMs(bucket, FRAME + 101_000), 1);
  bucket = take(bucket, FRAME + 100_000);
  assert.equal(untilMs(bucket, FRAME), 132);
  assert.equal(untilMs(refill(bucket, 5 + 131), FRAME), 1);
  assert.equal(untilMs(refill(bucket, 5 + 132), FRAME), 0);
});

Deno.test("idle hours save up no more than a burst", () => {
  const bucket = refill(newBucket(1_000_000, FRAME, 0), 10_000_000);
  assert.equal(untilMs(bucket, FRAME + 100_000), 0);
  assert.equal(untilMs(bucket, FRAME + 100_001), 1);
});

Deno.test("another rate counts from now on, and keeps what was saved", () => {
  const empty = take(newBucket(1_000_000, FRAME, 0), FRAME + 100_000);
  // 50 ms at the old rate are 50 000 bytes; 81 072 more at twice the rate.
  const faster = adjust(empty, 2_000_000, FRAME, 50);
  assert.equal(untilMs(faster, FRAME), 41);
  // A slower bucket holds less.
  const slower = adjust(newBucket(1_000_000, FRAME, 0), 10_000, FRAME, 0);
  assert.equal(untilMs(slower, FRAME + 1000), 0);
  assert.equal(untilMs(slower, FRAME + 1010), 1);
});

const rate = fc.integer({ min: 1000, max: 1_000_000_000 });
const frame = fc.constantFrom(16 * KIB, 128 * KIB, 1024 * KIB);

/** Takes a frame whenever it may; timers come up to `lateMs` late. */
function run(
  bytesPerSecond: number,
  frame: number,
  frames: number,
  lateMs: (frame: number) => number,
): readonly { readonly atMs: number; readonly bytes: number }[] {
  let bucket = newBucket(bytesPerSecond, frame, 0);
  let now = 0;
  return Array.from({ length: frames }, (_, i) => {
    const wait = untilMs(bucket, frame);
    if (wait > 0) now += wait + lateMs(i);
    bucket = take(refill(bucket, now), frame);
    return { atMs: now, bytes: (i + 1) * frame };
  });
}

Deno.test("never more than the rate and a burst pass, whenever one looks", () => {
  fc.assert(
    fc.property(
      rate,
      frame,
      fc.infiniteStream(fc.nat(300)),
      (rate, frame, late) => {
        const delays = [...late.take(200)];
        const passed = run(rate, frame, 200, (i) => delays[i]!);
        const burst = frame + rate / 10;
        for (const [i, from] of passed.entries()) {
          for (const to of passed.slice(i)) {
            const bytes = to.bytes - from.bytes + frame;
            const most = burst + rate * (to.atMs - from.atMs) / 1000;
            assert(bytes <= most * (1 + 1e-9), `${bytes} of ${most} bytes`);
          }
        }
      },
    ),
    { numRuns: 30 },
  );
});

Deno.test("the long-run average is the rate, although timers are late", () => {
  fc.assert(
    fc.property(
      rate,
      frame,
      fc.infiniteStream(fc.nat(90)),
      (rate, frame, late) => {
        const delays = [...late.take(500)];
        const passed = run(rate, frame, 500, (i) => delays[i]!);
        const { atMs, bytes } = passed.at(-1)!;
        const least = rate * atMs / 1000;
        assert(bytes >= least * (1 - 1e-9), `${bytes} of ${least} bytes`);
      },
    ),
    { numRuns: 100 },
  );
});
