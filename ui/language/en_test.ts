import assert from "node:assert/strict";
import { parseCode } from "../../core/code.ts";
import type { Problem, ProblemKind } from "../../core/problem.ts";
import { PICTURES } from "../../core/sas.ts";
import { english } from "../../tests/english.ts";
import { adviceOn } from "./language.ts";
import { pluralIn } from "./plural.ts";

/** One of each; a kind that is missing here does not compile. */
const problems: { readonly [K in ProblemKind]: Problem & { kind: K } } = {
  "code-word": { kind: "code-word", word: "lyon", suggestions: ["lion"] },
  "code-check": { kind: "code-check" },
  "code-length": { kind: "code-length" },
  "link-malformed": { kind: "link-malformed" },
  "room-gone": { kind: "room-gone" },
  "room-full": { kind: "room-full" },
  "wrong-code": { kind: "wrong-code", attemptsLeft: 2 },
  "code-dead": { kind: "code-dead", limit: "guesses" },
  "handshake-timeout": { kind: "handshake-timeout" },
  "server-down": { kind: "server-down" },
  "server-refused": { kind: "server-refused", status: 418 },
  "browser-lacks": { kind: "browser-lacks", feature: "webrtc" },
  "no-path": { kind: "no-path" },
  "no-relay": { kind: "no-relay" },
  "removed": { kind: "removed" },
  "member-left": { kind: "member-left" },
  "session-expired": { kind: "session-expired" },
  "pictures-differ": { kind: "pictures-differ" },
  "tampered": { kind: "tampered" },
  "declined": { kind: "declined" },
  "cancelled": { kind: "cancelled", by: "me" },
  "no-space": { kind: "no-space", missing: 5_368_709_120 },
  "storage-failed": { kind: "storage-failed" },
  "save-failed": { kind: "save-failed", name: "a/b.txt" },
  "receiver-storage": { kind: "receiver-storage" },
  "source-changed": { kind: "source-changed", name: "a.txt" },
  "source-gone": { kind: "source-gone", name: "a.txt" },
  "hash-mismatch": { kind: "hash-mismatch", name: "a.txt" },
};

Deno.test("every problem has a cause and a next step of its own", () => {
  const seen = new Set<string>();
  for (const problem of Object.values(problems)) {
    const { what, next } = adviceOn(problem, english);
    for (const sentence of [what, next]) {
      assert.match(sentence, /^\p{L}|^“/u, problem.kind);
      assert.match(sentence, /[.?)]$/, problem.kind);
      assert.doesNotMatch(sentence, /undefined|\[object|NaN|#/, problem.kind);
    }
    assert.ok(!seen.has(what), `${problem.kind} says what another one says`);
    seen.add(what);
  }
});

Deno.test("a sentence carries what its problem knows", () => {
  const text = (problem: Problem): string => {
    const { what, next } = adviceOn(problem, english);
    return `${what} ${next}`;
  };
  assert.match(text(problems["code-word"]), /“lyon”.*Did you mean lion\?/);
  assert.match(text(problems["wrong-code"]), /2 more times/);
  assert.match(
    text({ kind: "wrong-code", attemptsLeft: 1 }),
    /1 more time\./,
  );
  assert.match(
    text({ kind: "wrong-code", attemptsLeft: 0 }),
    /closed.*new one/,
  );
  assert.match(text(problems["no-space"]), /5\.4 GB missing/);
  assert.match(text(problems["server-refused"]), /418/);
  assert.match(text({ kind: "browser-lacks", feature: "crypto" }), /https/);
});

Deno.test("a waiting host reads about guesses, not about a field", () => {
  const { what } = adviceOn(problems["wrong-code"], english, "host");
  assert.match(what, /Somebody entered a wrong code/);
  const gone = adviceOn(problems["server-down"], english, "host");
  assert.match(gone.what, /server cannot be reached/);
});

Deno.test("every picture has a name of one word, and no two share one", () => {
  assert.equal(english.say.verify.pictures.length, PICTURES.length);
  assert.equal(new Set(english.say.verify.pictures).size, 64);
  for (const name of english.say.verify.pictures) assert.match(name, /^\w+$/);
});

Deno.test("the example of a code is one", () => {
  assert.ok(parseCode(english.say.code.placeholder).ok);
});

Deno.test("plural forms follow the locale", () => {
  const forms = {
    one: "# plik",
    few: "# pliki",
    many: "# plików",
    other: "# pliku",
  };
  const polish = pluralIn("pl");
  assert.deepEqual([1, 3, 5].map((n) => polish(n, forms)), [
    "1 plik",
    "3 pliki",
    "5 plików",
  ]);
});
