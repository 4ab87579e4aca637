import type { ComponentChildren, JSX } from "preact";
import { type GroupView, isOver } from "../../transport/group_view.ts";
import { resultOf } from "../group_result.ts";
import { useLanguage } from "../language/language.ts";
import { Cleaned } from "./Cleaned.tsx";
import { Icon } from "./Icon.tsx";
import { useKeptFocus } from "./kept_focus.ts";
import { Meter } from "./Meter.tsx";
import { NotifyLine } from "./NotifyLine.tsx";
import { Supply } from "./Supply.tsx";
import { isLive, titleOf } from "./Transfer.tsx";
import { mayRetry } from "./TransferHead.tsx";

/** What can be done to all transfers of the same files. */
export interface GroupActions {
  /** Offers them again to those who did not get them. */
  retryGroup(group: string): void;
  cancelGroup(group: string): void;
  supply(transfer: string, files: readonly File[]): void;
  allow(transfer: string): void;
}

/** The same files to several people: all of it above, each of them below. */
export function Group({ group, present, unfit, actions, children }: {
  readonly group: GroupView;
  /** Members who are in the room. */
  readonly present: Pick<ReadonlyMap<string, unknown>, "has">;
  /** By transfer: the names of files that are still to be supplied. */
  readonly unfit: ReadonlyMap<string, readonly string[]>;
  readonly actions: GroupActions;
  readonly children: ComponentChildren;
}): JSX.Element {
  const language = useLanguage();
  const { say, format } = language;
  const { id, state, transfers, bytes, total, rate, secondsLeft } = group;
  const [first] = transfers;
  const again =
    transfers.filter((it) => mayRetry(it) && present.has(it.member)).length;
  const waiting = transfers.filter(({ wants }) => wants !== undefined);
  const [asks] = waiting;
  const live = transfers.some(({ state }) => !isOver(state));
  const card = useKeptFocus<HTMLElement>((again > 0 ? 1 : 0) + (live ? 1 : 0));
  const title = first ? titleOf(first, language) : "";
  return (
    <section
      ref={card}
      tabIndex={-1}
      class="transfer group"
      aria-label={title}
      data-testid="group"
      data-group={id}
      data-state={state}
    >
      <div class="transfer-head">
        <span class="transfer-badge">
          <Icon name={ICONS[state]} />
        </span>
        <div class="transfer-title">
          <h2>
            <bdi>{title}</bdi>
          </h2>
          <p class="soft" role="status">{resultOf(group, language)}</p>
        </div>
        <div class="transfer-actions">
          {again > 0 && (
            <button
              type="button"
              class="button"
              data-testid="group-retry"
              onClick={() => actions.retryGroup(id)}
            >
              <Icon name="retry" />
              {say.group.retry(again)}
            </button>
          )}
          {live && (
            <button
              type="button"
              class="button"
              data-testid="group-cancel"
              onClick={() => actions.cancelGroup(id)}
            >
              <Icon name="close" />
              {say.group.cancel}
            </button>
          )}
        </div>
      </div>
      {transfers.some(isLive) && (
        <Meter
          path="untold"
          share={groupShare(group)}
          label={(percent) => say.group.progress(percent, title)}
          facts={[
            say.transfer.of(format.bytes(bytes), format.bytes(total)),
            rate > 0 && format.rate(rate),
            secondsLeft !== undefined &&
            say.transfer.left(format.duration(secondsLeft)),
          ]}
        />
      )}
      {transfers.some(isLive) && <NotifyLine total={total} />}
      {asks && (
        <Supply
          transfer={asks}
          unfit={unfit.get(asks.id)}
          onFiles={(files) => {
            for (const { id } of waiting) actions.supply(id, files);
          }}
          onAllow={() => {
            for (const { id } of waiting) actions.allow(id);
          }}
        />
      )}
      {first?.cleaned && <Cleaned photos={first.cleaned} />}
      <div class="group-parts">{children}</div>
    </section>
  );
}

/** Share of the bytes that are stored, 0 to 1. */
export function groupShare({ bytes, total }: GroupView): number {
  return total === 0 ? 0 : Math.min(1, bytes / total);
}

const ICONS = {
  moving: "people",
  paused: "pause",
  done: "check",
  partial: "note",
  failed: "note",
} as const;
