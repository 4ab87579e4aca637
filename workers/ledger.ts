import type { Bytes } from "../core/bytes.ts";
import { type KeySecret, locatorOf } from "../core/secret.ts";
import { VaultError } from "../core/vault.ts";
import {
  type BondRecord,
  resumeSecret,
  type TransferRecord,
} from "../core/vault_record.ts";
import type { MeetingPlace } from "./devices.ts";
import type { Vault } from "./vault.ts";

/**
 * The bonds with other browsers and the transfers between them, in the vault
 * (PROTOCOL §12.6, §15).
 *
 * Nothing here fails: while the vault is locked, or where the browser has none,
 * reading finds nothing and writing answers false, for not kept. A transfer
 * then goes on all the same, and only cannot outlive its page. A record that
 * does not open is as good as absent.
 */
export class Ledger {
  /** Changes are made in the order in which they are asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly vault: Vault) {}

  async bond(id: string): Promise<BondRecord | undefined> {
    return await found(this.vault.read("bond", id));
  }

  /** Oldest first. */
  async bonds(): Promise<readonly BondRecord[]> {
    const bonds = await found(this.vault.sound("bond"));
    return (bonds ?? []).toSorted((a, b) => a.since - b.since);
  }

  /** Keeps a bond as it is now. */
  keep(bond: BondRecord): Promise<boolean> {
    return this.#change(() => this.vault.write(bond));
  }

  /** They met: the next meeting takes the new secret, or still the old one. */
  roll(id: string, used: Bytes, next: Bytes): Promise<boolean> {
    return this.#change(() =>
      this.vault.update(
        "bond",
        id,
        (bond) => bond && { ...bond, secret: next, old: used },
      )
    );
  }

  /** A frame of the new session authenticated: the old secret is of no use. */
  settle(id: string): Promise<boolean> {
    return this.#change(() =>
      this.vault.update("bond", id, (bond) => {
        if (!bond) return undefined;
        const { old: _, ...rest } = bond;
        return rest;
      })
    );
  }

  /** Where the other of a bond may be met, the likeliest place first. */
  async places(id: string): Promise<readonly MeetingPlace[]> {
    const bond = await this.bond(id);
    if (!bond) return [];
    const place = (secret: Bytes, old: boolean) => ({
      locator: locatorOf(resumeSecret(secret)),
      old,
      day: 0,
    });
    const likeliest = place(bond.secret, false);
    return bond.old ? [likeliest, place(bond.old, true)] : [likeliest];
  }

  /** The secret of a place; `undefined` once the bond is dropped. */
  async secret(id: string, old: boolean): Promise<KeySecret | undefined> {
    const bond = await this.bond(id);
    const secret = old ? bond?.old : bond?.secret;
    return secret && resumeSecret(secret);
  }

  /** Transfers of a bond, oldest first. */
  async transfers(bond: string): Promise<readonly TransferRecord[]> {
    const all = await this.history();
    return all.filter((it) => it.bond === bond).toReversed();
  }

  /** Keeps a transfer as it is now. */
  note(transfer: TransferRecord): Promise<boolean> {
    return this.#change(() => this.vault.write(transfer));
  }

  /** All transfers, newest first. */
  async history(): Promise<readonly TransferRecord[]> {
    const all = await found(this.vault.sound("transfer"));
    return (all ?? []).toSorted((a, b) => b.since - a.since);
  }

  /**
   * Ids of all transfers, also while the vault is locked; `undefined` when
   * nobody can say, and nothing may be erased for not being among them.
   */
  async known(): Promise<readonly string[] | undefined> {
    return await found(this.vault.ids("transfer"));
  }

  /** Forgets a transfer. */
  erase(id: string): Promise<boolean> {
    return this.#change(() => this.vault.erase("transfer", id));
  }

  /** Forgets how to meet; what was transferred stays as history. */
  drop(bond: string): Promise<boolean> {
    return this.#change(() => this.vault.erase("bond", bond));
  }

  /** Answers whether the vault took it. */
  #change(work: () => Promise<void>): Promise<boolean> {
    const done = this.#last.then(work).then(() => true, refused);
    // What failed otherwise than it may is told once, to who asked.
    this.#last = done.catch(() => {});
    return done;
  }
}

async function found<T>(reading: Promise<T>): Promise<T | undefined> {
  return await reading.catch((error: unknown) => {
    refused(error);
    return undefined;
  });
}

/** @throws what is not the vault's. */
function refused(error: unknown): false {
  if (error instanceof VaultError) return false;
  throw error;
}
