import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Path, TransferView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { Cleaned } from "./Cleaned.tsx";
import { Full, Notice } from "./Notice.tsx";
import { Offer } from "./Offer.tsx";
import { type SaveActions, SaveAll, type SaveState } from "./SaveAll.tsx";
import { Supply } from "./Supply.tsx";
import { onlyFile, TransferHead } from "./TransferHead.tsx";

/** What can be done to a transfer; the room is behind it. */
export interface TransferActions extends SaveActions {
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

export function Transfer({ transfer, path, save, unfit, actions }: {
  readonly transfer: TransferView;
  readonly path: Path | undefined;
  readonly save: SaveState | undefined;
  /** Names for which none of the files fitted that were chosen again. */
  readonly unfit: readonly string[] | undefined;
  readonly actions: TransferActions;
}): JSX.Element {
  const language = useLanguage();
  const { id, direction, state } = transfer;
  const incoming = direction === "receive" && state === "offered";
  const problem = transfer.problem ??
    (save?.is === "failed" ? save.problem : undefined);
  return (
    <article
      class="transfer"
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
            files={transfer.files}
            onAccept={(files) => actions.accept(id, files)}
            onDecline={() => actions.decline(id)}
          />
        )
        : (
          <>
            <TransferHead
              transfer={transfer}
              title={titleOf(transfer, language)}
              actions={actions}
            />
            {isLive(transfer) && <Meter transfer={transfer} path={path} />}
            {transfer.wants !== undefined && (
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
            {transfer.cleaned && <Cleaned photos={transfer.cleaned} />}
          </>
        )}
      {problem && <Notice problem={problem} handle="transfer-error" />}
    </article>
  );
}

function Meter({ transfer, path }: {
  readonly transfer: TransferView;
  readonly path: Path | undefined;
}): JSX.Element {
  const language = useLanguage();
  const { say, format } = language;
  const label = useId();
  const share = shareOf(transfer);
  const percent = format.percent(share);
  const { rate, secondsLeft, bytes, total, state } = transfer;
  return (
    <div class="meter">
      <div class="meter-line">
        <progress
          max={1}
          value={share}
          aria-label={say.transfer.progress(
            percent,
            titleOf(transfer, language),
          )}
          aria-describedby={label}
        />
        <span class="meter-percent">{percent}</span>
      </div>
      <p class="meter-facts soft" id={label}>
        <span>{say.transfer.of(format.bytes(bytes), format.bytes(total))}</span>
        <span>{state === "moving" && rate > 0 && format.rate(rate)}</span>
        <span>
          {state === "moving" && secondsLeft !== undefined &&
            say.transfer.left(format.duration(secondsLeft))}
          {state === "reconnecting" && say.transfer.kept}
        </span>
        <span title={path && say.member.pathLong[path]}>
          {path && say.member.path[path]}
        </span>
      </p>
    </div>
  );
}
