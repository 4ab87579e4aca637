import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Puts something into the clipboard of this person's browser. */
async function copy({ page }: Person, text?: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.bringToFront();
  await page.evaluate(async (text) => {
    if (text !== undefined) return navigator.clipboard.writeText(text);
    const picture = new OffscreenCanvas(8, 8);
    picture.getContext("2d")?.fillRect(0, 0, 4, 4);
    const blob = await picture.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([
      new ClipboardItem({ "image/png": blob }),
    ]);
  }, text);
}

Deno.test("a pasted link waits in the field until the person joins", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "note.bin"), 5_000));
  const link = await host.link();
  await using guest = await Person.at(server.origin);
  const { page } = guest;
  await guest.home();
  await copy(guest, ` ${link}\n`);
  await page.keyboard.press("Control+V");
  const field = guest.get("code-input");
  await guest.until(async () => await field.inputValue() === link);
  assert.match(await page.locator(".code-below").innerText(), /clipboard/);
  assert.equal(await guest.get("offer").count(), 0);
  assert.ok(!page.url().includes("#"));
  const focused = page.locator(":focus");
  assert.equal(await focused.getAttribute("data-testid"), "code-input");
  await page.keyboard.press("Enter");
  assert.match((await guest.offered()).join(), /note\.bin/);
  assert.deepEqual(guest.complaints, []);
});

Deno.test("a pasted picture is called after the moment, and sent", async () => {
  await using server = await startServer();
  await using host = await Person.at(server.origin);
  const { page } = host;
  await host.home();
  await copy(host);
  await page.keyboard.press("Control+V");
  await host.get("room-code").waitFor();
  const name = /Pasted image \d{4}-\d\d-\d\d \d\d\.\d\d\.png/;
  assert.match(await page.locator(".ready").innerText(), name);
  // By the button that phones have, once more.
  await copy(host, "Dear Ada");
  await host.get("paste").dispatchEvent("click");
  await host.until(async () =>
    (await page.locator(".ready").innerText()).includes("Pasted text.txt")
  );
  assert.deepEqual(host.complaints, []);
});
