import { type Language, loadLanguage } from "../ui/language/language.ts";

/** What tests of words are written in. */
export const english: Language = await loadLanguage("en");
