import assert from "node:assert/strict";
import { english } from "../../tests/english.ts";
import {
  COUNTS,
  type Sentence,
  sentencesOf,
} from "../../tests/words/spoken.ts";
import { TRANSLATED } from "./catalogues.ts";
import { type Language, loadLanguage } from "./language.ts";
import { NAMES, type Tag } from "./languages.ts";

/** Said alike in every language, and what only some say as English does. */
const ALIKE = ["Tallow", "amber-swan-kite"];
const BORROWED: Partial<Record<Tag, readonly string[]>> = {
  de: [
    "Link",
    "Name",
    "Software",
    "Orange",
    "Gold",
    "Panda",
    "Pizza",
    "Hammer",
    "Ball",
  ],
  it: [
    "1 file",
    "Link",
    "Password",
    "software",
    "Panda",
    "Cactus",
    "Banana",
    "Pizza",
    "Robot",
  ],
  nl: [
    "Link",
    "camera",
    "software",
    "Panda",
    "Octopus",
    "Cactus",
    "Pizza",
    "Robot",
  ],
  pl: ["Link", "Panda", "Pizza", "Robot"],
  cs: ["Panda", "Pizza", "Robot", "Santa"],
  sv: ["Orange", "Panda", "Pizza", "Robot", "Trumpet"],
  da: [
    "Send",
    "Link",
    "software",
    "Orange",
    "Violet",
    "Panda",
    "Pizza",
    "Robot",
    "Hammer",
    "Flag",
    "Guitar",
  ],
  fi: ["Panda", "Pizza"],
  tr: ["Link", "Panda", "Pizza", "Robot"],
  fr: [
    "Orange",
    "Olive",
    "Violet",
    "Lion",
    "Panda",
    "Cactus",
    "Pizza",
    "Robot",
    "Train",
    "Pause",
  ],
  es: [
    "Panda",
    "Cactus",
    "Pizza",
    "Robot",
    "Clip",
  ],
  "pt-BR": [
    "Link",
    "Panda",
    "Banana",
    "Pizza",
  ],
};

const languages = await Promise.all(TRANSLATED.map(loadLanguage));
const inEnglish = new Map(
  [...sentencesOf(english.say)].map(({ path, text }) => [path, text]),
);

/** Has each sentence looked at, beside the same one in English. */
function everySentence(
  language: Language,
  look: (sentence: Sentence, inEnglish: string) => void,
): void {
  for (const sentence of sentencesOf(language.say)) {
    look(sentence, inEnglish.get(sentence.path) ?? "");
  }
}

const marksIn = (text: string): string[] =>
  [...new Set(text.match(/⟦\w+⟧/g))].sort();

for (const language of languages) {
  const { locale, say, format } = language;

  Deno.test(`${locale} says everything, and nothing else`, () => {
    const paths = [...sentencesOf(say)].map(({ path }) => path);
    assert.deepEqual(paths.sort(), [...inEnglish.keys()].sort());
  });

  Deno.test(`${locale} gives each sentence whole`, () => {
    everySentence(language, ({ path, text }) => {
      assert.match(text, /\S/, path);
      assert.doesNotMatch(text, /undefined|\[object|NaN|#|\.\.\./, path);
      assert.doesNotMatch(text, /^\s|\s$|\s{2}/, path);
    });
  });

  Deno.test(`${locale} tells what English tells`, () => {
    everySentence(language, ({ path, text, count }, original) => {
      assert.deepEqual(marksIn(text), marksIn(original), path);
      // One, two or none may be a word of their own.
      if (count === undefined || count < 3) return;
      if (!original.includes(english.format.count(count))) return;
      assert.ok(text.includes(format.count(count)), `${path}: ${text}`);
    });
  });

  Deno.test(`${locale} closes what changes the direction of text`, () => {
    everySentence(language, ({ path, text }) => {
      // Isolates come in pairs; embeddings and overrides would leak.
      const open = text.match(/[\u2066-\u2068]/g)?.length ?? 0;
      const shut = text.match(/\u2069/g)?.length ?? 0;
      assert.equal(open, shut, path);
      assert.doesNotMatch(text, /[\u202a-\u202e]/, path);
    });
  });

  Deno.test(`${locale} has a word of its own for each picture and colour`, () => {
    for (const words of [say.verify.pictures, say.colours]) {
      assert.equal(new Set(words).size, words.length);
    }
  });

  if (language === english) continue;
  Deno.test(`${locale} leaves no English behind`, () => {
    const alike = [...ALIKE, ...BORROWED[locale] ?? []];
    everySentence(language, ({ path, text }, original) => {
      const words = text.replaceAll(/⟦\w+⟧|Tallow/g, "");
      if (text !== original || !/\p{L}/u.test(words)) return;
      assert.ok(alike.includes(text), `${path}: ${text}`);
    });
    assert.equal(say.code.placeholder, english.say.code.placeholder);
  });
}

Deno.test("the counts that are tried ask for every form", () => {
  for (const locale of Object.keys(NAMES)) {
    const rules = new Intl.PluralRules(locale);
    const asked = new Set(COUNTS.map((count) => rules.select(count)));
    const whole = rules.resolvedOptions().pluralCategories.filter((form) =>
      // Only fractions ask for these.
      !(form === "many" && locale === "cs") &&
      !(form === "other" && ["pl", "uk", "ru"].includes(locale))
    );
    assert.deepEqual([...asked].sort(), whole.sort(), locale);
  }
});
