import { type ReadonlySignal, signal } from "@preact/signals";
import type { HistoryEntry } from "../transport/view.ts";
import type { HistorySource } from "./history_model.ts";
import type { UnfinishedMark } from "./unfinished_mark.ts";

/** What the start page offers to go on with. */
export interface Unfinished {
  /** The latest. */
  readonly entry: HistoryEntry;
  /** How many there are beside it. */
  readonly more: number;
}

export interface UnfinishedModel {
  /** Nothing where there is nothing. */
  readonly unfinished: ReadonlySignal<Unfinished | "looking" | undefined>;
  /** Looks again: a room may have added to it. */
  refresh(): Promise<void>;
}

export function createUnfinishedModel({ source, mark }: {
  readonly source: Pick<HistorySource, "entries" | "inUse">;
  readonly mark: UnfinishedMark;
}): UnfinishedModel {
  const unfinished = signal<Unfinished | "looking" | undefined>();
  return {
    unfinished,
    async refresh() {
      unfinished.value = mark.read() ? "looking" : undefined;
      if (unfinished.value === undefined) return;
      try {
        const [entries, inUse] = await Promise.all([
          source.entries(),
          source.inUse(),
        ]);
        const open = entries.filter(({ state }) => state === "open");
        if (open.length === 0) mark.set(false);
        unfinished.value = latestOf(
          open.filter(({ bond }) => !inUse.has(bond)),
        );
      } catch {
        // The start page works without; the history says why.
        unfinished.value = undefined;
      }
    },
  };
}

function latestOf(open: readonly HistoryEntry[]): Unfinished | undefined {
  const [entry] = open.toSorted((a, b) => b.since - a.since);
  return entry && { entry, more: open.length - 1 };
}
