import assert from "node:assert/strict";
import { thumbnail } from "./thumbnail.ts";

/** The head of a PNG file that claims these sides (PNG §11.2.1). */
function png(width: number, height: number): Blob {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes]);
}

/** Pictures the browser was asked to decode, in place of decoding them. */
async function decoded(...blobs: Blob[]): Promise<unknown[]> {
  const asked: unknown[] = [];
  const { createImageBitmap } = globalThis;
  const fake = (_: Blob, options: unknown) => {
    asked.push(options);
    return Promise.reject(new DOMException());
  };
  try {
    Object.assign(globalThis, { createImageBitmap: fake });
    for (const blob of blobs) {
      assert.equal(await thumbnail({ blob, side: 96 }), undefined);
    }
  } finally {
    Object.assign(globalThis, { createImageBitmap });
  }
  return asked;
}

Deno.test("what would take too much memory is never decoded", async () => {
  assert.deepEqual(
    await decoded(
      png(20_000, 10_000),
      png(0xffffffff, 0xffffffff),
      png(1, 10_000),
      png(10_000, 1),
      png(0, 0),
      new Blob(["<svg xmlns='http://www.w3.org/2000/svg'/>"]),
      new Blob(),
    ),
    [],
  );
});

Deno.test("the shorter side is asked for, and damage is no picture", async () => {
  const asked = await decoded(png(4000, 3000), png(3000, 4000));
  assert.deepEqual(asked, [
    { resizeHeight: 96, resizeQuality: "medium" },
    { resizeWidth: 96, resizeQuality: "medium" },
  ]);
});
