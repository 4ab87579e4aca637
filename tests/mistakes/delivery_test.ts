import assert from "node:assert/strict";
import { product } from "./product.ts";

Deno.test("mistake 34: nothing updates itself behind the person's back", async () => {
  for (const { path, uses } of await product()) {
    for (const name of ["navigator.serviceWorker", "ServiceWorkerContainer"]) {
      assert(!uses.has(name), `${path} uses ${name}: row 34 needs its test`);
    }
  }
});
