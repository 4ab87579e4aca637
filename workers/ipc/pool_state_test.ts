import assert from "node:assert/strict";
import {
  emptyPool,
  type Policy,
  type PoolEvent,
  type PoolState,
  stepPool,
} from "./pool_state.ts";

/** Steps through `events`; gives the last state and all effects in words. */
function run(
  events: readonly PoolEvent[],
  from: PoolState,
): { state: PoolState; said: string[] } {
  let state = from;
  const said: string[] = [];
  for (const event of events) {
    const step = stepPool(state, event);
    state = step.state;
    for (const effect of step.effects) {
      said.push(
        effect.do === "run"
          ? `run ${effect.task} in ${effect.worker}`
          : effect.do === "fail"
          ? `fail ${effect.task}: ${effect.failure.kind}`
          : `${effect.do} ${effect.worker}`,
      );
    }
  }
  return { state, said };
}

function submit(...ids: readonly number[]): PoolEvent[] {
  return ids.map((id) => ({ on: "submitted", task: { id, lives: 2 } }));
}

function ready(...workers: readonly number[]): PoolEvent[] {
  return workers.map((worker) => ({ on: "ready", worker }));
}

function settled(...tasks: readonly number[]): PoolEvent[] {
  return tasks.map((task) => ({ on: "settled", task }));
}

const lost = (worker: number): PoolEvent => ({ on: "lost", worker });

/** `size` idle workers. */
function awake(size: number, policy: Policy): PoolState {
  const tasks = Array.from({ length: size }, (_, at) => at);
  const { state } = run([
    ...submit(...tasks.map((at) => 100 + at)),
    ...ready(...tasks),
    ...settled(...tasks.map((at) => 100 + at)),
  ], emptyPool(size, policy));
  assert.deepEqual(state.workers, tasks.map(() => ({ is: "ready" })));
  return state;
}

Deno.test("a worker starts for each task that waits, and for no other", () => {
  const { said } = run([
    ...submit(1, 2, 3),
    ...ready(0),
    ...submit(4),
    ...settled(1),
    ...ready(1),
  ], emptyPool(2, "least-busy"));
  assert.deepEqual(said, [
    "start 0",
    "start 1",
    "run 1 in 0",
    // More wait than workers come: the busy one takes a second task.
    "run 2 in 0",
    "run 3 in 0",
    "run 4 in 1",
  ]);
});

Deno.test("round-robin takes turns, least-busy looks for who has least", () => {
  const events = [...submit(1, 2), ...settled(2), ...submit(3)];
  assert.deepEqual(run(events, awake(2, "round-robin")).said, [
    "run 1 in 0",
    "run 2 in 1",
    "run 3 in 0",
  ]);
  assert.deepEqual(run(events, awake(2, "least-busy")).said, [
    "run 1 in 0",
    "run 2 in 1",
    "run 3 in 1",
  ]);
});

Deno.test("round-robin goes on where it was, least-busy to the first", () => {
  const events = [...submit(1), ...settled(1), ...submit(2), ...settled(2)];
  assert.deepEqual(run(events, awake(3, "round-robin")).said, [
    "run 1 in 0",
    "run 2 in 1",
  ]);
  assert.deepEqual(run(events, awake(3, "least-busy")).said, [
    "run 1 in 0",
    "run 2 in 0",
  ]);
});

Deno.test("least-busy doubles up where the least is running", () => {
  const events = [...submit(1, 2, 3, 4, 5), ...settled(2)];
  const { said, state } = run(events, awake(2, "least-busy"));
  assert.deepEqual(said, [
    "run 1 in 0",
    "run 2 in 1",
    "run 3 in 0",
    "run 4 in 1",
    "run 5 in 1",
  ]);
  assert.deepEqual(state.queue, []);
});

Deno.test("tasks of a lost worker go first, and alone", () => {
  const { said } = run(
    [...submit(1, 2, 3), lost(0), ...ready(0), ...settled(1)],
    awake(1, "least-busy"),
  );
  assert.deepEqual(said, [
    "run 1 in 0",
    "run 2 in 0",
    "stop 0",
    "start 0",
    "run 1 in 0",
    "run 2 in 0",
  ]);
});

Deno.test("a task fails with the crash after its last life", () => {
  const events = [lost(0), ...ready(0)];
  const { said, state } = run(
    [...submit(1), ...events, ...events, ...events],
    awake(1, "least-busy"),
  );
  assert.deepEqual(said.filter((it) => it.endsWith("crashed")), [
    "fail 1: crashed",
  ]);
  assert.equal(said.filter((it) => it === "run 1 in 0").length, 3);
  assert.deepEqual(state.queue, []);
});

Deno.test("three starts that fail in a row fail what waits", () => {
  const from = emptyPool(1, "least-busy");
  const { said } = run([...submit(1, 2), lost(0), lost(0), lost(0)], from);
  assert.deepEqual(said.slice(-3), [
    "stop 0",
    "fail 1: crashed",
    "fail 2: crashed",
  ]);
  const again = run([
    ...submit(1),
    lost(0),
    lost(0),
    ...ready(0),
    ...settled(1),
    lost(0),
    ...submit(2),
    lost(0),
    ...ready(0),
  ], from);
  assert.equal(again.said.at(-1), "run 2 in 0");
});

Deno.test("what nobody waits for any more never runs", () => {
  const { said, state } = run(
    [...submit(1, 2), ...settled(2, 2), ...ready(0, 1)],
    emptyPool(2, "least-busy"),
  );
  assert.deepEqual(said, ["start 0", "start 1", "run 1 in 0"]);
  assert.deepEqual(state.workers[1], { is: "ready" });
});

Deno.test("an expected task wakes one worker of a pool asleep", () => {
  const { said } = run(
    [{ on: "expected" }, { on: "expected" }, ...submit(1)],
    emptyPool(4, "least-busy"),
  );
  assert.deepEqual(said, ["start 0"]);
});

Deno.test("at the end idle workers go at once and busy ones when done", () => {
  const { said, state } = run([
    ...submit(1, 2, 3),
    { on: "end" },
    ...submit(4),
    ...settled(1, 2),
    { on: "expected" },
  ], { ...awake(1, "least-busy") });
  assert.deepEqual(said.slice(2), [
    "fail 3: aborted",
    "fail 4: aborted",
    "stop 0",
  ]);
  assert.deepEqual(state.workers, [{ is: "dead" }]);
});
