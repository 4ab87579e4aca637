import assert from "node:assert/strict";
import { equalTokens } from "./compare.ts";

Deno.test("tokens are equal when every character is", () => {
  const token = "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU";
  assert(equalTokens(token, token.slice(0, 20) + token.slice(20)));
  for (let i = 0; i < token.length; i++) {
    const other = token.slice(0, i) + "~" + token.slice(i + 1);
    assert(!equalTokens(token, other), `character ${i}`);
  }
  assert(!equalTokens(token, token.slice(0, -1)));
  assert(!equalTokens("", token));
  assert(equalTokens("", ""));
});
