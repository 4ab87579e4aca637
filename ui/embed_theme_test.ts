import assert from "node:assert/strict";
import { parseTheme, themeTokens } from "./embed_theme.ts";

Deno.test("what is on the list is read", () => {
  assert.deepEqual(parseTheme("?theme=dark&accent=3366FF&radius=0&origin=x"), {
    theme: "dark",
    accent: "3366ff",
    radius: 0,
  });
  assert.equal(parseTheme("?theme=light").theme, "light");
});

Deno.test("what is not, or is wrong, is nothing", () => {
  const plain = { theme: undefined, accent: undefined, radius: undefined };
  for (
    const search of [
      "",
      "?theme=pink&accent=red&radius=33",
      "?accent=3366f&radius=-1",
      "?accent=url(x)&radius=1px",
      "?accent=%3B%7D%7D%7D%7D%7D&radius=1e1",
      "?paper=000000&--flame=000000&style=x",
    ]
  ) assert.deepEqual(parseTheme(search), plain, search);
  assert.deepEqual(themeTokens(parseTheme("")), []);
});

Deno.test("text on the accent is what is read best on it", () => {
  const on = (accent: string) =>
    new Map(themeTokens(parseTheme(`?accent=${accent}`))).get("--on-flame");
  assert.equal(on("ffb224"), "#000000");
  assert.equal(on("ffff00"), "#000000");
  assert.equal(on("003366"), "#ffffff");
  assert.equal(on("7a00cc"), "#ffffff");
  assert.equal(on("808080"), "#000000");
});

Deno.test("tokens are those that the styles have", async () => {
  const path = new URL("./styles/tokens.css", import.meta.url);
  const styles = await Deno.readTextFile(path);
  const tokens = themeTokens(parseTheme("?accent=808080&radius=4"));
  assert.equal(tokens.length, 5);
  for (const [name] of tokens) assert.ok(styles.includes(`${name}:`), name);
});
