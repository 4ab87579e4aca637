import type { Problem } from "../../core/problem.ts";
import { type Format, formatIn } from "../format.ts";
import { en } from "./en.ts";
import type { Advice } from "./en_problem.ts";

/** Everything the page says; another language is another value of this. */
export type Catalogue = typeof en;

export interface Language {
  /** BCP 47 */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  readonly say: Catalogue;
  readonly format: Format;
}

export const english: Language = {
  locale: "en",
  direction: "ltr",
  say: en,
  format: formatIn("en"),
};

/** The language of this page; components ask here and nowhere else. */
export function useLanguage(): Language {
  return english;
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
