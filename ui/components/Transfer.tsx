import type { JSX } from "preact";
import type { Path, TransferView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import type { Person } from "../people.ts";
import type { PreviewActions } from "../previews.ts";
import type { ShareActions } from "../share_model.ts";
import { Cleaned } from "./Cleaned.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { Meter } from "./Meter.tsx";
import { Full, Notice } from "./Notice.tsx";
import { NotifyLine } from "./NotifyLine.tsx";
import { Offer } from "./Offer.tsx";
import { type SaveActions, SaveAll, type SaveState } from "./SaveAll.tsx";
import { Supply } from "./Supply.tsx";
import { Thumbs } from "./Thumbs.tsx";
import { onlyFile, TransferHead } from "./TransferHead.tsx";

/** What can be done to a transfer; the room is behind it. */
export interface TransferActions
  extends SaveActions, PreviewActions, ShareActions {
  accept(transfer: string, files?: readonly number[]): void;
  decline(transfer: string): void;
  cancel(transfer: string): void;
  pause(transfer: string): void;
  resume(transfer: string): void;
  retry(transfer: string): void;
  supply(transfer: string, files: readonly File[]): void;
  allow(transfer: string): void;
}

/** Share of the bytes that are stored, 0 to 1; an empty file is all or none. */
export function shareOf({ state, bytes, total }: TransferView): number {
  if (state === "done") return 1;
  return total === 0 ? 0 : Math.min(1, bytes / total);
}

/** The name of the only file, or how many there are. */
export function titleOf(
  { direction, files, accepted }: TransferView,
  { say }: Language,
): string {
  const taken = accepted.length > 0 ? accepted : files.map((_, index) => index);
  const first = files[taken[0] ?? 0]?.name ?? "";
  return say.transfer.title[direction](taken.length, first);
}

export function isLive({ state }: TransferView): boolean {
  return state !== "offered" && state !== "done" && state !== "failed";
}

export function Transfer(
  { transfer, person, within, present, path, save, unfit, actions }: {
    readonly transfer: TransferView;
    /** The other one, where it may be one of several. */
    readonly person: Person | undefined;
    /** Whether it is one of a group, which tells what they have in common. */
    readonly within: boolean;
    /** Whether the other one is in the room. */
    readonly present: boolean;
    readonly path: Path | undefined;
    readonly save: SaveState | undefined;
    /** Names for which none of the files fitted that were chosen again. */
    readonly unfit: readonly string[] | undefined;
    readonly actions: TransferActions;
  },
): JSX.Element {
  const language = useLanguage();
  const { id, direction, state } = transfer;
  const incoming = direction === "receive" && state === "offered";
  const card = useKeptFocus<HTMLElement>(incoming ? 1 : 0);
  const title = titleOf(transfer, language);
  const problem = transfer.problem ??
    (save?.is === "failed" ? save.problem : undefined);
  return (
    <article
      ref={card}
      tabIndex={-1}
      aria-label={title}
      class={within ? "part" : "transfer"}
      data-testid="transfer"
      data-transfer={id}
      data-member={transfer.member}
      data-direction={direction}
      data-state={state}
      data-bytes={transfer.bytes}
      data-total={transfer.total}
      data-wants={transfer.wants && "files"}
      data-full={transfer.full ? "true" : undefined}
    >
      {incoming
        ? (
          <Offer
            from={person}
            files={transfer.files}
            onAccept={(files) => actions.accept(id, files)}
            onDecline={() => actions.decline(id)}
          />
        )
        : (
          <>
            <TransferHead
              transfer={transfer}
              title={title}
              person={person}
              within={within}
              present={present}
              actions={actions}
            />
            {state === "offered" && !within && (
              <Thumbs transfer={transfer} actions={actions} />
            )}
            {isLive(transfer) && (
              <Meter
                share={shareOf(transfer)}
                label={(percent) =>
                  language.say.transfer.progress(
                    percent,
                    within && person ? person.name : title,
                  )}
                facts={factsOf(transfer, language)}
                path={within ? "untold" : path}
              />
            )}
            {isLive(transfer) && !within && (
              <NotifyLine total={transfer.total} />
            )}
            {transfer.wants !== undefined && !within && (
              <Supply
                transfer={transfer}
                unfit={unfit}
                onFiles={(files) => actions.supply(id, files)}
                onAllow={() => actions.allow(id)}
              />
            )}
            {transfer.full && <Full />}
            {state === "done" && direction === "receive" &&
              onlyFile(transfer) === undefined && (
              <SaveAll transfer={transfer} state={save} actions={actions} />
            )}
            {transfer.cleaned && !within && (
              <Cleaned photos={transfer.cleaned} />
            )}
          </>
        )}
      {problem && (
        <Notice
          problem={problem}
          handle="transfer-error"
          seenBy="transfer"
        />
      )}
    </article>
  );
}

function factsOf(
  { rate, secondsLeft, bytes, total, state }: TransferView,
  { say, format }: Language,
): readonly [string, string | false, string | false] {
  const moving = state === "moving";
  return [
    say.transfer.of(format.bytes(bytes), format.bytes(total)),
    moving && rate > 0 && format.rate(rate),
    moving && secondsLeft !== undefined
      ? say.transfer.left(format.duration(secondsLeft))
      : state === "reconnecting" && say.transfer.kept,
  ];
}
