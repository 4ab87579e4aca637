import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Milliseconds in which all meet all on a busy machine. */
const meetLimit = 90_000;

/** Of two who make a room at once, one finds it made. */
const raced = /status of 409/;

/** Waits until exactly these others are there, each of them reached. */
async function sees(
  person: Person,
  ...names: readonly string[]
): Promise<void> {
  const there = person.page.locator(
    "[data-testid=member]:not([data-quality=disconnected]) .member-name",
  );
  await person.until(async () => {
    const seen = await there.allInnerTexts();
    return seen.map((name) => name.trim()).sort().join() ===
      [...names].sort().join();
  }, meetLimit);
}

async function call(person: Person, name: string): Promise<void> {
  await person.get("about").click();
  await person.get("about-name").fill(name);
  await person.get("about-keep").click();
}

Deno.test("a host and its guests all meet, and go on without the host", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using ada = await Person.at(server.origin);
  await using bob = await ada.stranger();
  await using cleo = await ada.stranger();
  await using dora = await host.stranger();
  const guests = [ada, bob, cleo];

  await host.host(await randomFile(join(folder.path, "first.bin"), 1000));
  const forOne = await host.link();
  await host.get("invite-guests").selectOption("3");
  await host.until(async () => await host.link() !== forOne);
  const link = await host.link();
  for (const guest of guests) await guest.open(link);
  for (const [i, name] of ["Ada", "Bob", "Cleo"].entries()) {
    await guests[i]!.get("about").waitFor({ timeout: meetLimit });
    await call(guests[i]!, name);
  }
  await call(host, "Hedy");
  await sees(host, "Ada", "Bob", "Cleo");
  await sees(ada, "Bob", "Cleo", "Hedy");
  await sees(bob, "Ada", "Cleo", "Hedy");
  await sees(cleo, "Ada", "Bob", "Hedy");

  // Who reloads is back with all of them, and the host with its rights.
  await Promise.all([ada.page.reload(), host.page.reload()]);
  await sees(ada, "Bob", "Cleo", "Hedy");
  await sees(host, "Ada", "Bob", "Cleo");
  await host.get("invite").click();
  await host.get("room-link").waitFor();
  await dora.open(await host.link());
  await dora.get("about").waitFor({ timeout: meetLimit });
  await call(dora, "Dora");
  await sees(dora, "Ada", "Bob", "Cleo", "Hedy");
  await host.get("room-link").waitFor({ state: "detached" });

  const row = host.page.locator("[data-testid=member]", { hasText: "Bob" });
  await row.getByTestId("member-remove").click();
  await host.get("member-remove-confirm").click();
  assert.equal((await bob.problem("room-error")).kind, "removed");
  await sees(host, "Ada", "Cleo", "Dora");
  await sees(ada, "Cleo", "Dora", "Hedy");
  await sees(dora, "Ada", "Cleo", "Hedy");

  await host.get("leave").click();
  if (await host.get("leave-confirm").isVisible()) {
    await host.get("leave-confirm").click();
  }
  await sees(ada, "Cleo", "Dora");
  await sees(cleo, "Ada", "Dora");
  await sees(dora, "Ada", "Cleo");
  const file = await randomFile(join(folder.path, "second.bin"), 300_000);
  await ada.drop(file);
  const offer = cleo.get("offer").filter({ hasText: "second.bin" });
  await offer.getByTestId("accept").click();
  await ada.state("send", "done");
  for (const { complaints } of [host, dora, ...guests]) {
    assert.deepEqual(complaints.filter((it) => !raced.test(it)), []);
  }
});
