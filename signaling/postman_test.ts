import assert from "node:assert/strict";
import { retryMs } from "./postman.ts";

const zeros = (length: number) => new Uint8Array(length);
const ones = (length: number) => new Uint8Array(length).fill(255);

Deno.test("waits double from a second to five minutes", () => {
  const waits = Array.from({ length: 12 }, (_, retry) => retryMs(retry, zeros));
  assert.deepEqual(waits.slice(0, 4), [1000, 2000, 4000, 8000]);
  assert.deepEqual(waits.slice(8), [256_000, 300_000, 300_000, 300_000]);
});

Deno.test("jitter adds up to a quarter and never takes anything away", () => {
  assert.equal(Math.round(retryMs(0, ones)), 1250);
  assert.equal(retryMs(0, () => Uint8Array.of(128, 0)), 1125);
  assert.equal(retryMs(20, ones), 300_000);
});
