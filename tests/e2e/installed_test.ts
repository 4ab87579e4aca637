import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { scratch } from "./file.ts";
import { installed, installs } from "./installed.ts";
import { Person } from "./person.ts";
import { startServer } from "./server.ts";
import { startWire, type Wire } from "./wire.ts";

/** Tells the service worker to do something, as pages do. */
function command({ page }: Person, what: string): Promise<boolean> {
  return page.evaluate(async (what) => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    return await new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data.done);
      active?.postMessage({ do: what }, [port2]);
    });
  }, what);
}

/** Paths of what is kept, by cache. */
function cached({ page }: Person): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const found: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys();
      found[name] = requests.map(({ url }) =>
        url.slice(location.origin.length)
      );
    }
    return found;
  });
}

/** The next build, as a browser sees it. */
function release(wire: Wire): void {
  wire.own.set("/sw.js", async (behind) => {
    const answer = await behind();
    return new Response(`${await answer.text()}\n// 2`, answer);
  });
}

Deno.test("pages open without a network, isolated as with one", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin, installs);
  await person.home();
  await installed(person);
  const claimed = await person.page.evaluate(() =>
    navigator.serviceWorker.controller !== null
  );
  assert.equal(claimed, false, "the first page is left alone");
  await server.kill();
  for (
    const [path, title] of [
      ["/", "Files, hand to hand."],
      ["/settings", "Settings"],
      ["/history", "History"],
      ["/developers", "There is no network"],
    ]
  ) {
    await person.page.goto(server.origin + path);
    assert.equal(await person.page.locator("h1").innerText(), title);
    const here = await person.page.evaluate(() => ({
      isolated: crossOriginIsolated,
      path: location.pathname,
    }));
    assert.deepEqual(here, { isolated: true, path });
  }
  // Alive, and not only drawn.
  await person.page.goto(`${server.origin}/settings`);
  await person.get("setting-theme").selectOption("dark");
  assert.equal(
    await person.page.locator("html").getAttribute("data-theme"),
    "dark",
  );
});

Deno.test("what is kept names no room and no call that does", async () => {
  await using server = await startServer();
  await using folder = await scratch();
  await using host = await Person.at(server.origin, installs);
  await using guest = await Person.at(server.origin, installs);
  for (const person of [host, guest]) {
    await person.home();
    await installed(person);
  }
  const path = join(folder.path, "canary.txt");
  await Deno.writeTextFile(path, "canary");
  await host.host(path);
  await guest.open(await host.link());
  await guest.offered();
  await guest.page.evaluate(() => fetch("/api/openapi.json"));
  await guest.until(async () => "tallow-api-v1" in await cached(guest));
  for (const person of [host, guest]) {
    const kept = await cached(person);
    const paths = Object.values(kept).flat()
      .filter((path) => !/^\/assets\/[\w.-]+$/.test(path));
    assert.deepEqual(paths.sort(), [
      "/",
      ...person === guest ? ["/api/openapi.json"] : [],
      "/choices.js",
      "/history",
      "/icon.svg",
      "/offline",
      "/r",
      "/settings",
    ]);
  }
});

Deno.test("a newer version asks before it takes over", async () => {
  await using server = await startServer();
  await using wire = startWire(server.origin);
  await using folder = await scratch();
  await using person = await Person.at(wire.origin, installs);
  const { page } = person;
  await person.home();
  await installed(person);
  await page.evaluate(async () => {
    await (await caches.open("tallow-static-v0")).put("/old", new Response());
    await (await caches.open("tallow-static-v1"))
      .put("/assets/gone-12345678.js", new Response());
  });
  await person.home();
  assert.equal(await person.get("renewal").count(), 0);
  release(wire);
  await person.home();
  await person.get("renew").waitFor();
  // What it would be can be compared with what was published elsewhere.
  const list = await (await fetch(`${server.origin}/sha256.txt`)).bytes();
  const hash = createHash("sha256").update(list).digest("hex").slice(0, 16);
  assert.match(
    await person.get("release").innerText(),
    new RegExp(`^\\d+\\.\\d+\\.\\d+ · ${hash}$`),
  );
  const before = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    Object.assign(globalThis, { mark: "still here" });
    return registration?.waiting?.state;
  });
  assert.equal(before, "installed");

  // A code that waits for its guest would be lost.
  const path = join(folder.path, "a.txt");
  await Deno.writeTextFile(path, "a");
  await person.drop(path);
  await person.get("room-code").waitFor();
  await page.getByText("It waits until you are done here.").waitFor();
  assert.equal(await person.get("renew").count(), 0);
  await person.get("leave").click();

  const loaded = page.waitForEvent("load");
  await person.get("renew").click();
  await loaded;
  assert.equal(await page.evaluate("globalThis.mark"), undefined);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const after = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistration())?.waiting ?? null
  );
  assert.equal(after, null);
  assert.equal(await person.get("renewal").count(), 0);
  const kept = await cached(person);
  assert.ok(!("tallow-static-v0" in kept), "an earlier form of the cache");
  assert.ok(
    !kept["tallow-static-v1"]?.includes("/assets/gone-12345678.js"),
    "a file of an earlier version",
  );
});

Deno.test("a page tells the service worker what to do", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin, installs);
  await person.home();
  await installed(person);
  assert.equal(await command(person, "clear-caches"), true);
  assert.deepEqual(await cached(person), {});
  assert.equal(await command(person, "preload-pqc"), true);
  const kept = await cached(person);
  assert.deepEqual(Object.keys(kept), ["tallow-pqc-v1"]);
  assert.match(kept["tallow-pqc-v1"]?.join() ?? "", /^\/assets\/xwing_noble-/);
  await person.page.goto(`${server.origin}/settings`);
  await person.get("replace-pages").click();
  await person.page.getByText("They are fresh.").waitFor();
  assert.ok((await cached(person))["tallow-dynamic-v1"]?.includes("/r"));
  await server.kill();
  await person.home();
  await person.get("file-input").first().waitFor({ state: "attached" });
  assert.equal(await command(person, "renew"), false);
});

Deno.test("pages open offline in the language chosen last", async () => {
  await using server = await startServer();
  await using person = await Person.at(server.origin, installs);
  await person.home();
  await installed(person);
  await person.page.goto(`${server.origin}/settings`);
  await person.get("setting-language").selectOption("de");
  await person.page.getByRole("heading", { name: "Einstellungen" }).waitFor();
  await person.until(() =>
    person.page.evaluate(async () => {
      const cache = await caches.open("tallow-dynamic-v1");
      const page = await cache.match("/offline", { ignoreVary: true });
      return page?.headers.get("content-language") === "de";
    })
  );
  await server.kill();
  for (
    const [path, title] of [
      ["/", "Dateien, von Hand zu Hand."],
      ["/developers", "Es gibt kein Netz"],
    ] as const
  ) {
    await person.page.goto(server.origin + path);
    await person.page.getByRole("heading", { name: title }).waitFor();
  }
});
