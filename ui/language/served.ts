import type { Offers } from "../offers.ts";
import { TRANSLATED } from "./catalogues.ts";
import { type Language, loadLanguage } from "./language.ts";
import { languageFor } from "./negotiation.ts";

/** What the pages share while one request is answered. */
export interface Served {
  language: Language;
  readonly offers: Offers;
}

/** The language to answer a request in. */
export function languageOf({ headers }: Request): Promise<Language> {
  return loadLanguage(languageFor(headers, TRANSLATED));
}

/** What a cache has to know about an answer in a language. */
export function headersOf({ locale }: Language): Record<string, string> {
  return {
    "content-language": locale,
    "vary": "Accept-Language, Cookie",
  };
}
