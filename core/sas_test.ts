import assert from "node:assert/strict";
import { unhex } from "./bytes.ts";
import { PICTURES, picturesOf } from "./sas.ts";

Deno.test("there are 64 different pictures of one character each", () => {
  assert.equal(PICTURES.length, 64);
  assert.equal(new Set(PICTURES).size, 64);
  assert(PICTURES.every((picture) => [...picture].length === 1));
});

Deno.test("the first 36 bits are read six at a time", () => {
  // cedc145093 = 110011 101101 110000 010100 010100 001001 0011, the known answer's.
  assert.deepEqual(picturesOf(unhex("cedc145093")), [51, 45, 48, 20, 20, 9]);
});

Deno.test("the last four bits do not matter", () => {
  assert.deepEqual(
    picturesOf(unhex("cedc145090")),
    picturesOf(unhex("cedc14509f")),
  );
});
