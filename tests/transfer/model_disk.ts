import assert from "node:assert/strict";
import type { ReceiveEffect, ReceiveEvent } from "../../core/receiving.ts";

const CREDIT_BYTES = 32 * 1024 * 1024;

/** A disk that takes its time, and does what it is asked for in that order. */
export class ModelDisk {
  /** How often each byte range was written, and each file published. */
  readonly written = new Map<string, number>();
  readonly published: number[] = [];
  readonly #jobs: (() => ReceiveEvent | undefined)[] = [];
  readonly #packed: number[] = [];
  #unflushed = { frames: 0, bytes: 0 };
  /** Frames that arrived and are not settled, in bytes. */
  #unsettled = 0;

  constructor(private readonly chunk: number) {}

  get busy(): boolean {
    return this.#jobs.length > 0;
  }

  /** Does the next thing; what there is to tell of it. */
  work(): ReceiveEvent | undefined {
    return this.#jobs.shift()?.();
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
        const range = `${file}:${index * this.chunk}+${length}`;
        return this.#store([range], length, effect.flush);
      }
      case "write-pack": {
        assert(cause.on === "pack");
        this.#packed.push(...cause.files.map(({ file }) => file));
        const filled = cause.files.filter(({ length }) => length > 0);
        return this.#store(
          filled.map(({ file, length }) => `${file}:0+${length}`),
          filled.reduce((sum, { length }) => sum + length, 0),
          effect.flush,
        );
      }
      case "publish-pack":
        return this.#publish(this.#packed.splice(0));
      case "verify":
        return this.#publish([effect.file]);
    }
  }

  #publish(files: readonly number[]): void {
    this.#jobs.push(() => {
      this.published.push(...files);
      return { on: "published", files };
    });
  }

  #store(ranges: readonly string[], bytes: number, flush: boolean): void {
    this.#unsettled += this.chunk;
    assert(this.#unsettled <= CREDIT_BYTES, "more than the memory bound");
    this.#unflushed.frames++;
    this.#unflushed.bytes += bytes;
    const settled = this.#unflushed;
    if (flush) this.#unflushed = { frames: 0, bytes: 0 };
    this.#jobs.push(() => {
      for (const range of ranges) {
        this.written.set(range, (this.written.get(range) ?? 0) + 1);
      }
      if (!flush) return undefined;
      this.#unsettled -= settled.frames * this.chunk;
      return { on: "flushed", ...settled };
    });
  }
}
