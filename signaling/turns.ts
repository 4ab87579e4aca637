import { failure, type Log } from "./log.ts";
import { StoreError } from "./store.ts";

type Work = () => Promise<void> | void;

/**
 * One room's changes come one after the other. What is owed is done before
 * anything else of the room, and again until it succeeds: KV that fails for a
 * while delays and loses nothing.
 */
export class Turns {
  readonly #log: Log;
  readonly #last = new Map<string, Promise<void>>();
  readonly #owed = new Map<string, Work[]>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Work with an outcome; fails when what was owed before it does. */
  take<T>(locator: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(locator) ?? Promise.resolve();
    const result = before.then(async () => {
      await this.#settle(locator);
      return await work();
    });
    const settled = result.then(() => {}, () => {}).then(() => {
      if (this.#last.get(locator) === settled) this.#last.delete(locator);
    });
    this.#last.set(locator, settled);
    return result;
  }

  /** Work nobody waits for, which is done sooner or later. */
  owe(locator: string, work: Work): void {
    const owed = this.#owed.get(locator);
    if (owed) owed.push(work);
    else this.#owed.set(locator, [work]);
    this.#try(
      locator,
      (error) => this.#log.warn("store-failed", failure(error)),
    );
  }

  /** Tries again what could not be done, and was told of then. */
  retry(): void {
    for (const locator of this.#owed.keys()) this.#try(locator, () => {});
  }

  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }

  #try(locator: string, failed: (error: unknown) => void): void {
    this.take(locator, () => Promise.resolve()).catch(failed);
  }

  async #settle(locator: string): Promise<void> {
    const owed = this.#owed.get(locator) ?? [];
    for (let work = owed[0]; work !== undefined; work = owed[0]) {
      try {
        await work();
      } catch (error) {
        if (error instanceof StoreError) throw error;
        this.#log.error("work-failed", failure(error));
      }
      owed.shift();
    }
    this.#owed.delete(locator);
  }
}
