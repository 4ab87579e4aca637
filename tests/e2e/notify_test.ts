import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch, sparseFile } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/**
 * What the browser was asked to tell, in place of telling it: no test sees the
 * system's screen. The permission is the browser's own.
 */
const watched = `
  globalThis.told = [];
  globalThis.asked = 0;
  const Own = globalThis.Notification;
  globalThis.Notification = class {
    static get permission() { return Own.permission; }
    static requestPermission() {
      globalThis.asked++;
      return Own.requestPermission();
    }
    constructor(title, { body, tag }) {
      globalThis.told.push({ title, body, tag });
    }
    close() {}
  };
  Object.defineProperty(document, "visibilityState", {
    get: () => globalThis.away ? "hidden" : "visible",
  });
`;

/** Bytes per second, so that both pages have time for other things. */
const slow = `
  localStorage.setItem("tallow-settings", '{"limitTotal":200000}');
`;

interface Told {
  readonly title: string;
  readonly body: string;
}

function told({ page }: Person): Promise<Told[]> {
  return page.evaluate(() => (globalThis as unknown as { told: Told[] }).told);
}

function asked({ page }: Person): Promise<number> {
  return page.evaluate(() =>
    (globalThis as unknown as { asked: number }).asked
  );
}

Deno.test("who wants it is told when the page is hidden", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin, { script: slow });
  await using guest = await Person.at(server.origin, { script: watched });
  const { page } = guest;
  // Long enough that it is worth a question.
  const long = await sparseFile(join(folder.path, "secret.mp4"), 101_000_000);
  await host.host(long);
  await guest.join(await host.code());
  await guest.offered();
  await guest.accept();
  const ask = guest.get("notify-ask");
  await ask.waitFor();
  assert.equal(await asked(guest), 0, "not before it is pressed");
  await page.context().grantPermissions(["notifications"]);
  await ask.click();
  await page.locator('.notify-line[data-state="on"]').waitFor();
  assert.equal(await asked(guest), 1);
  const focused = page.locator(":focus");
  assert.match(await focused.innerText(), /will be told/);
  await page.evaluate(() => {
    Object.assign(globalThis, { away: true });
  });
  await host.get("cancel").click();
  await guest.until(async () => (await told(guest)).length === 1);
  const next = await randomFile(join(folder.path, "secret.txt"), 5_000);
  await host.drop(next);
  await guest.until(async () => (await told(guest)).length === 2);
  await guest.accept();
  await guest.until(async () => (await told(guest)).length === 3);
  const all = await told(guest);
  assert.deepEqual(all.map(({ title }) => title), [
    "A transfer of 1 file has stopped",
    "1 file is offered to you",
    "1 file has arrived",
  ]);
  for (const { body } of all) assert.match(body, /^From /);
  assert.ok(!JSON.stringify(all).includes("secret"), "no name is told");
  assert.deepEqual(guest.complaints, []);
});

Deno.test("the switch in the settings asks, and says when it may not", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin, { script: watched });
  const { page } = person;
  await page.goto(`${server.origin}/settings`);
  const tick = person.get("setting-notifications");
  await tick.waitFor();
  assert.equal(await asked(person), 0);
  await page.context().grantPermissions(["notifications"]);
  await tick.check();
  assert.ok(await tick.isChecked());
  await page.reload();
  await person.until(() => tick.isChecked());
  await tick.uncheck();
  await page.reload();
  await tick.waitFor();
  assert.equal(await tick.isChecked(), false);
  assert.deepEqual(person.complaints, []);
});
