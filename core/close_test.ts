import assert from "node:assert/strict";
import { closeName, CLOSES } from "./close.ts";

Deno.test("close codes are distinct, of applications, and short", () => {
  const codes = new Set<number>();
  for (const [name, close] of Object.entries(CLOSES)) {
    assert.ok(close.code >= 4000 && close.code <= 4999);
    assert.ok(new TextEncoder().encode(close.meaning).length <= 123);
    assert.equal(closeName(close.code), name);
    codes.add(close.code);
  }
  assert.equal(codes.size, 17);
  assert.equal(closeName(1006), undefined);
});
