import assert from "node:assert/strict";
import { type Caller, caller, RemoteError, serve } from "./port.ts";

interface Desk {
  [name: string]: (input: never) => unknown;
  wait(input: { ms: number; says: string }): Promise<string>;
  length(input: Uint8Array): number;
  fail(input: string): never;
  stuck(input: undefined): unknown;
}

/** A served desk, what it did, and how to close it. */
function open(): { ask: Caller<Desk>; log: string[] } & Disposable {
  const { port1, port2 } = new MessageChannel();
  const log: string[] = [];
  serve<Desk>(port1, {
    async wait({ ms, says }) {
      log.push(`begin ${says}`);
      await new Promise((resolve) => setTimeout(resolve, ms));
      log.push(`end ${says}`);
      return says;
    },
    length: (bytes) => bytes.length,
    fail: (why) => {
      throw new TypeError(why);
    },
    stuck: () => () => {},
  });
  return {
    ask: caller<Desk>(port2),
    log,
    [Symbol.dispose]: () => port2.close(),
  };
}

Deno.test("requests run one after the other, in order", async () => {
  using desk = open();
  const answers = await Promise.all([
    desk.ask("wait", { ms: 20, says: "a" }),
    desk.ask("wait", { ms: 1, says: "b" }),
    desk.ask("length", new Uint8Array(3)),
  ]);
  assert.deepEqual(answers, ["a", "b", 3]);
  assert.deepEqual(desk.log, ["begin a", "end a", "begin b", "end b"]);
});

Deno.test("what is thrown there is thrown here, and only that", async () => {
  using desk = open();
  const failed = desk.ask("fail", "no");
  const after = desk.ask("length", new Uint8Array(1));
  await assert.rejects(failed, (error) => {
    assert(error instanceof RemoteError);
    assert.equal(error.message, "TypeError: no");
    return true;
  });
  assert.equal(await after, 1);
});

Deno.test("an answer that cannot travel is an error, not silence", async () => {
  using desk = open();
  await assert.rejects(desk.ask("stuck", undefined), RemoteError);
});

Deno.test("buffers that are handed over move", async () => {
  using desk = open();
  const bytes = new Uint8Array(1000);
  const asked = desk.ask("length", bytes, [bytes.buffer]);
  assert.equal(bytes.length, 0);
  assert.equal(await asked, 1000);
  const kept = new Uint8Array(5);
  await desk.ask("length", kept);
  assert.equal(kept.length, 5);
});
