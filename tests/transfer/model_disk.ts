import assert from "node:assert/strict";
import { type Kept, restored } from "../../core/journal.ts";
import type { Offer } from "../../core/offer.ts";
import type {
  Publication,
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
} from "../../core/receiving.ts";

const CREDIT_BYTES = 32 * 1024 * 1024;

type Job = () => ReceiveEvent | undefined;

/**
 * A disk that takes its time, and does what it is asked for in that order. What
 * it did is still there after a crash; the rest is not.
 */
export class ModelDisk {
  /** How often each byte range was written, and each file published. */
  readonly written = new Map<string, number>();
  readonly published: number[] = [];
  /** Nothing is done while it is full. */
  full = false;
  /** By file, what lies where in its place. */
  readonly #parts = new Map<number, Map<number, string>>();
  /** Entries of the journal, and of which byte ranges they speak. */
  #entries = 0;
  #ends = 0;
  readonly #journaled = new Set<string>();
  readonly #named = new Set<number>();
  #jobs: Job[] = [];
  /** Byte ranges by entry, to be written after the next flush. */
  #fresh: (readonly string[])[] = [];
  #unflushed = { frames: 0, bytes: 0 };
  /** Frames that arrived and are not settled, in bytes. */
  #unsettled = 0;

  constructor(private readonly offer: Offer) {}

  get busy(): boolean {
    return this.#jobs.length > 0 && !this.full;
  }

  /** Frames of which the journal knows. */
  get journaledFrames(): number {
    return this.#entries - this.#ends;
  }

  /** Does the next thing; what there is to tell of it. */
  work(): ReceiveEvent | undefined {
    return this.#jobs.shift()?.();
  }

  /** Forgets what it has not done, and answers how it goes on from the rest. */
  crash(files: readonly number[], paused: boolean): ReceiveState {
    this.#jobs = [];
    this.#fresh = [];
    this.#unflushed = { frames: 0, bytes: 0 };
    this.#unsettled = 0;
    this.full = false;
    const entries = this.#entries;
    const named = this.#named;
    const kept: Kept = { offer: this.offer, files, entries, named, paused };
    const { state, unpublished } = restored(kept);
    for (const publication of unpublished) this.#publish(publication);
    return state;
  }

  /** Takes the effects that are about disks. */
  take(effect: ReceiveEffect, cause: ReceiveEvent): void {
    switch (effect.do) {
      case "prepare":
        this.#jobs.push(() => ({ on: "prepared" }));
        return;
      case "write": {
        assert(cause.on === "chunk");
        const { file, index, length } = cause;
        const offset = index * this.offer.chunk;
        const range = `${file}:${offset}+${length}`;
        return this.#store(file, [[offset, range]], length, effect.flush);
      }
      case "write-pack": {
        assert(cause.on === "pack");
        let end = effect.offset;
        const ranges = cause.files.map(({ file, length }) => {
          const range = [end, `${file}:0+${length}`] as const;
          end += length;
          return range;
        });
        const bytes = end - effect.offset;
        return this.#store(effect.into, ranges, bytes, effect.flush);
      }
      case "verify":
        this.#jobs.push(() => this.#enter([[]], 1));
        return this.#publish(effect);
      case "publish-pack":
        return this.#publish(effect);
    }
  }

  #publish(publication: Publication): void {
    const { files } = this.offer;
    const together = publication.do === "verify"
      ? [publication.file]
      : publication.files;
    this.#jobs.push(() => {
      const place = together[0]!;
      const parts = [...this.#parts.get(place) ?? []].map(([, it]) => it);
      const whole = publication.do === "verify"
        ? rangesOf(place, files[place]!.size, this.offer.chunk)
        : together.flatMap((file) =>
          rangesOf(file, files[file]!.size, Infinity)
        );
      assert.deepEqual(parts, whole, "a file gets its name whole");
      this.#named.add(place);
      this.published.push(...together);
      return { on: "published", files: together };
    });
  }

  #store(
    into: number,
    ranges: readonly (readonly [offset: number, range: string])[],
    bytes: number,
    flush: boolean,
  ): void {
    this.#unsettled += this.offer.chunk;
    assert(this.#unsettled <= CREDIT_BYTES, "more than the memory bound");
    this.#unflushed.frames++;
    this.#unflushed.bytes += bytes;
    this.#fresh.push(ranges.map(([, range]) => range));
    const [settled, fresh] = [this.#unflushed, this.#fresh];
    if (flush) this.#unflushed = { frames: 0, bytes: 0 };
    if (flush) this.#fresh = [];
    this.#jobs.push(() => {
      const place = this.#parts.get(into) ?? new Map<number, string>();
      this.#parts.set(into, place);
      for (const [offset, range] of ranges) {
        assert(!this.#journaled.has(range), "written, and written again");
        if (range.endsWith("+0")) continue;
        place.set(offset, range);
        this.written.set(range, (this.written.get(range) ?? 0) + 1);
      }
      if (!flush) return undefined;
      this.#unsettled -= settled.frames * this.offer.chunk;
      return { on: "flushed", ...settled };
    });
    if (flush) this.#jobs.push(() => this.#enter(fresh));
  }

  #enter(entries: readonly (readonly string[])[], ends = 0): undefined {
    this.#entries += entries.length;
    this.#ends += ends;
    for (const ranges of entries) {
      for (const range of ranges) this.#journaled.add(range);
    }
  }
}

/** Of a file that comes in chunks; an empty one has none. */
function rangesOf(file: number, size: number, chunk: number): string[] {
  const ranges: string[] = [];
  for (let at = 0; at < size; at += chunk) {
    ranges.push(`${file}:${at}+${Math.min(chunk, size - at)}`);
  }
  return ranges;
}
