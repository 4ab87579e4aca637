import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Milliseconds in which all meet all on a busy machine. */
const meetLimit = 90_000;

/** Each text that is shown, with how far it is. */
function shown(person: Person): Promise<string[]> {
  return person.get("chat-message").evaluateAll((all) =>
    all.map((it) =>
      `${it.querySelector(".chat-text")?.textContent} ${
        it.getAttribute("data-status")
      }`
    )
  );
}

async function shows(
  person: Person,
  ...lines: readonly string[]
): Promise<void> {
  const same = async () => (await shown(person)).join() === lines.join();
  await person.until(same, meetLimit)
    .catch(async () => assert.deepEqual(await shown(person), lines));
}

async function say(person: Person, text: string): Promise<void> {
  await person.get("chat-input").fill(text);
  await person.get("chat-input").press("Enter");
}

Deno.test("one message goes to all who are there, and is read when all read it", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin);
  await using ada = await Person.at(server.origin);
  await using bob = await Person.at(server.origin);
  await host.host(await randomFile(join(folder.path, "first.bin"), 1000));
  const forOne = await host.link();
  await host.get("invite-guests").selectOption("2");
  await host.until(async () => await host.link() !== forOne);
  const link = await host.link();
  await ada.open(link);
  await ada.get("chat-input").waitFor({ timeout: meetLimit });
  await say(host, "only to Ada");
  await shows(ada, "only to Ada read");

  await bob.open(link);
  const there = "[data-testid=member]:not([data-quality=disconnected])";
  for (const person of [host, ada, bob]) {
    await person.until(
      async () => await person.page.locator(there).count() === 2,
      meetLimit,
    );
  }
  await bob.get("chat-toggle").click();
  await say(host, "to both");
  await shows(ada, "only to Ada read", "to both read");
  await bob.get("chat-unread").waitFor();
  await shows(host, "only to Ada read", "to both delivered");
  await host.page.locator(".chat-status").last().filter({ hasText: "Read by" })
    .waitFor();
  await bob.get("chat-toggle").click();
  await shows(bob, "to both read");
  await shows(host, "only to Ada read", "to both read");

  // Guests talk to each other as well, and a reload keeps what was said.
  await say(bob, "hello all");
  await shows(ada, "only to Ada read", "to both read", "hello all read");
  await shows(bob, "to both read", "hello all read");
  await bob.page.reload();
  await shows(bob, "to both read", "hello all read");
  for (const { complaints } of [host, ada, bob]) {
    assert.deepEqual(complaints, []);
  }
});
