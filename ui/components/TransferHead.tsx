import type { JSX } from "preact";
import { isFolder } from "../../core/names.ts";
import { wishes } from "../../core/pause.ts";
import { isRetryable } from "../../core/problem.ts";
import type { TransferView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { Icon } from "./Icon.tsx";
import type { Person } from "../people.ts";
import { PersonMark } from "./PersonMark.tsx";
import type { TransferActions } from "./Transfer.tsx";

/** What a transfer is, what it is doing, and what can be done to it. */
export function TransferHead(
  { transfer, title, person, within, present, actions }: {
    readonly transfer: TransferView;
    readonly title: string;
    readonly person: Person | undefined;
    /** Then the person stands for the transfer. */
    readonly within: boolean;
    /** Whether the other one is in the room. */
    readonly present: boolean;
    readonly actions: TransferActions;
  },
): JSX.Element {
  const language = useLanguage();
  const { say, format } = language;
  const { id, direction, state } = transfer;
  const only = onlyFile(transfer);
  return (
    <div class={within ? "part-head" : "transfer-head"}>
      {within && person
        ? <PersonMark person={person} />
        : <Badge transfer={transfer} />}
      <div class="transfer-title">
        {within && person
          ? (
            <h3>
              <bdi>{person.name}</bdi>
            </h3>
          )
          : (
            <h2>
              <bdi>{title}</bdi>
            </h2>
          )}
        <p class="soft">
          {!within && person && (
            <>
              <bdi>{say.transfer.with[direction](person.name)}</bdi>
              {". "}
            </>
          )}
          {statusOf(transfer, language)}
          {!within && (state === "offered" || state === "done") &&
            `, ${format.bytes(sizeOf(transfer))}`}
        </p>
      </div>
      <div class="transfer-actions">
        {state === "done" && direction === "receive" && only !== undefined && (
          <button
            type="button"
            class="button button-flame"
            data-testid="save"
            onClick={() => actions.save(id, only)}
          >
            <Icon name="save" />
            {say.transfer.save}
          </button>
        )}
        {(state === "moving" || state === "paused" ||
          state === "reconnecting") && transfer.wants === undefined && (
          <PauseButton transfer={transfer} actions={actions} />
        )}
        {state !== "done" && state !== "failed" && (
          <button
            type="button"
            class="button button-brief"
            data-testid="cancel"
            onClick={() => actions.cancel(id)}
          >
            <Icon name="close" />
            <span class="label">{say.transfer.cancel}</span>
          </button>
        )}
        {mayRetry(transfer) && (present || !within) && (
          <button
            type="button"
            class={within ? "button button-brief" : "button"}
            data-testid="retry"
            onClick={() => actions.retry(id)}
          >
            <Icon name="retry" />
            <span class="label">{say.transfer.retry}</span>
          </button>
        )}
      </div>
    </div>
  );
}

/** Whether the same files may be offered again. */
export function mayRetry({ direction, problem }: TransferView): boolean {
  return direction === "send" && problem !== undefined && isRetryable(problem);
}

/** What it came to, or which way it goes. */
function Badge({ transfer: { state, direction } }: {
  readonly transfer: TransferView;
}): JSX.Element {
  const goes = direction === "send" ? "send" : "save";
  return (
    <span class="transfer-badge">
      <Icon
        name={state === "done" ? "check" : state === "failed" ? "note" : goes}
      />
    </span>
  );
}

/** The index of the file that is all of a transfer; a folder is none. */
export function onlyFile(
  { accepted, files }: TransferView,
): number | undefined {
  const [only] = accepted;
  if (only === undefined || accepted.length > 1) return undefined;
  return isFolder(files[only]?.name ?? "") ? undefined : only;
}

/** One button in one place, so that nothing moves under the pointer. */
function PauseButton({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: TransferActions;
}): JSX.Element {
  const { say } = useLanguage();
  const { id, pausedBy } = transfer;
  const verb = pausedBy && wishes(pausedBy, "me") ? "resume" : "pause";
  return (
    <button
      type="button"
      class="button button-brief button-pause"
      data-testid={verb}
      onClick={() => actions[verb](id)}
    >
      <Icon name={verb} />
      <span class="label">{say.transfer[verb]}</span>
    </button>
  );
}

/** What the transfer is doing, in words. */
function statusOf(
  { direction, state, pausedBy, away, full, wants }: TransferView,
  { say, format }: Language,
): string {
  if (wants !== undefined) return say.transfer.state.wants;
  if (full) return say.transfer.state.full;
  switch (state) {
    case "done":
      return say.transfer.state.done[direction];
    case "moving":
      return say.transfer.direction[direction];
    case "paused":
      return say.transfer.state.paused[pausedBy ?? "me"];
    case "reconnecting":
      return say.transfer.state.reconnecting(
        away === undefined ? undefined : format.time(away),
      );
    default:
      return say.transfer.state[state];
  }
}

/** Bytes of the files themselves, of which fewer may have moved. */
function sizeOf({ files, accepted }: TransferView): number {
  const taken = accepted.length > 0
    ? accepted.map((index) => files[index])
    : files;
  return taken.reduce((sum, file) => sum + (file?.size ?? 0), 0);
}
