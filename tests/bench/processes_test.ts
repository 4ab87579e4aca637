import assert from "node:assert/strict";
import { growthOf } from "./processes.ts";

Deno.test("growth is the most over idle, drift the last quarter's", () => {
  const looks = [100, 140, 300, 120, 130, 120, 150, 170];
  assert.deepEqual(growthOf(90, looks), { mostBytes: 210, driftBytes: 40 });
});

Deno.test("memory that shrinks has not grown", () => {
  assert.deepEqual(growthOf(90, [80, 70]), { mostBytes: 0, driftBytes: 0 });
});
