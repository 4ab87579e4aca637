import { VaultError } from "../core/vault.ts";
import { answer, HANDLES, KEYS, META, type Transact } from "./database.ts";
import type { StoredKeys } from "./shelf.ts";

/** What a person gave: a file, or a folder with files. */
type Root = FileSystemFileHandle | FileSystemDirectoryHandle;

/** Where a person's own file lies. */
export interface Place {
  readonly root: Root;
  /** Folders and the name, from there; none for the file itself. */
  readonly path: readonly string[];
}

/** Those of a transfer's files, in the order of the offer; folders have none. */
export type Places = readonly (Place | undefined)[];

/**
 * The files that a transfer sends, as the browser lets them be opened again
 * after a restart. It stores such handles itself and lets nobody see what is in
 * them, so they cannot be sealed: none is kept where records need a passphrase.
 * A person has to allow it before they are read. The shelf erases them with the
 * record of their transfer.
 *
 * Like the ledger, this never fails: what is not kept is not found.
 */
export class Handles {
  constructor(private readonly transact: Transact) {}

  /** Answers whether they are kept. */
  async put(transfer: string, places: Places): Promise<boolean> {
    const stores = [META, HANDLES];
    const kept = await this.#try("readwrite", stores, async (store) => {
      const keys = await answer<StoredKeys | undefined>(store(META).get(KEYS));
      if (keys?.lock) return false;
      await answer(store(HANDLES).put(places, transfer));
      return true;
    });
    return kept ?? false;
  }

  async get(transfer: string): Promise<Places | undefined> {
    return await this.#try(
      "readonly",
      [HANDLES],
      (store) => answer(store(HANDLES).get(transfer)),
    );
  }

  async drop(transfer: string): Promise<void> {
    await this.#try(
      "readwrite",
      [HANDLES],
      (store) => answer(store(HANDLES).delete(transfer)),
    );
  }

  #try<T>(
    ...transaction: Parameters<typeof this.transact<T>>
  ): Promise<T | undefined> {
    return this.transact(...transaction).catch((error: unknown) => {
      if (error instanceof VaultError) return undefined;
      throw error;
    });
  }
}
