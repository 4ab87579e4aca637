import assert from "node:assert/strict";
import { random, suite } from "../tests/handshake.ts";
import { exportSession, importSession } from "./backup.ts";
import { confirm, finish, initiate, respond } from "./handshake.ts";
import { helloOf, Role, sideOf } from "./hello.ts";
import { FrameClass } from "./frame.ts";
import { trafficKey } from "./keys.ts";
import { locatorOf, type Secret } from "./secret.ts";
import { type ResumeRecord, resumeSecret } from "./vault_record.ts";

const passphrase = "correct horse";
const session: ResumeRecord = {
  is: "resume",
  id: "0123456789abcdef0123456789abcdef",
  label: "Ana",
  direction: "send",
  chunk: 65_536,
  files: [{ name: "a.bin", size: 9, type: "", modified: 0 }],
  ledger: [{ file: 0, chunks: 1 }],
  secret: random(32),
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
});

Deno.test("an export shows neither secret nor names", async () => {
  const blob = await exportSession(session, passphrase, random);
  const shown = blob.toHex();
  for (const it of ["a.bin", "Ana"]) {
    assert.equal(shown.includes(new TextEncoder().encode(it).toHex()), false);
  }
  assert.equal(shown.includes(session.secret.toHex()), false);
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
    const secret = resumeSecret(await importSession(blob, passphrase));
    names.add(locatorOf(secret));
    for (const key of await meet(secret)) seen.add(key);
  }
  assert.equal(names.size, 1);
  assert.equal(seen.size, 4 * imports.length);
});
