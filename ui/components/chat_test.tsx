import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

/** What each message says of itself. */
function messages(page: string): readonly string[] {
  return page.split(handle("chat-message")).slice(1);
}

Deno.test("each message tells whose it is, and how far", () => {
  const all = messages(html("chat"));
  assert.equal(all.length, 6);
  const facts = all.map((it) => [
    /data-own/.test(it),
    /data-status="(\w+)"/.exec(it)?.[1],
  ]);
  assert.deepEqual(facts, [
    [false, "read"],
    [true, "read"],
    [true, "read"],
    [false, "read"],
    [true, "delivered"],
    [true, "sent"],
  ]);
  assert.match(all[2]!, /Read</);
  assert.doesNotMatch(all[1]!, /Read</);
});

Deno.test("a link says no more than where it leads", () => {
  const page = html("chat");
  const href = "https://example.org/lake?from=north#map";
  assert.ok(page.includes(`href="${href}" dir="ltr" target="_blank"`));
  assert.ok(page.includes(`rel="noopener noreferrer nofollow">${href}</a>.`));
  assert.equal(count(page, "<a "), count(html("chat-folded"), "<a ") + 1);
});

Deno.test("whatever was said is text", () => {
  const page = html("chat-hostile");
  assert.doesNotMatch(page, /<img|<b>/);
  assert.ok(page.includes("&lt;b>bold&lt;/b> &amp;amp;"));
});

Deno.test("who said it is shown where there are several, and read aloud always", () => {
  assert.equal(count(html("chat"), `class="chat-who"`), 0);
  assert.equal(count(html("chat"), "<bdi>You</bdi>"), 4);
  const several = html("chat-several");
  assert.equal(count(several, `class="chat-who"`), 3);
  assert.match(several, /Read by Ada and ليلى/);
});

Deno.test("folded away it says what is new, and nothing else", () => {
  const page = html("chat-folded");
  assert.match(page, /data-testid="chat-unread">1 new/);
  assert.match(page, /aria-expanded="false"/);
  assert.equal(count(page, handle("chat-message")), 0);
});

Deno.test("nothing can be said where nobody is any more", () => {
  assert.equal(count(html("chat-over"), handle("chat-input")), 0);
  assert.equal(messages(html("chat-over")).length, 6);
  assert.equal(count(html("chat-empty"), handle("chat-input")), 1);
  assert.equal(count(html("waiting"), "chat-"), 0);
});
