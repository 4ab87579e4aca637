import assert from "node:assert/strict";
import fc from "fast-check";
import type { Bytes } from "../../core/bytes.ts";
import { FrameClass, FrameError, parseHeader } from "../../core/frame.ts";
import { openFrame } from "../../core/seal.ts";
import type { TrafficKey } from "../../core/keys.ts";
import { Clock, idle } from "./clock.ts";
import { type End, Ends } from "./end.ts";

const ROOT: Bytes = new Uint8Array(32).fill(7);
const ZEROS: Bytes = new Uint8Array(32);
const RETIRE_MS = 30_000;
const { peer } = FrameClass;
const INNER: Bytes = new Uint8Array(8);

/** Keys with which an end can still open or have sealed frames. */
function keysOf({ ring }: End, generation: number): (TrafficKey | undefined)[] {
  const before = ring.generation;
  ring.use(generation);
  const keys = [ring.sending(peer, INNER), ring.receiving(peer, generation)];
  ring.use(before);
  return keys;
}

async function opens(key: TrafficKey, frame: Bytes): Promise<boolean> {
  const header = parseHeader(frame);
  const renamed = { ...key, generation: header.generation };
  return await openFrame(renamed, header, frame).then(() => true, () => false);
}

Deno.test("keys to send with end with their generation", async () => {
  using clock = new Clock();
  using ends = await Ends.from(ROOT, clock.now);
  await ends.rotate();
  for (const end of [ends.a, ends.b]) {
    assert.equal(end.ring.generation, 1);
    assert.equal(keysOf(end, 0)[0], undefined, `${end.side} could still send`);
  }
});

Deno.test("a frame of an old generation opens with no key that is left", async () => {
  using clock = new Clock();
  using ends = await Ends.from(ROOT, clock.now);
  ends.a.say("old secret");
  ends.b.say("old secret");
  await ends.exchange();
  const old = ends.carried.slice();
  await ends.rotate();
  await clock.pass(RETIRE_MS);
  for (const end of [ends.a, ends.b]) {
    assert.equal(end.ring.oldest, 1);
    assert.deepEqual(keysOf(end, 0), [undefined, undefined]);
    for (const key of keysOf(end, 1)) {
      assert(key);
      for (const frame of old) assert(!await opens(key, frame));
    }
    assert.deepEqual(end.roots[0], ZEROS);
    assert.notDeepEqual(end.roots[1], ZEROS);
  }
  assert.deepEqual(ends.a.roots[1], ends.b.roots[1]);
});

Deno.test("two rotations in a row leave the last keys only", async () => {
  using clock = new Clock();
  using ends = await Ends.from(ROOT, clock.now);
  await ends.rotate();
  await clock.pass(RETIRE_MS / 2);
  await ends.rotate();
  await clock.pass(RETIRE_MS);
  for (const { ring } of [ends.a, ends.b]) {
    assert.deepEqual([ring.generation, ring.oldest], [2, 2]);
  }
  assert.equal(clock.pending, 1, "A's next rotation");
});

Deno.test("a session that ends during a rotation leaves nothing", async () => {
  for (const steps of [0, 1, 2, 3]) {
    using clock = new Clock();
    using ends = await Ends.from(ROOT, clock.now);
    const { a, b } = ends;
    a.rotator.dispatch({ on: "due" });
    if (steps > 0) await idle();
    if (steps > 1) await ends.carry(a, b);
    if (steps > 2) {
      await idle();
      await ends.carry(b, a);
    }
    a.stop();
    b.stop();
    await idle();
    for (const end of [a, b]) {
      for (const root of end.roots) assert.deepEqual(root, ZEROS);
      for (const g of [0, 1]) {
        assert.deepEqual(keysOf(end, g), [undefined, undefined]);
      }
    }
    assert.equal(clock.pending, 0, `${steps} steps`);
  }
});

/** Frames of an end's lane: one old, one beyond a rotation, one after. */
async function atKeyChange(): Promise<[Ends, Bytes[]]> {
  const ends = await Ends.from(ROOT, () => 0);
  const { a, b } = ends;
  a.say("1");
  await a.settled();
  const held = a.out.splice(0);
  a.rotator.dispatch({ on: "due" });
  await idle();
  await a.settled();
  held.push(...a.out.splice(0));
  // The offer reaches B by the same bytes; everything after it is held back.
  for (const frame of held.slice(0, 2)) b.push(frame.slice());
  await b.settled();
  await idle();
  await ends.carry(b, a);
  await idle();
  a.say("2");
  a.say("3");
  await a.settled();
  return [ends, a.out.splice(0)];
}

/** REKEY3, "2" and "3", all of generation 1, in a wrong order. */
const orders: Record<string, (frames: Bytes[]) => Bytes[]> = {
  "a dropped frame": ([, two, three]) => [two!, three!],
  "a repeated frame": ([first, two]) => [first!, first!, two!],
  "two frames in the other order": ([first, two]) => [two!, first!],
  "a frame renamed to the old generation": ([first, two]) => {
    two![7] = 0;
    return [first!, two!];
  },
  "a frame renamed to the generation after": ([first]) => {
    first![7] = 2;
    return [first!];
  },
};

for (const [name, order] of Object.entries(orders)) {
  Deno.test(`mistake 16: ${name} at a key change is refused like any other`, async () => {
    using clock = new Clock();
    assert.equal(clock.now(), 0);
    const [ends, frames] = await atKeyChange();
    using _ = ends;
    const { b } = ends;
    assert.deepEqual(
      frames.map((frame) => parseHeader(frame).generation),
      [1, 1, 1],
    );
    for (const frame of order(frames)) b.push(frame);
    await b.settled();
    assert.deepEqual(b.heard, ["1"]);
    assert.equal(b.failures.length, 1);
    assert(b.failures[0] instanceof FrameError);
  });
}

Deno.test("whatever is lost, real keys converge and old ones are gone", async () => {
  const action = fc.constantFrom(
    ..."a due,b due,a says,b says,a to b,b to a,path lost,a minute".split(","),
  );
  const script = fc.array(action, {
    minLength: 10,
    maxLength: 24,
    size: "max",
  });
  const run = async (actions: readonly string[]) => {
    using clock = new Clock();
    using ends = await Ends.from(ROOT, clock.now);
    const { a, b } = ends;
    const said = { A: 0, B: 0 };
    const say = (end: End) => end.say(`${end.side}${said[end.side]++}`);
    for (const what of actions) {
      if (what === "a due") a.rotator.dispatch({ on: "due" });
      if (what === "b due") b.rotator.dispatch({ on: "due" });
      if (what === "a says") say(a);
      if (what === "b says") say(b);
      if (what === "a to b") await ends.carry(a, b, 1);
      if (what === "b to a") await ends.carry(b, a, 1);
      if (what === "path lost") ends.relink();
      if (what === "a minute") {
        await ends.exchange();
        await clock.pass(2 * RETIRE_MS);
      }
      await idle();
      assert(Math.abs(a.ring.generation - b.ring.generation) <= 1);
      for (const { ring } of [a, b]) {
        assert(ring.generation - ring.oldest <= 1);
      }
    }
    const before = ends.carried.slice();
    ends.relink();
    await ends.exchange();
    await ends.rotate();
    await clock.pass(2 * RETIRE_MS);
    assert.deepEqual([a.failures, b.failures], [[], []]);
    const { generation } = a.ring;
    for (const end of [a, b]) {
      assert.deepEqual([end.ring.generation, end.ring.oldest], [
        generation,
        generation,
      ]);
      assert.deepEqual(end.roots[generation], a.roots[generation]);
      for (const root of end.roots.slice(0, generation)) {
        assert.deepEqual(root, ZEROS);
      }
      for (const key of keysOf(end, generation)) {
        for (const frame of before.slice(-4)) {
          assert(!await opens(key!, frame));
        }
      }
      const wanted = end === a ? "B" : "A";
      const heard = end.heard.filter((text) => text.startsWith(wanted));
      const sorted = heard.toSorted((x, y) =>
        Number(x.slice(1)) - Number(y.slice(1))
      );
      assert.deepEqual(heard, sorted);
    }
  };
  await fc.assert(fc.asyncProperty(script, run), { numRuns: 6 });
});
