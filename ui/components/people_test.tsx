import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

/** The rows of members, without what is before the first. */
function rows(page: string): readonly string[] {
  return page.split(handle("member")).slice(1);
}

Deno.test("a member is a mark and a name, a path and its quality in words", () => {
  const [ada = "", leila = "", orange = ""] = rows(html("people"));
  assert.match(ada, /data-colour="5"[^>]*>A</);
  assert.match(ada, /<bdi>Ada<\/bdi>/);
  assert.match(ada, /Direct, excellent/);
  assert.match(leila, /<bdi>ليلى<\/bdi>/);
  assert.match(leila, /Through a TURN server, good/);
  assert.match(orange, /data-colour="1"[^>]*><svg/);
  assert.match(orange, /<bdi>Orange guest<\/bdi>/);
  assert.match(orange, /Through this site’s relay, fair/);
});

Deno.test("each path says what it lets whom know", () => {
  const [direct = "", turn = "", relay = ""] = rows(html("people"));
  assert.match(direct, /you see each other’s network address/);
  assert.match(turn, /by a TURN server. It sees who .* and never what/);
  assert.match(relay, /by the server of this site. It sees .* and never what/);
});

Deno.test("names are text, and away is said with the time", () => {
  const page = html("people-full");
  assert.match(page, /&lt;b>Bob&lt;\/b>/);
  assert.doesNotMatch(page, /<b>Bob/);
  assert.match(page, /data-away="true"/);
  assert.match(page, /Reconnecting since/);
});

Deno.test("only a host can remove, by a button that names whom", () => {
  const page = html("people");
  assert.equal(count(page, handle("member-remove")), 3);
  assert.match(page, /aria-label="Remove ليلى"/);
  assert.equal(count(html("people-guest"), handle("member-remove")), 0);
  const asked = html("removing");
  assert.match(asked, /Remove Ada from this room\?/);
  assert.equal(count(asked, handle("member-remove-confirm")), 1);
});

Deno.test("others see a name, or a colour that is told in words", () => {
  assert.match(html("people"), /Others see you by your colour: Red\./);
  assert.match(html("people-some"), /Others see you as Mary\./);
  const page = html("about");
  assert.match(page, /data-testid="about-name"[^>]* value="Mary"/);
  assert.equal(count(page, 'type="radio"'), 12);
  assert.match(page, /<legend>Colour: Green<\/legend>/);
  assert.match(page, /aria-label="Green"[^>]* checked/);
});

Deno.test("everyone gets what is sent, until somebody is left out", () => {
  const all = html("people");
  assert.equal(count(all, handle("recipient")), 3);
  assert.equal(count(all, handle("recipient-all")), 1);
  assert.equal(
    all.match(/data-testid="recipient"[^>]* checked/g)?.length,
    3,
  );
  assert.match(all, /aria-label="Send to Ada"/);
  const some = html("people-some");
  assert.equal(
    some.match(/data-testid="recipient"[^>]* checked/g)?.length,
    2,
  );
  assert.match(some, /Goes to Ada and the orange guest\./);
  assert.doesNotMatch(some, /data-testid="file-input"[^>]* disabled/);
});

Deno.test("nobody to send to is said, and nothing can be chosen", () => {
  const page = html("people-nobody");
  assert.match(page, /Tick who gets it\./);
  for (const name of ["file-input", "folder-input"]) {
    const [field = ""] =
      new RegExp(`<input[^>]*${handle(name)}[^>]*>`).exec(page) ?? [];
    assert.match(field, / disabled/, name);
  }
});

Deno.test("with one other there is nothing to choose", () => {
  const page = html("open");
  assert.equal(count(page, handle("member")), 1);
  assert.equal(count(page, handle("recipient")), 0);
  assert.equal(count(page, handle("recipient-all")), 0);
});

Deno.test("a host invites more into an open room as into a new one", () => {
  assert.equal(count(html("people"), handle("invite")), 1);
  assert.equal(count(html("people-guest"), handle("invite")), 0);
  const page = html("inviting");
  assert.equal(count(page, handle("invite")), 0);
  for (
    const name of [
      "uninvite",
      "room-code",
      "room-code-short",
      "room-link",
      "room-qr",
      "invite-guests",
    ]
  ) assert.equal(count(page, handle(name)), 1, name);
});

Deno.test("a code says for how many it is, in either place", () => {
  const options = (page: string): readonly string[] => {
    const [, list = ""] = /invite-guests".*?>(.*?)<\/select>/s.exec(page) ?? [];
    return [...list.matchAll(/<option([^>]*)>/g)].map(([, it = ""]) => it);
  };
  const waiting = html("waiting-several");
  assert.equal(options(waiting).length, 9);
  assert.match(options(waiting)[3] ?? "", / selected/);
  assert.match(waiting, /, for 4 people\./);
  assert.match(waiting, /Waiting for the others/);
  assert.match(html("waiting"), /, for one person\./);
  // Ada is there already.
  assert.equal(options(html("inviting")).length, 8);
});
