import assert from "node:assert/strict";
import { Caller } from "./caller.ts";
import { type Failure, IpcError } from "./failure.ts";
import { serve } from "./server.ts";
import type { Work } from "./work.ts";

/** A served desk; `never` answers only when it is told to stop. */
const desk = {
  desk: {
    length: (bytes: Uint8Array) => bytes.length,
    fail: (why: string): void => {
      throw new TypeError(why);
    },
    stuck: (_: undefined): unknown => () => {},
    fill: ({ length, value }: { length: number; value: number }) => ({
      filled: new Uint8Array(length).fill(value),
    }),
    count: (to: number, work: Work): number => {
      for (let done = 1; done <= to; done++) work.tell({ done, total: to });
      return to;
    },
    never: (_: undefined, work: Work): Promise<string> =>
      new Promise((_, reject) => {
        work.signal.onabort = () => reject(work.signal.reason);
      }),
  },
};

function open(options?: { maxPending?: number }) {
  const { port1, port2 } = new MessageChannel();
  serve(port1, desk);
  const caller = new Caller<typeof desk>(port2, options);
  return {
    caller,
    call: caller.call,
    [Symbol.dispose]() {
      caller.end();
      port1.close();
      port2.close();
    },
  };
}

/** The failure that `call` ends with. */
async function failureOf(call: Promise<unknown>): Promise<Failure> {
  const error = await call.then(() => undefined, (error) => error);
  assert(error instanceof IpcError, `${error}`);
  return error.failure;
}

Deno.test("a caller is told when it is served, and pings past calls", async () => {
  using at = open();
  await at.caller.ready;
  const never = failureOf(at.call("desk", "never", undefined));
  await at.caller.ping(30_000);
  at.caller.end();
  assert.deepEqual(await never, {
    kind: "aborted",
    retryable: false,
    by: "end",
  });
});

Deno.test("what is thrown there is thrown here, without its payload", async () => {
  using at = open();
  const failed = failureOf(at.call("desk", "fail", "no"));
  const after = at.call("desk", "length", new Uint8Array(1));
  assert.deepEqual(await failed, {
    kind: "remote",
    retryable: false,
    name: "TypeError",
    message: "no",
  });
  assert.equal(await after, 1);
});

Deno.test("an answer that cannot travel is an error, not silence", async () => {
  using at = open();
  const failure = await failureOf(at.call("desk", "stuck", undefined));
  assert.equal(failure.kind === "remote" && failure.name, "DataCloneError");
});

Deno.test("an input that cannot travel fails its call and no other", async () => {
  using at = open();
  const taken = new Uint8Array(4);
  structuredClone(taken, { transfer: [taken.buffer] });
  await assert.rejects(
    at.call("desk", "length", taken, { transfer: [taken.buffer] }),
  );
  assert.equal(at.caller.statistics.pending, 0);
  assert.equal(await at.call("desk", "length", new Uint8Array(2)), 2);
  // Nor does it keep what the progress of others needs.
  for (let tried = 0; tried < 100; tried++) {
    const signal = AbortSignal.abort();
    const transfer = [taken.buffer];
    await assert.rejects(at.call("desk", "length", taken, { transfer }));
    await assert.rejects(
      at.call("desk", "length", new Uint8Array(1), { signal }),
    );
  }
  let last = 0;
  const onProgress = ({ done }: { done: number }) => last = done;
  await at.call("desk", "count", 3, { onProgress });
  assert.equal(last, 3);
});

Deno.test("buffers that are handed over move, others are copied", async () => {
  using at = open();
  const bytes = new Uint8Array(1000);
  const asked = at.call("desk", "length", bytes, { transfer: [bytes.buffer] });
  assert.equal(bytes.buffer.byteLength, 0);
  assert.equal(await asked, 1000);
  const kept = new Uint8Array(5);
  await at.call("desk", "length", kept);
  assert.equal(kept.buffer.byteLength, 5);
});

Deno.test("a signal ends a call here and stops it there", async () => {
  using at = open();
  const stop = new AbortController();
  const call = failureOf(
    at.call("desk", "never", undefined, { signal: stop.signal }),
  );
  stop.abort();
  const failure: Failure = { kind: "aborted", retryable: false, by: "signal" };
  assert.deepEqual(await call, failure);
  const late = at.call("desk", "never", undefined, { signal: stop.signal });
  assert.deepEqual(await failureOf(late), failure);
  assert.equal(await at.call("desk", "length", new Uint8Array(3)), 3);
});

Deno.test("a call that is given up holds its place until it is answered", async () => {
  const { port1, port2 } = new MessageChannel();
  const asked = Promise.withResolvers<void>();
  const api = { desk: { wait: (_: undefined) => asked.promise } };
  serve(port1, api);
  const caller = new Caller<typeof api>(port2, { maxPending: 1 });
  const stop = new AbortController();
  const { signal } = stop;
  const call = failureOf(caller.call("desk", "wait", undefined, { signal }));
  stop.abort();
  assert.equal((await call).kind, "aborted");
  const second = await failureOf(caller.call("desk", "wait", undefined));
  assert.deepEqual(second, { kind: "overloaded", retryable: true, limit: 1 });
  asked.resolve();
  await caller.ping(30_000);
  await caller.call("desk", "wait", undefined);
  caller.end();
  port1.close();
  port2.close();
});

Deno.test("a call fails when its time is over, however many wait", async () => {
  using at = open();
  const calls = [3, 1, 2].map((timeoutMs) =>
    failureOf(at.call("desk", "never", undefined, { timeoutMs }))
  );
  for (const [index, afterMs] of [3, 1, 2].entries()) {
    const failure = { kind: "timeout", retryable: true, afterMs };
    assert.deepEqual(await calls[index], failure);
  }
});

Deno.test("at most a hundred calls wait unless more are allowed", async () => {
  using at = open();
  const calls = Array.from(
    { length: 101 },
    () => failureOf(at.call("desk", "never", undefined)),
  );
  assert.deepEqual(await calls[100], {
    kind: "overloaded",
    retryable: true,
    limit: 100,
  });
  assert.equal(at.caller.statistics.pending, 100);
  at.caller.end();
  const kinds = (await Promise.all(calls.slice(0, 100))).map((it) => it.kind);
  assert.deepEqual(new Set(kinds), new Set(["aborted"]));
});

Deno.test("retries are for what may pass, and end", async () => {
  const { port1, port2 } = new MessageChannel();
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  const api = {
    desk: {
      wait: (_: undefined) => gate.promise,
      wrong: (_: undefined): void => {
        asked++;
        throw new Error("wrong");
      },
    },
  };
  serve(port1, api);
  const caller = new Caller<typeof api>(port2, { maxPending: 1 });
  const first = caller.call("desk", "wait", undefined);
  const hasty = caller.call("desk", "wait", undefined, { retries: 1 });
  const patient = caller.call("desk", "wait", undefined, { retries: 9 });
  assert.equal((await failureOf(hasty)).kind, "overloaded");
  gate.resolve();
  await Promise.all([first, patient]);
  const wrong = caller.call("desk", "wrong", undefined, { retries: 3 });
  assert.equal((await failureOf(wrong)).kind, "remote");
  assert.equal(asked, 1);
  caller.end();
  port1.close();
  port2.close();
});

Deno.test("progress arrives over messages where no memory is shared", async () => {
  using at = open();
  assert.equal(globalThis.crossOriginIsolated, undefined);
  const readings: unknown[] = [];
  const onProgress = (reading: unknown) => readings.push(reading);
  await at.call("desk", "count", 10, { onProgress });
  assert.deepEqual(readings.at(-1), { done: 10, total: 10 });
  await at.call("desk", "count", 0, { onProgress: () => assert.fail() });
});

Deno.test("statistics count what happened", async () => {
  using at = open();
  assert.equal(at.caller.statistics.medianMs, 0);
  await at.call("desk", "length", new Uint8Array(1));
  await failureOf(at.call("desk", "fail", "no"));
  const { calls, failures, pending, medianMs, p95Ms } = at.caller.statistics;
  assert.deepEqual({ calls, failures, pending }, {
    calls: 2,
    failures: 1,
    pending: 0,
  });
  assert(medianMs > 0 && medianMs === p95Ms);
});
