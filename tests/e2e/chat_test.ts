import assert from "node:assert/strict";
import { join } from "node:path";
import { randomFile, scratch } from "./file.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";

/** Milliseconds in which two find each other again on a busy machine. */
const returnLimit = 60_000;

const hostile = [
  "<img src=x onerror=alert(1)><script>alert(2)</script>",
  "user\u202etxt.exe and \u2066isolated",
  "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم",
  "long".repeat(1000),
  "javascript:alert(3) data:text/html,x https://a@evil.example/",
];

/** Two who are in a room. */
async function scene() {
  await using stack = new AsyncDisposableStack();
  const server = stack.use(await startServer());
  const folder = stack.use(await scratch());
  const host = stack.use(await Person.at(server.origin));
  const guest = stack.use(await Person.at(server.origin));
  await host.host(await randomFile(join(folder.path, "a.bin"), 1000));
  await guest.join(await host.code());
  for (const it of [host, guest]) {
    await it.get("chat-input").waitFor({ timeout: returnLimit });
  }
  const all = stack.move();
  return {
    host,
    guest,
    origin: server.origin,
    async [Symbol.asyncDispose]() {
      assert.deepEqual([...host.complaints, ...guest.complaints], []);
      await all.disposeAsync();
    },
  };
}

async function say(person: Person, text: string): Promise<void> {
  await person.get("chat-input").fill(text);
  await person.get("chat-input").press("Enter");
}

/** What is shown: each text with its status. */
function shown(person: Person): Promise<string[][]> {
  return person.get("chat-message").evaluateAll((all) =>
    all.map((it) => [
      it.querySelector(".chat-text")?.textContent ?? "",
      it.getAttribute("data-status") ?? "",
    ])
  );
}

async function shows(
  person: Person,
  ...lines: readonly (readonly [string, string])[]
): Promise<void> {
  const wanted = JSON.stringify(lines);
  await person.until(
    async () => JSON.stringify(await shown(person)) === wanted,
    returnLimit,
  ).catch(async () => assert.deepEqual(await shown(person), lines));
}

/** All that lies in the vault, by kind. */
function kept(person: Person): Promise<string[]> {
  return person.page.evaluate(async () => {
    const opened = indexedDB.open("tallow");
    await new Promise((resolve) => opened.onsuccess = resolve);
    const keys = opened.result.transaction("records").objectStore("records")
      .getAllKeys();
    await new Promise((resolve) => keys.onsuccess = resolve);
    opened.result.close();
    return keys.result.map((key) => String([key].flat()[0]));
  });
}

Deno.test("two talk, see that the other writes, and what was read", async () => {
  await using it = await scene();
  const { host, guest } = it;
  assert.equal(await host.get("chat-send").isDisabled(), true);
  await host.get("chat-input").pressSequentially("Hi");
  await guest.page.getByTestId("typing").filter({ hasText: /\S/ }).waitFor();
  await host.get("chat-input").press("Shift+Enter");
  await host.get("chat-input").pressSequentially("there");
  await host.get("chat-send").click();
  await shows(host, ["Hi\nthere", "read"]);
  await shows(guest, ["Hi\nthere", "read"]);
  await guest.page.getByTestId("typing").filter({ hasNotText: /\S/ }).waitFor();
  await say(guest, "Hello!");
  await shows(host, ["Hi\nthere", "read"], ["Hello!", "read"]);
  await shows(guest, ["Hi\nthere", "read"], ["Hello!", "read"]);
  assert.equal(await guest.get("chat-input").inputValue(), "");

  // Folded away it is not seen.
  await guest.get("chat-toggle").click();
  await say(host, "Psst");
  await guest.get("chat-unread").waitFor();
  await shows(
    host,
    ["Hi\nthere", "read"],
    ["Hello!", "read"],
    ["Psst", "delivered"],
  );
  await guest.get("chat-toggle").click();
  await host.until(async () => (await shown(host))[2]?.[1] === "read");
  await guest.get("chat-unread").waitFor({ state: "detached" });
});

Deno.test("whatever somebody says is text, and leads where it says", async () => {
  await using it = await scene();
  const { host, guest } = it;
  const asked: string[] = [];
  guest.page.on("request", (request) => asked.push(request.url()));
  for (const text of hostile) await say(host, text);
  await say(host, "see https://example.org/a?b=c#d, (http://example.net).");
  await shows(
    guest,
    [hostile[0]!, "read"],
    ["usertxt.exe and isolated", "read"],
    [hostile[2]!, "read"],
    [hostile[3]!, "read"],
    [hostile[4]!, "read"],
    ["see https://example.org/a?b=c#d, (http://example.net).", "read"],
  );
  const links = await guest.page.locator(".chat-text a").evaluateAll((all) =>
    all.map((it) => ["href", "target", "rel"].map((of) => it.getAttribute(of)))
  );
  const away = ["_blank", "noopener noreferrer nofollow"];
  assert.deepEqual(links, [
    ["https://example.org/a?b=c#d", ...away],
    ["http://example.net/", ...away],
  ]);
  assert.deepEqual(asked.filter((url) => url.includes("example")), []);
  const spills = await guest.page.evaluate(() =>
    document.documentElement.scrollWidth > innerWidth
  );
  assert.equal(spills, false);

  // One character too many is told, and stays.
  await guest.get("chat-input").fill("x".repeat(4001));
  await guest.page.locator(".chat-length").filter({ hasText: /\d/ }).waitFor();
  assert.equal(await guest.get("chat-send").isDisabled(), true);
  await guest.get("chat-input").press("Enter");
  assert.equal((await guest.get("chat-input").inputValue()).length, 4001);
});

Deno.test("who is away gets it on return, and a reload loses nothing", async () => {
  await using it = await scene();
  const { host, guest } = it;
  await say(host, "one");
  await shows(host, ["one", "read"]);
  await guest.open("about:blank");
  await host.page.locator("[data-testid=member][data-away]")
    .waitFor({ timeout: returnLimit });
  await say(host, "two");
  await shows(host, ["one", "read"], ["two", "sent"]);
  await host.page.reload();
  await shows(host, ["one", "read"], ["two", "sent"]);
  await say(host, "three");
  await guest.page.goBack();
  const all = ["one", "two", "three"].map((text) => [text, "read"] as const);
  await shows(guest, ...all);
  await shows(host, ...all);
});

Deno.test("what is not to be kept is not, and what was is erased", async () => {
  await using it = await scene();
  const { host, guest } = it;
  await say(host, "kept");
  await shows(guest, ["kept", "read"]);
  for (const person of [host, guest]) {
    await person.until(async () => (await kept(person)).includes("chat"));
  }
  const settings = await guest.newTab();
  await settings.open(`${it.origin}/settings`);
  await settings.get("setting-keep-chat").uncheck();
  await guest.until(async () => !(await kept(guest)).includes("chat"));
  await say(host, "not kept");
  await shows(host, ["kept", "read"], ["not kept", "read"]);
  assert.ok(!(await kept(guest)).includes("chat"));
  await guest.page.reload();
  await guest.get("chat-input").waitFor({ timeout: returnLimit });
  await shows(guest);

  await host.get("chat-clear").click();
  await host.get("chat-clear-confirm").click();
  await shows(host);
  await host.until(async () => !(await kept(host)).includes("chat"));
});

Deno.test("what is pasted into a message is text, and a file is a file", async () => {
  await using it = await scene();
  const { host } = it;
  const paste = (text: string, named?: string) =>
    host.get("chat-input").evaluate((field, { text, named }) => {
      const clipboardData = new DataTransfer();
      if (text !== "") clipboardData.setData("text/plain", text);
      if (named) clipboardData.items.add(new File(["x"], named));
      const options = { clipboardData, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent("paste", options));
    }, { text, named });
  await paste("only text");
  await paste("", "pasted.txt");
  await host.page.locator("[data-testid=transfer]", { hasText: "pasted.txt" })
    .waitFor();
  assert.equal(await host.get("transfer").count(), 2);
});
