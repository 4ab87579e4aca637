import assert from "node:assert/strict";
import {
  attemptsLeft,
  countedAttempts,
  returnAttempt,
  spendAttempt,
} from "./attempts.ts";

const minute = 60_000;

Deno.test("three attempts in ten minutes are all", () => {
  const one = spendAttempt([], 0);
  const two = spendAttempt(one ?? [], minute);
  const three = spendAttempt(two ?? [], 2 * minute);
  assert.deepEqual(three, [0, minute, 2 * minute]);
  assert.equal(attemptsLeft(three ?? [], 3 * minute), 0);
  assert.equal(spendAttempt(three ?? [], 3 * minute), undefined);
});

Deno.test("an attempt counts for ten minutes", () => {
  assert.equal(attemptsLeft([0, 0, 0], 10 * minute - 1), 0);
  assert.equal(attemptsLeft([0, 0, 0], 10 * minute), 3);
  assert.deepEqual(countedAttempts([0, minute], 10 * minute), [minute]);
  assert.deepEqual(spendAttempt([0, minute], 10 * minute), [
    minute,
    10 * minute,
  ]);
});

Deno.test("an attempt is given back once, and no other", () => {
  assert.deepEqual(returnAttempt([5, 7, 7], 7), [5, 7]);
  assert.deepEqual(returnAttempt([5], 7), [5]);
});
