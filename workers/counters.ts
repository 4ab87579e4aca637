import {
  type Attempts,
  attemptsLeft,
  returnAttempt,
  spendAttempt,
} from "../core/attempts.ts";
import { VaultError } from "../core/vault.ts";
import type { AdmissionRecord } from "../core/vault_record.ts";
import type { Handshake } from "./handshake.ts";
import type { Vault } from "./vault.ts";

/** One more guess, or guest, is not allowed. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/**
 * Counts of guesses at codes, kept in the vault so that a reload is worth none
 * and so that all pages of this browser count together. Where the vault's
 * storage is missing or fails (some private windows) they last as long as the
 * worker, and everything else works as ever.
 */
export class Counters {
  #vault: Vault;

  /** `now` in milliseconds since the epoch, `spare` a vault in memory. */
  constructor(
    vault: Vault,
    private readonly spare: Vault,
    private readonly now: () => number,
  ) {
    this.#vault = vault;
    this.#with((it) => it.sweep(now()));
  }

  /** What a host counted at a locator, unless that has ended. */
  async admission(locator: string): Promise<AdmissionRecord | undefined> {
    const found = await this.#with((vault) =>
      vault.counter("admission", locator)
    );
    return found && this.now() < found.until ? found : undefined;
  }

  /** Keeps a host's count; resolves once it would survive a crash. */
  async keep(records: readonly AdmissionRecord[]): Promise<void> {
    await this.#with((vault) => vault.write(...records));
  }

  /** Attempts a guest still has at a locator. */
  async attemptsLeft(locator: string): Promise<number> {
    const found = await this.#with((vault) =>
      vault.counter("attempts", locator)
    );
    return attemptsLeft(found?.attempts ?? [], this.now());
  }

  /**
   * The same handshake as a guest, where a message that lets the host check a
   * guess is counted before it is handed out, and given back when keys are
   * agreed. It rejects with Refused when there may be no more.
   */
  counted(handshake: Handshake, locator: string): Handshake {
    let spent = 0;
    return async (output, input) => {
      const computed = await handshake(output, input);
      if (output === "M2") spent = await this.#spend(locator);
      else {
        await this.#attempts(locator, (all) => returnAttempt(all, spent));
      }
      return computed;
    };
  }

  async #spend(locator: string): Promise<number> {
    const at = this.now();
    let spent: Attempts | undefined;
    await this.#attempts(locator, (attempts) => {
      spent = spendAttempt(attempts, at);
      return spent ?? attempts;
    });
    if (!spent) throw new Refused();
    return at;
  }

  async #attempts(
    locator: string,
    change: (attempts: Attempts) => Attempts,
  ): Promise<void> {
    await this.#with((vault) =>
      vault.update("attempts", locator, (record) => {
        const attempts = change(record?.attempts ?? []);
        return attempts.length > 0
          ? { is: "attempts", id: locator, attempts }
          : undefined;
      })
    );
  }

  async #with<T>(work: (vault: Vault) => Promise<T>): Promise<T> {
    const vault = this.#vault;
    try {
      return await work(vault);
    } catch (error) {
      const unavailable = error instanceof VaultError &&
        error.kind === "unavailable";
      if (!unavailable || vault === this.spare) throw error;
      this.#vault = this.spare;
      return await work(this.spare);
    }
  }
}
