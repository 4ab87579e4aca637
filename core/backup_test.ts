import assert from "node:assert/strict";
import { random, suite } from "../tests/handshake.ts";
import { type Backup, exportSession, importSession } from "./backup.ts";
import { confirm, finish, initiate, respond } from "./handshake.ts";
import { helloOf, Role, sideOf } from "./hello.ts";
import { FrameClass } from "./frame.ts";
import { trafficKey } from "./keys.ts";
import { locatorOf, type Secret } from "./secret.ts";
import { resumeSecret, type TransferRecord } from "./vault_record.ts";

const passphrase = "correct horse";
const bond = "0123456789abcdef0123456789abcdef";
const transfer: TransferRecord = {
  is: "transfer",
  id: "00112233445566778899aabbccddeeff",
  bond,
  label: "Ana",
  direction: "send",
  handle: 2,
  chunk: 65_536,
  files: [{ name: "a.bin", size: 9, type: "", modified: 0 }],
  accepted: [[0, 1]],
  padded: true,
  paused: false,
  state: "open",
  bytes: 0,
  total: 9,
  since: 2,
};
const session: Backup = {
  bond: {
    is: "bond",
    id: bond,
    label: "Ana",
    side: "A",
    handles: 2,
    secret: random(32),
    old: random(32),
    since: 1,
  },
  transfers: [transfer, {
    ...transfer,
    id: "ff".repeat(16),
    state: "done",
    bytes: 9,
    ended: 3,
    originals: [{ name: "a", size: 10, modified: 1 }],
  }],
};

/** What two peers with this secret agree on: session id, root, lock of a key. */
async function meet(secret: Secret): Promise<readonly string[]> {
  const one = helloOf(4, Role.peer, random);
  const two = helloOf(4, Role.peer, random);
  const [a, b] = sideOf(one, two) === "A" ? [one, two] : [two, one];
  const first = await initiate(secret, a, b, random, suite);
  const second = await respond(secret, a, b, first.message, random, suite);
  const third = await confirm(first.state, second.message);
  const other = await finish(second.state, third.message);
  const { id, root } = third.session;
  assert.deepEqual(other.root, root);
  const { key, iv } = await trafficKey(root, FrameClass.peer, 1, 0);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: new Uint8Array(12) },
    key,
    new Uint8Array(16),
  );
  return [id, root, iv, new Uint8Array(sealed)].map((it) => it.toHex());
}

Deno.test("an export comes back under its passphrase", async () => {
  const blob = await exportSession(session, passphrase, random);
  assert.deepEqual(await importSession(blob, passphrase), session);
  const alone = { ...session, transfers: [] };
  const small = await exportSession(alone, passphrase, random);
  assert.deepEqual(await importSession(small, passphrase), alone);
});

Deno.test("an export shows neither secret nor names", async () => {
  const blob = await exportSession(session, passphrase, random);
  const shown = blob.toHex();
  for (const it of ["a.bin", "Ana"]) {
    assert.equal(shown.includes(new TextEncoder().encode(it).toHex()), false);
  }
  assert.equal(shown.includes(session.bond.secret.toHex()), false);
});

Deno.test("another passphrase or a changed export does not open", async () => {
  const blob = await exportSession(session, passphrase, random);
  const wrong = { kind: "wrong-passphrase" };
  await assert.rejects(importSession(blob, "correct hose"), wrong);
  for (const at of [1, 17, 49, blob.length - 1]) {
    const changed = blob.slice();
    changed[at]! ^= 1;
    await assert.rejects(importSession(changed, passphrase), wrong);
  }
});

Deno.test("what is no export is refused at once", async () => {
  const blob = await exportSession(session, passphrase, random);
  const none = { kind: "tampered" };
  await assert.rejects(importSession(blob.slice(0, 49), passphrase), none);
  const later = blob.with(0, 2);
  await assert.rejects(importSession(later, passphrase), none);
});

Deno.test("nonce reuse after restore: an import repeats no key", async () => {
  const old = await exportSession(session, passphrase, random);
  const again = await exportSession(session, passphrase, random);
  assert.notDeepEqual(old, again);
  const imports = [old, old, again];
  const seen = new Set<string>();
  const names = new Set<string>();
  for (const blob of imports) {
    const { bond } = await importSession(blob, passphrase);
    const secret = resumeSecret(bond.secret);
    names.add(locatorOf(secret));
    for (const key of await meet(secret)) seen.add(key);
  }
  assert.equal(names.size, 1);
  assert.equal(seen.size, 4 * imports.length);
});
