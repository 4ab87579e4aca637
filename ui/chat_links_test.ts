import assert from "node:assert/strict";
import fc from "fast-check";
import { partsOf } from "./chat_links.ts";

const linksIn = (text: string) =>
  partsOf(text).flatMap(({ href }) => href === undefined ? [] : [href]);

Deno.test("an address is a link, and what stands around it is not", () => {
  assert.deepEqual(partsOf("see https://a.example/x?y=1#z, or not."), [
    { text: "see " },
    { text: "https://a.example/x?y=1#z", href: "https://a.example/x?y=1#z" },
    { text: ", or not." },
  ]);
  assert.deepEqual(linksIn("(http://a.example) <http://b.example/c>"), [
    "http://a.example/",
    "http://b.example/c",
  ]);
  assert.deepEqual(linksIn("https://a.example/w_(b) [https://a.example/c]."), [
    "https://a.example/w_(b)",
    "https://a.example/c",
  ]);
  assert.deepEqual(linksIn("HTTPS://A.EXAMPLE/B"), ["https://a.example/B"]);
});

Deno.test("nothing else is a link", () => {
  for (
    const text of [
      "javascript:alert(1)",
      "data:text/html,<b>",
      "file:///etc/passwd",
      "ftp://a.example",
      "www.a.example",
      "http://",
      "https:// a",
      "xhttps://a.example",
      "https://bank.example@evil.example/",
      "https://user:word@evil.example/",
      "https://[",
    ]
  ) {
    assert.deepEqual(linksIn(text), [], text);
    assert.deepEqual(partsOf(text), [{ text }]);
  }
});

Deno.test("the pieces are the text, whatever it is", () => {
  const piece = fc.oneof(
    fc.constantFrom("https://", "a.example", "/(", ")", ".", "@", " ", "<"),
    fc.string({ unit: "grapheme" }),
  );
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const text = pieces.join("");
    const parts = partsOf(text);
    assert.equal(parts.map(({ text }) => text).join(""), text);
    for (const { href = "https:" } of parts) assert.match(href, /^https?:/);
  }));
});
