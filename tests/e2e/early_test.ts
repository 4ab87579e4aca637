import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { type Server, startServer } from "./server.ts";

/** Opens the start page without its code, which comes once `done` is over. */
async function early(
  person: Person,
  { origin }: Server,
  done: () => Promise<void>,
): Promise<void> {
  const { page } = person;
  const acted = Promise.withResolvers<void>();
  // All scripts but the one that the page itself waits for.
  await page.route(/(?<!choices)\.js$/, async (route) => {
    await acted.promise;
    await route.continue();
  });
  await page.goto(origin, { waitUntil: "commit" });
  await done();
  acted.resolve();
}

Deno.test("files chosen before the page's code is there are not lost", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using person = await Person.at(server.origin);
  const path = await randomFile(join(folder.path, "early.bin"), 1000);
  await early(person, server, () => person.drop(path));
  await person.get("room-code").waitFor();
});

Deno.test("a code entered before the page's code is there is not lost", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using guest = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "early.bin"), 1000));
  const code = await host.code();
  await early(guest, server, async () => {
    await guest.get("code-input").fill(code);
    await guest.get("join").click();
  });
  await guest.offered();
});

Deno.test("what is typed before the page's code is there stays", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  await early(person, server, () => person.get("code-input").fill("red-lion"));
  await person.page.locator("html[data-awake]").waitFor();
  assert.equal(await person.get("code-input").inputValue(), "red-lion");
});
