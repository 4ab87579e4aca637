import type { Tag } from "./languages.ts";

/** The name of the cookie; its value is the tag a person chose. */
const COOKIE = /(?:^|;)\s*tallow-language=([\w-]+)/;

/** More than any person sets; others pay for what is looked at. */
const MOST_RANGES = 30;

/**
 * The best of the `offered` languages for whoever sent these headers: the one
 * they chose, else the first of their browser's that is offered, by weight (RFC
 * 9110 §12.5.4), else the first that they do not refuse.
 */
export function languageFor(headers: Headers, offered: readonly Tag[]): Tag {
  const chosen = COOKIE.exec(headers.get("cookie") ?? "")?.[1];
  const known = offered.find((tag) => tag === chosen);
  if (known !== undefined) return known;

  const ranges = (headers.get("accept-language") ?? "").split(",", MOST_RANGES)
    .map((item) => {
      const [range = "", weight = ""] = item.split(";").map((it) => it.trim());
      const q = /^q=([01](?:\.\d{0,3})?)$/i.exec(weight)?.[1];
      return { range, q: weight === "" ? 1 : Number(q ?? 0) };
    });
  const written = new Map(offered.map((tag) => [writtenForm(tag), tag]));
  const refused = new Set(
    ranges.filter(({ q }) => q === 0).map(({ range }) => writtenForm(range)),
  );
  for (const { range } of ranges.toSorted((a, b) => b.q - a.q)) {
    if (range === "*") break;
    const form = writtenForm(range);
    const found = written.get(form);
    if (found !== undefined && !refused.has(form)) return found;
  }
  return offered.find((tag) => !refused.has(writtenForm(tag))) ?? "en";
}

/**
 * A language in its script, to which RFC 4647 §3.4 would cut a tag down if
 * tags named both: `pt` and `pt-PT` read `pt-BR`, but `zh-TW` not `zh-Hans`.
 */
function writtenForm(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    // Not a language tag: nobody reads it.
  }
}
