import assert from "node:assert/strict";
import { type Kept, Recent, RECENT_BYTES } from "./recent.ts";

const PART = RECENT_BYTES / 4;

Deno.test("what was kept first gives way, in 16 MiB for all", () => {
  const recent = new Recent();
  const held: Kept[] = [];
  const keep = (length: number): void => {
    const kept = { data: new Uint8Array(length), end: held.length };
    held.push(kept);
    recent.keep(kept, () => held.splice(held.indexOf(kept), 1));
  };
  for (const _ of [1, 2, 3, 4]) keep(PART);
  const [first, second, third, fourth] = held;
  assert.equal(held.length, 4);
  keep(1);
  assert.deepEqual(held.slice(0, 3), [second, third, fourth]);
  assert(!held.includes(first!));
  recent.drop(second!);
  recent.drop(second!);
  keep(PART);
  assert.equal(held[0], third, "what was dropped left room");
  keep(PART);
  assert.equal(held[0], fourth);
  const bytes = held.reduce((sum, { data }) => sum + data.length, 0);
  assert.equal(bytes, 3 * PART + 1);
});
