import assert from "node:assert/strict";
import type { Desk } from "../../tests/fakes/desk_worker.ts";
import { type Failure, IpcError } from "./failure.ts";
import { Pool, type PoolOptions } from "./pool.ts";

const GRACE_MS = 60_000;

/** A pool of real workers, how many it started, and how to kill one. */
function open(options: Partial<PoolOptions<Desk>> = {}) {
  const workers: Worker[] = [];
  const pool = new Pool<Desk>({
    size: 2,
    policy: "least-busy",
    warmUp: (call) => call("desk", "length", new Uint8Array(0)),
    start() {
      const url = import.meta.resolve("../../tests/fakes/desk_worker.ts");
      const worker = new Worker(url, { type: "module" });
      workers.push(worker);
      return worker;
    },
    ...options,
  });
  return { pool, call: pool.call, workers };
}

/** Worker names seen on a channel, which `wait` says when it has begun. */
function listen(name: string, count: number) {
  const channel = new BroadcastChannel(name);
  const heard: string[] = [];
  const begun = new Promise<string[]>((resolve) => {
    channel.onmessage = ({ data }) => {
      heard.push(data);
      if (heard.length === count) resolve(heard);
    };
  });
  return {
    begun,
    let: () => channel.postMessage("go"),
    [Symbol.dispose]: () => channel.close(),
  };
}

async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(() => undefined, (error) => error);
  assert(error instanceof IpcError, `${error}`);
  return error.failure;
}

Deno.test("no worker runs before the first task, and none too many", async () => {
  const { pool, call, workers } = open();
  assert.equal(workers.length, 0);
  await call("desk", "length", new Uint8Array(1));
  assert.equal(workers.length, 1);
  await call("desk", "length", new Uint8Array(1));
  assert.equal(workers.length, 1);
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => call("desk", "count", at)),
  );
  assert.equal(workers.length, 2);
  const { calls, failures, pending, queued, restarts, bytes } = pool.statistics;
  assert.deepEqual({ calls, failures, pending, queued, restarts, bytes }, {
    calls: 22,
    failures: 0,
    pending: 0,
    queued: 0,
    restarts: 0,
    bytes: 190,
  });
  await pool.end(GRACE_MS);
});

Deno.test("a worker that is expected is ready before its first task", async () => {
  const { pool, call, workers } = open();
  pool.expect();
  pool.expect();
  assert.equal(workers.length, 1);
  await call("desk", "length", new Uint8Array(1));
  assert.equal(workers.length, 1);
  await pool.end(GRACE_MS);
});

Deno.test("a pool that never had a task ends, whatever its workers do", async () => {
  const { pool, call, workers } = open();
  pool.expect();
  const ended = pool.end(GRACE_MS);
  const refused = await failureOf(call("desk", "name", undefined));
  assert.deepEqual(refused, { kind: "aborted", retryable: false, by: "end" });
  await ended;
  assert.equal(workers.length, 1);
  await open().pool.end(GRACE_MS);
});

Deno.test("buffers move into a worker of the pool and back", async () => {
  const { pool, call } = open();
  const bytes = new Uint8Array(1 << 20).fill(3);
  const back = call("desk", "echo", bytes, { transfer: [bytes.buffer] });
  assert.equal((await back).bytes.length, 1 << 20);
  assert.equal(bytes.buffer.byteLength, 0);
  await pool.end(GRACE_MS);
});

Deno.test("a task of a worker that crashes runs again in another", async () => {
  const { pool, call, workers } = open({ size: 1 });
  using gate = listen("again", 2);
  const waiting = call("desk", "wait", "again");
  const crash = failureOf(call("desk", "crash", undefined));
  // It only shared the worker, and is done before the other one runs again.
  const [first, second] = await gate.begun;
  assert.notEqual(first, second);
  gate.let();
  assert.equal(await waiting, second);
  assert.deepEqual(await crash, { kind: "crashed", retryable: false });
  assert.equal(pool.statistics.restarts, 2);
  assert.equal(workers.length, 3);
  await pool.end(GRACE_MS);
});

Deno.test("what moved into a worker that crashed is not sent again", async () => {
  const { pool, call, workers } = open({ size: 1, healthMs: 200 });
  const bytes = new Uint8Array(1);
  const hung = failureOf(call("desk", "hang", undefined));
  const moved = failureOf(
    call("desk", "length", bytes, { transfer: [bytes.buffer] }),
  );
  assert.deepEqual(await moved, { kind: "crashed", retryable: false });
  assert.deepEqual(await hung, { kind: "crashed", retryable: false });
  // Two lives: a hanging task costs three workers.
  assert.equal(workers.length, 3);
  await pool.end(GRACE_MS);
});

Deno.test("a worker that cannot start fails what waits for it", async () => {
  const { pool, call } = open({
    start: () => new Worker("data:text/javascript,throw 1", { type: "module" }),
  });
  const failure = await failureOf(call("desk", "name", undefined));
  assert.deepEqual(failure, { kind: "crashed", retryable: false });
  await pool.end(GRACE_MS);
});

Deno.test("a signal ends calls that wait and calls that run", async () => {
  const { pool, call } = open({ size: 1 });
  const stop = new AbortController();
  const { signal } = stop;
  const calls = [1, 2, 3].map(() =>
    failureOf(call("desk", "never", undefined, { signal }))
  );
  stop.abort();
  const kinds = (await Promise.all(calls)).map((failure) => failure.kind);
  assert.deepEqual(kinds, ["aborted", "aborted", "aborted"]);
  await call("desk", "length", new Uint8Array(1));
  await pool.end(GRACE_MS);
});

Deno.test("a call that waits ends by its signal while others run on", async () => {
  const { pool, call } = open({ size: 1 });
  using gate = listen("hold", 2);
  const running = [call("desk", "wait", "hold"), call("desk", "wait", "hold")];
  const stop = new AbortController();
  const { signal } = stop;
  const queued = failureOf(call("desk", "name", undefined, { signal }));
  await gate.begun;
  stop.abort();
  assert.equal((await queued).kind, "aborted");
  assert.equal(pool.statistics.queued, 0);
  gate.let();
  await Promise.all(running);
  await pool.end(GRACE_MS);
});

Deno.test("at the end what runs finishes and what waits is refused", async () => {
  const { pool, call } = open({ size: 1 });
  using gate = listen("end", 2);
  const running = [call("desk", "wait", "end"), call("desk", "wait", "end")];
  const queued = failureOf(call("desk", "name", undefined));
  await gate.begun;
  const ended = pool.end(GRACE_MS);
  const refused = { kind: "aborted", retryable: false, by: "end" };
  assert.deepEqual(await queued, refused);
  const late = failureOf(call("desk", "name", undefined));
  assert.deepEqual(await late, refused);
  gate.let();
  const [first, second] = await Promise.all(running);
  assert.equal(first, second);
  await ended;
});

Deno.test("an end without grace stops what would run on", async () => {
  const { pool, call } = open({ size: 1 });
  await call("desk", "name", undefined);
  const never = failureOf(call("desk", "never", undefined));
  await pool.end(0);
  const failure = await never;
  assert.equal(failure.kind === "remote" && failure.message, "cancelled");
});
