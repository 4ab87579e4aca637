import type { JSX } from "preact";
import type { HistoryEntry } from "../../transport/view.ts";
import { storedBytes, titleOf } from "../history_list.ts";
import { useLanguage } from "../language/language.ts";
import { Question } from "./Question.tsx";

/** What somebody wants gone. */
export interface Erasing {
  readonly what: "one" | "received" | "all";
  readonly entries: readonly HistoryEntry[];
}

/** Asks once, and says what goes and what stays. */
export function EraseDialog({ erasing, onKeep, onErase }: {
  readonly erasing: Erasing;
  readonly onKeep: () => void;
  readonly onErase: () => void;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  const { what, entries } = erasing;
  const [first] = entries;
  const open = entries.filter(({ state }) => state === "open").length;
  const bytes = storedBytes(entries);
  return (
    <Question
      title={say.erasing.title(what, first ? titleOf(first).name : "")}
      lead={say.erasing.lead(
        entries.length,
        open,
        bytes > 0 ? format.bytes(bytes) : undefined,
      )}
      keep={say.keep}
      onKeep={onKeep}
      go={say.erase}
      handle="history-erase-confirm"
      onGo={onErase}
    />
  );
}
