import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { IDBFactory, IDBObjectStore } from "fake-indexeddb";
import type { VaultFailure } from "../core/vault.ts";
import type { DeviceRecord, TurnRecord } from "../core/vault_record.ts";
import { random } from "../tests/handshake.ts";
import { database } from "./database.ts";
import { databaseShelf } from "./database_shelf.ts";
import { memoryShelf, type Shelf, type StoredKeys } from "./shelf.ts";
import { Vault } from "./vault.ts";

const turn: TurnRecord = {
  is: "turn",
  id: "t",
  server: { urls: ["turn:a.example"], username: "u", credential: "c" },
};
const device: DeviceRecord = {
  is: "device",
  id: "d",
  label: "Phone",
  verified: false,
  since: 1,
  secret: new Uint8Array(32).fill(5),
};
const attempts = { is: "attempts", id: "030abc", attempts: [1] } as const;

/** A site's storage, as pages that come and go see it. */
function site(): { shelf: () => Shelf; page: () => Vault } {
  const factory = new IDBFactory();
  const shelf = () => databaseShelf(database(factory, "tallow"));
  return { shelf, page: () => new Vault(shelf(), random) };
}

async function fails(work: Promise<unknown>, kind: VaultFailure) {
  await assert.rejects(work, { name: "VaultError", kind });
}

async function keysOn(shelf: Shelf): Promise<StoredKeys> {
  const { keys } = await shelf.read();
  assert(keys);
  return keys;
}

for (
  const [where, storage] of [["IndexedDB", site], ["memory", () => {
    const one = memoryShelf();
    return { shelf: () => one, page: () => new Vault(one, random) };
  }]] as const
) {
  Deno.test(`records are there after a reload, in ${where}`, async () => {
    const { page } = storage();
    await page().write(turn, device);
    const later = page();
    assert.deepEqual(await later.read("turn", "t"), turn);
    assert.deepEqual(await later.list("device"), [device]);
    assert.deepEqual(await later.list("bond"), []);
    assert.equal(await later.read("turn", "d"), undefined);
    await later.erase("turn", "t");
    assert.equal(await page().read("turn", "t"), undefined);
  });

  Deno.test(`all changes are made, whoever makes them, in ${where}`, async () => {
    const { page } = storage();
    await Promise.all(
      [1, 2, 3, 4].map((at) =>
        page().update("attempts", "030abc", (it) => ({
          ...attempts,
          attempts: [...it?.attempts ?? [], at].sort(),
        }))
      ),
    );
    const found = await page().counter("attempts", "030abc");
    assert.deepEqual(found?.attempts, [1, 2, 3, 4]);
  });

  Deno.test(`erasing everything leaves nothing, in ${where}`, async () => {
    const { page, shelf } = storage();
    const vault = page();
    await vault.write(turn, attempts);
    await vault.protect("pass");
    await vault.eraseAll();
    const { keys, records } = await shelf().read();
    assert.deepEqual([keys, records], [undefined, []]);
    assert.equal(await page().isLocked(), false);
    await page().write(turn);
    assert.deepEqual(await page().list("turn"), [turn]);
  });
}

Deno.test("the device's key cannot be extracted, nor what is kept be read", async () => {
  const { shelf, page } = site();
  await page().write(turn);
  const { device } = await keysOn(shelf());
  assert.equal(device.extractable, false);
  assert.equal(device.algorithm.name, "HKDF");
  await assert.rejects(crypto.subtle.exportKey("raw", device));
  const { records: [kept] } = await shelf().read();
  const seen = new TextDecoder().decode(kept?.record);
  assert.equal(/turn|example|username/.test(seen), false);
});

Deno.test("no salt seals twice", async () => {
  const { shelf, page } = site();
  const salts = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await page().write(turn, device);
    const { records } = await shelf().read();
    for (const it of records) salts.add(it.record.slice(1, 33).toHex());
  }
  assert.equal(salts.size, 6);
});

Deno.test("records swapped or changed on the disk are refused", async () => {
  const { shelf, page } = site();
  const other = { ...turn, id: "o" };
  await page().write(turn, other);
  const disk = shelf();
  const { revision, records: [one, two] } = await disk.read();
  assert(one && two);
  await disk.commit(revision, {
    put: [{ ...one, record: two.record }, { ...two, record: one.record }],
  });
  await fails(page().read("turn", "t"), "tampered");
  await fails(page().list("turn"), "tampered");
  await fails(page().update("turn", "t", () => turn), "tampered");
});

Deno.test("a passphrase is asked for, checked and taken", async () => {
  const { page } = site();
  const first = page();
  await first.write(turn, attempts);
  await first.protect("right");
  assert.deepEqual(await first.list("turn"), [turn]);
  const later = page();
  assert.equal(await later.isLocked(), true);
  await fails(later.read("turn", "t"), "locked");
  await fails(later.write(device), "locked");
  await fails(later.protect("mine now"), "locked");
  await fails(later.protect(undefined), "locked");
  await fails(later.unlock("wrong"), "wrong-passphrase");
  await fails(later.unlock("Right"), "wrong-passphrase");
  assert.deepEqual(await later.counter("attempts", "030abc"), attempts);
  await later.unlock("right");
  assert.equal(await later.isLocked(), false);
  assert.deepEqual(await later.read("turn", "t"), turn);
});

Deno.test("a vault without records is locked all the same", async () => {
  const { page } = site();
  await page().protect("right");
  await fails(page().protect("mine now"), "locked");
});

Deno.test("changing or removing the passphrase seals everything anew", async () => {
  const { shelf, page } = site();
  const vault = page();
  await vault.write(turn, device, attempts);
  const before = await keysOn(shelf());
  await vault.protect("one");
  await vault.protect("two");
  const locked = page();
  await fails(locked.unlock("one"), "wrong-passphrase");
  await locked.unlock("two");
  assert.deepEqual(await locked.list("device"), [device]);
  const { revision, records } = await shelf().read();
  assert.equal(records.length, 3);

  await locked.protect(undefined);
  const after = await keysOn(shelf());
  assert.equal(after.lock, undefined);
  assert.deepEqual(await page().list("turn"), [turn]);
  assert.deepEqual(await page().counter("attempts", "030abc"), attempts);

  // The first key is of no use for what is kept now.
  const disk = shelf();
  const { revision: now } = await disk.read();
  assert(now > revision);
  await disk.commit(now, { keys: before });
  await fails(page().read("turn", "t"), "tampered");
});

Deno.test("other pages notice a new passphrase", async () => {
  const { page } = site();
  const one = page();
  const two = page();
  await two.write(turn);
  await one.protect("new");
  await fails(two.read("turn", "t"), "locked");
  await two.unlock("new");
  await one.protect("newer");
  await fails(two.write(turn), "locked");
});

Deno.test("what no longer opens does not stop a new passphrase", async () => {
  const { shelf, page } = site();
  const vault = page();
  await vault.write(turn, device);
  const disk = shelf();
  const { revision, records } = await disk.read("turn");
  const put = records.map((it) => ({
    ...it,
    record: it.record.map((byte) => byte ^ 1),
  }));
  await disk.commit(revision, { put });
  await fails(vault.list("turn"), "tampered");
  await vault.protect("new");
  assert.deepEqual(await vault.list("turn"), []);
  assert.deepEqual(await vault.list("device"), [device]);
});

/** Runs `work` while the nth write of it to the disk ends everything. */
async function crashing(nth: number, work: () => Promise<void>) {
  const { put } = IDBObjectStore.prototype;
  let left = nth;
  IDBObjectStore.prototype.put = function (...args) {
    if (--left === 0) throw new DOMException("crash", "UnknownError");
    return put.apply(this, args);
  };
  try {
    await fails(work(), "unavailable");
  } finally {
    IDBObjectStore.prototype.put = put;
  }
}

Deno.test("a crash in the middle of sealing anew loses nothing", async () => {
  const { shelf, page } = site();
  const vault = page();
  await vault.write(turn, device, attempts);
  const { records: before } = await shelf().read();
  // Revision, keys and three records.
  for (const nth of [1, 2, 3, 4, 5]) {
    await crashing(nth, () => vault.protect("new"));
    assert.deepEqual((await shelf().read()).records, before);
    assert.deepEqual(await page().list("turn"), [turn]);
    assert.deepEqual(await vault.list("device"), [device]);
  }
  await vault.protect("new");
  await crashing(4, () => vault.protect("newer"));
  assert.deepEqual(await vault.list("turn"), [turn]);
  const later = page();
  await later.unlock("new");
  assert.deepEqual(await later.list("device"), [device]);
});

Deno.test("a browser without IndexedDB is told so", async () => {
  const vault = new Vault(databaseShelf(database(undefined, "tallow")), random);
  await fails(vault.read("turn", "t"), "unavailable");
  await fails(vault.write(turn), "unavailable");
});
