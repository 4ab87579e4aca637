import assert from "node:assert/strict";
import { Caller } from "./caller.ts";
import { IpcError } from "./failure.ts";
import { serve } from "./server.ts";
import type { Work } from "./work.ts";

interface Scales {
  /** As an interface with an index has it. */
  readonly [name: string]: (input: never) => unknown;
  length(input: { readonly bytes: Uint8Array }): Promise<number>;
}

const api = {
  scales: {
    length: ({ bytes }) => Promise.resolve(bytes.length),
  } satisfies Scales as Scales,
  bell: { ring: (times: number, _: Work): string => "ding".repeat(times) },
};

/** The name of what was thrown at the other end. */
async function thrown(call: Promise<unknown>): Promise<string | undefined> {
  const error = await call.then(() => undefined, (error) => error);
  assert(error instanceof IpcError && error.failure.kind === "remote");
  return error.failure.name;
}

// `deno check` fails when a line that is marked compiles after all.
Deno.test("a call that does not compile does not work either", async () => {
  const { port1, port2 } = new MessageChannel();
  serve(port1, api);
  const caller = new Caller<typeof api>(port2);
  const { call } = caller;
  const ask = caller.ask("scales", 30_000);
  const bytes = new Uint8Array(2);

  const length: number = await call("scales", "length", { bytes });
  const rung: string = await call("bell", "ring", length);
  assert.equal(rung, "dingding");

  // @ts-expect-error a wrong payload
  assert.equal(await thrown(call("bell", "ring", -1n)), "TypeError");
  // @ts-expect-error a payload that is missing
  assert.equal(await thrown(call("scales", "length")), "TypeError");
  // @ts-expect-error a function of another channel
  assert.equal(await thrown(call("bell", "length", { bytes })), "RangeError");
  // @ts-expect-error a function there is not
  assert.equal(await thrown(call("scales", "tare", 1)), "RangeError");
  // @ts-expect-error a channel there is not
  assert.equal(await thrown(call("door", "ring", 1)), "RangeError");
  // @ts-expect-error a function of another channel, by its own ask
  assert.equal(await thrown(ask("ring", 1)), "RangeError");
  // @ts-expect-error a result taken for something else
  const wrong: string = await ask("length", { bytes });
  assert.equal(typeof wrong, "number");
  // @ts-expect-error what has moved cannot be sent again
  await ask("length", { bytes }, { transfer: [bytes.buffer], retries: 1 });

  caller.end();
  port1.close();
  port2.close();
});
