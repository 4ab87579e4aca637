import type { ComponentChildren, JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { HistoryEntry } from "../../transport/view.ts";
import { found, grouped, isSavable, storedBytes } from "../history_list.ts";
import type { HistoryActions, HistoryView } from "../history_model.ts";
import { useLanguage } from "../language/language.ts";
import { EraseDialog, type Erasing } from "./EraseDialog.tsx";
import { HistoryItem } from "./HistoryItem.tsx";
import { Icon } from "./Icon.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { Shell } from "./Shell.tsx";

/** Drawn at first, and more each time somebody asks for more. */
const PAGE = 50;

interface HistoryProps {
  readonly view: HistoryView;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly actions: HistoryActions;
  readonly onClose: () => void;
}

/** All that moved, as this device keeps it. */
export function History(
  { view, now, actions, onClose }: HistoryProps,
): JSX.Element {
  const { say: { history: say } } = useLanguage();
  const close = (
    <button
      type="button"
      class="button button-plain"
      data-testid="history-close"
      onClick={onClose}
    >
      <Icon name="close" />
      {say.close}
    </button>
  );
  return (
    <Shell kind="history" action={close}>
      <div class="history" data-history={view.is}>
        <header>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
        </header>
        {view.is === "reading" && (
          <p class="pulse history-late">{say.reading}</p>
        )}
        {view.is === "unreadable" && (
          <Blank alert title={say.unreadable} next={say.unreadableNext}>
            <button
              type="button"
              class="button button-flame"
              onClick={() =>
                actions.refresh()}
            >
              <Icon name="retry" />
              {say.again}
            </button>
          </Blank>
        )}
        {view.is === "read" && view.entries.length === 0 && (
          <Blank title={say.empty} next={say.emptyNext}>
            <a class="button button-flame" href="/">{say.home}</a>
          </Blank>
        )}
        {view.is === "read" && view.entries.length > 0 && (
          <Entries view={view} now={now} actions={actions} />
        )}
      </div>
    </Shell>
  );
}

function Blank({ alert, title, next, children }: {
  readonly alert?: boolean;
  readonly title: string;
  readonly next: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <section class="history-blank" role={alert ? "alert" : undefined}>
      <h2>{title}</h2>
      <p class="soft">{next}</p>
      {children}
    </section>
  );
}

function Entries({ view, now, actions }: {
  readonly view: Extract<HistoryView, { is: "read" }>;
  readonly now: number;
  readonly actions: HistoryActions;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  const { entries, inUse, problems } = view;
  const [query, search] = useState("");
  const [most, show] = useState(PAGE);
  const [erasing, ask] = useState<Erasing | undefined>();
  const atFirst = useRef(entries.length).current;
  useKeptFocus(entries.length);
  const fitting = useMemo(() => found(entries, query), [entries, query]);
  const groups = useMemo(() => drawn(fitting, most), [fitting, most]);
  const erasable = entries.filter(({ bond, state }) =>
    state !== "open" || !inUse.has(bond)
  );
  return (
    <>
      <HistoryTools
        erasable={erasable}
        stored={storedBytes(entries)}
        onSearch={(query) => {
          search(query);
          show(PAGE);
        }}
        onErase={ask}
      />
      <p class="unseen" role="status">
        {query.trim() !== ""
          ? say.found(fitting.length)
          : entries.length < atFirst && say.left(entries.length)}
      </p>
      {fitting.length === 0 && (
        <Blank title={say.nothingFound} next={say.nothingFoundNext} />
      )}
      {groups.map(({ day, entries }) => (
        <section key={day ?? "open"} class="history-day">
          <h2>{day === undefined ? say.unfinished : format.day(day, now)}</h2>
          <ul>
            {entries.map((entry) => (
              <HistoryItem
                key={entry.transfer}
                entry={entry}
                inUse={entry.state === "open" && inUse.has(entry.bond)}
                problem={problems.get(entry.transfer)}
                now={now}
                actions={actions}
                onErase={() => ask({ what: "one", entries: [entry] })}
              />
            ))}
          </ul>
        </section>
      ))}
      {fitting.length > most && (
        <button
          type="button"
          class="button history-more"
          data-testid="history-more"
          onClick={() => show(most + PAGE)}
        >
          {say.more(Math.min(PAGE, fitting.length - most))}
        </button>
      )}
      {erasing && (
        <EraseDialog
          erasing={erasing}
          onKeep={() => ask(undefined)}
          onErase={() => {
            ask(undefined);
            actions.erase(erasing.entries);
          }}
        />
      )}
    </>
  );
}

/** The first so many, still under their headings. */
function drawn(
  entries: readonly HistoryEntry[],
  most: number,
): ReturnType<typeof grouped> {
  return grouped(
    grouped(entries).flatMap(({ entries }) => entries).slice(0, most),
  );
}

/** To find something, and to make room. */
function HistoryTools({ erasable, stored, onSearch, onErase }: {
  readonly erasable: readonly HistoryEntry[];
  /** Bytes. */
  readonly stored: number;
  readonly onSearch: (query: string) => void;
  readonly onErase: (erasing: Erasing) => void;
}): JSX.Element {
  const { say: { history: say }, format } = useLanguage();
  const received = erasable.filter(isSavable);
  return (
    <div class="history-tools">
      <label class="history-search">
        <Icon name="search" />
        <span class="unseen">{say.search}</span>
        <input
          class="field"
          type="search"
          data-testid="history-search"
          placeholder={say.search}
          autocomplete="off"
          enterkeyhint="search"
          onInput={(event) => onSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            const { key, currentTarget } = event;
            // The first Escape empties the field, the next closes the page.
            if (key !== "Escape" || currentTarget.value === "") return;
            event.preventDefault();
            currentTarget.value = "";
            onSearch("");
          }}
        />
      </label>
      <div class="history-space">
        <p class="soft" data-testid="history-stored">
          {stored > 0 ? say.stored(format.bytes(stored)) : say.storedNone}
        </p>
        {received.length > 0 && (
          <button
            type="button"
            class="button button-tie"
            data-testid="history-erase-received"
            onClick={() => onErase({ what: "received", entries: received })}
          >
            {say.eraseReceived}
          </button>
        )}
        {erasable.length > 0 && (
          <button
            type="button"
            class="button button-tie"
            data-testid="history-erase-all"
            onClick={() => onErase({ what: "all", entries: erasable })}
          >
            {say.eraseAll}
          </button>
        )}
      </div>
    </div>
  );
}
