import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

async function remember(person: Person, name: string): Promise<void> {
  await person.get("remember").click();
  await person.get("remember-name").fill(name);
  await person.get("remember-confirm").click();
}

async function remembered(person: Person, by: string): Promise<void> {
  await person.page.locator(`[data-testid=member][data-remembered=${by}]`)
    .waitFor();
}

Deno.test("two devices meet again without a code, until one forgets", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);
  const path = await randomFile(join(folder.path, "a.bin"), 10_000);
  await ada.host(path);
  await bob.join(await ada.code());
  await bob.offered();
  await remember(ada, "Ada’s laptop");
  await remembered(ada, "me");
  await remembered(bob, "them");
  await remember(bob, "Bob’s phone");
  await remembered(ada, "both");
  await remembered(bob, "both");

  await ada.home();
  await bob.home();
  await bob.get("device-connect").click();
  await bob.page.getByText("Waiting for Ada’s laptop").waitFor();
  await ada.get("device-connect").click();
  await ada.get("member").waitFor();
  await bob.get("member").waitFor();
  assert.match(await bob.get("member").innerText(), /Ada’s laptop/);
  assert.match(await ada.get("member").innerText(), /Bob’s phone/);
  await ada.drop(path);
  assert.match((await bob.offered()).join(), /a\.bin/);

  await ada.home();
  await ada.get("device-forget").click();
  await ada.get("device-forget-confirm").click();
  await ada.get("device").waitFor({ state: "detached" });
  await ada.home();
  await ada.get("code-input").waitFor();
  // Time enough for a device that was kept to appear.
  await ada.page.waitForTimeout(1500);
  assert.equal(await ada.get("device").count(), 0);
});
