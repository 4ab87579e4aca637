import assert from "node:assert/strict";
import { count, handle, html } from "../../tests/gallery/rendered.ts";

Deno.test("every setting has its handle", () => {
  const page = html("settings");
  for (
    const name of [
      "name",
      "colour",
      "strip-metadata",
      "compress",
      "padding",
      "relay-only",
      "relay",
      "limit-per-member",
      "limit-total",
      "theme",
      "language",
      "usage",
    ]
  ) assert.equal(count(page, handle(`setting-${name}`)), 1, name);
});

Deno.test("a setting shows what was chosen", () => {
  const page = html("settings");
  // 12.5 MB/s
  assert.match(page, /setting-limit-total"[^>]* value="100"/);
  assert.match(page, /Most to send, in Mbit\/s/);
  assert.match(page, /setting-name"[^>]* value="Ada"/);
  assert.match(page, /<legend>Colour: Teal<\/legend>/);
  assert.match(page, /setting-relay"[^>]* checked/);
  assert.doesNotMatch(page, /setting-relay-only"[^>]* checked/);
});

Deno.test("the check of a connection begins with a press", () => {
  const page = html("settings");
  assert.equal(count(page, handle("preflight")), 0);
  assert.match(page, /Check now/);
});

Deno.test("each path says whether it works, and why not", () => {
  const page = html("settings-checked");
  const rows = page.split(handle("preflight-row")).slice(1);
  assert.deepEqual(
    rows.map((row) =>
      /data-path="([\w-]+)" data-state="(\w+)"/.exec(row)?.slice(1)
    ),
    [
      ["server", "works"],
      ["direct", "fails"],
      ["turn-udp", "fails"],
      ["turn-tcp", "absent"],
      ["turn-tls", "works"],
      ["relay", "absent"],
    ],
  );
  const words = [
    /Works\./,
    /No address was found/,
    /It gave no address/,
    /This site has none\./,
    /Works\./,
    /You switched it off\./,
  ];
  for (const [index, row] of rows.entries()) {
    assert.match(row, words[index] ?? /^$/);
  }
});

Deno.test("all of it is one sentence", () => {
  assert.match(
    html("settings-checked"),
    /You can reach others, through a server in between\./,
  );
  assert.match(html("settings-offline"), /Without the server nobody can find/);
  const checking = html("settings-checking");
  assert.match(checking, /role="status"><\/p>/);
  assert.match(checking, /preflight-check" aria-disabled="true"/);
});

Deno.test("the page says plainly whether anything is counted", () => {
  const [chosen, none, refused] = [
    "settings",
    "settings-uncounted",
    "settings-refused",
  ].map((name) => html(name).split(handle("setting-usage"))[1] ?? "");
  assert.match(chosen ?? "", /^[^>]* checked/);
  assert.match(chosen ?? "", /Never a name, a code, a room or a file\./);
  for (const off of [none ?? "", refused ?? ""]) {
    assert.match(off, /^[^>]* disabled/);
    assert.doesNotMatch(off, /^[^>]* checked/);
  }
  assert.match(none ?? "", /This site counts nothing/);
  assert.match(refused ?? "", /This browser asks sites not to count/);
});
