import assert from "node:assert/strict";
import {
  measured,
  type Meter,
  NEW_METER,
  rateOf,
  secondsLeft,
} from "./meter.ts";

/** A meter after these counts, each `[at, bytes]`. */
function meterOf(...counts: readonly (readonly [number, number])[]): Meter {
  return counts.reduce(
    (meter, [at, bytes]) => measured(meter, bytes, at),
    NEW_METER,
  );
}

Deno.test("a rate needs two counts at two times", () => {
  assert.equal(rateOf(NEW_METER), 0);
  assert.equal(rateOf(meterOf([0, 500])), 0);
  assert.equal(rateOf(meterOf([7, 500], [7, 900])), 0);
  // 400 bytes in half a second.
  assert.equal(rateOf(meterOf([0, 500], [500, 900])), 800);
});

Deno.test("a rate is that of the last three seconds", () => {
  // 1000 B/s for 10 s, then 100 B/s: 100 * 3 bytes in 3 s.
  const counts = Array.from({ length: 21 }, (_, s): [number, number] => [
    s * 1000,
    s <= 10 ? s * 1000 : 10_000 + (s - 10) * 100,
  ]);
  assert.equal(rateOf(meterOf(...counts.slice(0, 11))), 1000);
  assert.equal(rateOf(meterOf(...counts)), 100);
  // One second after the change: 1000 + 1000 + 100 bytes in 3 s.
  assert.equal(rateOf(meterOf(...counts.slice(0, 12))), 700);
});

Deno.test("a pause lets the rate sink to nothing", () => {
  const meter = meterOf([0, 0], [1000, 6000], [2000, 6000]);
  assert.equal(rateOf(meter), 3000);
  const later = meterOf([0, 0], [1000, 6000], [4000, 6000], [7000, 6000]);
  assert.equal(rateOf(later), 0);
});

Deno.test("a meter forgets what is older than its span", () => {
  const counts = Array.from({ length: 1000 }, (_, i): [number, number] => [
    i * 100,
    i,
  ]);
  // 3 s at ten counts a second, both ends included.
  assert.equal(meterOf(...counts).samples.length, 31);
});

Deno.test("a time left is told after two seconds of movement", () => {
  assert.equal(secondsLeft(meterOf([0, 0], [1999, 2000]), 10_000), undefined);
  // 1000 B/s, 8000 bytes left.
  assert.equal(secondsLeft(meterOf([0, 0], [2000, 2000]), 10_000), 8);
  assert.equal(secondsLeft(meterOf([0, 5], [2000, 5]), 10_000), undefined);
  assert.equal(secondsLeft(NEW_METER, 10_000), undefined);
});
