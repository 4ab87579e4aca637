import { signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Problem } from "../../core/problem.ts";
import { type Format, formatIn } from "../format.ts";
import { type Catalogue, isTranslated, loadCatalogue } from "./catalogues.ts";
import type { Advice } from "./en_problem.ts";
import { directionOf, type Tag } from "./languages.ts";

export interface Language {
  readonly locale: Tag;
  readonly direction: "ltr" | "rtl";
  readonly say: Catalogue;
  readonly format: Format;
}

const loaded = new Map<Tag, Language>();

/** One value a language, however often it is asked for. */
export async function loadLanguage(locale: Tag): Promise<Language> {
  const language = loaded.get(locale) ?? {
    locale,
    direction: directionOf(locale),
    say: await loadCatalogue(locale),
    format: formatIn(locale),
  };
  loaded.set(locale, language);
  return language;
}

/** On a server, where each page has its own. */
export const Spoken = createContext<Language | undefined>(undefined);

// In a browser that of the document, there before the first island renders.
const written = globalThis.document?.documentElement.lang;
const here = signal(
  await loadLanguage(isTranslated(written) ? written : "en"),
);

/** The language of this page; components ask here and nowhere else. */
export function useLanguage(): Language {
  return useContext(Spoken) ?? here.value;
}

/** Changes the language of the page in this browser, where it stands. */
export async function speak(locale: Tag): Promise<void> {
  const language = await loadLanguage(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = language.direction;
  here.value = language;
}

/** Who reads about a problem: some have sentences of their own. */
export type Reader = "anyone" | "host" | "device" | "return" | "transfer";

/** The two sentences for a problem. */
export function adviceOn(
  problem: Problem,
  { say, format }: Language,
  seenBy: Reader = "anyone",
): Advice {
  // A record lookup cannot be correlated with its argument's kind by the type
  // system; the record's own type guarantees that the two belong together.
  type Advise = (problem: Problem, format: Format) => Advice;
  const own = seenBy === "anyone" ? {} : {
    host: say.hostNotice,
    device: say.deviceNotice,
    return: say.returnNotice,
    transfer: say.transferNotice,
  }[seenBy];
  const advise = (own[problem.kind] ?? say.problem[problem.kind]) as Advise;
  return advise(problem, format);
}
