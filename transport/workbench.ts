import { type Entry, prepare } from "./preparation.ts";
import type { Wishes } from "./plan.ts";
import type { Workshop } from "./workshop.ts";

/** Files worked on at once. */
const LANES = 4;

/** Milliseconds of work before a person has to know of it. */
const NOTICEABLE_MS = 400;

/** Pictures of what is under way, between two. */
const TELL_MS = 100;

/** Where files are made ready before they are offered, a few at a time. */
export class Workbench {
  #working = new AbortController();
  /** Entries that nobody works on yet, with what is wished of them. */
  #raw: { readonly entry: Entry; readonly wishes: Wishes }[] = [];
  #lanes = 0;
  /** When work began and when it was told last, in milliseconds. */
  #since = 0;
  #toldAt = 0;

  /** `made` puts an entry in the place of a raw one; then it may be told. */
  constructor(
    private readonly workshop: Workshop,
    private readonly made: (raw: Entry, made: Entry) => void,
    private readonly changed: () => void,
    private readonly now: () => number,
  ) {}

  /** Aborts when the work of now is not wanted any more. */
  get signal(): AbortSignal {
    return this.#working.signal;
  }

  /** Whether somebody waits for it and has to know. */
  get isLong(): boolean {
    return this.#lanes > 0 && this.now() - this.#since >= NOTICEABLE_MS;
  }

  work(entries: readonly Entry[], wishes: Wishes): void {
    for (const entry of entries) {
      if (entry.is === "raw") this.#raw.push({ entry, wishes });
    }
    if (this.#lanes === 0) this.#since = this.now();
    while (this.#lanes < LANES && this.#raw.length > 0) {
      this.#lanes++;
      void this.#lane(this.signal);
    }
  }

  /** Stops all work. */
  clear(): void {
    this.#working.abort();
    this.#working = new AbortController();
    this.#raw = [];
    this.#lanes = 0;
  }

  /** Works on one file after the other until none is left. */
  async #lane(signal: AbortSignal): Promise<void> {
    for (let raw = this.#raw.shift(); raw; raw = this.#raw.shift()) {
      const { entry, wishes } = raw;
      const { original } = entry;
      const made = await prepare(original, wishes, this.workshop, signal)
        .catch(() => undefined);
      if (signal.aborted || made === undefined) return;
      this.made(entry, made);
      this.#tell();
    }
    this.#lanes--;
    if (this.#lanes === 0) this.changed();
  }

  #tell(): void {
    const now = this.now();
    if (now - this.#toldAt < TELL_MS) return;
    this.#toldAt = now;
    this.changed();
  }
}
