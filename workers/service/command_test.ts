import assert from "node:assert/strict";
import { commandIn } from "./command.ts";

Deno.test("the commands of pages are understood, and nothing else", () => {
  for (const wish of ["update", "clear-caches", "preload-pqc", "renew"]) {
    assert.equal(commandIn({ do: wish }), wish);
  }
  for (
    const other of [
      undefined,
      null,
      "update",
      ["update"],
      {},
      { do: "delete" },
      { do: { do: "update" } },
      { done: "update" },
    ]
  ) assert.equal(commandIn(other), undefined);
});
