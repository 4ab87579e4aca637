import { VaultError } from "../core/vault.ts";
import type {
  BondRecord,
  ChatRecord,
  TransferRecord,
} from "../core/vault_record.ts";
import type { Vault } from "./vault.ts";

/**
 * The bonds with other browsers, the transfers between them and what was said,
 * in the vault (PROTOCOL §12.6, §15).
 *
 * Nothing here fails: while the vault is locked, or where the browser has none,
 * reading finds nothing and writing answers false, for not kept. A transfer
 * then goes on all the same, and only cannot outlive its page. A record that
 * does not open is as good as absent.
 */
export class Ledger {
  /** Whether what is said is kept; not before that is known. */
  keepsChat: boolean | undefined;
  /** Changes are made in the order in which they are asked for. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly vault: Vault) {}

  async bond(id: string): Promise<BondRecord | undefined> {
    return await this.#found(() => this.vault.read("bond", id));
  }

  /** Oldest first. */
  async bonds(): Promise<readonly BondRecord[]> {
    const bonds = await this.#found(() => this.vault.sound("bond"));
    return (bonds ?? []).toSorted((a, b) => a.since - b.since);
  }

  /** Keeps a bond as it is now. */
  keep(bond: BondRecord): Promise<boolean> {
    return this.#change(() => this.vault.write(bond));
  }

  async transfer(id: string): Promise<TransferRecord | undefined> {
    return await this.#found(() => this.vault.read("transfer", id));
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
    const all = await this.#found(() => this.vault.sound("transfer"));
    return (all ?? []).toSorted((a, b) => b.since - a.since);
  }

  /**
   * Ids of all transfers, also while the vault is locked; `undefined` when
   * nobody can say, and nothing may be erased for not being among them.
   */
  async known(): Promise<readonly string[] | undefined> {
    return await this.#found(() => this.vault.ids("transfer"));
  }

  /** Forgets a transfer. */
  erase(id: string): Promise<boolean> {
    return this.#change(() => this.vault.erase("transfer", id));
  }

  /** What was said in a bond. */
  async chat(bond: string): Promise<ChatRecord | undefined> {
    return await this.#found(() => this.vault.read("chat", bond));
  }

  /** What was said in any. */
  async chats(): Promise<readonly ChatRecord[]> {
    return await this.#found(() => this.vault.sound("chat")) ?? [];
  }

  /** Keeps what was said as it is now, if it is to be kept at all. */
  keepChat(chat: ChatRecord): Promise<boolean> {
    return this.#change(async () => {
      if (!this.keepsChat) return;
      if (chat.messages.length > 0) await this.vault.write(chat);
      else await this.vault.erase("chat", chat.id);
    });
  }

  /** Forgets what was said in a bond, or in all. */
  eraseChat(bond?: string): Promise<boolean> {
    return this.#change(async () => {
      const bonds = bond ? [bond] : await this.vault.ids("chat");
      for (const id of bonds) await this.vault.erase("chat", id);
    });
  }

  /**
   * Forgets how to meet, and with that what was said; what was transferred
   * stays as history.
   */
  drop(bond: string): Promise<boolean> {
    return this.#change(async () => {
      await this.vault.erase("bond", bond);
      await this.vault.erase("chat", bond);
    });
  }

  /** What is read has all changes that were asked for before. */
  async #found<T>(read: () => Promise<T>): Promise<T | undefined> {
    await this.#last;
    return await read().catch((error: unknown) => {
      refused(error);
      return undefined;
    });
  }

  /** Answers whether the vault took it. */
  #change(work: () => Promise<void>): Promise<boolean> {
    const done = this.#last.then(work).then(() => true, refused);
    // What failed otherwise than it may is told once, to who asked.
    this.#last = done.catch(() => {});
    return done;
  }
}

/** @throws what is not the vault's. */
function refused(error: unknown): false {
  if (error instanceof VaultError) return false;
  throw error;
}
