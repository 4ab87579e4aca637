import assert from "node:assert/strict";
import { NOTHING } from "./condition.ts";
import { Link } from "./link.ts";

Deno.test("a free link delivers at once, a long one half a round trip later", () => {
  assert.equal(new Link(NOTHING, 1).arrival(7, 1200), 7);
  assert.equal(new Link({ ...NOTHING, rttMs: 100 }, 1).arrival(7, 1200), 57);
});

Deno.test("the share lost is the one asked for, by seed the same packets", () => {
  const lost = (seed: number): number[] => {
    const link = new Link({ ...NOTHING, loss: 0.02 }, seed);
    return Array.from({ length: 100_000 }, (_, at) => at)
      .filter((at) => link.arrival(at, 1200) === undefined);
  };
  const first = lost(1);
  // 2,000 expected, standard deviation 44.
  assert.ok(Math.abs(first.length - 2_000) < 200, `${first.length} lost`);
  assert.deepEqual(lost(1), first);
  assert.notDeepEqual(lost(3), first);
});

Deno.test("packets leave one after the other at the rate", () => {
  // 1,000 bytes take 1 ms.
  const link = new Link({ ...NOTHING, rttMs: 20, bitsPerSecond: 8e6 }, 1);
  assert.deepEqual(
    [0, 0, 0.5, 10].map((now) => link.arrival(now, 1000)),
    [11, 12, 13, 21],
  );
});

Deno.test("what the queue has no place for is dropped, and only that", () => {
  const link = new Link(
    { ...NOTHING, bitsPerSecond: 8e6, queueBytes: 2_500 },
    1,
  );
  assert.equal(link.arrival(0, 1000), 1);
  assert.equal(link.arrival(0, 1000), 2);
  assert.equal(link.arrival(0, 1000), undefined);
  assert.equal(link.arrival(0, 400), 2.4);
  // By now 900 bytes are through.
  assert.equal(link.arrival(0.9, 1000), 3.4);
});

Deno.test("a link that turns fast does not overtake what it carries", () => {
  const link = new Link({ ...NOTHING, bitsPerSecond: 8e6 }, 1);
  assert.equal(link.arrival(0, 5000), 5);
  link.condition = NOTHING;
  assert.deepEqual([1, 9].map((now) => link.arrival(now, 1000)), [5, 9]);
});
