import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { AWAY } from "../../tests/gallery/facts.ts";
import { states } from "../../tests/gallery/states.tsx";
import { english } from "../../tests/english.ts";

const count = (text: string, part: string): number =>
  text.split(part).length - 1;
const handle = (name: string): string => `data-testid="${name}"`;

Deno.test("a broken way says since when, and that nothing is lost", () => {
  const state = states["away"];
  assert.ok(state);
  const page = renderToString(state());
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
