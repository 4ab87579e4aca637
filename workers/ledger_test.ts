import assert from "node:assert/strict";
import { hex } from "../core/bytes.ts";
import type { BondRecord, TransferRecord } from "../core/vault_record.ts";
import { FakeBrowser } from "../tests/fakes/browser.ts";
import { random } from "../tests/handshake.ts";
import { settled } from "../tests/transfer/waiting.ts";
import { Ledger } from "./ledger.ts";
import { memoryShelf, type Shelf } from "./shelf.ts";
import { Vault } from "./vault.ts";

const B = "0b".repeat(16);
const C = "0c".repeat(16);

function bondOf(id: string, since = 1): BondRecord {
  return {
    is: "bond",
    id,
    label: "Ana",
    side: "A",
    handles: 0,
    secret: new Uint8Array(32).fill(since),
    since,
  };
}

function transferOf(since: number, bond = B): TransferRecord {
  return {
    is: "transfer",
    id: hex(new Uint8Array(16).fill(since)),
    bond,
    label: "Ana",
    direction: "receive",
    handle: 2,
    chunk: 65_536,
    files: [{ name: "a.bin", size: 9, type: "", modified: 0 }],
    accepted: [[0, 1]],
    padded: false,
    paused: false,
    state: "open",
    bytes: 0,
    total: 9,
    since,
  };
}

const secret = (value: number) => new Uint8Array(32).fill(value);

Deno.test("bonds and transfers are there for a later page", async () => {
  const browser = new FakeBrowser();
  const before = new Ledger(browser.vault());
  const [late, early] = [bondOf(B, 2), bondOf(C, 1)];
  for (const bond of [late, early]) assert(await before.keep(bond));
  const transfers = [transferOf(5), transferOf(3), transferOf(4, C)];
  for (const transfer of transfers) assert(await before.note(transfer));

  const ledger = new Ledger(browser.vault());
  assert.deepEqual(await ledger.bond(B), late);
  assert.equal(await ledger.bond("0d".repeat(16)), undefined);
  assert.deepEqual(await ledger.bonds(), [early, late]);
  assert.deepEqual(
    (await ledger.history()).map(({ since }) => since),
    [5, 4, 3],
  );
  assert.deepEqual(
    (await ledger.transfers(B)).map(({ since }) => since),
    [3, 5],
  );
});

Deno.test("what is changed at once is changed in the order it was asked for", async () => {
  const browser = new FakeBrowser();
  const ledger = new Ledger(browser.vault());
  const last = { ...transferOf(1), state: "done", bytes: 9, ended: 4 } as const;
  await Promise.all([
    ...[1, 2, 3].map((bytes) => ledger.note({ ...transferOf(1), bytes })),
    ...[2, 3].map((value) =>
      ledger.keep({ ...bondOf(B), secret: secret(value) })
    ),
    ledger.note(last),
  ]);
  assert.deepEqual(await ledger.history(), [last]);
  assert.deepEqual((await ledger.bond(B))?.secret, secret(3));
});

Deno.test("a dropped bond leaves its history and no secret", async () => {
  const browser = new FakeBrowser();
  const ledger = new Ledger(browser.vault());
  await ledger.keep(bondOf(B));
  await ledger.note(transferOf(1));
  await ledger.drop(B);
  assert.deepEqual(await ledger.history(), [transferOf(1)]);
  assert.deepEqual(await ledger.transfer(transferOf(1).id), transferOf(1));
  assert.deepEqual(await ledger.bonds(), []);
  await ledger.erase(transferOf(1).id);
  assert.deepEqual(await ledger.history(), []);
  const { records } = await browser.shelf().read();
  assert.deepEqual(records, []);
});

Deno.test("behind a passphrase nothing is found or kept, but known", async () => {
  const browser = new FakeBrowser();
  const vault = browser.vault();
  const before = new Ledger(vault);
  await before.keep(bondOf(B));
  await before.note(transferOf(1));
  await vault.protect("pass");

  const locked = browser.vault();
  const ledger = new Ledger(locked);
  assert.equal(await ledger.bond(B), undefined);
  assert.deepEqual(await ledger.bonds(), []);
  assert.deepEqual(await ledger.history(), []);
  assert.equal(await ledger.note(transferOf(2)), false);
  assert.equal(await ledger.keep(bondOf(C)), false);
  assert.deepEqual(await ledger.known(), [transferOf(1).id]);

  await locked.unlock("pass");
  assert.deepEqual(await ledger.bonds(), [bondOf(B)]);
  assert.equal(await ledger.note(transferOf(2)), true);
  assert.equal((await ledger.history()).length, 2);
});

Deno.test("without storage nothing is kept, and nobody knows what is", async () => {
  const ledger = new Ledger(new FakeBrowser("none").vault());
  assert.equal(await ledger.keep(bondOf(B)), false);
  assert.equal(await ledger.note(transferOf(1)), false);
  assert.equal(await ledger.erase(transferOf(1).id), false);
  assert.equal(await ledger.drop(B), false);
  assert.deepEqual(await ledger.bonds(), []);
  assert.deepEqual(await ledger.history(), []);
  assert.equal(await ledger.known(), undefined);
});

Deno.test("a record that does not open hides no other", async () => {
  const browser = new FakeBrowser();
  const ledger = new Ledger(browser.vault());
  const bad = transferOf(1);
  await ledger.note(bad);
  await ledger.note(transferOf(2));
  const shelf = browser.shelf();
  const { revision, records: [one] } = await shelf.read("transfer", bad.id);
  one!.record[60]! ^= 1;
  await shelf.commit(revision, { put: [one!] });
  assert.deepEqual(await ledger.history(), [transferOf(2)]);
  // Its files are not taken for what nobody knows.
  assert.deepEqual((await ledger.known())?.toSorted(), [
    bad.id,
    transferOf(2).id,
  ]);
  assert.equal(await ledger.erase(bad.id), true);
  assert.deepEqual(await ledger.known(), [transferOf(2).id]);
});

Deno.test("a change that takes long is not overtaken", async () => {
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const shelf = memoryShelf();
  const slow: Shelf = {
    ...shelf,
    async commit(revision, change) {
      slow.commit = shelf.commit;
      begun.resolve();
      await gate.promise;
      return await shelf.commit(revision, change);
    },
  };
  const ledger = new Ledger(new Vault(slow, random));
  const first = ledger.note(transferOf(1));
  await begun.promise;
  const last = { ...transferOf(1), bytes: 9 };
  const second = ledger.note(last);
  // Long enough for it, if it did not wait.
  await settled();
  gate.resolve();
  await Promise.all([first, second]);
  assert.deepEqual(await ledger.history(), [last]);
});

Deno.test("what is no failure of the vault is told", async () => {
  const shelf = memoryShelf();
  const read = () => Promise.reject(new RangeError("x"));
  const broken: Shelf = { ...shelf, read };
  const ledger = new Ledger(new Vault(broken, random));
  await assert.rejects(ledger.bonds(), RangeError);
  await assert.rejects(ledger.note(transferOf(1)), RangeError);
  // And it does not hold up what comes after.
  broken.read = shelf.read;
  assert.equal(await ledger.note(transferOf(1)), true);
});
