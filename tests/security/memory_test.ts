import assert from "node:assert/strict";
import { comparison, wiping } from "./memory.ts";
import { timingOf } from "./timing.ts";

for (const row of [...wiping(), ...comparison()]) {
  Deno.test(`${row.area}: ${row.what}`, () => {
    assert(row.holds, `${row.figure}, expected ${row.bound}`);
  });
}

Deno.test("a comparison that stops early is seen to do so", () => {
  const hasty = (a: Uint8Array, b: Uint8Array): boolean => {
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  };
  const mine = new Uint8Array(32);
  const at = (place: number) => mine.with(place, 1);
  const [early, late] = [at(0), at(31)];
  assert(
    timingOf(() => hasty(mine, early), () => hasty(mine, late)).leaks,
  );
});
