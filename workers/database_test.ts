import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { IDBFactory } from "fake-indexeddb";
import type { TransferRecord, TurnRecord } from "../core/vault_record.ts";
import { FakeBrowser } from "../tests/fakes/browser.ts";
import { random } from "../tests/handshake.ts";
import { database } from "./database.ts";
import { databaseShelf } from "./database_shelf.ts";
import { Handles, type Places } from "./handles.ts";
import { memoryShelf } from "./shelf.ts";
import { Vault } from "./vault.ts";

const T = "00".repeat(16);
const turn: TurnRecord = {
  is: "turn",
  id: "t",
  server: { urls: ["turn:a.example"], username: "u", credential: "c" },
};

/** Handles as far as a database sees them: values that it can clone. */
function handles(...names: readonly string[]): Places {
  return names.map((name) => ({
    root: { kind: "file", name } as unknown as FileSystemFileHandle,
    path: [],
  }));
}

/** A transfer that is not over. */
const transfer: TransferRecord = {
  is: "transfer",
  id: T,
  bond: "22".repeat(16),
  label: "",
  direction: "send",
  handle: 0,
  chunk: 1024,
  files: [{ name: "a.bin", size: 9, type: "", modified: 0 }],
  accepted: [[0, 1]],
  padded: false,
  paused: false,
  state: "open",
  bytes: 0,
  total: 9,
  since: 1,
};

/** A database as the first version of the product left it. */
async function firstVersion(factory: IDBFactory): Promise<void> {
  const shelf = memoryShelf();
  await new Vault(shelf, random).write(turn);
  const { revision, keys, records } = await shelf.read();
  await new Promise<void>((resolve, reject) => {
    const request = factory.open("tallow", 1);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      const { result } = request;
      const kept = result.createObjectStore("records");
      const meta = result.createObjectStore("meta");
      meta.put(revision, "revision");
      meta.put(keys, "keys");
      for (const { kind, id, record } of records) kept.put(record, [kind, id]);
      kept.put(new Uint8Array(99), ["resume", "ab".repeat(16)]);
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

Deno.test("a database of the first version keeps its records", async () => {
  const factory = new IDBFactory();
  await firstVersion(factory);
  const transact = database(factory, "tallow");
  const vault = new Vault(databaseShelf(transact), random);
  assert.deepEqual(await vault.list("turn"), [turn]);
  const own = new Handles(transact);
  assert.equal(await own.put(T, handles("a")), true);
  assert.deepEqual(await own.get(T), handles("a"));
  await vault.protect("pass");
  assert.deepEqual(await vault.list("turn"), [turn]);
});

Deno.test("handles are there for a later page, until they are dropped", async () => {
  const browser = new FakeBrowser();
  const page = () => new Handles(browser.database());
  const other = "11".repeat(16);
  await page().put(T, handles("a", "b"));
  await page().put(other, handles("c"));
  assert.deepEqual(await page().get(T), handles("a", "b"));
  await page().drop(T);
  assert.equal(await page().get(T), undefined);
  assert.deepEqual(await page().get(other), handles("c"));
});

Deno.test("erasing everything erases handles, too", async () => {
  const browser = new FakeBrowser();
  const own = new Handles(browser.database());
  await own.put(T, handles("a"));
  await browser.vault().eraseAll();
  assert.equal(await own.get(T), undefined);
});

Deno.test("what a transfer can read goes with its record", async () => {
  const browser = new FakeBrowser();
  const [own, vault] = [new Handles(browser.database()), browser.vault()];
  const other = "11".repeat(16);
  await vault.write(transfer, { ...transfer, id: other }, { ...turn, id: T });
  await own.put(T, handles("a"));
  await own.put(other, handles("b"));
  await vault.erase("turn", T);
  assert.deepEqual(await own.get(T), handles("a"));
  await vault.erase("transfer", T);
  assert.equal(await own.get(T), undefined);
  assert.deepEqual(await own.get(other), handles("b"));
});

Deno.test("nothing is readable beside records that need a passphrase", async () => {
  const browser = new FakeBrowser();
  const [own, vault] = [new Handles(browser.database()), browser.vault()];
  await own.put(T, handles("a"));
  await vault.protect("pass");
  assert.equal(await own.get(T), undefined);
  assert.equal(await own.put(T, handles("a")), false);
  assert.equal(await own.get(T), undefined);
  await vault.protect(undefined);
  assert.equal(await own.put(T, handles("a")), true);
});

Deno.test("what fails halfway leaves nothing", async () => {
  const browser = new FakeBrowser();
  const transact = browser.database();
  await assert.rejects(
    transact("readwrite", ["handles"], (store) => {
      store("handles").put(handles("a"), T);
      return Promise.reject(new Error("no"));
    }),
    { name: "VaultError", kind: "unavailable" },
  );
  assert.equal(await new Handles(transact).get(T), undefined);
});

Deno.test("where there is no database no handle is kept", async () => {
  const own = new Handles(new FakeBrowser("none").database());
  assert.equal(await own.put(T, handles("a")), false);
  assert.equal(await own.get(T), undefined);
  await own.drop(T);
});

Deno.test("what cannot be stored is not kept", async () => {
  const own = new Handles(new FakeBrowser().database());
  const odd = [() => {}] as unknown as Places;
  assert.equal(await own.put(T, odd), false);
});
