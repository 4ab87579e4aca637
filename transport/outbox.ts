import { hex } from "../core/bytes.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Kept } from "./kept.ts";
import type { Member } from "./member.ts";
import { type Entry, entryOf, factsOf, prepare, ready } from "./preparation.ts";
import { drawBytes } from "./random.ts";
import type { Again } from "./supply.ts";
import type { Workshop } from "./workshop.ts";
import type { Cleaned, FileFacts, Preferences, Preparing } from "./view.ts";

/** Files worked on at once. */
const LANES = 4;

/** Milliseconds of work before a person has to know of it. */
const NOTICEABLE_MS = 400;

/** Pictures of what is under way, between two. */
const TELL_MS = 100;

/** What was done to a file was wished, or it would not have been done. */
const ALL = { strip: true, compress: true };

/** What a person wants to send: what waits for somebody, and what was offered. */
export class Outbox {
  #waiting: Entry[] = [];
  /** By transfer, to offer it again. */
  readonly #offered = new Map<string, readonly Entry[]>();
  #preferences: Preferences = { strip: true, compress: true, pad: true };
  #working = new AbortController();
  /** Raw entries that nobody works on yet. */
  #raw: Entry[] = [];
  #lanes = 0;
  /** When work began and when it was told last, in milliseconds. */
  #since = 0;
  #toldAt = 0;

  /** `changed` is called when files are ready, and on the way there. */
  constructor(
    private readonly workshop: Workshop,
    private readonly kept: Pick<Kept, "put">,
    private readonly changed: () => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** What is wanted from now on, of all that was not offered yet too. */
  prefer(preferences: Preferences): void {
    const { strip, compress } = this.#preferences;
    this.#preferences = preferences;
    if (preferences.strip === strip && preferences.compress === compress) {
      return;
    }
    this.#stop();
    this.#waiting = this.#waiting.map((it) =>
      entryOf(it.original, preferences)
    );
    this.#work(this.#waiting);
    this.changed();
  }

  add(files: readonly File[]): void {
    const added = files.map((file) => {
      const name = file.webkitRelativePath || file.name;
      return entryOf({ file, name }, this.#preferences);
    });
    this.#waiting = [...this.#waiting, ...added];
    this.#work(added);
  }

  /** Puts the files of a transfer that failed back. */
  again(transfer: string): void {
    this.#waiting = [...this.#waiting, ...this.#offered.get(transfer) ?? []];
  }

  /** The files of a transfer that a page before this one offered. */
  known(transfer: string, files: readonly (NamedFile | undefined)[]): void {
    this.#offered.set(transfer, files.flatMap((it) => it ? [ready(it)] : []));
    this.kept.put(transfer, files);
  }

  /** The files of a transfer as their person chose them. */
  originals(transfer: string): readonly NamedFile[] {
    return (this.#offered.get(transfer) ?? []).map(({ original }) => original);
  }

  /** Makes of files that were chosen again what was made of them before. */
  remake(
    files: readonly (Again | undefined)[],
  ): Promise<readonly (NamedFile | undefined)[]> {
    const { signal } = this.#working;
    return Promise.all(files.map(async (again) => {
      if (!again?.remade) return again?.file;
      const { file } = again;
      const made = await prepare(file, ALL, this.workshop, signal);
      return made.is === "ready" ? made.file : file;
    }));
  }

  /** Photos that could not be cleaned are sent as they are, or not at all. */
  settle(unclean: "send" | "drop"): void {
    this.#waiting = this.#waiting.flatMap((it) => {
      if (it.is !== "unclean") return [it];
      return unclean === "send" ? [ready(it.original)] : [];
    });
    this.changed();
  }

  /**
   * Offers all that waits to each of the members, if there are any and
   * everything is ready.
   */
  offerTo(members: readonly Pick<Member, "offer">[]): void {
    if (this.#waiting.length === 0 || members.length === 0) return;
    const files: NamedFile[] = [];
    for (const entry of this.#waiting) {
      if (entry.is !== "ready") return;
      files.push(entry.file);
    }
    for (const member of members) {
      const transfer = hex(drawBytes(16));
      this.#offered.set(transfer, this.#waiting);
      this.kept.put(transfer, files);
      member.offer(transfer, files, this.#preferences.pad);
    }
    this.#waiting = [];
  }

  /** Nothing will be offered any more. */
  end(): void {
    this.#stop();
    this.workshop.end();
  }

  #stop(): void {
    this.#working.abort();
    this.#working = new AbortController();
    this.#raw = [];
    this.#lanes = 0;
  }

  /** As their person chose them. */
  get waiting(): readonly FileFacts[] {
    return this.#waiting.map(({ original }) => factsOf(original));
  }

  /** How far the files are; nothing when all are ready, or soon will be. */
  get preparing(): Preparing | undefined {
    const unclean = this.#waiting.filter(({ is }) => is === "unclean");
    const isLong = this.#lanes > 0 &&
      this.now() - this.#since >= NOTICEABLE_MS;
    if (unclean.length === 0 && !isLong) return undefined;
    return {
      done: this.#waiting.filter(({ is }) => is !== "raw").length,
      total: this.#waiting.length,
      unclean: unclean.map(({ original: { name } }) => name),
    };
  }

  /** What was taken out of the photos of a transfer. */
  cleaned(transfer: string): readonly Cleaned[] {
    return (this.#offered.get(transfer) ?? []).flatMap((entry) =>
      entry.is === "ready" && entry.removed.length > 0
        ? [{ name: entry.original.name, removed: entry.removed }]
        : []
    );
  }

  #work(entries: readonly Entry[]): void {
    this.#raw.push(...entries.filter(({ is }) => is === "raw"));
    if (this.#lanes === 0) this.#since = this.now();
    while (this.#lanes < LANES && this.#raw.length > 0) {
      this.#lanes++;
      void this.#lane(this.#working.signal);
    }
  }

  /** Works on one file after the other until none is left. */
  async #lane(signal: AbortSignal): Promise<void> {
    const { workshop } = this;
    for (let raw = this.#raw.shift(); raw; raw = this.#raw.shift()) {
      const wishes = this.#preferences;
      const made = await prepare(raw.original, wishes, workshop, signal)
        .catch(() => undefined);
      if (signal.aborted || made === undefined) return;
      this.#waiting[this.#waiting.indexOf(raw)] = made;
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
