import assert from "node:assert/strict";
import { member } from "../tests/gallery/facts.ts";
import { createRecipientModel, recipientsOf } from "./recipient_model.ts";

const [a, b, c] = [
  member({ id: "a" }),
  member({ id: "b" }),
  member({ id: "c" }),
];

Deno.test("everyone gets it, until somebody is left out", () => {
  const model = createRecipientModel();
  const to = (...members: (typeof a)[]): unknown =>
    recipientsOf(members, model.leftOut.value);
  assert.equal(to(a, b), undefined);
  model.include(["b"], false);
  assert.deepEqual(to(a, b), ["a"]);
  assert.deepEqual(to(a, b, c), ["a", "c"], "who comes later gets it");
  model.include(["a", "b", "c"], false);
  assert.deepEqual(to(a, b, c), []);
  model.include(["a", "b", "c"], true);
  assert.equal(to(a, b, c), undefined);
});

Deno.test("who was left out gets nothing when the others have gone", () => {
  const model = createRecipientModel();
  model.include(["a"], false);
  assert.deepEqual(recipientsOf([a], model.leftOut.value), []);
  model.end();
  assert.equal(recipientsOf([a], model.leftOut.value), undefined);
});
