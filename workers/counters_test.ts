import assert from "node:assert/strict";
import { FakeBrowser } from "../tests/fakes/browser.ts";
import { random } from "../tests/handshake.ts";
import { Counters } from "./counters.ts";
import { database } from "./database.ts";
import { databaseShelf } from "./database_shelf.ts";
import type { Handshake } from "./handshake.ts";
import { memoryShelf } from "./shelf.ts";
import { Vault } from "./vault.ts";

const minute = 60_000;
const none = new Uint8Array(0);
const locator = "030abc";

/** A guest's handshake that a host answers or does not. */
const silent: Handshake = (output) =>
  output === "M2"
    ? Promise.resolve({ message: none })
    : Promise.reject(new Error("refused"));
const welcome: Handshake = () => Promise.resolve({});
const refused = { name: "Refused" };

Deno.test("a guest has three attempts, reloads or not", async () => {
  const browser = new FakeBrowser();
  for (const left of [2, 1, 0]) {
    await browser.counters().counted(silent, locator)("M2", none);
    assert.equal(await browser.counters().attemptsLeft(locator), left);
  }
  const fourth = browser.counters().counted(silent, locator);
  await assert.rejects(fourth("M2", none), refused);
  assert.equal(await browser.counters().attemptsLeft("02" + "0000"), 3);
});

Deno.test("a guest's attempts at once are all counted", async () => {
  const browser = new FakeBrowser();
  const tries = [1, 2, 3, 4, 5].map(() =>
    browser.counters().counted(silent, locator)("M2", none)
  );
  const ended = await Promise.allSettled(tries);
  const counted = ended.filter(({ status }) => status === "fulfilled");
  assert.equal(counted.length, 3);
});

Deno.test("only a session that opens gives an attempt back", async () => {
  const counters = new FakeBrowser().counters();
  const good = counters.counted(welcome, locator);
  await good("M2", none);
  assert.equal(await counters.attemptsLeft(locator), 2);
  await good("keys", none);
  assert.equal(await counters.attemptsLeft(locator), 3);
  const bad = counters.counted(silent, locator);
  await bad("M2", none);
  await assert.rejects(bad("keys", none));
  assert.equal(await counters.attemptsLeft(locator), 2);
});

Deno.test("what was never handed out costs nothing", async () => {
  const counters = new FakeBrowser().counters();
  const broken = () => Promise.reject(new Error("malformed"));
  await assert.rejects(counters.counted(broken, locator)("M2", none));
  assert.equal(await counters.attemptsLeft(locator), 3);
});

Deno.test("expired counters are erased when a page starts", async () => {
  const browser = new FakeBrowser();
  await browser.vault().write({
    is: "admission",
    id: locator,
    mark: 1,
    until: browser.now + 10 * minute,
    admission: { is: "dead", limit: "guesses" },
  });
  await browser.counters().counted(silent, locator)("M2", none);
  const kinds = async () =>
    (await browser.shelf().read()).records.map(({ kind }) => kind);
  assert.deepEqual(await kinds(), ["admission", "attempts"]);
  browser.now += 10 * minute - 1;
  await browser.counters().attemptsLeft(locator);
  assert.deepEqual(await kinds(), ["admission", "attempts"]);
  browser.now += 1;
  const counters = browser.counters();
  assert.equal(await counters.attemptsLeft(locator), 3);
  await until(async () => (await kinds()).length === 0);
});

Deno.test("without storage counters last as long as the page", async () => {
  const browser = new FakeBrowser("none");
  const guest = browser.counters();
  for (const _ of [1, 2, 3]) await guest.counted(silent, locator)("M2", none);
  await assert.rejects(guest.counted(silent, locator)("M2", none), refused);
});

Deno.test("storage that fails on the way is done without", async () => {
  const browser = new FakeBrowser();
  const shelf = browser.shelf();
  const vault = new Vault(shelf, random);
  const spare = new Vault(memoryShelf(), random);
  const counters = new Counters(vault, spare, () => browser.now);
  await counters.counted(silent, locator)("M2", none);
  const broken = databaseShelf(database(undefined, "tallow"));
  shelf.read = broken.read;
  shelf.commit = broken.commit;
  await counters.counted(silent, locator)("M2", none);
  assert.equal(await counters.attemptsLeft(locator), 2);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((go) => setTimeout(go, 5));
  }
  assert.fail("it never held");
}
