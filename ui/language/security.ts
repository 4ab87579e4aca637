import type { SecurityWords } from "./en_security.ts";
import type { Tag } from "./languages.ts";

type Load = () => Promise<{ readonly security: SecurityWords }>;

/** Beside the catalogues: no browser loads what only a server writes. */
const loads: Readonly<Partial<Record<Tag, Load>>> = {
  "en": () => import("./en_security.ts"),
  "de": () => import("./de/security.ts"),
  "fr": () => import("./fr/security.ts"),
  "es": () => import("./es/security.ts"),
  "pt-BR": () => import("./pt-BR/security.ts"),
  "it": () => import("./it/security.ts"),
  "nl": () => import("./nl/security.ts"),
  "pl": () => import("./pl/security.ts"),
  "cs": () => import("./cs/security.ts"),
  "sv": () => import("./sv/security.ts"),
  "da": () => import("./da/security.ts"),
  "fi": () => import("./fi/security.ts"),
  "el": () => import("./el/security.ts"),
  "tr": () => import("./tr/security.ts"),
  "uk": () => import("./uk/security.ts"),
  "ru": () => import("./ru/security.ts"),
  "ar": () => import("./ar/security.ts"),
  "he": () => import("./he/security.ts"),
  "hi": () => import("./hi/security.ts"),
  "ja": () => import("./ja/security.ts"),
  "zh-Hans": () => import("./zh-Hans/security.ts"),
};

/** What the page about security says in that language. */
export async function securityIn(tag: Tag): Promise<SecurityWords> {
  const load = loads[tag];
  if (load === undefined) throw new Error(`no words about security in ${tag}`);
  return (await load()).security;
}
