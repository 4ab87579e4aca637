import assert from "node:assert/strict";
import { COLOURS } from "../about.ts";
import { english } from "../../tests/english.ts";

const read = (name: string): Promise<string> =>
  Deno.readTextFile(new URL(name, import.meta.url));
const css = await read("colour.css");
const tokens = await read("tokens.css");

/** The light and the dark value of the first `name` in `text`. */
function pair(name: string, text: string): readonly [string, string] {
  const [, light, dark] = new RegExp(
    `${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`,
  ).exec(text) ?? [];
  assert.ok(light && dark, name);
  return [light, dark];
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)]
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

Deno.test("contrast is that of the standard's own examples", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

Deno.test("each mark is seen, and its letter read, light and dark", () => {
  const marks = css.split("[data-colour=").slice(1);
  assert.equal(marks.length, COLOURS);
  const grounds = ["--paper", "--raised", "--sunken", "--wash"]
    .map((name) => pair(name, tokens));
  for (const [index, text] of marks.entries()) {
    assert.ok(text.startsWith(`"${index}"`));
    const mark = pair("--mark", text);
    for (const theme of [0, 1] as const) {
      for (const ground of grounds) {
        const ratio = contrast(mark[theme], ground[theme]);
        assert.ok(ratio >= 4.5, `${mark[theme]} on ${ground[theme]}: ${ratio}`);
      }
    }
  }
});

Deno.test("every colour has a name, and no two the same colour or name", () => {
  const { colours } = english.say;
  assert.equal(colours.length, COLOURS);
  assert.equal(new Set(colours).size, COLOURS);
  assert.equal(new Set(css.match(/light-dark\(.*\)/g)).size, COLOURS);
});
