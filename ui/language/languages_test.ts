import assert from "node:assert/strict";
import {
  directionOf,
  NAMES,
  type PluralCategories,
  type Tag,
} from "./languages.ts";

const tags = Object.keys(NAMES) as Tag[];

/** The types as values: neither more nor fewer forms compile. */
const forms: {
  readonly [T in Tag]: Readonly<Record<PluralCategories[T], true>>;
} = {
  "en": { one: true, other: true },
  "de": { one: true, other: true },
  "fr": { one: true, many: true, other: true },
  "es": { one: true, many: true, other: true },
  "pt-BR": { one: true, many: true, other: true },
  "it": { one: true, many: true, other: true },
  "nl": { one: true, other: true },
  "pl": { one: true, few: true, many: true, other: true },
  "cs": { one: true, few: true, many: true, other: true },
  "sv": { one: true, other: true },
  "da": { one: true, other: true },
  "fi": { one: true, other: true },
  "el": { one: true, other: true },
  "tr": { one: true, other: true },
  "uk": { one: true, few: true, many: true, other: true },
  "ru": { one: true, few: true, many: true, other: true },
  "ar": {
    zero: true,
    one: true,
    two: true,
    few: true,
    many: true,
    other: true,
  },
  "he": { one: true, two: true, other: true },
  "hi": { one: true, other: true },
  "ja": { other: true },
  "zh-Hans": { other: true },
};

Deno.test("sentences have the plural forms that each language has", () => {
  for (const tag of tags) {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    assert.deepEqual(
      Object.keys(forms[tag]).sort(),
      pluralCategories.sort(),
      tag,
    );
  }
});

Deno.test("tags are as they are written in HTML, and known to Intl", () => {
  assert.equal(tags.length, 21);
  assert.deepEqual(Intl.getCanonicalLocales(tags), tags);
  assert.deepEqual(Intl.NumberFormat.supportedLocalesOf(tags), tags);
  assert.equal(new Set(Object.values(NAMES)).size, 21);
});

Deno.test("a language is written in the direction of its script", () => {
  const leftward = tags.filter((tag) =>
    ["Arab", "Hebr"].includes(new Intl.Locale(tag).maximize().script ?? "")
  );
  assert.deepEqual(leftward, ["ar", "he"]);
  for (const tag of tags) {
    assert.equal(directionOf(tag), leftward.includes(tag) ? "rtl" : "ltr");
  }
});
