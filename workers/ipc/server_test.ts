import assert from "node:assert/strict";
import { Caller } from "./caller.ts";
import { IpcError } from "./failure.ts";
import { serve } from "./server.ts";
import type { Work } from "./work.ts";

Deno.test("buffers in a result move", async () => {
  const { port1, port2 } = new MessageChannel();
  const given = new Uint8Array(1000).fill(7);
  const api = { desk: { give: (_: undefined) => ({ given }) } };
  serve(port1, api);
  const caller = new Caller<typeof api>(port2);
  const result = await caller.call("desk", "give", undefined);
  assert.deepEqual(result.given, new Uint8Array(1000).fill(7));
  assert.equal(given.buffer.byteLength, 0);
  caller.end();
  port1.close();
  port2.close();
});

Deno.test("a call of an unknown name does not reach what objects inherit", async () => {
  const { port1, port2 } = new MessageChannel();
  serve(port1, { desk: {} });
  const caller = new Caller<{ desk: { toString(_: undefined): string } }>(
    port2,
  );
  await assert.rejects(
    caller.call("desk", "toString", undefined),
    (error) =>
      error instanceof IpcError && error.failure.kind === "remote" &&
      error.failure.name === "RangeError",
  );
  caller.end();
  port1.close();
  port2.close();
});

Deno.test("a call that is given up is told to stop, by signal and by time", async () => {
  const { port1, port2 } = new MessageChannel();
  const told: unknown[] = [];
  const both = Promise.withResolvers<void>();
  const api = {
    desk: {
      never: (says: string, work: Work) =>
        new Promise<void>(() => {
          work.signal.onabort = () => {
            told.push(says);
            if (told.length === 2) both.resolve();
          };
        }),
    },
  };
  serve(port1, api);
  const caller = new Caller<typeof api>(port2);
  const stop = new AbortController();
  const { signal } = stop;
  const first = caller.call("desk", "never", "signal", { signal });
  stop.abort();
  await assert.rejects(first, IpcError);
  await assert.rejects(
    caller.call("desk", "never", "time", { timeoutMs: 1 }),
    IpcError,
  );
  await both.promise;
  assert.deepEqual(told, ["signal", "time"]);
  caller.end();
  port1.close();
  port2.close();
});
