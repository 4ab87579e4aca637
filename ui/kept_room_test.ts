import assert from "node:assert/strict";
import { keptRoomIn } from "./kept_room.ts";

Deno.test("a tab finds in its storage what it kept there", () => {
  const kept = keptRoomIn(globalThis);
  kept.keep(["00ff", "a1b2"]);
  // The name is a contract with whoever drives the page.
  assert.notEqual(sessionStorage.getItem("tallow.room"), null);
  assert.deepEqual([...keptRoomIn(globalThis).read()], ["00ff", "a1b2"]);
  kept.clear();
  assert.equal(sessionStorage.getItem("tallow.room"), null);
  assert.deepEqual(kept.read(), []);
});

Deno.test("where storage is switched off there was no room", () => {
  const kept = keptRoomIn({
    get sessionStorage(): Storage {
      throw new DOMException("", "SecurityError");
    },
  });
  kept.keep(["00ff"]);
  kept.clear();
  assert.deepEqual(kept.read(), []);
});
