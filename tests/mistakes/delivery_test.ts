import assert from "node:assert/strict";
import { product } from "./product.ts";

Deno.test("mistake 34: nothing updates itself behind the person's back", async () => {
  // tests/e2e/installed_test.ts has a newer version wait for its press.
  const calls: string[] = [];
  for (const { path } of await product()) {
    const source = await Deno.readTextFile(path);
    for (const call of source.matchAll(/[^\n]*\n[^\n]*\bskipWaiting\(\);/g)) {
      calls.push(`${path} ${call[0].replaceAll(/\s+/g, " ").trim()}`);
    }
  }
  assert.deepEqual(calls, [
    'workers/service/sw.ts case "update": return await scope.skipWaiting();',
  ]);
});
