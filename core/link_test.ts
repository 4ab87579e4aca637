import assert from "node:assert/strict";
import { unhex } from "./bytes.ts";
import { formatLink, parseLink } from "./link.ts";
import type { KeySecret } from "./secret.ts";

const secret: KeySecret = { mode: 2, key: unhex("fb".repeat(32)) };
const FRAGMENT = "1.-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s";

Deno.test("a link carries its secret in the fragment only", () => {
  assert.equal(
    formatLink("https://tallow.example", secret),
    `https://tallow.example/r#${FRAGMENT}`,
  );
});

Deno.test("links of any origin and path, and bare fragments, are read", () => {
  for (
    const text of [
      `https://tallow.example/r#${FRAGMENT}`,
      `https://other.example/#${FRAGMENT}`,
      `http://localhost:8000/some/where?x=1#${FRAGMENT}`,
      `#${FRAGMENT}`,
      FRAGMENT,
      `  ${FRAGMENT}\n`,
    ]
  ) assert.deepEqual(parseLink(text), { ok: true, secret }, text);
});

Deno.test("what is no link of this version is malformed", () => {
  const malformed = { ok: false, problem: { kind: "link-malformed" } };
  for (
    const text of [
      "",
      "#",
      "https://tallow.example/r",
      FRAGMENT.slice(0, -1),
      `${FRAGMENT}A`,
      FRAGMENT.slice(2),
      `2${FRAGMENT.slice(1)}`,
      `${FRAGMENT}.x`,
      `${FRAGMENT}=`,
      FRAGMENT.replace("-", "+"),
      `${FRAGMENT.slice(0, -1)}t`,
      "red-lion-star",
    ]
  ) assert.deepEqual(parseLink(text), malformed, text);
});
