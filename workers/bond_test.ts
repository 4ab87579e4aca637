import assert from "node:assert/strict";
import type { Session } from "../core/handshake.ts";
import { random } from "../tests/handshake.ts";
import { surroundings } from "../tests/transfer/surroundings.ts";
import { Bond } from "./bond.ts";
import { Ledger } from "./ledger.ts";
import { memoryShelf } from "./shelf.ts";
import { Society } from "./society.ts";
import { Vault } from "./vault.ts";

function bytes(value: number, length = 32): Uint8Array<ArrayBuffer> {
  return new Uint8Array(length).fill(value);
}

/** The `nth` session of a bond; its secret is made of its number. */
function session(nth: number): Session {
  return {
    side: "B",
    id: bytes(nth, 16),
    root: bytes(0),
    resume: bytes(nth),
    device: bytes(0),
    sas: bytes(0, 5),
  };
}

const idOf = (nth: number) => `0${nth}`.repeat(16);

function begun() {
  const ledger = new Ledger(new Vault(memoryShelf(), random));
  const around = surroundings();
  const society = new Society(random, around.emit);
  const bond = Bond.begin(session(1), {}, ledger, society, around);
  const keys = () => [bond.secret(false)?.key[0], bond.secret(true)?.key[0]];
  const kept = async () => {
    const [record] = await ledger.bonds();
    return record && [record.secret[0], record.old?.[0]];
  };
  return { ledger, bond, keys, kept };
}

Deno.test("a bond is kept from when the other end has proved its keys", async () => {
  const { bond, kept } = begun();
  assert.equal(await kept(), undefined);
  bond.proved(idOf(1));
  await bond.roll(bytes(1), session(2));
  assert.deepEqual(await kept(), [2, 1]);
  assert.equal(bond.id, idOf(1));
});

Deno.test("it is met under the newest secret, and the one before until that is proved", async () => {
  const { bond, keys, kept } = begun();
  bond.proved(idOf(1));
  const [first, none] = bond.places;
  assert.equal(none, undefined);
  assert.match(first!.locator, /^[0-9a-f]{32}$/);
  await bond.roll(bytes(1), session(2));
  assert.deepEqual(keys(), [2, 1]);
  const [now, before] = bond.places;
  assert.notEqual(now!.locator, first!.locator);
  assert.deepEqual(before, { ...first, old: true });
  bond.proved(idOf(2));
  assert.deepEqual(keys(), [2, undefined]);
  assert.deepEqual(bond.places, [now]);
  await bond.roll(bytes(2), session(3));
  assert.deepEqual(await kept(), [3, 2]);
});

Deno.test("a session that comes back does not vouch for a newer one's secret", async () => {
  const { bond, keys } = begun();
  bond.proved(idOf(1));
  await bond.roll(bytes(1), session(2));
  bond.proved(idOf(1));
  assert.deepEqual(keys(), [2, 1]);
});

Deno.test("whoever is lost is not kept by what comes late", async () => {
  const { bond, ledger, kept } = begun();
  bond.proved(idOf(1));
  bond.lose({ kind: "member-left" });
  bond.name("Ana");
  bond.proved(idOf(1));
  assert.equal(await ledger.drop(bond.id), true);
  assert.equal(await kept(), undefined);
});
