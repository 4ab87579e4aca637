import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "../core/problem.ts";
import type { HistoryEntry } from "../transport/view.ts";
import { problemOf } from "./attempt.ts";
import { baseName } from "./download.ts";
import type { KeptRoom } from "./kept_room.ts";

/** Where what moved is kept. */
export interface HistorySource {
  entries(): Promise<readonly HistoryEntry[]>;
  /** Gives those that are left. */
  erase(transfers: readonly string[]): Promise<readonly HistoryEntry[]>;
  /** A received file. Rejects with ProblemError. */
  file(transfer: string, index: number): Promise<File>;
  /** Bonds that some page of this browser has open. */
  inUse(): Promise<ReadonlySet<string>>;
}

export type HistoryView =
  | { readonly is: "reading" | "unreadable" }
  | {
    readonly is: "read";
    readonly entries: readonly HistoryEntry[];
    readonly inUse: ReadonlySet<string>;
    /** By transfer: why a file could not be saved. */
    readonly problems: ReadonlyMap<string, Problem>;
  };

export interface HistoryActions {
  save(entry: HistoryEntry, index: number): void;
  /** Goes back into the room of an unfinished one. */
  resume(entry: HistoryEntry): void;
  erase(entries: readonly HistoryEntry[]): void;
  refresh(): void;
}

export interface HistoryModel extends HistoryActions {
  readonly view: ReadonlySignal<HistoryView>;
}

export function createHistoryModel({ source, download, kept, enter }: {
  readonly source: HistorySource;
  /** Starts an ordinary download. */
  readonly download: (file: File, name: string) => void;
  readonly kept: KeptRoom;
  /** Opens the page of the room that is kept. */
  readonly enter: () => void;
}): HistoryModel {
  const view = signal<HistoryView>({ is: "reading" });

  const show = async (
    list: Promise<readonly HistoryEntry[]>,
  ): Promise<void> => {
    try {
      const [entries, inUse] = await Promise.all([list, source.inUse()]);
      view.value = { is: "read", entries, inUse, problems: new Map() };
    } catch {
      view.value = { is: "unreadable" };
    }
  };

  const tell = (transfer: string, problem: Problem | undefined): void => {
    const { value } = view;
    if (value.is !== "read") return;
    const problems = new Map(value.problems);
    if (problem) problems.set(transfer, problem);
    else problems.delete(transfer);
    view.value = { ...value, problems };
  };

  return {
    view,
    refresh: () => void show(source.entries()),
    // They stay in the list until they are really gone: a page that is closed
    // too early must not have promised more.
    erase: (entries) =>
      void show(source.erase(entries.map(({ transfer }) => transfer))),
    resume({ bond }) {
      kept.keep([bond]);
      enter();
    },
    async save({ transfer, files }, index) {
      try {
        const file = await source.file(transfer, index);
        download(file, baseName(files[index]?.name ?? file.name));
        tell(transfer, undefined);
      } catch (error) {
        tell(transfer, problemOf(error));
      }
    },
  };
}
