import assert from "node:assert/strict";
import { NAMES } from "../../ui/language/languages.ts";
import { TRANSLATED } from "../../ui/language/catalogues.ts";
import { loadLanguage } from "../../ui/language/language.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const german = (await loadLanguage("de")).say;
const english = (await loadLanguage("en")).say;

/** What a page has loaded of the catalogues, and how it announces itself. */
async function spoken(
  { page }: Person,
): Promise<{ lang: string; title: string; catalogues: number }> {
  await page.locator("html[data-awake]").waitFor();
  return await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.querySelector("h1")?.textContent ?? "",
    catalogues: performance.getEntriesByType("resource")
      .filter(({ name }) => /\/catalogue-[\w-]+\.js$/.test(name)).length,
  }));
}

Deno.test("a page speaks as was chosen, at once and with one catalogue", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  const { page } = person;
  await page.goto(`${server.origin}/settings`);
  assert.deepEqual(await spoken(person), {
    lang: "en",
    title: english.settings.title,
    catalogues: 1,
  });

  const choice = person.get("setting-language");
  assert.deepEqual(await choice.locator("option").allTextContents(), [
    english.settings.languageOfBrowser,
    ...TRANSLATED.map((tag) => NAMES[tag]),
  ]);
  // In its place: what had the focus keeps it.
  await choice.focus();
  await choice.selectOption("de");
  await page.getByRole("heading", { level: 1, name: german.settings.title })
    .waitFor();
  assert.equal(
    await choice.evaluate((it) => it === document.activeElement),
    true,
  );
  assert.equal((await spoken(person)).lang, "de");

  // Before any script, and without a word of English.
  const html = await (await page.goto(`${server.origin}/`))?.text() ?? "";
  assert.match(html, /<html lang="de" dir="ltr"[ >]/);
  assert.ok(html.includes(german.home.title));
  await person.get("drop-area").waitFor();
  assert.deepEqual(await spoken(person), {
    lang: "de",
    title: german.home.title,
    catalogues: 1,
  });
  const preloaded = html.match(/modulepreload" href="[^"]*\/catalogue-/g);
  assert.equal(preloaded?.length, 1);

  // A cookie that was lost comes back before the page is seen.
  await page.context().clearCookies();
  await page.goto(`${server.origin}/history`);
  await page.getByRole("heading", { level: 1, name: german.history.title })
    .waitFor();
  assert.equal((await spoken(person)).catalogues, 1);

  await page.goto(`${server.origin}/settings`);
  await choice.selectOption("system");
  await page.getByRole("heading", { level: 1, name: english.settings.title })
    .waitFor();
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(person.complaints, []);
});

Deno.test("a page that was left comes back in the language chosen since", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  const { page } = person;
  await person.home();
  await page.evaluate(() => {
    localStorage.setItem("tallow-settings", JSON.stringify({ language: "de" }));
    // What a browser tells a page that it had put aside whole; driven, it
    // never does that.
    dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await page.getByRole("heading", { level: 1, name: german.home.title })
    .waitFor();
  assert.deepEqual(person.complaints, []);
});
