import assert from "node:assert/strict";
import { parseCode } from "../core/code.ts";
import { parseLink } from "../core/link.ts";
import { isTicket } from "./scanned.ts";

const KEY = "1.mVEYs1bbwmkQYHHl3sXTjrIcK09fmoQZMBjzbdQ2Fow";
const leads = (text: string): boolean =>
  isTicket(text, "https://tallow.example", { parseLink, parseCode });

Deno.test("links of this site and codes lead into a room", () => {
  for (
    const text of [
      `https://tallow.example/r#${KEY}`,
      "https://tallow.example:443/r#" + KEY,
      "acorn-acrobat-acid",
      "Acorn Acrobat Acid",
    ]
  ) assert(leads(text), text);
});

Deno.test("nothing else does, however much it looks like it", () => {
  for (
    const text of [
      "",
      "https://tallow.example/",
      "https://tallow.example/r",
      `https://tallow.example/settings#${KEY}`,
      `https://tallow.example/r?x#${KEY}`,
      `https://tallow.example/r#${KEY}.2`,
      `http://tallow.example/r#${KEY}`,
      `https://tallow.example.evil.example/r#${KEY}`,
      `https://evil.example/?https://tallow.example/r#${KEY}`,
      `https://tallow.example@evil.example/r#${KEY}`,
      `javascript:alert(1)//tallow.example/r#${KEY}`,
      `#${KEY}`,
      KEY,
      "WIFI:T:WPA;S:net;P:acorn;;",
      "acorn-acrobat",
      "hello world again",
    ]
  ) assert(!leads(text), text);
});
