import assert from "node:assert/strict";
import { loadLanguage } from "../../ui/language/language.ts";
import { documentIn, readStyles, show } from "../gallery/document.ts";
import { states } from "../gallery/states.tsx";
import { COLOURS_ONLY, findings, look, LOOKS } from "./axe.ts";
import { launchChromium } from "./chromium.ts";
import { scratch } from "./file.ts";

const english = await loadLanguage("en");

Deno.test("axe finds nothing in any state, in any colours", async (t) => {
  await using folder = await scratch();
  await using context = await launchChromium(folder.path, []);
  const page = context.pages()[0] ?? await context.newPage();
  await page.setContent(documentIn(english, await readStyles()));
  for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await t.step(name, async () => {
      await look(page, name);
      const rules = name === "light" ? undefined : COLOURS_ONLY;
      const found: string[] = [];
      for (const [state, draw] of Object.entries(states)) {
        await show(page, draw, english, true);
        const here = await findings(page, rules);
        found.push(...here.map((finding) => `${state} ${finding}`));
      }
      assert.deepEqual(found, []);
    });
  }
});
