import type { JSX } from "preact";
import type { HistoryEntry } from "../../transport/view.ts";
import { shareOf, titleOf } from "../history_list.ts";
import { useLanguage } from "../language/language.ts";
import { FileName } from "./FileRows.tsx";

/** What a transfer is called, on one line. */
export function EntryTitle({ entry }: {
  readonly entry: HistoryEntry;
}): JSX.Element {
  const { say: { history: say } } = useLanguage();
  const { name, others } = titleOf(entry);
  return (
    <span class="entry-title">
      <FileName name={name} />
      {others > 0 && <span class="entry-others">{say.others(others)}</span>}
    </span>
  );
}

/** How far it came. */
export function MovedBar({ entry }: {
  readonly entry: HistoryEntry;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  const share = shareOf(entry);
  return (
    <progress
      class="moved"
      max={1}
      value={share}
      aria-label={say.progress(format.percent(share), titleOf(entry).name)}
    />
  );
}
