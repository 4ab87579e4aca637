import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

/** What stands below the field. */
function below(name: string): string {
  return html(name).split(handle("invite-mail-state"))[1] ?? "";
}

Deno.test("where mail is sent the field says that the code is not in it", () => {
  for (const name of ["waiting", "mail-writing", "mail-server"]) {
    const page = html(name);
    for (const part of ["-open", "", "-send", "-state"]) {
      assert.equal(count(page, handle(`invite-mail${part}`)), 1, name + part);
    }
    assert.match(page, /tell them the three words yourself/);
  }
});

Deno.test("a letter says how far it is, and can be held back", () => {
  assert.match(below("mail-sending"), /^[^<]*>Sending …<.*>Cancel</s);
  assert.match(
    below("mail-sent"),
    /^[^<]*>If the address exists, a letter is on its way\.<.*>Take it back</s,
  );
  assert.match(below("mail-withdrawn"), /^[^<]*>Taken back/);
  for (const name of ["mail-writing", "mail-withdrawn", "mail-often"]) {
    assert.equal(count(html(name), handle("invite-mail-cancel")), 0, name);
  }
});

Deno.test("a letter that did not leave says why, and what to do", () => {
  for (
    const [name, what, next] of [
      ["address", "That is not an e-mail address.", "Correct it"],
      ["often", "Too many letters at once.", "Wait a minute"],
      ["over", "This code has ended.", "Make a new one"],
      ["server", "The server did not take the letter.", "Try again"],
    ]
  ) {
    const page = below(`mail-${name}`);
    assert.match(page, new RegExp(`data-fault="${name}"`));
    assert.match(page, new RegExp(`<strong>${what}</strong> ${next}`));
  }
});
