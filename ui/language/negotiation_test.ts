import assert from "node:assert/strict";
import { NAMES, type Tag } from "./languages.ts";
import { languageFor } from "./negotiation.ts";

const all = Object.keys(NAMES) as Tag[];

function answer(
  accept: string | undefined,
  cookie?: string,
  offered: readonly Tag[] = all,
): Tag {
  const headers = new Headers();
  if (accept !== undefined) headers.set("accept-language", accept);
  if (cookie !== undefined) headers.set("cookie", cookie);
  return languageFor(headers, offered);
}

Deno.test("a browser gets the language it likes best of those there are", () => {
  for (
    const [accept, tag] of [
      [undefined, "en"],
      ["", "en"],
      ["de", "de"],
      ["DE-at", "de"],
      ["de-CH-1996,fr;q=0.9", "de"],
      ["da;q=0.4, cs;q=0.9,uk;q=0.95", "uk"],
      ["is, fi;q=0.8, *;q=0.1", "fi"],
      ["is,*", "en"],
      ["iw", "he"],
      ["ar-EG", "ar"],
    ] as const
  ) assert.equal(answer(accept), tag, accept);
});

Deno.test("a tag stands for all that is read by the same people", () => {
  for (
    const [accept, tag] of [
      ["pt", "pt-BR"],
      ["pt-PT,es;q=0.5", "pt-BR"],
      ["zh", "zh-Hans"],
      ["zh-CN", "zh-Hans"],
      ["zh-Hans-SG", "zh-Hans"],
      // Another script, which few read both of.
      ["zh-TW,ja;q=0.5", "ja"],
      ["zh-Hant-HK", "en"],
      ["sr-Latn,ru;q=0.1", "ru"],
    ] as const
  ) assert.equal(answer(accept), tag, accept);
});

Deno.test("what a browser refuses it does not get", () => {
  assert.equal(answer("de;q=0, de-AT, nl;q=0.2"), "nl");
  assert.equal(answer("en;q=0, *"), "de");
  assert.equal(answer("en;q=0,de;q=0", undefined, ["en", "de"]), "en");
});

Deno.test("only what is offered is spoken", () => {
  assert.equal(answer("fr,de;q=0.1", undefined, ["en", "de"]), "de");
  assert.equal(answer("fr", undefined, ["en", "de"]), "en");
  assert.equal(answer("en", "tallow-language=fr", ["en", "de"]), "en");
});

Deno.test("what a person chose comes before what the browser says", () => {
  assert.equal(answer("de", "a=b; tallow-language=pt-BR; c=d"), "pt-BR");
  assert.equal(answer("de", "tallow-language=en"), "en");
  assert.equal(answer("de", "not-tallow-language=fr"), "de");
  assert.equal(answer("de", "tallow-language="), "de");
});

Deno.test("nonsense is passed over, and not too much of it is read", () => {
  assert.equal(answer("!!, de;q=2, x, nl;q=0.5"), "nl");
  assert.equal(answer("de;q=high,it;q=0.1"), "it");
  assert.equal(answer(`${"xx,".repeat(5000)}de`), "en");
});
