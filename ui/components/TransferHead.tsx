import type { JSX } from "preact";
import { isFolder } from "../../core/names.ts";
import { wishes } from "../../core/pause.ts";
import { isRetryable } from "../../core/problem.ts";
import { isOver } from "../../transport/group_view.ts";
import type { TransferView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { mediaOf } from "../media.ts";
import { Icon } from "./Icon.tsx";
import type { Person } from "../people.ts";
import { useKeptFocus } from "./kept_focus.ts";
import { PersonMark } from "./PersonMark.tsx";
import { ShareButton } from "./ShareButton.tsx";
import { Thumb } from "./Thumb.tsx";
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
  const verbs = verbsOf(transfer, present || !within);
  const head = useKeptFocus<HTMLDivElement>(verbs.length);
  return (
    <div ref={head} class={within ? "part-head" : "transfer-head"}>
      {within && person
        ? <PersonMark person={person} />
        : <Badge transfer={transfer} actions={actions} />}
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
              <bdi>{say.transfer.with[direction](person.inline)}</bdi>
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
          <>
            <button
              type="button"
              class="button button-flame"
              data-testid="save"
              onClick={() => actions.save(id, only)}
            >
              <Icon name="save" />
              {say.transfer.save}
            </button>
            <ShareButton transfer={transfer} actions={actions} />
          </>
        )}
        {verbs.map(([place, verb]) => (
          <Action
            key={place}
            verb={verb}
            // Only what ended leaves space for a word on a phone.
            brief={within || verb !== "retry"}
            of={within ? person?.inline : undefined}
            onPress={() => actions[verb](id)}
          />
        ))}
      </div>
    </div>
  );
}

/** Whether the same files may be offered again. */
export function mayRetry({ direction, problem }: TransferView): boolean {
  return direction === "send" && problem !== undefined && isRetryable(problem);
}

/** What it came to, or which way it goes. */
function Badge({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: TransferActions;
}): JSX.Element {
  const { id, state, direction, files } = transfer;
  const only = onlyFile(transfer);
  const file = only === undefined ? undefined : files[only];
  const lies = state === "done" && direction === "receive";
  if (lies && file && only !== undefined && mediaOf(file.name)) {
    return <Thumb file={file} transfer={id} index={only} actions={actions} />;
  }
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

type Verb = "pause" | "resume" | "cancel" | "retry";

/** What can be done to it, each in its place: pause and resume share one. */
function verbsOf(
  transfer: TransferView,
  mayOffer: boolean,
): readonly (readonly [string, Verb])[] {
  const { state, wants, pausedBy } = transfer;
  const verbs: (readonly [string, Verb])[] = [];
  const moves = state === "moving" || state === "paused" ||
    state === "reconnecting";
  if (moves && wants === undefined) {
    const mine = pausedBy !== undefined && wishes(pausedBy, "me");
    verbs.push(["pause", mine ? "resume" : "pause"]);
  }
  if (!isOver(state)) verbs.push(["cancel", "cancel"]);
  if (mayOffer && mayRetry(transfer)) verbs.push(["retry", "retry"]);
  return verbs;
}

const ICONS = {
  pause: "pause",
  resume: "resume",
  cancel: "close",
  retry: "retry",
} as const;

function Action({ verb, brief, of, onPress }: {
  readonly verb: Verb;
  /** Whether its icon may stand alone where there is little space. */
  readonly brief: boolean;
  /** Whose transfer it is, where there are others beside it. */
  readonly of: string | undefined;
  readonly onPress: () => void;
}): JSX.Element {
  const { say } = useLanguage();
  const label = say.transfer[verb];
  const name = of === undefined ? undefined : say.transfer.doFor(label, of);
  const classes = ["button"];
  if (brief) classes.push("button-brief");
  if (verb === "pause" || verb === "resume") classes.push("button-pause");
  return (
    <button
      type="button"
      class={classes.join(" ")}
      data-testid={verb}
      aria-label={name}
      title={name}
      onClick={onPress}
    >
      <Icon name={ICONS[verb]} />
      <span class="label">{label}</span>
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
