import assert from "node:assert/strict";
import type { Desk } from "../../tests/fakes/desk_worker.ts";
import { Caller } from "./caller.ts";
import { type Cells, cellsFor, type OpenCells, openCells } from "./cells.ts";
import { IpcError } from "./failure.ts";
import {
  Board,
  SharedCancellation,
  SharedCounter,
  SharedFlag,
  SharedProgress,
} from "./shared.ts";

const isolated = { crossOriginIsolated: true, SharedArrayBuffer };

/** Both ends of cells: of one memory, or of copies that messages keep alike. */
function ends(scope: typeof isolated | Record<never, never>, count: number) {
  const handle = cellsFor(scope, count);
  const far: OpenCells = openCells(handle, (change) => near.hear(change));
  const near: OpenCells = openCells(handle, (change) => far.hear(change));
  return { near: near.cells, far: far.cells, is: handle.is };
}

Deno.test("memory is shared where the page is isolated, and only there", () => {
  assert.equal(cellsFor(isolated, 1).is, "shared");
  for (
    const scope of [
      {},
      { SharedArrayBuffer },
      { crossOriginIsolated: false, SharedArrayBuffer },
      { crossOriginIsolated: true },
    ]
  ) assert.equal(cellsFor(scope, 1).is, "messages");
});

for (const [way, scope] of [["memory", isolated], ["messages", {}]] as const) {
  const pair = (count: number): { near: Cells; far: Cells } =>
    ends(scope, count);

  Deno.test(`progress told at one end is read at the other, by ${way}`, () => {
    const { near, far } = pair(SharedProgress.CELLS);
    const told = new SharedProgress(near, 0);
    const read = new SharedProgress(far, 0);
    assert.deepEqual(read.read(), { done: 0, total: 0 });
    // More than 32 bits hold.
    told.tell({ done: 5_000_000_000, total: 6_000_000_000 });
    assert.deepEqual(read.read(), {
      done: 5_000_000_000,
      total: 6_000_000_000,
    });
    told.reset();
    assert.deepEqual(read.read(), { done: 0, total: 0 });
  });

  Deno.test(`a flag raised at either end is seen at both, by ${way}`, () => {
    const { near, far } = pair(SharedFlag.CELLS);
    const here = new SharedFlag(near, 0);
    const there = new SharedFlag(far, 0);
    assert.deepEqual([here.raised, there.raised], [false, false]);
    there.raise();
    assert.deepEqual([here.raised, there.raised], [true, true]);
    here.lower();
    assert.deepEqual([here.raised, there.raised], [false, false]);
  });

  Deno.test(`a counter adds up what both ends add, by ${way}`, () => {
    const { near, far } = pair(SharedCounter.CELLS);
    const here = new SharedCounter(near, 0);
    const there = new SharedCounter(far, 0);
    here.add(3);
    there.add(4_000_000_000);
    here.add(1);
    assert.deepEqual([here.value, there.value], [4_000_000_004, 4_000_000_004]);
  });

  Deno.test(`a cancellation is of one task or of all, by ${way}`, () => {
    const { near, far } = pair(Board.CELLS);
    const here = new Board(near);
    const there = new Board(far);
    here.cancellation(1).cancel();
    const seen = () =>
      [0, 1, 99].map((slot) => there.cancellation(slot).cancelled);
    assert.deepEqual(seen(), [false, true, false]);
    here.clear(1);
    assert.deepEqual(seen(), [false, false, false]);
    here.stop.raise();
    assert.deepEqual(seen(), [true, true, true]);
  });

  Deno.test(`slots do not overlap, by ${way}`, () => {
    const { near, far } = pair(Board.CELLS);
    const here = new Board(near);
    const there = new Board(far);
    for (let slot = 0; slot < Board.SLOTS; slot++) {
      here.progress(slot).tell({ done: slot, total: 1000 + slot });
    }
    here.bytes.add(77);
    assert.equal(there.stop.raised, false);
    for (let slot = 0; slot < Board.SLOTS; slot++) {
      const expected = { done: slot, total: 1000 + slot };
      assert.deepEqual(there.progress(slot).read(), expected);
      assert.equal(there.cancellation(slot).cancelled, false);
    }
    assert.equal(there.bytes.value, 77);
  });
}

Deno.test("a cancellation needs one cell of its own", () => {
  const { near } = ends(isolated, SharedCancellation.CELLS + SharedFlag.CELLS);
  const all = new SharedFlag(near, 1);
  const own = new SharedCancellation(near, 0, all);
  assert.equal(own.cancelled, false);
  own.cancel();
  assert.deepEqual([own.cancelled, all.raised], [true, false]);
});

Deno.test("a loop that never waits tells and sees over shared memory", async () => {
  const { crossOriginIsolated } = globalThis;
  const url = import.meta.resolve("../../tests/fakes/desk_worker.ts");
  const worker = new Worker(url, { type: "module" });
  Object.assign(globalThis, { crossOriginIsolated: true });
  try {
    const caller = new Caller<Desk>(worker);
    const stop = new AbortController();
    let turns = 0;
    const spinning = caller.call("desk", "spin", undefined, {
      signal: stop.signal,
      // The worker answers no message while it spins.
      onProgress({ done }) {
        turns = done;
        stop.abort();
      },
    });
    await assert.rejects(spinning, IpcError);
    assert(turns > 0);
    // It does again once it has seen the cancellation.
    await caller.ping(60_000);
    caller.end();
  } finally {
    Object.assign(globalThis, { crossOriginIsolated });
    worker.terminate();
  }
});
