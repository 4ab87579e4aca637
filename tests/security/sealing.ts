import {
  openRecord,
  sealRecord,
  VaultError,
  vaultKey,
} from "../../core/vault.ts";
import { memoryShelf } from "../../workers/shelf.ts";
import { Vault } from "../../workers/vault.ts";
import { random } from "../handshake.ts";
import { suites } from "./cases.ts";
import { median, type Row, within } from "./row.ts";

const area = "credentials";
const SERVERS = 100;
const NAME = { kind: "turn", id: "a" };

/** Sealed credentials: open, changed, and sealed anew all at once. */
export async function sealing(): Promise<Row[]> {
  return [
    ...await suites(area, [
      "core/vault_test.ts",
      "core/vault_codec_test.ts",
      "core/backup_test.ts",
      "workers/vault_test.ts",
    ]),
    await there(),
    await flipped(),
    await anew(),
  ];
}

async function there(): Promise<Row> {
  const key = await vaultKey(random(32));
  const plain = random(200);
  const times: number[] = [];
  for (let n = 0; n < 51; n++) {
    const began = performance.now();
    const sealed = await sealRecord(key, NAME, plain, random(32));
    await openRecord(key, NAME, sealed);
    times.push(performance.now() - began);
  }
  return within(area, "sealed and opened", median(times), 10);
}

async function flipped(): Promise<Row> {
  const key = await vaultKey(random(32));
  const sealed = await sealRecord(key, NAME, random(40), random(32));
  let refused = 0;
  for (let bit = 0; bit < 8 * sealed.length; bit++) {
    const changed = sealed.slice();
    changed[bit >> 3]! ^= 1 << bit % 8;
    await openRecord(key, NAME, changed).catch((error) => {
      if (error instanceof VaultError && error.kind === "tampered") refused++;
    });
  }
  return {
    area,
    what: "any one bit flipped",
    holds: refused === 8 * sealed.length,
    figure: `${refused} of ${8 * sealed.length} refused`,
    bound: "all",
  };
}

async function anew(): Promise<Row> {
  const shelf = memoryShelf();
  const vault = new Vault(shelf, random);
  const servers = Array.from({ length: SERVERS }, (_, i) => ({
    is: "turn" as const,
    id: String(i),
    server: { urls: ["turn:a.example"], username: `1:${i}`, credential: "c" },
  }));
  await vault.write(...servers);
  const before = (await shelf.read("turn")).records;
  const began = performance.now();
  await vault.protect("a new passphrase");
  const ms = performance.now() - began;
  const after = (await shelf.read("turn")).records;
  const other = after.every(({ id, record }) =>
    before.find((it) => it.id === id)?.record.toString() !== record.toString()
  );
  const kept = (await vault.list("turn")).map(({ id }) => Number(id));
  const whole = kept.toSorted((a, b) => a - b).every((id, i) => id === i);
  return {
    ...within(area, `${SERVERS} sealed anew, new passphrase`, ms, 5000),
    holds: ms < 5000 && kept.length === SERVERS && whole && other,
  };
}
