import assert from "node:assert/strict";
import { hex, unhex } from "./bytes.ts";
import { FrameClass } from "./frame.ts";
import { receivingDirection, sendingDirection, trafficKey } from "./keys.ts";

Deno.test("what one side sends the other receives", () => {
  assert.equal(sendingDirection("A"), 1);
  assert.equal(sendingDirection("B"), 2);
  assert.equal(receivingDirection("A"), sendingDirection("B"));
  assert.equal(receivingDirection("B"), sendingDirection("A"));
});

Deno.test("every class, direction, generation and root has its own key", async () => {
  const ivs = new Set<string>();
  let keys = 0;
  for (const root of [unhex("11".repeat(32)), unhex("22".repeat(32))]) {
    for (const cls of [FrameClass.signalling, FrameClass.peer]) {
      for (const direction of [1, 2] as const) {
        for (const generation of [0, 1, 256, 2 ** 32 - 1]) {
          const key = await trafficKey(root, cls, direction, generation);
          ivs.add(hex(key.iv));
          keys++;
        }
      }
    }
  }
  assert.equal(ivs.size, keys);
});

Deno.test("traffic keys cannot be exported and leave the root as it is", async () => {
  const root = unhex("33".repeat(32));
  const { key } = await trafficKey(root, FrameClass.peer, 1, 0);
  await assert.rejects(crypto.subtle.exportKey("raw", key));
  assert.equal(hex(root), "33".repeat(32));
});
