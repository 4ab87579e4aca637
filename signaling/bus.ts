import * as z from "zod/mini";
import { type Letter, pack, unpack } from "./letter.ts";
import { failure, type Log } from "./log.ts";
import type { Store } from "./room.ts";
import { put, read, readAll } from "./store.ts";

/** How long a letter waits for a process that may be dead already. */
const MAIL_MS = 120_000;

/** Characters of a commit's letters: KV takes 800 KiB, one has 88 KB at most. */
const MAX_BATCH_CHARS = 600_000;

/** Characters that may wait for one process. */
const MAX_WAITING_CHARS = 8_000_000;

/** KV takes a thousand changes in one commit. */
const REMOVED_AT_ONCE = 500;

const page = z.strictObject({
  bytes: z.instanceof(Uint8Array),
  isLast: z.boolean(),
  expiresAt: z.number(),
});

/** Letters to one process, and the numbered parts under way. */
interface Outbox {
  readonly waiting: Letter[];
  waitingChars: number;
  parts: readonly { readonly n: number; readonly bytes: Uint8Array }[];
  written: number;
  isBusy: boolean;
}

/**
 * Carries letters between processes, from each to each in order and once. Parts
 * are numbered by the sender and written again under the same numbers when a
 * write may have failed; the reader takes a number once, and none before the one
 * that precedes it. The bell is watched, and polled because a watch sees nothing
 * of other processes on one KV file.
 */
export class Bus {
  readonly #store: Store;
  readonly #log: Log;
  readonly #deliver: (letter: Letter) => void;
  readonly #outboxes = new Map<string, Outbox>();
  /** The last number taken, by sender. */
  readonly #taken = new Map<string, number>();
  readonly #watch: ReadableStreamDefaultReader<unknown>;
  #rung: string | null = null;
  #reading: Promise<void> = Promise.resolve();
  #isPolling = false;
  #hasFailed = false;

  constructor(store: Store, log: Log, deliver: (letter: Letter) => void) {
    this.#store = store;
    this.#log = log;
    this.#deliver = deliver;
    const { kv, roll } = store;
    this.#watch = kv.watch([bell(roll.instance)]).getReader();
    void this.#listen();
  }

  /**
   * Takes a letter, which is written now or with a later poll; false when too
   * many wait already.
   */
  send(to: string, letter: Letter): boolean {
    const outbox = this.#outboxes.get(to) ??
      { waiting: [], waitingChars: 0, parts: [], written: 0, isBusy: false };
    this.#outboxes.set(to, outbox);
    const waitingChars = outbox.waitingChars + charsOf(letter);
    if (waitingChars > MAX_WAITING_CHARS) return false;
    outbox.waiting.push(letter);
    outbox.waitingChars = waitingChars;
    void this.#flush(to, outbox);
    return true;
  }

  /** Writes what waits and reads what has come; to be called often. */
  async poll(): Promise<void> {
    if (this.#isPolling) return;
    this.#isPolling = true;
    try {
      await this.#flushAll();
      if (this.#store.roll.hasOthers) await this.#read();
      this.#hasFailed = false;
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#isPolling = false;
    }
  }

  /** Writes what waits, if it can be written, and is done. */
  async close(): Promise<void> {
    await this.#flushAll();
    await this.#watch.cancel();
    await this.#reading;
  }

  async #flushAll(): Promise<void> {
    for (const [to, outbox] of this.#outboxes) {
      if (!this.#store.roll.isAlive(to)) this.#outboxes.delete(to);
      else await this.#flush(to, outbox);
    }
  }

  async #listen(): Promise<void> {
    try {
      while (!(await this.#watch.read()).done) {
        await this.#read().catch((error) => this.#failed(error));
      }
    } catch (error) {
      // Polling goes on without it.
      this.#log.warn("watch-ended", failure(error));
    }
  }

  async #flush(to: string, outbox: Outbox): Promise<void> {
    if (outbox.isBusy) return;
    outbox.isBusy = true;
    try {
      while (outbox.waiting.length + outbox.parts.length > 0) {
        if (outbox.parts.length === 0) {
          outbox.parts = pack(takeBatch(outbox))
            .map((bytes) => ({ n: ++outbox.written, bytes }));
        }
        await this.#write(to, outbox.parts);
        outbox.parts = [];
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      outbox.isBusy = false;
    }
  }

  async #write(to: string, parts: Outbox["parts"]): Promise<void> {
    const { kv, roll } = this.#store;
    const expiresAt = roll.now() + MAIL_MS;
    const last = parts.at(-1)?.n;
    await put(kv, (change) => {
      for (const { n, bytes } of parts) {
        const value = { bytes, isLast: n === last, expiresAt };
        change.set(["mail", to, roll.instance, n], value, {
          expireIn: MAIL_MS,
        });
      }
      return change.set(bell(to), { expiresAt }, { expireIn: MAIL_MS });
    });
  }

  /** Says it once until it works again: the next try is soon. */
  #failed(error: unknown): void {
    if (!this.#hasFailed) this.#log.warn("store-failed", failure(error));
    this.#hasFailed = true;
  }

  #read(): Promise<void> {
    const reading = this.#reading.then(() => this.#take());
    this.#reading = reading.catch(() => {});
    return reading;
  }

  async #take(): Promise<void> {
    const { kv, roll } = this.#store;
    const { versionstamp } = await read(kv, bell(roll.instance));
    if (versionstamp === this.#rung) return;
    const entries = await readAll(kv, ["mail", roll.instance]);
    const parts = new Map<string, Uint8Array[]>();
    for (const { key: [, , from, n], value } of entries) {
      if (typeof from !== "string" || typeof n !== "number") continue;
      const before = parts.get(from) ?? [];
      const taken = this.#taken.get(from) ?? 0;
      if (n !== taken + before.length + 1) continue;
      const { bytes, isLast } = page.parse(value);
      before.push(bytes);
      parts.set(from, isLast ? [] : before);
      if (!isLast) continue;
      this.#taken.set(from, n);
      for (const letter of unpack(before)) this.#deliver(letter);
    }
    await this.#remove(entries);
    this.#rung = versionstamp;
  }

  /** Removes what is taken, also what was written again after that. */
  async #remove(entries: readonly Deno.KvEntry<unknown>[]): Promise<void> {
    const done = entries.filter(({ key: [, , from, n] }) =>
      Number(n) <= (this.#taken.get(String(from)) ?? 0)
    );
    for (let at = 0; at < done.length; at += REMOVED_AT_ONCE) {
      const some = done.slice(at, at + REMOVED_AT_ONCE);
      await put(this.#store.kv, (change) => {
        for (const { key } of some) change.delete(key);
        return change;
      });
    }
  }
}

/** At least one letter, and no more than a commit takes. */
function takeBatch(outbox: Outbox): readonly Letter[] {
  let chars = 0;
  let count = 0;
  for (const letter of outbox.waiting) {
    const more = chars + charsOf(letter);
    if (count > 0 && more > MAX_BATCH_CHARS) break;
    chars = more;
    count++;
  }
  outbox.waitingChars -= chars;
  return outbox.waiting.splice(0, count);
}

/** What a letter comes to, with room for its other fields. */
function charsOf(letter: Letter): number {
  return 256 + (letter.t === "blob" ? letter.blob.length : 0);
}

function bell(instance: string): Deno.KvKey {
  return ["bell", instance];
}
