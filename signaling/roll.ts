import * as z from "zod/mini";
import type { Log } from "./log.ts";
import { put, read, readAll } from "./store.ts";

/** Between two beats of a process. */
const BEAT_MS = 10_000;

/** A process that is silent this long is dead and its members are away. */
const ALIVE_MS = 30_000;

/** A beat outlives its process by so much that its silence can be seen. */
const KEPT_MS = 600_000;

/** Clocks that differ by more than this are brought together. */
const TOLERANCE_MS = 5000;

const beat = z.strictObject({
  /** By the clock that its process goes by. */
  now: z.number(),
  /** One more than that of any process it found. */
  rank: z.number(),
  expiresAt: z.number(),
});

export interface RollSeams {
  readonly kv: Deno.Kv;
  readonly clock: () => number;
  readonly instance: string;
  readonly log: Log;
}

/**
 * `["instance", id]`: which server processes are alive. A process is judged by
 * the changes seen of its beat, never by the times in it, so that clocks that
 * differ kill nobody. One beat a process stands in for a heartbeat a member,
 * which a file-backed KV could not take.
 */
export class Roll {
  readonly instance: string;
  readonly #seams: RollSeams;
  /** When a change of each beat was last seen, by the time spent listening. */
  readonly #heard = new Map<string, { versionstamp: string; at: number }>();
  #listenedMs = 0;
  #listenedAt: number;
  #rank = 0;
  #aheadMs = 0;
  #beatAt = -Infinity;

  constructor(seams: RollSeams) {
    this.#seams = seams;
    this.instance = seams.instance;
    this.#listenedAt = seams.clock();
  }

  /** The time all processes go by, for everything that is stored. */
  now(): number {
    return this.#seams.clock() + this.#aheadMs;
  }

  get hasOthers(): boolean {
    for (const id of this.#heard.keys()) {
      if (id !== this.instance && this.isAlive(id)) return true;
    }
    return false;
  }

  isAlive(instance: string): boolean {
    return this.#silentMs(instance) < ALIVE_MS;
  }

  /** When a process was last heard, by {@link now}. */
  lastHeard(instance: string): number {
    return this.now() - this.#silentMs(instance);
  }

  /** Listens to the others, and beats when it is time to. */
  async tick(): Promise<void> {
    const { clock } = this.#seams;
    await this.#listen();
    if (clock() - this.#beatAt < BEAT_MS) return;
    await this.beat();
    this.#beatAt = clock();
  }

  /** Says that this process is alive. */
  async beat(): Promise<void> {
    const now = this.now();
    const value = { now, rank: this.#rank, expiresAt: now + KEPT_MS };
    await put(
      this.#seams.kv,
      (it) => it.set(key(this.instance), value, { expireIn: KEPT_MS }),
    );
  }

  /** Takes this process off the roll. */
  async leave(): Promise<void> {
    await put(this.#seams.kv, (it) => it.delete(key(this.instance)));
  }

  /** Makes sure that the state of these is known. */
  async meet(instances: Iterable<string>): Promise<void> {
    const { kv } = this.#seams;
    for (const id of new Set(instances)) {
      if (id === this.instance || this.#heard.has(id)) continue;
      const { versionstamp } = await read(kv, key(id));
      // A beat comes before all else a process writes: without one it ended.
      const at = this.#listenedMs - (versionstamp === null ? KEPT_MS : 0);
      this.#heard.set(id, { versionstamp: versionstamp ?? "", at });
    }
  }

  async #listen(): Promise<void> {
    const { kv, clock } = this.#seams;
    const entries = await readAll(kv, ["instance"]);
    let rank = 0;
    const now = clock();
    // Who could not listen, as KV failed, has heard no silence.
    const sinceMs = Math.min(now - this.#listenedAt, BEAT_MS);
    this.#listenedMs += Math.max(0, sinceMs);
    this.#listenedAt = now;
    const at = this.#listenedMs;
    for (const { key: [, id], value, versionstamp } of entries) {
      if (typeof id !== "string" || id === this.instance) continue;
      const said = beat.safeParse(value).data;
      rank = Math.max(rank, said?.rank ?? 0);
      const before = this.#heard.get(id);
      if (before?.versionstamp === versionstamp) continue;
      this.#heard.set(id, { versionstamp, at });
      if (before === undefined || said === undefined) continue;
      if (this.#isAfter(said.rank, id)) this.#follow(said.now, now);
    }
    this.#rank ||= rank + 1;
    for (const id of this.#heard.keys()) {
      if (this.#silentMs(id) > 2 * KEPT_MS) this.#heard.delete(id);
    }
  }

  /** Who came first sets the time; of two that came at once, one of them. */
  #isAfter(rank: number, id: string): boolean {
    return rank < this.#rank || (rank === this.#rank && id < this.instance);
  }

  /** Sets the clock by a beat that is at most a tick old. */
  #follow(then: number, now: number): void {
    const aheadMs = then - now;
    if (Math.abs(aheadMs - this.#aheadMs) <= TOLERANCE_MS) return;
    this.#aheadMs = aheadMs;
    const seconds = Math.round(aheadMs / 1000);
    this.#seams.log.warn("clock-skew", { seconds });
  }

  #silentMs(instance: string): number {
    if (instance === this.instance) return 0;
    return this.#listenedMs -
      (this.#heard.get(instance)?.at ?? this.#listenedMs);
  }
}

function key(instance: string): Deno.KvKey {
  return ["instance", instance];
}
