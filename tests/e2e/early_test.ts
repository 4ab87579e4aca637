import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

Deno.test("files chosen before the page's code is there are not lost", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using person = await Person.at(server.origin);
  const path = await randomFile(join(folder.path, "early.bin"), 1000);
  const { page } = person;
  const chosen = Promise.withResolvers<void>();
  // All scripts but the one that the page itself waits for.
  await page.route(/(?<!choices)\.js$/, async (route) => {
    await chosen.promise;
    await route.continue();
  });
  await page.goto(server.origin, { waitUntil: "commit" });
  await person.get("file-input").first().setInputFiles(path);
  chosen.resolve();
  await person.get("room-code").waitFor();
});
