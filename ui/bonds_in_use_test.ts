import assert from "node:assert/strict";
import { bondsInUse } from "./bonds_in_use.ts";

Deno.test("bonds are in use by their locks, and nothing else's", async () => {
  const names = [
    "tallow/bond/00ff",
    "tallow/00ff",
    "tallow/bond/a1/b2",
    "x/tallow/bond/c3",
  ];
  const locks = {
    request: () => assert.fail("asked for a lock"),
    query: () => Promise.resolve({ held: names.map((name) => ({ name })) }),
  };
  assert.deepEqual([...await bondsInUse(locks)], ["00ff"]);
});

Deno.test("without locks nothing is in use", async () => {
  assert.equal((await bondsInUse(undefined)).size, 0);
});
