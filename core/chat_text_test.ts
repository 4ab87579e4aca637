import assert from "node:assert/strict";
import fc from "fast-check";
import { cleanText, MAX_CHARACTERS } from "./chat_text.ts";

Deno.test("what people write stays as they wrote it", () => {
  for (
    const text of [
      "Hello, world!",
      "two\nlines",
      "a paragraph\n\nand another",
      "\tindented\n  code",
      "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥 👍🏽",
      "می‌خواهم",
      "שלום, world\u200f!",
      "क्षत्रिय",
      "<img src=x onerror=alert(1)>",
      "z̸̧͎a̵̢l̶̙g̷̱o̴͙",
    ]
  ) assert.equal(cleanText(text), text);
});

Deno.test("what turns or controls more than itself is gone", () => {
  assert.equal(cleanText("a\u202eb\u2066c\u2069d\u202c"), "abcd");
  assert.equal(cleanText("\u202d\u202a\u202bx\u2067\u2068"), "x");
  assert.equal(
    cleanText("a\u0000b\u0007c\u001b[31md\u007f\u009be"),
    "abc[31mde",
  );
  assert.equal(cleanText("a\ud800b\udc00"), "ab");
});

Deno.test("every line ends alike, and none is far from the next", () => {
  assert.equal(
    cleanText("a\r\nb\rc\u2028d\u2029e\u0085f\vg"),
    "a\nb\nc\nd\ne\nf\ng",
  );
  assert.equal(cleanText("a\n\n \n\t\n\nb"), "a\n\nb");
  assert.equal(cleanText("\n \n  a  \n\n"), "  a");
});

Deno.test("what nobody can see is nothing", () => {
  for (
    const text of ["", " \n\t ", "\u200b\u200d\ufeff", "\u2800\u3164", "\u202e"]
  ) {
    assert.equal(cleanText(text), "");
  }
});

Deno.test("clean text is whole, no longer, and clean", () => {
  const odd = fc.constantFrom(
    "\r",
    "\n",
    "\t",
    " ",
    "\u2028",
    "\u202e",
    "\u2069",
    "\ud83d",
    "\udc69",
    "\u200d",
    "\u0000",
    "a",
  );
  const pieces = fc.array(fc.oneof(odd, fc.string({ unit: "binary" })));
  fc.assert(fc.property(pieces, (pieces) => {
    const text = pieces.join("");
    const clean = cleanText(text);
    assert.equal(cleanText(clean), clean);
    assert.ok(clean.isWellFormed());
    assert.ok(clean.length <= text.length);
    assert.doesNotMatch(
      clean,
      /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u,
    );
  }));
});

Deno.test("a text of any length is cleaned in one go", () => {
  const spaces = " ".repeat(1_000_000);
  assert.equal(cleanText(`a${spaces}b${spaces}`), `a${spaces}b`);
  assert.equal(cleanText("\n".repeat(MAX_CHARACTERS) + "a"), "a");
});
