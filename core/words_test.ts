import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { WORDS } from "./words.ts";

Deno.test("the word list is the one that codes are made of", () => {
  const file = WORDS.map((word) => `${word}\n`).join("");
  assert.equal(
    createHash("sha256").update(file).digest("hex"),
    "a40fa1c6b27598487efca8baf11e2a09b3bb91df2446f90edd0bcb41c657bf17",
  );
  assert.equal(WORDS.length, 4096);
});

Deno.test("words have 3 to 8 letters and are sorted", () => {
  for (const word of WORDS) assert.match(word, /^[a-z]{3,8}$/);
  assert.deepEqual(WORDS, [...WORDS].sort());
});

Deno.test("no two words are one letter apart", () => {
  const words = new Set(WORDS);
  for (const word of WORDS) {
    for (const slip of slips(word)) assert(!words.has(slip), slip);
  }
});

function* slips(word: string): Generator<string> {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  for (let i = 0; i <= word.length; i++) {
    const [before, after] = [word.slice(0, i), word.slice(i)];
    if (after !== "") yield before + after.slice(1);
    for (const letter of letters) {
      yield before + letter + after;
      if (after !== "" && after[0] !== letter) {
        yield before + letter + after.slice(1);
      }
    }
  }
}
