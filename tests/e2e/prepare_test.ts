import assert from "node:assert/strict";
import { join } from "node:path";
import { canariesIn, photo } from "../photos/photo.ts";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const MIB = 1 << 20;

/** Decodes a picture; the hash of its pixels, its size in front. */
async function pixelsOf(
  { page }: Person,
  bytes: Uint8Array,
): Promise<string> {
  return await page.evaluate(async (list) => {
    const blob = new Blob([Uint8Array.from(list)]);
    const picture = await createImageBitmap(blob);
    const { width, height } = picture;
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext("2d");
    drawing?.drawImage(picture, 0, 0);
    const { data } = drawing?.getImageData(0, 0, width, height) ?? {};
    const hash = await crypto.subtle.digest(
      "SHA-256",
      new Uint8Array(data ?? []),
    );
    return `${width} × ${height}: ${new Uint8Array(hash).toHex()}`;
  }, [...bytes]);
}

/** Sends a file by code and gives what the browser saved, and what moved. */
async function sent(
  sender: Person,
  receiver: Person,
  path: string,
): Promise<{ readonly saved: string; readonly total: number }> {
  await sender.host(path);
  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "done");
  await sender.state("send", "done");
  const [saved = ""] = (await receiver.save(1)).values();
  const { total } = await receiver.seen("receive");
  return { saved, total };
}

function colorScheme({ page }: Person): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).colorScheme);
}

Deno.test("a photo arrives without its place and with all its pixels", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  const original = photo("baseline.jpg");
  assert.notDeepEqual(canariesIn(original), [], "the photo tells something");
  const path = join(folder.path, "beach.jpg");
  await Deno.writeFile(path, original);

  const { saved } = await sent(sender, receiver, path);
  const received = await Deno.readFile(saved);
  assert.deepEqual(canariesIn(received), []);
  const pixels = await pixelsOf(receiver, original);
  assert.match(pixels, /^\d+ × \d+: [0-9a-f]{64}$/);
  assert.equal(await pixelsOf(receiver, received), pixels);
  const told = sender.transfer("send").getByTestId("cleaned");
  assert.match(await told.innerText(), /removed from 1 photo/);
  await told.locator("summary").click();
  assert.match(await told.innerText(), /beach\.jpg/);
  assert.equal(await receiver.get("cleaned").count(), 0);
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
});

Deno.test("settings survive a reload, and what is off stays as it is", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  await sender.home();
  await sender.get("settings").click();
  await sender.get("setting-strip-metadata").uncheck();
  await sender.get("setting-padding").uncheck();
  await sender.get("setting-limit-total").fill("250");
  await sender.get("setting-theme").selectOption("dark");
  await sender.page.reload();
  const padding = sender.get("setting-padding");
  await sender.until(() => padding.isEnabled());
  assert.equal(await padding.isChecked(), false);
  assert.equal(await sender.get("setting-compress").isChecked(), true);
  assert.equal(await sender.get("setting-limit-total").inputValue(), "250");
  assert.equal(await sender.get("setting-limit-per-member").inputValue(), "");
  assert.equal(await colorScheme(sender), "dark");
  await sender.page.keyboard.press("Escape");
  await sender.get("code-input").waitFor();
  assert.equal(await colorScheme(sender), "dark");

  const path = join(folder.path, "beach.jpg");
  await Deno.writeFile(path, photo("baseline.jpg"));
  const { saved } = await sent(sender, receiver, path);
  assert.equal(await sha256(saved), await sha256(path));
  assert.equal(await sender.get("cleaned").count(), 0);
  assert.deepEqual(sender.complaints, []);
});

Deno.test("what is changed in another tab counts for the room at once", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  const path = join(folder.path, "beach.jpg");
  await Deno.writeFile(path, photo("baseline.jpg"));
  await sender.host(path);
  const opened = sender.page.context().waitForEvent("page");
  await sender.get("settings").click();
  const tab = await opened;
  await tab.getByTestId("setting-strip-metadata").uncheck();
  await tab.getByTestId("setting-theme").selectOption("dark");
  const closed = tab.waitForEvent("close");
  // The tab is gone before the key is up again.
  await tab.keyboard.press("Escape").catch(() => {});
  await closed;
  // Changes are told in their order, so that the first has come as well.
  await sender.until(async () => await colorScheme(sender) === "dark");

  await receiver.join(await sender.code());
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "done");
  const [saved = ""] = (await receiver.save(1)).values();
  assert.equal(await sha256(saved), await sha256(path));
  assert.deepEqual(sender.complaints, []);
});

Deno.test("text moves as fewer bytes and arrives as it was", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  const path = join(folder.path, "server.log");
  const lines = Array.from(
    { length: 60_000 },
    (_, i) => `${i} the quick brown fox jumps over the lazy dog ${i * i}\n`,
  );
  await Deno.writeTextFile(path, lines.join(""));
  const { size } = await Deno.stat(path);
  assert.ok(size > 3 * MIB);

  const { saved, total } = await sent(sender, receiver, path);
  assert.equal(await sha256(saved), await sha256(path));
  assert.ok(total < size / 2, `${total} of ${size} bytes moved`);
  // Of the gzip stream nothing stays behind.
  const stored = await receiver.stored();
  const files = stored.filter((path) => !path.endsWith("/journal"));
  assert.match(files.join(), /^tallow\/\w+\/0$/);
  assert.deepEqual(sender.complaints, []);
  assert.deepEqual(receiver.complaints, []);
});

Deno.test("what does not compress moves as it is", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  const path = await randomFile(join(folder.path, "noise.bin"), 3 * MIB);
  const { saved, total } = await sent(sender, receiver, path);
  assert.equal(await sha256(saved), await sha256(path));
  assert.equal(total, 3 * MIB);
});

Deno.test("a photo that cannot be cleaned waits for its person", async () => {
  await using server = await startServer();
  await using sender = await Person.at(server.origin);
  await using receiver = await Person.at(server.origin);
  await using folder = await scratch();
  const path = join(folder.path, "broken.jpg");
  await Deno.writeFile(path, photo("baseline.jpg").subarray(0, 100));
  await sender.host(path);
  await sender.get("unclean").waitFor();
  assert.match(
    await sender.get("unclean").innerText(),
    /“\u2068broken\.jpg\u2069”/,
  );
  await receiver.join(await sender.code());
  await receiver.get("member").waitFor();
  await sender.get("member").waitFor();
  assert.equal(await receiver.get("offer").count(), 0);
  await sender.get("unclean-send").click();
  await receiver.offered();
  await receiver.accept();
  await receiver.state("receive", "done");
  const [saved = ""] = (await receiver.save(1)).values();
  assert.equal(await sha256(saved), await sha256(path));
});
