import assert from "node:assert/strict";
import { type RandomBytes, unhex } from "./bytes.ts";
import {
  type Code,
  completeWord,
  drawCode,
  formatCharacters,
  formatWords,
  parseCode,
} from "./code.ts";
import { WORDS } from "./words.ts";

/** The code of the project's known-answer vector. */
const code: Code = { words: 3, locator: 0xabc, key: unhex("def123") };
const long: Code = { words: 4, locator: 0xabcd, key: unhex("ef012345") };
const random: RandomBytes = (length) =>
  crypto.getRandomValues(new Uint8Array(length));
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function problemOf(text: string): unknown {
  const parsed = parseCode(text);
  return parsed.ok ? parsed : parsed.problem;
}

Deno.test("the first word is the locator, the others are the secret", () => {
  const expected = [0xabc, 0xdef, 0x123].map((index) => WORDS[index]);
  assert.equal(formatWords(code), expected.join("-"));
  const four = [0xabc, 0xdef, 0x012, 0x345].map((index) => WORDS[index]);
  assert.equal(formatWords(long), four.join("-"));
});

Deno.test("the character form is Crockford's base32 with its check", () => {
  // The code's bits, then leading ones of SHA-256("tallow/1 check" ‖ u64 code),
  // computed apart from this program.
  assert.equal(formatCharacters(code), "NF6Y-Y4HZ");
  assert.equal(formatCharacters(long), "NF6YY-0938N");
});

Deno.test("both forms name the same code, however they are typed", () => {
  for (let i = 0; i < 500; i++) {
    const drawn = drawCode(random, i % 2 === 0 ? 3 : 4);
    const words = formatWords(drawn);
    const characters = formatCharacters(drawn);
    for (
      const text of [
        words,
        words.toUpperCase(),
        ` ${words.replaceAll("-", "  ")}\n`,
        words.replaceAll("-", " – "),
        characters,
        characters.toLowerCase(),
        characters.replace("-", ""),
        [...characters].join(" "),
        characters.replaceAll("1", "l").replaceAll("0", "o"),
        characters.replaceAll("1", "I").replaceAll("0", "O"),
      ]
    ) assert.deepEqual(parseCode(text), { ok: true, code: drawn }, text);
  }
});

Deno.test("every single-letter slip in a word is noticed", () => {
  const words = formatWords(code).split("-");
  for (let place = 0; place < 3; place++) {
    const word = words[place]!;
    for (let i = 0; i < word.length; i++) {
      for (const letter of ["", "q", "x", `${word[i]}e`]) {
        const slip = word.slice(0, i) + letter + word.slice(i + 1);
        if (slip === word) continue;
        const typed = words.with(place, slip).join("-");
        const parsed = parseCode(typed);
        assert(!parsed.ok && parsed.problem.kind === "code-word", typed);
        assert.equal(parsed.problem.word, slip);
        assert(parsed.problem.suggestions.includes(word), typed);
        assert(parsed.problem.suggestions.length <= 3);
      }
    }
  }
});

Deno.test("swapped letters still suggest the word", () => {
  assert.deepEqual(problemOf("abacus abdmoen zoom"), {
    kind: "code-word",
    word: "abdmoen",
    suggestions: ["abdomen"],
  });
});

Deno.test("a wrong symbol is noticed 15 times of 16, or 3 of 4", () => {
  for (const [words, share] of [[3, 1 / 16], [4, 1 / 4]] as const) {
    let missed = 0;
    let tried = 0;
    for (let round = 0; round < 40; round++) {
      const right = formatCharacters(drawCode(random, words)).replace("-", "");
      for (let i = 0; i < right.length; i++) {
        for (const symbol of SYMBOLS) {
          if (symbol === right[i]) continue;
          const wrong = right.slice(0, i) + symbol + right.slice(i + 1);
          const parsed = parseCode(wrong);
          tried++;
          if (parsed.ok) missed++;
          else assert.equal(parsed.problem.kind, "code-check", wrong);
        }
      }
    }
    assert(missed / tried < share * 1.5, `${missed} of ${tried}`);
  }
});

Deno.test("a character form that happens to be two words is still read", () => {
  const four = WORDS.filter((word) => /^[^ilou]{4}$/.test(word)).slice(0, 60);
  let accepted = 0;
  for (const first of four) {
    for (const second of four) {
      const printed = `${first}-${second}`.toUpperCase();
      const parsed = parseCode(printed);
      if (!parsed.ok) {
        assert.equal(parsed.problem.kind, "code-length");
        continue;
      }
      accepted++;
      assert.equal(formatCharacters(parsed.code), printed);
      assert.deepEqual(problemOf(`${first} ${second}`), {
        kind: "code-length",
      });
    }
  }
  assert(accepted > 0);
});

Deno.test("what is no code says why, and nothing else", () => {
  const length = { kind: "code-length" };
  for (
    const text of [
      "",
      " - ",
      "abacus",
      ...WORDS.filter((word) => word.length === 8).slice(0, 100),
      "abacus abdomen",
      "abacus abdomen zoom zoom zoom",
      "A7K9-P2M",
      "A7K9P2M8A7K9",
      "7",
    ]
  ) assert.deepEqual(problemOf(text), length, text);
  assert.deepEqual(problemOf("UUUU-UUUU"), { kind: "code-check" });
  assert.deepEqual(problemOf("A7K9-P2U8"), { kind: "code-check" });
  assert.deepEqual(problemOf("abacus abdomen qqqqqqq"), {
    kind: "code-word",
    word: "qqqqqqq",
    suggestions: [],
  });
});

Deno.test("prefixes complete to at most five words", () => {
  assert.deepEqual(completeWord("abd"), ["abdomen"]);
  assert.deepEqual(completeWord("AB"), [
    "abacus",
    "abdomen",
    "abide",
    "abiding",
    "ability",
  ]);
  assert.deepEqual(completeWord(""), []);
  assert.deepEqual(completeWord("qqq"), []);
});

Deno.test("drawn codes use their random bytes whole, and only them", () => {
  const lengths: number[] = [];
  const drawn = (words: 3 | 4): Code =>
    drawCode((length) => {
      lengths.push(length);
      return new Uint8Array(length).fill(0xff);
    }, words);
  assert.deepEqual(drawn(3), {
    words: 3,
    locator: 0xfff,
    key: unhex("ffffff"),
  });
  assert.deepEqual(drawn(4), {
    words: 4,
    locator: 0xffff,
    key: unhex("ffffffff"),
  });
  assert.deepEqual(lengths, [5, 6]);
});

Deno.test("drawn codes are uniform in every word and bit", () => {
  const ROUNDS = 20_000;
  const indexes = new Map(WORDS.map((word, index) => [word, index]));
  for (const words of [3, 4] as const) {
    const bins = Array.from({ length: words }, () => new Array(64).fill(0));
    for (let i = 0; i < ROUNDS; i++) {
      formatWords(drawCode(random, words)).split("-").forEach((word, place) => {
        const index = indexes.get(word);
        assert(index !== undefined);
        bins[place]![index >>> 6]++;
      });
    }
    for (const counts of bins) {
      const mean = ROUNDS / 64;
      const chi = counts.reduce((sum, n) => sum + (n - mean) ** 2 / mean, 0);
      // 63 degrees of freedom: above 135 once in 10⁷ runs.
      assert(chi < 135, `χ² ${chi}`);
    }
  }
});

Deno.test("the secret words leave the locator as it is", () => {
  const locators = Array.from({ length: 100 }, (_, i) => {
    const key = unhex(`00${(i * 37 % 256).toString(16).padStart(2, "0")}ff`);
    const parsed = parseCode(formatWords({ ...code, key }));
    return parsed.ok ? parsed.code.locator : undefined;
  });
  assert.deepEqual(new Set(locators), new Set([code.locator]));
});
