/** A piece of a message: plain text, or a link as it was written. */
export interface TextPart {
  readonly text: string;
  /** Where it leads: `http:` or `https:`. */
  readonly href?: string;
}

const CANDIDATE = /\bhttps?:\/\/[^\s<>"“”«»]+/gi;
/** What ends the sentence and not the address. */
const TRAILING = /[.,;:!?'’*_~…]+$/;
const BRACKETS = [["(", ")"], ["[", "]"], ["{", "}"]] as const;

/** A text in pieces, which together are the text. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(CANDIDATE)) {
    const link = trimmed(found);
    const href = hrefOf(link);
    if (href === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: link, href });
    end = index + link.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Without the full stop behind it, and the bracket that it stands in. */
function trimmed(link: string): string {
  const whole = link.replace(TRAILING, "");
  const open = BRACKETS.some(([open, close]) =>
    whole.endsWith(close) && count(whole, close) > count(whole, open)
  );
  return open ? trimmed(whole.slice(0, -1)) : whole;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Nothing where a name in front of an @ would hide where it leads. */
function hrefOf(link: string): string | undefined {
  const url = URL.parse(link);
  if (!url || url.hostname === "" || url.username + url.password !== "") {
    return undefined;
  }
  return url.href;
}
