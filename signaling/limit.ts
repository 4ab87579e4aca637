import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Store } from "./room.ts";
import { put, readAll } from "./store.ts";

/**
 * Requests a minute, and what each preset is for. Ten people behind one address
 * who meet at once are the most that is asked for in earnest.
 */
const PRESETS = {
  /** Invitations, by address. */
  strict: 3,
  /**
   * Rooms made, by address: an invitation makes two, a reload up to two, and
   * each two of nine guests one to meet in, which are 36.
   */
  moderate: 60,
  /** Joins to one locator, by address: nine guests, some of them twice. */
  generous: 20,
  /** All calls, by address: some ten for each two who meet. */
  api: 600,
} as const;

export type Preset = keyof typeof PRESETS;

const WINDOW_MS = 60_000;

/** Between two exchanges of counts with other processes. */
const SHARE_MS = 5_000;

/** Counts kept; above it the oldest are forgotten. */
const MAX_COUNTS = 100_000;

/** Values of one commit: KV takes a thousand. */
const MAX_BATCH = 500;

const HASH_BYTES = 12;

/** What is left to who asks, for the headers of the answer. */
export interface Verdict {
  readonly isAllowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until one more is allowed, or until all of the limit is again. */
  readonly resetSeconds: number;
}

interface Count {
  readonly preset: Preset;
  readonly key: string;
  window: number;
  now: number;
  before: number;
}

const shared = z.strictObject({ count: z.number(), expiresAt: z.number() });

/**
 * Counts in memory over a sliding minute: the current one, and of the last one
 * the share that is not over. What comes near a limit is told to other processes
 * by `["limit", preset, hash, window, instance]` every few seconds; a write for
 * each request would be the bottleneck.
 */
export class Limiter {
  readonly #store: Store;
  readonly #factor: number;
  readonly #counts = new Map<string, Count>();
  /** What other processes counted, by the rest of their keys. */
  #others: ReadonlyMap<string, number> = new Map();
  #sharedAt = -Infinity;

  /** `factor` multiplies every limit; 0 lets everything pass. */
  constructor(store: Store, factor: number) {
    this.#store = store;
    this.#factor = factor;
  }

  /** Counts one more if it is allowed; `undefined` when nothing is limited. */
  take(preset: Preset, key: string): Verdict | undefined {
    const limit = PRESETS[preset] * this.#factor;
    if (limit === 0) return undefined;
    const time = this.#store.roll.now();
    const count = this.#count(preset, key, time);
    const elapsed = time % WINDOW_MS / WINDOW_MS;
    const now = count.now + this.#elsewhere(count, 0);
    const before = count.before + this.#elsewhere(count, 1);
    const left = limit - now - before * (1 - elapsed);
    const isAllowed = left >= 1;
    if (isAllowed) count.now++;
    const remaining = isAllowed ? Math.floor(left - 1) : 0;
    const windows = remaining > 0
      ? 1 - elapsed
      : untilOneMore(limit, now + (isAllowed ? 1 : 0), before, elapsed);
    const resetSeconds = Math.ceil(windows * WINDOW_MS / 1000);
    return { isAllowed, limit, remaining, resetSeconds };
  }

  /** Undoes a {@link take} that came to nothing. */
  giveBack(preset: Preset, key: string): void {
    const count = this.#counts.get(`${preset} ${key}`);
    if (count !== undefined && count.now > 0) count.now--;
  }

  /** Exchanges counts with other processes; to be called about once a second. */
  async tick(): Promise<void> {
    const { roll } = this.#store;
    const time = roll.now();
    if (!roll.hasOthers || time - this.#sharedAt < SHARE_MS) return;
    this.#sharedAt = time;
    await this.#tell(time);
    await this.#hear();
  }

  async #tell(time: number): Promise<void> {
    const { kv, roll } = this.#store;
    const expiresAt = time + 2 * WINDOW_MS;
    const near = [...this.#counts.values()].filter(({ preset, window, now }) =>
      window === windowOf(time) && 10 * now >= PRESETS[preset] * this.#factor
    );
    for (let at = 0; at < near.length; at += MAX_BATCH) {
      const some = near.slice(at, at + MAX_BATCH);
      await put(kv, (change) => {
        for (const { preset, key, window, now } of some) {
          change.set(
            ["limit", preset, hash(key, window), window, roll.instance],
            { count: now, expiresAt },
            { expireIn: 2 * WINDOW_MS },
          );
        }
        return change;
      });
    }
  }

  async #hear(): Promise<void> {
    const { kv, roll } = this.#store;
    const others = new Map<string, number>();
    for (const { key, value } of await readAll(kv, ["limit"])) {
      const result = shared.safeParse(value);
      if (!result.success || key[4] === roll.instance) continue;
      const name = key.slice(1, 4).join(" ");
      others.set(name, (others.get(name) ?? 0) + result.data.count);
    }
    this.#others = others;
  }

  #count(preset: Preset, key: string, time: number): Count {
    const name = `${preset} ${key}`;
    const window = windowOf(time);
    const old = this.#counts.get(name);
    if (old?.window === window) return old;
    const before = old?.window === window - 1 ? old.now : 0;
    const count = { preset, key, window, now: 0, before };
    this.#counts.delete(name);
    this.#counts.set(name, count);
    for (const [oldest, { window }] of this.#counts) {
      const isOver = window < count.window - 1;
      if (!isOver && this.#counts.size <= MAX_COUNTS) break;
      this.#counts.delete(oldest);
    }
    return count;
  }

  /** What others counted in the window so many before the current one. */
  #elsewhere({ preset, key, window }: Count, back: number): number {
    if (this.#others.size === 0) return 0;
    const then = window - back;
    return this.#others.get(`${preset} ${hash(key, then)} ${then}`) ?? 0;
  }
}

/** In windows, until the sum over the sliding window is one below the limit. */
function untilOneMore(
  limit: number,
  now: number,
  before: number,
  elapsed: number,
): number {
  // In this window, while what was before it slides out …
  if (now + 1 <= limit) {
    return Math.max(0, 1 - elapsed - (limit - now - 1) / before);
  }
  // … or in the next one, while what is in this one does.
  return 1 - elapsed + 1 - (limit - 1) / now;
}

function windowOf(time: number): number {
  return Math.floor(time / WINDOW_MS);
}

/** Addresses are not stored; a hash differs from minute to minute. */
function hash(key: string, window: number): string {
  return createHash("sha256").update(`${window} ${key}`).digest()
    .subarray(0, HASH_BYTES).toString("base64url");
}
