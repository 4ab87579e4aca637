import { type ReadonlySignal, signal } from "@preact/signals";
import type { completeWord, parseCode } from "../core/code.ts";
import type { parseLink } from "../core/link.ts";
import type { Problem } from "../core/problem.ts";
import type { codeSecret, Secret } from "../core/secret.ts";
import type { CodeActions, CodeEntry } from "./components/CodeField.tsx";

/** What understands codes; the word list makes it a chunk of its own. */
export interface CodeTools {
  readonly completeWord: typeof completeWord;
  readonly parseCode: typeof parseCode;
  readonly parseLink: typeof parseLink;
  readonly codeSecret: typeof codeSecret;
}

export async function loadCodeTools(): Promise<CodeTools> {
  const [code, link, secret] = await Promise.all([
    import("../core/code.ts"),
    import("../core/link.ts"),
    import("../core/secret.ts"),
  ]);
  return {
    completeWord: code.completeWord,
    parseCode: code.parseCode,
    parseLink: link.parseLink,
    codeSecret: secret.codeSecret,
  };
}

/** The field for codes and links. */
export interface CodeModel extends CodeActions {
  readonly entry: ReadonlySignal<CodeEntry>;
  /**
   * Fills the field with a text from elsewhere, where it is a code or a link,
   * and leaves it to the person to join; answers whether it is.
   */
  take(text: string): Promise<boolean>;
  /** Says at the field why a code that was tried did not open a room. */
  refuse(problem: Problem): void;
  /** The code did its work: nothing of it stays. */
  clear(): void;
}

const EMPTY: CodeEntry = {
  text: "",
  completions: [],
  problem: undefined,
  password: "",
  pasted: false,
};
/** Characters: no link and no code is longer. */
const LONGEST = 2048;
const MIN_PREFIX = 2;
const USUAL_WORDS = 3;

export function createCodeModel({ load, join }: {
  readonly load: () => Promise<CodeTools>;
  readonly join: (
    secret: Secret,
    by: "code" | "link",
    password: string | undefined,
  ) => void;
}): CodeModel {
  const entry = signal<CodeEntry>(EMPTY);
  const change = (facts: Partial<CodeEntry>): void => {
    const fresh = { completions: [], problem: undefined, pasted: false };
    entry.value = { ...entry.value, ...fresh, ...facts };
  };
  let loading: Promise<CodeTools> | undefined;
  let tools: CodeTools | undefined;

  const refuse = (problem: Problem): void => change({ problem });
  const ready = (): Promise<CodeTools> =>
    loading ??= load().then((loaded) => tools = loaded).catch((error) => {
      // A failed download must not stay failed: the next key press tries again.
      loading = undefined;
      throw error;
    });
  const complete = (): void => {
    const { text, problem, pasted } = entry.value;
    if (tools === undefined || problem) return;
    change({ completions: fitting(text, tools), pasted });
  };

  return {
    entry,
    refuse,
    prepare() {
      ready().then(complete, () => {});
    },
    type(typed) {
      const grown = typed.length > entry.value.text.length;
      const text = tools && grown ? finished(typed, tools) : typed;
      change({ text });
      if (tools) complete();
      else ready().then(complete, () => {});
    },
    complete(word) {
      const before = entry.value.text.replace(/\p{L}+$/u, "");
      const text = before + word;
      const last = wordsIn(text).length >= USUAL_WORDS;
      change({ text: last ? text : `${text}-` });
    },
    async take(pasted) {
      const text = pasted.trim();
      if (text === "" || text.length > LONGEST) return false;
      const { parseCode, parseLink } = await ready();
      const fits = looksLikeLink(text) ? parseLink(text) : parseCode(text);
      if (fits.ok) change({ text, pasted: true });
      return fits.ok;
    },
    typePassword: (password) => change({ password }),
    clear() {
      entry.value = EMPTY;
    },
    async join() {
      let known: CodeTools;
      try {
        known = await ready();
      } catch {
        return refuse({ kind: "server-down" });
      }
      const { text } = entry.value;
      const password = entry.value.password || undefined;
      if (looksLikeLink(text)) {
        const link = known.parseLink(text);
        return link.ok
          ? join(link.secret, "link", password)
          : refuse(link.problem);
      }
      const parsed = known.parseCode(text);
      if (!parsed.ok) return refuse(parsed.problem);
      join(known.codeSecret(parsed.code), "code", password);
    },
  };
}

/** Whether a text can only be meant as a link or the fragment of one. */
export function looksLikeLink(text: string): boolean {
  return /[#/:]/.test(text) || /^\s*\d+\./.test(text);
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** Words that the unfinished one at the end of `text` may become. */
function fitting(text: string, tools: CodeTools): readonly string[] {
  const prefix = /\p{L}+$/u.exec(text)?.[0] ?? "";
  if (prefix.length < MIN_PREFIX || /\d/.test(text) || looksLikeLink(text)) {
    return [];
  }
  const words = tools.completeWord(prefix);
  const whole = words[0] === prefix.toLowerCase();
  const enough = wordsIn(text).length >= USUAL_WORDS || words.length === 1;
  return whole && enough ? [] : words;
}

/** A separator after a prefix of exactly one word finishes that word. */
function finished(text: string, tools: CodeTools): string {
  const [, before = "", prefix = "", separator = ""] =
    /^(.*?)(\p{L}+)([\s-])$/u.exec(text) ?? [];
  if (prefix.length < MIN_PREFIX || looksLikeLink(text)) return text;
  const words = tools.completeWord(prefix);
  const [only] = words;
  return words.length === 1 && only !== undefined
    ? before + only + separator
    : text;
}
