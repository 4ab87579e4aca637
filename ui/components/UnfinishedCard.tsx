import type { JSX } from "preact";
import type { HistoryEntry } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import type { Unfinished } from "../unfinished_model.ts";
import { shareOf } from "../history_list.ts";
import { EntryTitle, MovedBar } from "./EntryTitle.tsx";
import { Facts } from "./Facts.tsx";

/** The quiet offer to go on with what was not finished. */
export function UnfinishedCard({ unfinished: { entry, more }, onContinue }: {
  readonly unfinished: Unfinished;
  readonly onContinue: (entry: HistoryEntry) => void;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  return (
    <section class="unfinished" aria-label={say.unfinished}>
      <div class="unfinished-what">
        <EntryTitle entry={entry} />
        <Facts>
          {say.whom[entry.direction](entry.label)}
          {say.there(format.percent(shareOf(entry)))}
          {more > 0 && <a href="/history">{say.others(more)}</a>}
        </Facts>
      </div>
      <button
        type="button"
        class="button button-small"
        data-testid="unfinished"
        onClick={() => onContinue(entry)}
      >
        {say.resume}
      </button>
      <MovedBar entry={entry} />
    </section>
  );
}
