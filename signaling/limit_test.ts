import assert from "node:assert/strict";
import { openLog } from "./log.ts";
import { Limiter } from "./limit.ts";
import { Roll } from "./roll.ts";

const START = 1_800_000_000_000 - 1_800_000_000_000 % 60_000;

interface Process {
  readonly limiter: Limiter;
  pass(seconds: number): Promise<void>;
}

function process(kv: Deno.Kv, instance: string, factor = 1): Process {
  let now = START;
  const clock = () => now;
  const log = openLog("off", clock, () => {});
  const roll = new Roll({ kv, clock, instance, log });
  const limiter = new Limiter({ kv, roll }, factor);
  return {
    limiter,
    async pass(seconds: number): Promise<void> {
      for (let s = 0; s < seconds; s++) {
        now += 1000;
        await roll.tick();
        await limiter.tick();
      }
    },
  };
}

/** How many of so many tries are allowed. */
function allowed(limiter: Limiter, tries: number, key = "a"): number {
  let count = 0;
  for (let i = 0; i < tries; i++) {
    if (limiter.take("strict", key)?.isAllowed) count++;
  }
  return count;
}

Deno.test("each preset allows as many a minute as it says", async () => {
  using kv = await Deno.openKv(":memory:");
  for (
    const [preset, limit] of [
      ["strict", 3],
      ["moderate", 60],
      ["generous", 20],
      ["api", 600],
    ] as const
  ) {
    const { limiter } = process(kv, "a");
    for (let left = limit - 1; left >= 0; left--) {
      const verdict = limiter.take(preset, "a");
      assert.equal(verdict?.isAllowed, true);
      assert.equal(verdict?.limit, limit);
      assert.equal(verdict?.remaining, left);
    }
    assert.equal(limiter.take(preset, "a")?.isAllowed, false);
    assert.equal(limiter.take(preset, "b")?.isAllowed, true);
  }
});

Deno.test("who is refused may come again when it was said to", async () => {
  using kv = await Deno.openKv(":memory:");
  const { limiter, pass } = process(kv, "a");
  await pass(20);
  assert.equal(allowed(limiter, 9), 3);
  const verdict = limiter.take("strict", "a");
  assert.equal(verdict?.isAllowed, false);
  // 40 s to the next minute, and a third of it for one of three to slide out.
  assert.equal(verdict?.resetSeconds, 60);
  await pass(59);
  assert.equal(allowed(limiter, 1), 0);
  await pass(1);
  assert.equal(allowed(limiter, 9), 1);
});

Deno.test("no minute has more than the limit, wherever it begins", async () => {
  using kv = await Deno.openKv(":memory:");
  const { limiter, pass } = process(kv, "a");
  const perSecond: number[] = [];
  for (let second = 0; second < 240; second++) {
    perSecond.push(allowed(limiter, 3));
    await pass(1);
  }
  for (let from = 60; from + 60 <= 240; from++) {
    const sum = perSecond.slice(from, from + 60).reduce((a, b) => a + b, 0);
    assert.ok(sum <= 4, `${sum} from second ${from}`);
  }
});

Deno.test("what came to nothing is given back", async () => {
  using kv = await Deno.openKv(":memory:");
  const { limiter } = process(kv, "a");
  for (let i = 0; i < 20; i++) {
    assert.equal(limiter.take("moderate", "a")?.isAllowed, true);
    limiter.giveBack("moderate", "a");
  }
});

Deno.test("a factor multiplies, and 0 turns limits off", async () => {
  using kv = await Deno.openKv(":memory:");
  assert.equal(allowed(process(kv, "a", 3).limiter, 99), 9);
  assert.equal(process(kv, "a", 0).limiter.take("api", "a"), undefined);
});

Deno.test("two processes share what they counted, without addresses", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = process(kv, "one");
  const two = process(kv, "two");
  await one.pass(1);
  await two.pass(1);
  assert.equal(allowed(one.limiter, 2, "203.0.113.7"), 2);
  await one.pass(6);
  await two.pass(6);
  assert.equal(allowed(two.limiter, 9, "203.0.113.7"), 1);
  await two.pass(6);
  await one.pass(6);
  assert.equal(allowed(one.limiter, 9, "203.0.113.7"), 0);
  const keys = await Array.fromAsync(kv.list({ prefix: ["limit"] }));
  assert.ok(keys.length > 0);
  assert.ok(!JSON.stringify(keys).includes("203.0.113"));
});

Deno.test("alone a process writes no counts", async () => {
  using kv = await Deno.openKv(":memory:");
  const { limiter, pass } = process(kv, "a");
  allowed(limiter, 5);
  await pass(30);
  const keys = await Array.fromAsync(kv.list({ prefix: ["limit"] }));
  assert.deepEqual(keys, []);
});
