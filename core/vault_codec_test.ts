import assert from "node:assert/strict";
import type { Bytes } from "./bytes.ts";
import { decodeRecord, encodeRecord, isVaultKind } from "./vault_codec.ts";
import {
  type BondRecord,
  type DeviceRecord,
  isExpired,
  resumeSecret,
  type TransferRecord,
  type VaultRecord,
} from "./vault_record.ts";

const id = "0123456789abcdef0123456789abcdef";
const bond: BondRecord = {
  is: "bond",
  id,
  label: "Ana",
  side: "B",
  handles: 3,
  since: 5,
  secret: new Uint8Array(32).fill(1),
};
const transfer: TransferRecord = {
  is: "transfer",
  id,
  bond: "ff".repeat(16),
  label: "Ana",
  direction: "receive",
  handle: 7,
  chunk: 65_536,
  files: [{ name: "a.bin", size: 9, type: "", modified: 0 }],
  accepted: [[0, 1]],
  padded: false,
  paused: true,
  state: "open",
  bytes: 4,
  total: 9,
  since: 6,
};
const device: DeviceRecord = {
  is: "device",
  id: "d",
  label: "Phone",
  verified: true,
  since: 5,
  secret: new Uint8Array(32).fill(2),
};
const all: readonly VaultRecord[] = [
  bond,
  { ...bond, old: new Uint8Array(32).fill(4) },
  { ...bond, role: "host" },
  { ...bond, who: "ab".repeat(8) },
  transfer,
  {
    ...transfer,
    state: "done",
    ended: 9,
    group: "ab".repeat(16),
    originals: [{ name: "a.bin", size: 12, modified: 3 }],
  },
  {
    is: "chat",
    id,
    changed: 7,
    messages: [
      { id, mine: true, at: 3, came: 4, text: "Zoë\n👩‍🚀", mark: "read" },
    ],
  },
  device,
  { ...device, old: new Uint8Array(32).fill(3) },
  {
    is: "turn",
    id: "t",
    server: { urls: ["turns:turn.example"], username: "u", credential: "c" },
  },
  {
    is: "admission",
    id: "030abc",
    mark: 7,
    until: 9,
    admission: { is: "dead", limit: "guesses" },
  },
  { is: "attempts", id: "030abc", attempts: [1, 2] },
];

/** A record as it could have been written by anything that has the key. */
function forged(facts: unknown, ...secrets: readonly Bytes[]): Bytes {
  const json = new TextEncoder().encode(JSON.stringify(facts));
  const head = new Uint8Array(4);
  new DataView(head.buffer).setUint32(0, json.length);
  return new Uint8Array([head, json, ...secrets].flatMap((it) => [...it]));
}

function refused(kind: VaultRecord["is"], of: string, bytes: Bytes): void {
  assert.throws(() => decodeRecord(kind, of, bytes), { kind: "tampered" });
}

for (const record of all) {
  Deno.test(`a record comes back as it was: ${record.is}`, () => {
    const back = decodeRecord(record.is, record.id, encodeRecord(record));
    assert.deepEqual(back, record);
  });
}

Deno.test("a record's bytes are its facts, then its secrets", () => {
  const { secret, ...facts } = device;
  assert.deepEqual(encodeRecord(device), forged(facts, secret));
});

Deno.test("a record of another kind or id is refused", () => {
  refused("bond", "d", encodeRecord(device));
  refused("device", "e", encodeRecord(device));
});

Deno.test("unknown fields are refused: no traffic key hides in a record", () => {
  const { secret, ...facts } = bond;
  decodeRecord("bond", id, forged(facts, secret));
  refused("bond", id, forged({ ...facts, root: "00" }, secret));
});

Deno.test("secrets of another number or length are refused", () => {
  const { secret, ...facts } = device;
  refused("device", "d", forged(facts));
  refused("device", "d", forged(facts, secret.slice(1)));
  refused("device", "d", forged(facts, secret, secret, secret));
  refused("attempts", "030abc", forged(all.at(-1), secret));
  refused("transfer", id, forged(transfer, secret));
});

Deno.test("bytes that are no record at all are refused", () => {
  refused("turn", "t", new Uint8Array(0));
  refused("turn", "t", Uint8Array.of(255, 255, 255, 255, 1));
  refused("turn", "t", forged(null));
});

Deno.test("only the kinds of this version are known", () => {
  assert.equal(isVaultKind("turn"), true);
  assert.equal(isVaultKind("toString"), false);
  assert.equal(isVaultKind(1), false);
});

Deno.test("counters expire, secrets do not", () => {
  const expired = (now: number) => all.filter((it) => isExpired(it, now));
  assert.deepEqual(expired(8).map((it) => it.is), []);
  assert.deepEqual(expired(9).map((it) => it.is), ["admission"]);
  assert.deepEqual(expired(1e12).map((it) => it.is), ["admission", "attempts"]);
});

Deno.test("a resume secret is for mode 4 and its own copy", () => {
  const { mode, key } = resumeSecret(bond.secret);
  assert.equal(mode, 4);
  key.fill(0);
  assert.equal(bond.secret[0], 1);
});
