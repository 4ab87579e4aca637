import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type Bridge, openBridge, poolSize } from "./bridge.ts";
import { IpcError } from "./ipc/failure.ts";

const GRACE_MS = 60_000;
const MIB = 1024 * 1024;

/** The bridge of a page that has no workers. */
function openWithoutWorkers(): Bridge {
  const { Worker } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, "Worker");
    return openBridge();
  } finally {
    globalThis.Worker = Worker;
  }
}

for (
  const [where, open] of [
    ["in workers", openBridge],
    ["without workers", openWithoutWorkers],
  ] as const
) {
  Deno.test(`the same calls are answered ${where}`, async () => {
    const bridge = open();
    bridge.expect();
    const bytes = new Uint8Array(3 * MIB + 5).fill(9);
    const blob = new Blob([bytes]);
    const readings: number[] = [];
    const hash = await bridge.call("file", "hash", blob, {
      onProgress: ({ done }) => readings.push(done),
    });
    const expected = createHash("sha256").update(bytes).digest("hex");
    assert.equal(hash.toHex(), expected);
    assert.equal(readings.at(-1), bytes.length);
    assert(bridge.statistics.bytes >= bytes.length);

    const maxBytes = bytes.length;
    const packed = await bridge.call("compression", "compress", {
      blob,
      maxBytes,
    });
    assert(packed && packed.size < 100_000);
    const back = await bridge.call("compression", "decompress", {
      blob: packed,
      maxBytes,
    });
    assert.deepEqual(new Uint8Array(await back!.arrayBuffer()), bytes);
    await bridge.end(GRACE_MS);
  });

  Deno.test(`a call can be taken back ${where}`, async () => {
    const bridge = open();
    const stop = new AbortController();
    const { signal } = stop;
    const blob = new Blob([new Uint8Array(MIB)]);
    const call = bridge.call("crypto", "digest", blob, { signal });
    stop.abort();
    await assert.rejects(call, (error) => {
      assert(error instanceof IpcError);
      assert.equal(error.failure.kind, "aborted");
      return true;
    });
    await bridge.end(GRACE_MS);
  });

  Deno.test(`what runs at the end finishes ${where}`, async () => {
    const bridge = open();
    const blob = new Blob([new Uint8Array(8 * MIB)]);
    await bridge.call("crypto", "digest", new Blob([]));
    const call = bridge.call("crypto", "digest", blob);
    await bridge.end(GRACE_MS);
    assert.equal((await call).length, 32);
  });
}

Deno.test("one core is left to the engine, and eight workers are enough", () => {
  const sizes = [undefined, 1, 2, 4, 64].map(poolSize);
  assert.deepEqual(sizes, [1, 1, 1, 3, 8]);
});
