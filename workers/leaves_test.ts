import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { hex } from "../core/bytes.ts";
import { noise } from "../tests/transfer/room.ts";
import { Leaves } from "./leaves.ts";

Deno.test("leaves are in their places, whatever is hashed first", async () => {
  const chunks = [noise(100_000, 1), noise(5, 2), noise(50_000, 3)];
  const leaves = new Leaves(3);
  for (const index of [2, 0, 1]) leaves.add(index, chunks[index]!);
  const expected = chunks.map((chunk) =>
    createHash("sha256").update(chunk).digest("hex")
  ).join("");
  const all = await leaves.all();
  assert.equal(hex(all), expected);
});

Deno.test("a chunk may be given away while it is hashed", async () => {
  const chunk = noise(1_000_000);
  const expected = createHash("sha256").update(chunk).digest("hex");
  const leaves = new Leaves(1);
  leaves.add(0, chunk);
  structuredClone(chunk, { transfer: [chunk.buffer] });
  assert.equal(chunk.length, 0);
  assert.equal(hex(await leaves.all()), expected);
});

Deno.test("an empty file has no leaves", async () => {
  assert.equal((await new Leaves(0).all()).length, 0);
});
