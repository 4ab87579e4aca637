import assert from "node:assert/strict";
import { transfer } from "../tests/gallery/facts.ts";
import { cardsOf } from "./cards.ts";

Deno.test("what went to several is one card, where its first one is", () => {
  const one = transfer({ id: "one" });
  const a = transfer({ id: "a", group: "g" });
  const alone = transfer({ id: "alone", group: "h" });
  const b = transfer({ id: "b", group: "g", member: "m2" });
  const cards = cardsOf([one, a, alone, b]);
  assert.deepEqual(
    cards.map((card) =>
      card.is === "one"
        ? card.transfer.id
        : card.group.transfers.map(({ id }) => id)
    ),
    ["one", ["a", "b"], "alone"],
  );
});

Deno.test("what is tried again stays in its card, and in its place", () => {
  const a = transfer({ id: "a", group: "g", state: "failed" });
  const b = transfer({ id: "b", group: "g", member: "m2" });
  const one = transfer({ id: "one" });
  const again = transfer({ id: "again", group: "g" });
  const cards = cardsOf([a, b, one, again]);
  assert.deepEqual(
    cards.map((card) =>
      card.is === "one"
        ? card.transfer.id
        : card.group.transfers.map(({ id }) => id)
    ),
    [["again", "b"], "one"],
  );
});
