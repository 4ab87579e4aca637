/**
 * The text of messages (PROTOCOL §11.5). Whoever gets one changes it until it can
 * be shown as plain text that stays in its place, and never refuses it.
 */

/** Longest text of a message, in UTF-16 code units. */
export const MAX_CHARACTERS = 4_000;

const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Controls but tab and line feed, and lone surrogates. */
const CONTROLS = /(?![\t\n])\p{Cc}|\p{Cs}/gu;
/** What turns text around beyond its own characters, or isolates it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Shown as nothing: what is made of these alone is empty. */
const BLANK = /^[\s\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]*$/u;
/** More empty lines than one between two others. */
const GAPS = /\n(?:[^\S\n]*\n){2,}/g;

/**
 * A text as it is sent and shown: what controls a terminal or the direction of
 * what stands around is gone. Joiners stay, of which emoji and letters consist.
 * Empty where nothing is left to see.
 */
export function cleanText(text: string): string {
  const clean = text.replace(LINE_BREAKS, "\n").replace(CONTROLS, "")
    .replace(TURNS, "").replace(GAPS, "\n\n").replace(/^\s*\n/, "").trimEnd();
  return BLANK.test(clean) ? "" : clean;
}
