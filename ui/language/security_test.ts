import assert from "node:assert/strict";
import { TRANSLATED } from "./catalogues.ts";
import type { SecurityWords } from "./en_security.ts";
import { securityIn } from "./security.ts";

/** Names that every language gives as they are. */
const NAMES = /ML-KEM-768|SHA-256|STUN|TURN|dist\/sha256\.txt|Tallow/g;

/** Every sentence by where it stands. */
function sentencesOf(words: object, at = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${at}${key}`, value]]
      : sentencesOf(value, `${at}${key}.`)
  );
}

const namesIn = (text: string): string[] =>
  [...new Set(text.match(NAMES))].sort();

const english: SecurityWords = await securityIn("en");
const original = new Map(sentencesOf(english));

for (const tag of TRANSLATED) {
  if (tag === "en") continue;
  const words = await securityIn(tag);
  Deno.test(`${tag} claims what English claims, no more and no less`, () => {
    const said = sentencesOf(words);
    assert.deepEqual(said.map(([at]) => at), [...original.keys()]);
    for (const [at, text] of said) {
      const inEnglish = original.get(at) ?? "";
      assert.notEqual(text, inEnglish, at);
      assert.deepEqual(namesIn(text), namesIn(inEnglish), at);
      assert.doesNotMatch(text, /^\s|\s$|\s{2}|\.\.\./, at);
    }
    // The chance of a guess, however the language writes it.
    assert.match(words.ends.rows[1] ?? "", /2[.,]8|28 लाख|280万|二百八十万/);
  });
}
