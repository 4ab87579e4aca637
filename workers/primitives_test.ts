import assert from "node:assert/strict";
import { type Operation, primitives, watchOperations } from "./primitives.ts";

const random = (length: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(length));

Deno.test("each operation is told with its time, and computes what it did", async () => {
  const told: Operation[] = [];
  let now = 0;
  watchOperations({ now: () => now += 5, done: (it) => void told.push(it) });
  try {
    const { kem } = await primitives(random);
    const key = await kem.generate();
    const { ct, shared } = await kem.encapsulate(key.ek);
    assert.deepEqual(await key.decapsulate(ct), shared);
    await assert.rejects(key.decapsulate(ct), "a key is for one use");
    const backend = kem.backend === "native" ? "native" : "javascript";
    assert.deepEqual(told, [
      { operation: "keygen", backend, ms: 5 },
      { operation: "encapsulate", backend, ms: 5 },
      { operation: "decapsulate", backend, ms: 5 },
    ]);
  } finally {
    watchOperations(undefined);
  }
});
