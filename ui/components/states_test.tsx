import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";
import { states } from "../../tests/gallery/states.tsx";

for (const name of Object.keys(states)) {
  Deno.test(`${name} obeys the content security policy`, () => {
    assert.doesNotMatch(html(name), /<[^>]*\s(style|on\w+)=|<script/);
  });
}

Deno.test("home has everything to begin with", () => {
  const page = html("home");
  for (
    const name of [
      "drop-area",
      "file-input",
      "folder-input",
      "code-input",
      "join",
    ]
  ) assert.equal(count(page, handle(name)), 1, name);
  assert.equal(count(page, handle("room-error")), 0);
});

Deno.test("a refused code is an alert tied to its field", () => {
  const page = html("home-word");
  assert.match(page, /role="alert"[^>]*data-testid="room-error"/);
  assert.match(page, /aria-invalid="true"/);
  assert.match(page, /“lyon” is not one of our words/);
});

Deno.test("a waiting room shows code, characters, link and QR", () => {
  const page = html("waiting");
  const code = /data-testid="room-code">(.*?)<\/bdi>/.exec(page)?.[1];
  assert.equal(code?.replaceAll(/<[^>]+>/g, ""), "amber-swan-kite");
  assert.match(page, /data-testid="room-code-short">0SQ3-Q441</);
  assert.match(page, /data-testid="room-link" value="https:\/\/tallow/);
  assert.match(page, /data-testid="room-qr"[^>]*>\s*<path d="M/);
  assert.equal(count(page, handle("leave")), 1);
});

Deno.test("a member row says how it is reached", () => {
  const page = html("open-members");
  assert.match(page, /data-member="m2" data-path="turn" data-quality="fair"/);
  assert.match(page, /data-member="m4"\s+data-quality="disconnected"/);
});

Deno.test("an offer lists every file before anything is written", () => {
  const page = html("offer");
  assert.match(page, /data-direction="receive" data-state="offered"/);
  assert.equal(count(page, handle("offer")), 1);
  assert.equal(count(page, handle("offer-file")), 3);
  assert.equal(count(page, handle("accept")), 1);
  assert.equal(count(page, handle("decline")), 1);
});

Deno.test("ten thousand offered files cost a hundred and fifty rows", () => {
  const page = html("offer-many");
  assert.equal(count(page, handle("offer-file")), 150);
  assert.match(page, /aria-setsize="10000" aria-posinset="150"/);
  assert.match(page, /10,000 files for you/);
});

Deno.test("names are text, whatever they contain", () => {
  const page = html("offer-hard");
  assert.match(page, /&lt;b>/);
  assert.doesNotMatch(page, /<b>bold/);
});

Deno.test("a pause says whose it is, and who may end it does", () => {
  const page = html("paused");
  assert.equal(count(page, 'data-state="paused"'), 3);
  const [, me = "", them = "", both = ""] = page.split(
    'data-testid="transfer"',
  );
  for (
    const [part, words, button] of [
      [me, "Paused by you", "resume"],
      [them, "Paused by the other side", "pause"],
      [both, "Paused by both", "resume"],
    ] as const
  ) {
    assert.ok(part.includes(words), words);
    assert.equal(count(part, handle(button)), 1, words);
    assert.equal(count(part, handle("cancel")), 1, words);
    assert.ok(!part.includes("/s<"), "no speed");
  }
  assert.equal(count(page, handle("resume")), 2);
  assert.equal(count(html("moving"), handle("pause")), 2);
  // What waits, is checked or has ended has nothing to pause.
  const stages = html("stages").split('data-testid="transfer"').slice(1);
  const buttons = stages.map((part) =>
    ["pause", "resume"].filter((name) => part.includes(handle(name)))
  );
  assert.deepEqual(buttons, [[], [], ["resume"], ["pause"], [], []]);
});

Deno.test("a moving transfer tells machines and people the same", () => {
  const page = html("moving");
  assert.match(page, /data-state="moving" data-bytes="412000000"/);
  assert.match(page, /data-total="1204000000"/);
  for (const text of ["34%", "18.4 MB/s", "43 sec left", "Direct"]) {
    assert.ok(page.includes(text), text);
  }
  assert.equal(count(page, handle("cancel")), 2);
  assert.equal(count(page, handle("save")), 0);
});

Deno.test("one file has one save, several have one each and one for all", () => {
  const transfers = html("done").split("<article");
  assert.equal(count(transfers[1] ?? "", handle("save")), 1);
  assert.equal(count(transfers[1] ?? "", handle("save-all")), 0);
  assert.equal(count(transfers[2] ?? "", handle("save")), 4);
  assert.equal(count(transfers[2] ?? "", handle("save-all")), 1);
  assert.equal(count(transfers[2] ?? "", handle("save-zip")), 1);
});

Deno.test("an empty folder is shown as one, and is saved with the rest", () => {
  const page = html("done-folder");
  assert.match(page, /empty folder/);
  assert.equal(count(page, handle("save")), 3);
});

Deno.test("saving says how far it is and can be stopped", () => {
  const page = html("saving");
  assert.match(page, /aria-label="Saving: 34%"/);
  assert.equal(count(page, handle("save-stop")), 1);
  assert.equal(count(page, handle("save-all")), 0);
  assert.match(html("saved"), /role="status">All saved\.</);
  const failed = html("save-failed");
  assert.match(failed, /“Trip\/Day 2\/Lake at noon\.jpg” could not be saved/);
  assert.equal(count(failed, handle("save-all")), 1);
});

Deno.test("what was taken out of photos is told in one line", () => {
  const transfers = html("cleaned").split("<article");
  assert.match(
    transfers[1] ?? "",
    /Place, time, camera and more removed from 2 photos/,
  );
  assert.match(transfers[1] ?? "", /Place, time, camera and thumbnail</);
  assert.match(transfers[2] ?? "", /Place removed from 1 photo</);
  assert.equal(count(html("moving"), handle("cleaned")), 0);
});

Deno.test("an offer that is held says how far it is and what it waits for", () => {
  const page = html("preparing");
  assert.match(page, /Preparing files, 1,204 of 10,000/);
  assert.match(
    page,
    /2 photos could not be cleaned, “\u2068Lake at dawn.jpg\u2069” among/,
  );
  assert.match(page, /Leave them out/);
  assert.match(html("waiting-unclean"), /Leave it out/);
  assert.equal(count(html("waiting-unclean"), handle("preparing")), 0);
});

Deno.test("a failure says why, and only a sender may try again", () => {
  const transfers = html("failed").split("<article");
  assert.match(transfers[1] ?? "", /data-problem="declined"/);
  assert.equal(count(transfers[1] ?? "", handle("retry")), 1);
  assert.match(transfers[2] ?? "", /data-problem="no-space"/);
  assert.equal(count(transfers[2] ?? "", handle("retry")), 0);
});

Deno.test("who was removed, or has no relay, reads why and what to do", () => {
  const removed = html("closed-removed");
  assert.match(removed, /data-problem="removed"/);
  assert.match(removed, /The host has taken you out of this room/);
  assert.equal(count(removed, handle("again")), 0);
  const relays = html("closed-no-relay");
  assert.match(relays, /data-problem="no-relay"/);
  assert.match(relays, /<a class="button" href="\/settings">/);
});

Deno.test("files saved from a closed room stay within reach", () => {
  const page = html("closed-done");
  assert.match(page, /data-testid="room-error" data-problem="member-left"/);
  assert.equal(count(page, handle("save")), 1);
});

Deno.test("six pictures are drawn for the eye and named for the rest", () => {
  const page = html("pictures");
  const [, drawn = ""] = /data-testid="sas"[^>]*>(.*?)<\/div>/s.exec(page) ??
    [];
  const symbols = drawn.replaceAll(/<[^>]+>/g, "");
  assert.equal(symbols, "🐶🔥👍☎️✈️🧀");
  const names = /pictures-named">(.*?)<\/ol>/s.exec(page)?.[1] ?? "";
  assert.deepEqual(
    [...names.matchAll(/<li[^>]*>(\w+)/g)].map(([, name]) => name),
    ["Dog", "Fire", "Thumb", "Telephone", "Plane", "Cheese"],
  );
  assert.equal(count(page, handle("sas-match")), 1);
  assert.equal(count(page, handle("sas-differ")), 1);
});

Deno.test("a member says what it is tied by", () => {
  const page = html("open-ties");
  assert.equal(count(page, handle("verified")), 1);
  for (
    const text of [
      "You remember each other",
      "Waiting for them to remember you too",
      "They would like to be remembered. Remember them too?",
    ]
  ) assert.ok(page.includes(text), text);
  assert.match(html("open"), /Remember them</);
  assert.match(html("open-device"), /Ada’s laptop/);
});

Deno.test("a password is never part of what invites", () => {
  const page = html("waiting");
  assert.equal(count(page, handle("password-input")), 1);
  assert.equal(count(page, handle("password-set")), 1);
  assert.match(html("home"), /data-testid="join-password"/);
  assert.match(html("closed-password"), /data-testid="join-password"/);
});

Deno.test("known devices are listed only where there are any", () => {
  assert.equal(count(html("home"), handle("device")), 0);
  const page = html("home-devices");
  for (const name of ["device", "device-connect", "device-forget"]) {
    assert.equal(count(page, handle(name)), 3, name);
  }
  assert.match(html("joining-device"), /Waiting for Ada’s laptop/);
});
