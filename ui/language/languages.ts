/** The languages people can choose, by BCP 47 tag, as they call themselves. */
export const NAMES = {
  "en": "English",
  "de": "Deutsch",
  "fr": "Français",
  "es": "Español",
  "pt-BR": "Português (Brasil)",
  "it": "Italiano",
  "nl": "Nederlands",
  "pl": "Polski",
  "cs": "Čeština",
  "sv": "Svenska",
  "da": "Dansk",
  "fi": "Suomi",
  "el": "Ελληνικά",
  "tr": "Türkçe",
  "uk": "Українська",
  "ru": "Русский",
  "ar": "العربية",
  "he": "עברית",
  "hi": "हिन्दी",
  "ja": "日本語",
  "zh-Hans": "简体中文",
} as const;

export type Tag = keyof typeof NAMES;

/**
 * CLDR's plural categories, exactly those that sentences of each language must
 * have. A type only: in a browser, `Intl` knows them.
 */
export interface PluralCategories {
  "en": "one" | "other";
  "de": "one" | "other";
  "fr": "one" | "many" | "other";
  "es": "one" | "many" | "other";
  "pt-BR": "one" | "many" | "other";
  "it": "one" | "many" | "other";
  "nl": "one" | "other";
  "pl": "one" | "few" | "many" | "other";
  "cs": "one" | "few" | "many" | "other";
  "sv": "one" | "other";
  "da": "one" | "other";
  "fi": "one" | "other";
  "el": "one" | "other";
  "tr": "one" | "other";
  "uk": "one" | "few" | "many" | "other";
  "ru": "one" | "few" | "many" | "other";
  "ar": "zero" | "one" | "two" | "few" | "many" | "other";
  "he": "one" | "two" | "other";
  "hi": "one" | "other";
  "ja": "other";
  "zh-Hans": "other";
}

export function directionOf(tag: Tag): "ltr" | "rtl" {
  return tag === "ar" || tag === "he" ? "rtl" : "ltr";
}
