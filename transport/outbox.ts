import { hex } from "../core/bytes.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Kept } from "./kept.ts";
import type { Member } from "./member.ts";
import { type Entry, entryOf, factsOf, prepare, ready } from "./preparation.ts";
import { drawBytes } from "./random.ts";
import type { Again } from "./supply.ts";
import type { Cleaned, FileFacts, Preferences, Preparing } from "./view.ts";
import { Workbench } from "./workbench.ts";
import type { Workshop } from "./workshop.ts";

/** What was done to a file was wished, or it would not have been done. */
const ALL = { strip: true, compress: true };

/** Files that are sent together. */
interface Parcel {
  /** The same for all transfers of them. */
  readonly group: string;
  readonly entries: Entry[];
  /** Members who are still to be offered them; all who are there, if absent. */
  to?: readonly string[];
  /** Whether nobody was offered them yet. */
  fresh: boolean;
}

/** Somebody in the room, be it that nothing can be offered now. */
export type Recipient = Pick<Member, "id" | "linked" | "offer">;

/** What a person wants to send: what waits for somebody, and what was offered. */
export class Outbox {
  #waiting: Parcel[] = [];
  /** By transfer, to offer it again. */
  readonly #offered = new Map<string, Pick<Parcel, "group" | "entries">>();
  #preferences: Preferences = { strip: true, compress: true, pad: true };
  readonly #workbench: Workbench;

  /** `changed` is called when files are ready, and on the way there. */
  constructor(
    private readonly workshop: Workshop,
    private readonly kept: Pick<Kept, "put">,
    private readonly changed: () => void,
    now: () => number = () => performance.now(),
  ) {
    this.#workbench = new Workbench(
      workshop,
      (raw, made) => {
        for (const { entries } of this.#waiting) {
          const at = entries.indexOf(raw);
          if (at >= 0) entries[at] = made;
        }
      },
      changed,
      now,
    );
  }

  /** What is wanted from now on, of all that was not offered yet too. */
  prefer(preferences: Preferences): void {
    const { strip, compress } = this.#preferences;
    this.#preferences = preferences;
    if (preferences.strip === strip && preferences.compress === compress) {
      return;
    }
    this.#workbench.clear();
    for (const { entries, fresh } of this.#waiting) {
      if (!fresh) continue;
      const anew = entries.map(({ original }) =>
        entryOf(original, preferences)
      );
      entries.splice(0, Infinity, ...anew);
      this.#workbench.work(entries, preferences);
    }
    this.changed();
  }

  /** Files for these members, or for all; answers what group they are of. */
  add(files: readonly File[], to?: readonly string[]): string {
    const added = files.map((file) => {
      const name = file.webkitRelativePath || file.name;
      return entryOf({ file, name }, this.#preferences);
    });
    let parcel = this.#waiting.find((it) => it.fresh && it.to === undefined);
    if (!parcel || to) {
      parcel = this.#parcel({ group: hex(drawBytes(16)), entries: [] }, to);
    }
    parcel.entries.push(...added);
    this.#workbench.work(added, this.#preferences);
    return parcel.group;
  }

  /** Puts the files of a transfer back, for these members or for all. */
  again(transfer: string, to?: readonly string[]): void {
    const offered = this.#offered.get(transfer);
    if (offered) this.#parcel(offered, to);
  }

  #parcel(
    { group, entries }: Pick<Parcel, "group" | "entries">,
    to?: readonly string[],
  ): Parcel {
    const parcel = { group, entries: [...entries], fresh: true };
    this.#waiting.push(to ? { ...parcel, to } : parcel);
    return this.#waiting.at(-1)!;
  }

  /** The files of a transfer that a page before this one offered. */
  known(
    transfer: string,
    group: string | undefined,
    files: readonly (NamedFile | undefined)[],
  ): void {
    const entries = files.flatMap((it) => it ? [ready(it)] : []);
    this.#offered.set(transfer, { group: group ?? transfer, entries });
    this.kept.put(transfer, files);
  }

  /** The files of a transfer as their person chose them. */
  originals(transfer: string): readonly NamedFile[] {
    return this.#entriesOf(transfer).map(({ original }) => original);
  }

  /** Makes of files that were chosen again what was made of them before. */
  remake(
    files: readonly (Again | undefined)[],
  ): Promise<readonly (NamedFile | undefined)[]> {
    const { signal } = this.#workbench;
    return Promise.all(files.map(async (again) => {
      if (!again?.remade) return again?.file;
      const { file } = again;
      const made = await prepare(file, ALL, this.workshop, signal);
      return made.is === "ready" ? made.file : file;
    }));
  }

  /** Photos that could not be cleaned are sent as they are, or not at all. */
  settle(unclean: "send" | "drop"): void {
    for (const { entries } of this.#waiting) {
      const settled = entries.flatMap((it) => {
        if (it.is !== "unclean") return [it];
        return unclean === "send" ? [ready(it.original)] : [];
      });
      entries.splice(0, Infinity, ...settled);
    }
    this.changed();
  }

  /**
   * Offers what waits and is ready to those for whom it is. Who is away is
   * offered it when its way is back, and who is gone is not.
   */
  offerTo(members: readonly Recipient[]): void {
    if (!members.some(({ linked }) => linked)) return;
    for (const parcel of this.#waiting) {
      const to = parcel.to ?? members.map(({ id }) => id);
      const files = filesOf(parcel.entries);
      if (!files) continue;
      for (const member of members) {
        if (!member.linked || !to.includes(member.id)) continue;
        this.#offer(parcel, files, member);
        parcel.fresh = false;
      }
      parcel.to = to.filter((id) =>
        members.some((it) => it.id === id && !it.linked)
      );
    }
    this.#waiting = this.#waiting.filter(({ to, entries }) =>
      entries.length > 0 && (to === undefined || to.length > 0)
    );
  }

  #offer(
    { group, entries }: Parcel,
    files: readonly NamedFile[],
    member: Recipient,
  ): void {
    const transfer = hex(drawBytes(16));
    this.#offered.set(transfer, { group, entries });
    this.kept.put(transfer, files);
    member.offer(transfer, group, files, this.#preferences.pad);
  }

  /** Nothing will be offered any more. */
  end(): void {
    this.#workbench.clear();
    this.workshop.end();
  }

  /** As their person chose them, and nobody was offered yet. */
  get waiting(): readonly FileFacts[] {
    return this.#fresh.map(({ original }) => factsOf(original));
  }

  /** One of those. */
  own(index: number): File | undefined {
    return this.#fresh[index]?.original.file;
  }

  /** How far the files are; nothing when all are ready, or soon will be. */
  get preparing(): Preparing | undefined {
    const all = this.#fresh;
    const unclean = all.filter(({ is }) => is === "unclean");
    if (unclean.length === 0 && !this.#workbench.isLong) return undefined;
    return {
      done: all.filter(({ is }) => is !== "raw").length,
      total: all.length,
      unclean: unclean.map(({ original: { name } }) => name),
    };
  }

  /** What was taken out of the photos of a transfer. */
  cleaned(transfer: string): readonly Cleaned[] {
    return this.#entriesOf(transfer).flatMap((entry) =>
      entry.is === "ready" && entry.removed.length > 0
        ? [{ name: entry.original.name, removed: entry.removed }]
        : []
    );
  }

  get #fresh(): readonly Entry[] {
    return this.#waiting.flatMap(({ fresh, entries }) => fresh ? entries : []);
  }

  #entriesOf(transfer: string): readonly Entry[] {
    return this.#offered.get(transfer)?.entries ?? [];
  }
}

/** As they are offered, once all are ready. */
function filesOf(entries: readonly Entry[]): NamedFile[] | undefined {
  const files: NamedFile[] = [];
  for (const entry of entries) {
    if (entry.is !== "ready") return undefined;
    files.push(entry.file);
  }
  return files.length > 0 ? files : undefined;
}
