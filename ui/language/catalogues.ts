import type { en } from "./en.ts";
import type { Tag } from "./languages.ts";

/** Everything the page says; another language is another value of this. */
export type Catalogue = typeof en;

type Load = () => Promise<{ readonly catalogue: Catalogue }>;

/** Each in a chunk of its own: a page loads the one it speaks. */
const loads: Readonly<Partial<Record<Tag, Load>>> = {
  "en": () => import("./en/catalogue.ts"),
  "de": () => import("./de/catalogue.ts"),
  "fr": () => import("./fr/catalogue.ts"),
  "es": () => import("./es/catalogue.ts"),
  "pt-BR": () => import("./pt-BR/catalogue.ts"),
  "it": () => import("./it/catalogue.ts"),
  "nl": () => import("./nl/catalogue.ts"),
  "pl": () => import("./pl/catalogue.ts"),
  "cs": () => import("./cs/catalogue.ts"),
  "sv": () => import("./sv/catalogue.ts"),
  "da": () => import("./da/catalogue.ts"),
  "fi": () => import("./fi/catalogue.ts"),
  "el": () => import("./el/catalogue.ts"),
  "tr": () => import("./tr/catalogue.ts"),
  "uk": () => import("./uk/catalogue.ts"),
  "ru": () => import("./ru/catalogue.ts"),
  "ar": () => import("./ar/catalogue.ts"),
  "he": () => import("./he/catalogue.ts"),
  "hi": () => import("./hi/catalogue.ts"),
  "ja": () => import("./ja/catalogue.ts"),
  "zh-Hans": () => import("./zh-Hans/catalogue.ts"),
};

export const TRANSLATED = Object.keys(loads) as readonly Tag[];

export function isTranslated(tag: string | undefined): tag is Tag {
  return TRANSLATED.some((it) => it === tag);
}

export async function loadCatalogue(tag: Tag): Promise<Catalogue> {
  const load = loads[tag];
  if (load === undefined) throw new Error(`no catalogue in ${tag}`);
  return (await load()).catalogue;
}
