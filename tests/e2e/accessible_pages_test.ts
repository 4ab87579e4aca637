import assert from "node:assert/strict";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { COLOURS_ONLY, findings, look, LOOKS } from "./axe.ts";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** All that axe finds in the page as it stands, in every look. */
async function inEveryLook(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const name of Object.keys(LOOKS) as (keyof typeof LOOKS)[]) {
    await look(page, name);
    const rules = name === "light" ? undefined : COLOURS_ONLY;
    const here = await findings(page, rules);
    found.push(...here.map((it) => `${page.url()}, ${name}: ${it}`));
  }
  return found;
}

Deno.test("axe finds nothing in the pages as they are served", async (t) => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  const { page } = person;
  const paths = [
    "/",
    "/settings",
    "/history",
    "/developers",
    "/security",
    "/embed",
    "/no-such-page",
    // No secret: the room that is told of cannot be.
    "/r",
  ];
  for (const path of paths) {
    await t.step(path, async () => {
      await page.goto(server.origin + path, { waitUntil: "load" });
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.deepEqual(await inEveryLook(page), []);
    });
  }
  await t.step("without script", async () => {
    const plain = await page.context().browser()?.newContext({
      javaScriptEnabled: false,
    });
    assert.ok(plain);
    const quiet = await plain.newPage();
    await quiet.goto(`${server.origin}/`);
    await quiet.locator("noscript .notice").waitFor();
    await plain.close();
  });
});

Deno.test("axe finds nothing in a room, from its code to what arrived", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "lake.bin"), 200_000);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);
  await ada.host(file);
  assert.deepEqual(await inEveryLook(ada.page), []);
  await bob.join(await ada.code());
  await bob.offered();
  assert.deepEqual(await inEveryLook(bob.page), []);
  await bob.accept();
  await bob.state("receive", "done");
  assert.deepEqual(await inEveryLook(bob.page), []);
  assert.deepEqual(await inEveryLook(ada.page), []);
});
