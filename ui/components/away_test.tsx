import assert from "node:assert/strict";
import { AWAY } from "../../tests/gallery/facts.ts";
import { english } from "../../tests/english.ts";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

Deno.test("a broken way says since when, and that nothing is lost", () => {
  const page = html("away");
  const since = `Reconnecting since ${english.format.time(AWAY)}`;
  assert.match(page, /<h1[^>]*>Reconnecting</);
  assert.match(page, /3 files wait for the connection/);
  const [room = "", sent = "", paused = "", offered = ""] = page.split(
    'data-testid="transfer"',
  );
  assert.ok(room.includes(since), room);
  for (const [part, button] of [[sent, "pause"], [paused, "resume"]] as const) {
    assert.ok(part.includes(since), part);
    assert.ok(part.includes("Nothing is lost"), part);
    assert.equal(count(part, handle(button)), 1, button);
    assert.equal(count(part, handle("cancel")), 1, button);
  }
  assert.equal(count(offered, handle("accept")), 1);
});
