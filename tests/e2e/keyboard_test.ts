import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sha256 } from "./file.ts";
import { focused, keepsFocus, pressAt, tabTo } from "./keys.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Long enough, at the limit that is set, to be paused and gone on with. */
const BYTES = 6_000_000;

Deno.test("two people send, choose, pause and save by keys alone", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const wanted = await randomFile(join(folder.path, "a wanted.bin"), BYTES);
  const other = await randomFile(join(folder.path, "b other.bin"), 1000);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);

  // Slow enough to be paused; Escape leads back.
  await ada.home();
  await pressAt(ada.page, "settings");
  const limit = ada.get("setting-limit-total");
  await ada.until(() => limit.isEnabled());
  await tabTo(ada.page, "setting-limit-total");
  await ada.page.keyboard.type("8");
  await ada.page.keyboard.press("Escape");
  await ada.get("code-input").waitFor();

  await tabTo(ada.page, "file-input");
  const chooser = ada.page.waitForEvent("filechooser");
  await ada.page.keyboard.press("Space");
  await (await chooser).setFiles([wanted, other]);
  const code = await ada.code();
  await keepsFocus(ada.page);

  await bob.home();
  await tabTo(bob.page, "code-input");
  await bob.page.keyboard.type(code);
  await bob.page.keyboard.press("Enter");
  await bob.offered(2);
  await keepsFocus(bob.page);
  await keepsFocus(ada.page);

  // The second of the two files is not wanted.
  const rows = bob.get("offer-file").getByRole("checkbox");
  while (!await rows.nth(1).evaluate((it) => it === document.activeElement)) {
    await bob.page.keyboard.press("Tab");
  }
  await bob.page.keyboard.press("Space");
  assert.equal(await rows.nth(1).isChecked(), false);
  await pressAt(bob.page, "accept");
  await bob.state("receive", "moving");
  await keepsFocus(bob.page);

  // One button in one place: it keeps the focus.
  await pressAt(bob.page, "pause");
  await bob.state("receive", "paused");
  assert.deepEqual(await focused(bob.page), { handle: "resume", seen: true });

  // A question keeps the focus to itself, and gives it back.
  await pressAt(bob.page, "leave");
  const dialog = bob.page.getByRole("dialog");
  await dialog.waitFor();
  for (let press = 0; press < 6; press++) {
    const inside = await dialog.evaluate((it) =>
      it.contains(document.activeElement) ||
      document.activeElement === document.body
    );
    assert.ok(inside, "the focus left the question");
    await bob.page.keyboard.press("Tab");
  }
  await bob.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  assert.equal((await focused(bob.page)).handle, "leave");

  await pressAt(bob.page, "resume");
  await bob.state("receive", "moving");
  assert.equal((await focused(bob.page)).handle, "pause");
  await bob.state("receive", "done");
  await keepsFocus(bob.page);

  await tabTo(bob.page, "save");
  const download = bob.page.waitForEvent("download");
  await bob.page.keyboard.press("Enter");
  const saved = await (await download).path();
  assert.equal(await sha256(saved), await sha256(wanted));

  assert.deepEqual([...ada.complaints, ...bob.complaints], []);
});

Deno.test("the first stop of a page leads past its bar", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  const { page } = person;
  // Whether or not the page's own code is there by then.
  for (const until of ["commit", "networkidle"] as const) {
    for (const path of ["/", "/settings", "/history", "/security"]) {
      await page.goto(server.origin + path, { waitUntil: until });
      // Before the page runs there may be nothing in it to go to.
      await page.locator("main :is(a, button, input)").first().waitFor();
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to content" });
      assert.ok(await skip.evaluate((it) => it === document.activeElement));
      assert.ok((await focused(page)).seen);
      await page.keyboard.press("Enter");
      await page.waitForLoadState("networkidle");
      await page.keyboard.press("Tab");
      const inMain = await page.evaluate(() =>
        document.activeElement?.closest("main") !== null
      );
      assert.ok(inMain, path);
    }
  }
});

Deno.test("what is asked about oneself is answered by keys", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  const file = await randomFile(join(folder.path, "a.bin"), 10);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);
  await ada.host(file);
  await bob.join(await ada.code());
  await bob.offered();

  await pressAt(bob.page, "about");
  await tabTo(bob.page, "about-name");
  await bob.page.keyboard.press("Escape");
  await bob.page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal((await focused(bob.page)).handle, "about");

  await bob.page.keyboard.press("Enter");
  await tabTo(bob.page, "about-name");
  await bob.page.keyboard.type("Bob");
  await bob.page.keyboard.press("Enter");
  await ada.get("member").getByText("Bob").waitFor();
  assert.equal((await focused(bob.page)).handle, "about");

  await pressAt(bob.page, "decline");
  await bob.state("receive", "failed");
  await keepsFocus(bob.page);
});
