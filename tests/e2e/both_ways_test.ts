import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { randomFile, scratch, sha256 } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const mebibyte = 1 << 20;

async function offers(person: Person, count: number): Promise<void> {
  await person.until(async () => await person.get("offer").count() === count);
}

/** Accepts `count` offers, one after the other, as they come. */
async function acceptAll(person: Person, count: number): Promise<void> {
  for (let left = count; left > 0; left--) {
    await person.get("accept").first().click();
    await person.until(async () => await accepted(person) > count - left);
  }
}

async function accepted(person: Person): Promise<number> {
  const transfers = await person.transfer("receive").count();
  return transfers - await person.get("offer").count();
}

/** Saves the only file of every transfer received: hashes by name. */
async function saved(person: Person): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const transfer of await person.transfer("receive").all()) {
    const coming = person.page.waitForEvent("download");
    await transfer.getByTestId("save").click();
    const download = await coming;
    hashes[download.suggestedFilename()] = await sha256(await download.path());
  }
  return hashes;
}

async function hashesOf(
  paths: readonly string[],
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const path of paths) hashes[basename(path)] = await sha256(path);
  return hashes;
}

Deno.test("two transfers each way at once arrive whole", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  const make = (name: string, size: number): Promise<string> =>
    randomFile(join(folder.path, name), size);
  const there = [
    await make("there-1.bin", 24 * mebibyte),
    await make("there-2.bin", 16 * mebibyte + 1),
  ];
  const back = [
    await make("back-1.bin", 16 * mebibyte - 1),
    await make("back-2.bin", 24 * mebibyte),
  ];
  await host.host(there[0] ?? "");
  await guest.join(await host.code());
  await guest.offered();
  // One after the other, so that they are transfers of their own.
  await host.drop(there[1] ?? "");
  await offers(guest, 2);
  for (const [at, path] of back.entries()) {
    await guest.drop(path);
    await offers(host, at + 1);
  }
  await Promise.all([acceptAll(host, 2), acceptAll(guest, 2)]);
  for (const person of [host, guest]) {
    const done = person.page.locator(
      '[data-testid="transfer"][data-state="done"]',
    );
    await person.until(async () => await done.count() === 4, 180_000);
  }
  assert.deepEqual(await saved(guest), await hashesOf(there));
  assert.deepEqual(await saved(host), await hashesOf(back));
  assert.deepEqual(host.complaints, []);
  assert.deepEqual(guest.complaints, []);
});
