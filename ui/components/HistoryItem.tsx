import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { isFolder } from "../../core/names.ts";
import type { Problem } from "../../core/problem.ts";
import type { HistoryEntry } from "../../transport/view.ts";
import {
  filesOf,
  isSavable,
  sizeOf,
  timeOf,
  titleOf,
} from "../history_list.ts";
import type { HistoryActions } from "../history_model.ts";
import { useLanguage } from "../language/language.ts";
import { EntryTitle, MovedBar } from "./EntryTitle.tsx";
import { Facts } from "./Facts.tsx";
import { FileIcon, FileLine } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { LongList } from "./LongList.tsx";
import { Notice } from "./Notice.tsx";

/** One transfer as it is kept. */
export function HistoryItem({ entry, inUse, problem, now, actions, onErase }: {
  readonly entry: HistoryEntry;
  /** Whether some page has its room open. */
  readonly inUse: boolean;
  /** Why a file of it could not be saved. */
  readonly problem: Problem | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actions: Pick<HistoryActions, "save" | "resume">;
  readonly onErase: () => void;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  const [listed, list] = useState(false);
  const files = useId();
  const { direction, state, label } = entry;
  const open = state === "open";
  const count = filesOf(entry).length;
  const { name } = titleOf(entry);
  const [only] = count === 1 ? entry.accepted : [];
  return (
    <li
      class="entry"
      data-testid="history-item"
      data-transfer={entry.transfer}
      data-direction={direction}
      data-state={state}
    >
      <span class="entry-badge">
        <Icon name={direction === "send" ? "send" : "save"} />
      </span>
      <div class="entry-what">
        <h3>
          <EntryTitle entry={entry} />
        </h3>
        <Facts>
          {say.whom[direction](label)}
          {count > 1 && say.count(count)}
          {state === "done" || entry.total === 0
            ? format.bytes(sizeOf(entry))
            : say.of(format.bytes(entry.bytes), format.bytes(entry.total))}
          {open ? format.day(entry.since, now) : format.time(timeOf(entry))}
          {(state === "failed" || state === "cancelled") && (
            <span class="fact-end">{say.state[state]}</span>
          )}
        </Facts>
      </div>
      <div class="entry-actions">
        {open && inUse && <span class="soft">{say.inUse}</span>}
        {open && !inUse && (
          <button
            type="button"
            class="button button-small button-flame"
            data-testid="history-resume"
            aria-label={say.resumeNamed(name)}
            onClick={() => actions.resume(entry)}
          >
            {say.resume}
          </button>
        )}
        {isSavable(entry) && only !== undefined && (
          <button
            type="button"
            class="button button-small"
            data-testid="history-save"
            aria-label={say.saveNamed(name)}
            onClick={() => actions.save(entry, only)}
          >
            {say.save}
          </button>
        )}
        {count > 1 && (
          <button
            type="button"
            class="button button-small"
            data-testid="history-files"
            aria-expanded={listed}
            aria-controls={listed ? files : undefined}
            aria-label={isSavable(entry)
              ? say.saveNamed(name)
              : say.filesOf(name)}
            onClick={() => list(!listed)}
          >
            {isSavable(entry) ? say.saveSome : say.files}
          </button>
        )}
      </div>
      {inUse ? <span class="entry-erase" /> : (
        <button
          type="button"
          class="button button-plain button-small button-icon entry-erase"
          data-testid="history-erase"
          aria-label={say.eraseNamed(name)}
          title={say.erase}
          onClick={onErase}
        >
          <Icon name="erase" />
        </button>
      )}
      {open && <MovedBar entry={entry} />}
      {problem && <Notice problem={problem} handle="transfer-error" />}
      {listed && (
        <div class="entry-files" id={files}>
          <EntryFiles entry={entry} actions={actions} />
        </div>
      )}
    </li>
  );
}

function EntryFiles({ entry, actions }: {
  readonly entry: HistoryEntry;
  readonly actions: Pick<HistoryActions, "save">;
}): JSX.Element {
  const { say: { history: say } } = useLanguage();
  const { files, accepted } = entry;
  const taken = accepted.length > 0 ? accepted : files.map((_, i) => i);
  return (
    <LongList
      count={taken.length}
      look="file"
      deps={[entry, actions]}
      row={(position) => {
        const index = taken[position];
        const file = index === undefined ? undefined : files[index];
        return index !== undefined && file && (
          <>
            <FileIcon file={file} />
            <FileLine file={file} />
            {isSavable(entry) && !isFolder(file.name) && (
              <button
                type="button"
                class="button button-small"
                data-testid="history-save"
                aria-label={say.saveNamed(file.name)}
                onClick={() => actions.save(entry, index)}
              >
                {say.save}
              </button>
            )}
          </>
        );
      }}
    />
  );
}
