import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

const SIZE = 300_000;

/** Waits until somebody's page has this in it. */
async function reads(person: Person, text: string): Promise<void> {
  await person.page.getByText(text, { exact: true }).first().waitFor();
}

Deno.test("who sends chooses who gets it, and tries again who did not", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using ada = await host.stranger();
  await using ben = await host.stranger();
  const first = await randomFile(join(folder.path, "first.bin"), SIZE);
  await host.host(first);
  const forOne = await host.link();
  await host.get("invite-guests").selectOption("2");
  await host.until(async () => await host.link() !== forOne);
  const link = await host.link();

  await ada.open(link);
  await ada.offered();
  await ada.accept();
  await ada.state("receive", "done");
  await ben.open(link);
  for (const [person, name] of [[ada, "Ada"], [ben, "Ben"]] as const) {
    await person.get("about").click();
    await person.get("about-name").fill(name);
    await person.get("about-keep").click();
  }
  await reads(host, "Ben");
  await reads(host, "Ada");
  assert.equal(await host.get("recipient").count(), 2);

  // Only Ada gets what is sent while Ben is left out.
  const row = host.page.locator("[data-testid=member]", { hasText: "Ben" });
  await row.getByTestId("recipient").uncheck();
  await reads(host, "Goes to Ada.");
  await host.drop(await randomFile(join(folder.path, "hers.bin"), SIZE));
  await ada.offered();
  await ada.accept();
  await reads(host, "To Ada");
  await row.getByTestId("recipient").check();
  await host.drop(await randomFile(join(folder.path, "both.bin"), SIZE));
  const files = await ben.offered();
  assert.ok(files[0]?.includes("both.bin"), files[0]);

  // One takes it, the other does not.
  const group = host.get("group");
  const result = group.getByRole("status").first();
  await ben.accept();
  await ada.offered();
  await ada.decline();
  await group.and(host.page.locator("[data-state=partial]")).waitFor();
  assert.equal(
    await result.innerText(),
    "1 of 2 has everything, 1 did not get it",
  );
  assert.equal(await group.getByTestId("transfer").count(), 2);
  await host.get("group-retry").click();
  await ada.offered();
  await ada.accept();
  await group.and(host.page.locator("[data-state=done]")).waitFor();
  assert.equal(await result.innerText(), "Both have everything");
  assert.equal(await host.get("group-retry").count(), 0);
  for (const { complaints } of [host, ada, ben]) {
    assert.deepEqual(complaints, []);
  }
});

Deno.test("a person sees which ways work from here", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin);
  await person.page.goto(`${server.origin}/settings`);
  await person.get("preflight-check").click();
  await reads(person, "You are well connected.");
  const rows = await person.get("preflight-row").evaluateAll((all) =>
    all.map((row) =>
      ["data-path", "data-state"].map((name) => row.getAttribute(name))
    )
  );
  assert.deepEqual(rows, [
    ["server", "works"],
    ["direct", "works"],
    ["turn-udp", "absent"],
    ["turn-tcp", "absent"],
    ["turn-tls", "absent"],
    ["relay", "works"],
  ]);
  await person.get("setting-relay-only").check();
  await person.get("setting-relay").uncheck();
  await person.get("preflight-check").click();
  await reads(
    person,
    "You can be found, but not reached. Try another network.",
  );
  const off = person.page.locator("[data-path=relay]");
  assert.match(await off.innerText(), /You switched it off\./);
  assert.deepEqual(person.complaints, []);
});
