import { type Bytes, concat, type RandomBytes, u64, wipe } from "./bytes.ts";
import { hash, label } from "./kdf.ts";
import type { Problem } from "./problem.ts";
import { WORDS } from "./words.ts";

const WORD_BITS = 12;
const SYMBOL_BITS = 5;
const MAX_SUGGESTIONS = 3;
const MAX_COMPLETIONS = 5;
/** Crockford's base32 alphabet: no I, L, O, U. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOL_ALIASES: Readonly<Record<string, string>> = {
  I: "1",
  L: "1",
  O: "0",
};

/** How many words a code has. */
export type CodeWords = 3 | 4;

/** What one person reads to another (PROTOCOL §3.1). */
export interface Code {
  /** 3 for 36 bits, 4 for 48 bits. */
  readonly words: CodeWords;
  /** The only part ever sent: 12 bits with 3 words, 16 bits with 4. */
  readonly locator: number;
  /** The secret part: 3 bytes with 3 words, 4 bytes with 4. */
  readonly key: Bytes;
}

/** A code, or why the text is none. Nothing is sent to find out. */
export type ParsedCode =
  | { readonly ok: true; readonly code: Code }
  | { readonly ok: false; readonly problem: Problem };

/** A uniformly random code. */
export function drawCode(random: RandomBytes, words: CodeWords): Code {
  const bytes = random(2 + keyBytes(words));
  const drawn = bytes[0]! << 8 | bytes[1]!;
  const key = bytes.slice(2);
  wipe(bytes);
  return { words, locator: drawn & (words === 3 ? 0xfff : 0xffff), key };
}

/** `red-lion-star`; with 3 words the first one alone is the locator. */
export function formatWords(code: Code): string {
  const value = valueOf(code);
  return digits(value, 2 ** WORD_BITS, code.words)
    .map((index) => WORDS[index]).join("-");
}

/** `A7K9-P2M8`, or two groups of five with 4 words; check bits included. */
export function formatCharacters(code: Code): string {
  const value = valueOf(code);
  const count = symbolCount(code.words);
  const text = digits(
    value * 2 ** checkBits(code.words) + checkOf(value, code.words),
    2 ** SYMBOL_BITS,
    count,
  ).map((digit) => SYMBOLS[digit]).join("");
  return `${text.slice(0, count / 2)}-${text.slice(count / 2)}`;
}

/**
 * Reads either form of a code, in any case, with spaces or hyphens anywhere
 * between words or symbols.
 */
export function parseCode(text: string): ParsedCode {
  const parts = text.normalize("NFKC").toLowerCase()
    .split(/[\s\p{Dash}.,;_]+/u).filter((part) => part !== "");
  const joined = parts.join("");
  const known = parts.filter((part) => indexOf(part) !== undefined).length;
  if (known === parts.length && (known === 3 || known === 4)) {
    return parseWords(parts);
  }
  const symbols = parseSymbols(joined);
  const isCharacters = symbols.ok
    ? known === 0 || isPrinted(text)
    : /\d/.test(joined) ||
      (known === 0 && codeWordsOf(joined.length) !== undefined);
  return isCharacters ? symbols : parseWords(parts);
}

/** Up to five words that begin with `prefix`; none for an empty prefix. */
export function completeWord(prefix: string): readonly string[] {
  const wanted = prefix.toLowerCase();
  if (wanted === "") return [];
  return WORDS.filter((word) => word.startsWith(wanted))
    .slice(0, MAX_COMPLETIONS);
}

/** Whether it looks as {@link formatCharacters} prints it: two equal groups. */
function isPrinted(text: string): boolean {
  const [first, second, ...rest] = text.trim().split("-");
  return second !== undefined && first?.length === second.length &&
    rest.length === 0;
}

function parseWords(parts: readonly string[]): ParsedCode {
  let value = 0;
  for (const part of parts) {
    const index = indexOf(part);
    if (index === undefined) {
      const suggestions = nearWords(part);
      const problem = { kind: "code-word", word: part, suggestions } as const;
      return { ok: false, problem };
    }
    value = value * 2 ** WORD_BITS + index;
  }
  if (parts.length !== 3 && parts.length !== 4) return refused("code-length");
  return { ok: true, code: codeOf(value, parts.length) };
}

function parseSymbols(joined: string): ParsedCode {
  const words = codeWordsOf(joined.length);
  if (words === undefined) return refused("code-length");
  let whole = 0;
  for (const character of joined.toUpperCase()) {
    const symbol = SYMBOLS.indexOf(SYMBOL_ALIASES[character] ?? character);
    if (symbol < 0) return refused("code-check");
    whole = whole * 2 ** SYMBOL_BITS + symbol;
  }
  const check = whole % 2 ** checkBits(words);
  const value = Math.floor(whole / 2 ** checkBits(words));
  if (check !== checkOf(value, words)) return refused("code-check");
  return { ok: true, code: codeOf(value, words) };
}

function refused(kind: "code-length" | "code-check"): ParsedCode {
  return { ok: false, problem: { kind } };
}

/** Position in the sorted list. */
function indexOf(word: string): number | undefined {
  let low = 0;
  let high = WORDS.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (WORDS[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return WORDS[low] === word ? low : undefined;
}

function nearWords(typed: string): readonly string[] {
  return WORDS.filter((word) => isOneSlipAway(word, typed))
    .slice(0, MAX_SUGGESTIONS);
}

/** One letter added, left out or changed, or two neighbours swapped. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] &&
      restA[1] === restB[0]);
}

function keyBytes(words: CodeWords): number {
  return words;
}

function checkBits(words: CodeWords): number {
  return words === 3 ? 4 : 2;
}

function symbolCount(words: CodeWords): number {
  return (words * WORD_BITS + checkBits(words)) / SYMBOL_BITS;
}

function codeWordsOf(symbols: number): CodeWords | undefined {
  if (symbols === symbolCount(3)) return 3;
  if (symbols === symbolCount(4)) return 4;
  return undefined;
}

/** Leading bits of H(L("check") ‖ u64 code). */
function checkOf(value: number, words: CodeWords): number {
  const digest = hash(concat(label("check"), u64(value)));
  return digest[0]! >>> (8 - checkBits(words));
}

/** Locator and key as one number of 36 or 48 bits, which is exact. */
function valueOf(code: Code): number {
  return code.key.reduce((value, byte) => value * 256 + byte, code.locator);
}

function codeOf(value: number, words: CodeWords): Code {
  const keyRange = 256 ** keyBytes(words);
  return {
    words,
    locator: Math.floor(value / keyRange),
    key: u64(value % keyRange).slice(8 - keyBytes(words)),
  };
}

/** `count` digits of `value` in `base`, the most significant first. */
function digits(value: number, base: number, count: number): number[] {
  const result: number[] = [];
  for (
    let rest = value;
    result.length < count;
    rest = Math.floor(rest / base)
  ) {
    result.unshift(rest % base);
  }
  return result;
}
