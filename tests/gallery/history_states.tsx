import type { VNode } from "preact";
import type { HistoryEntry } from "../../transport/view.ts";
import { EraseDialog, type Erasing } from "../../ui/components/EraseDialog.tsx";
import { History } from "../../ui/components/History.tsx";
import type { HistoryView } from "../../ui/history_model.ts";
import { CROWD, ENTRIES, entry, NOW, OPEN } from "./history_facts.ts";
import { nothing } from "./screens.tsx";

function history(view: HistoryView): VNode {
  return (
    <History
      view={view}
      now={NOW}
      actions={{
        save: nothing,
        resume: nothing,
        erase: nothing,
        refresh: nothing,
      }}
      onClose={nothing}
    />
  );
}

function read(
  entries: readonly HistoryEntry[],
  facts: Partial<Extract<HistoryView, { is: "read" }>> = {},
): VNode {
  return history({
    is: "read",
    entries,
    inUse: new Set(),
    problems: new Map(),
    ...facts,
  });
}

function erasing(
  what: Erasing["what"],
  entries: readonly HistoryEntry[],
): VNode {
  return (
    <>
      {read(ENTRIES)}
      <EraseDialog
        erasing={{ what, entries }}
        onKeep={nothing}
        onErase={nothing}
      />
    </>
  );
}

/** The page of what moved. */
export const historyStates: Readonly<Record<string, () => VNode>> = {
  "history-reading": () => history({ is: "reading" }),
  "history-unreadable": () => history({ is: "unreadable" }),
  "history-empty": () => read([]),
  "history-one": () => read([entry()]),
  "history": () => read(ENTRIES),
  "history-many": () => read(CROWD),
  "history-in-use": () =>
    read([OPEN, entry()], { inUse: new Set([OPEN.bond]) }),
  "history-unsaved": () =>
    read([entry()], {
      problems: new Map([["t1", { kind: "storage-failed" }]]),
    }),
  "history-erase-one": () => erasing("one", [entry()]),
  "history-erase-open": () => erasing("one", [OPEN]),
  "history-erase-long": () =>
    erasing("one", ENTRIES.filter(({ transfer }) => transfer === "t6")),
  "history-erase-received": () =>
    erasing(
      "received",
      ENTRIES.filter(({ transfer }) => /^t[124]/.test(transfer)),
    ),
  "history-erase-all": () => erasing("all", ENTRIES),
};
