import { VaultError } from "../core/vault.ts";
import { answer, HANDLES, type Transact } from "./database.ts";

/**
 * The files that a transfer sends, as the browser lets them be opened again
 * after a reload. It stores such handles itself and lets nobody see what is in
 * them, so they are not sealed; a person has to allow it before they are read.
 *
 * Like the ledger, this never fails: what is not kept is not found.
 */
export class Handles {
  constructor(private readonly transact: Transact) {}

  /** Answers whether they are kept. */
  async put(
    transfer: string,
    handles: readonly FileSystemFileHandle[],
  ): Promise<boolean> {
    const kept = await this.#try("readwrite", async (store) => {
      await answer(store.put(handles, transfer));
      return true;
    });
    return kept ?? false;
  }

  async get(
    transfer: string,
  ): Promise<readonly FileSystemFileHandle[] | undefined> {
    return await this.#try("readonly", (store) => answer(store.get(transfer)));
  }

  async drop(transfer: string): Promise<void> {
    await this.#try("readwrite", (store) => answer(store.delete(transfer)));
  }

  #try<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<T>,
  ): Promise<T | undefined> {
    return this.transact(mode, [HANDLES], (store) => work(store(HANDLES)))
      .catch((error: unknown) => {
        if (error instanceof VaultError) return undefined;
        throw error;
      });
  }
}
