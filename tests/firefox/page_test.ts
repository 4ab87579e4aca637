import assert from "node:assert/strict";
import type { Tag } from "../../ui/language/languages.ts";
import { scratch } from "../e2e/file.ts";
import { misfitsOf, NARROWEST } from "../e2e/fit.ts";
import { found, launchFirefox } from "./firefox.ts";
import { between } from "./pair.ts";

/** Long words, and the scripts whose letters are wide or high. */
const TAGS: readonly Tag[] = ["en", "de", "fi", "el", "ru", "ar", "ja"];

between("every page is isolated and breaks no rule of its own", {
  browsers: ["Firefox", "Chromium"],
}, async (it) => {
  const { person } = it.host;
  for (const path of ["/", "/r", "/history", "/settings", "/developers"]) {
    await person.open(`${it.origin}${path}`);
    await person.page.locator("main h1").first().waitFor();
    const isolated = await person.page.evaluate(() => crossOriginIsolated);
    assert.ok(isolated, path);
  }
});

between("the history has what came, and what is chosen is kept", {
  browsers: ["Chromium", "Firefox"],
}, async (it) => {
  const file = await it.file("a.bin", 3_000_000);
  await it.meet("code", file);
  const { person } = it.guest;
  await person.accept();
  await it.arrives(file, it.host, it.guest);
  assert.ok((await person.stored()).length > 0);

  await person.open(`${it.origin}/settings`);
  await person.get("setting-theme").selectOption("dark");
  await person.get("setting-padding").check();
  await person.open(`${it.origin}/history`);
  await person.page.getByText("a.bin").waitFor();
  await person.page.locator("html[data-theme=dark]").waitFor();
  await person.get("history-erase-all").click();
  await person.get("history-erase-confirm").click();
  await person.page.getByText("a.bin").waitFor({ state: "detached" });
  await person.until(async () => (await person.stored()).length === 0);
  await person.open(`${it.origin}/settings`);
  assert.ok(await person.get("setting-padding").isChecked());
});

Deno.test({
  name: `Firefox: every state fits a phone${found ? "" : " (needs Firefox)"}`,
  ignore: found === undefined,
  async fn(t) {
    await using folder = await scratch();
    await using context = await launchFirefox(folder.path);
    const page = context.pages()[0] ?? await context.newPage();
    for (const tag of TAGS) {
      await t.step(tag, async () => {
        assert.deepEqual(await misfitsOf(page, tag, [NARROWEST]), []);
      });
    }
  },
});
