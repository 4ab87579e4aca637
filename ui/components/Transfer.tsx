import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { isRetryable, type Problem } from "../../core/problem.ts";
import type { Path, TransferView } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { FileLine } from "./FileRows.tsx";
import { Icon } from "./Icon.tsx";
import { LongList } from "./LongList.tsx";
import { Notice } from "./Notice.tsx";
import { Offer } from "./Offer.tsx";

/** What can be done to a transfer; the room is behind it. */
export interface TransferActions {
  accept(transfer: string, files?: readonly number[]): void;
  decline(transfer: string): void;
  cancel(transfer: string): void;
  retry(transfer: string): void;
  save(transfer: string, index: number): void;
  saveAll(transfer: string): void;
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

export function Transfer({ transfer, path, saveProblem, actions }: {
  readonly transfer: TransferView;
  readonly path: Path | undefined;
  /** Why the last attempt to save did not succeed. */
  readonly saveProblem: Problem | undefined;
  readonly actions: TransferActions;
}): JSX.Element {
  const { id, direction, state } = transfer;
  const incoming = direction === "receive" && state === "offered";
  const problem = transfer.problem ?? saveProblem;
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
            <Head transfer={transfer} actions={actions} />
            {isLive(transfer) && <Meter transfer={transfer} path={path} />}
            {state === "done" && direction === "receive" &&
              transfer.accepted.length > 1 && (
              <SaveRows transfer={transfer} actions={actions} />
            )}
          </>
        )}
      {problem && <Notice problem={problem} handle="transfer-error" />}
    </article>
  );
}

function Head({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: TransferActions;
}): JSX.Element {
  const language = useLanguage();
  const { say, format } = language;
  const { id, direction, state, accepted } = transfer;
  const only = accepted.length === 1 ? accepted[0] : undefined;
  const saving = state === "done" && direction === "receive";
  const status = state === "done"
    ? say.transfer.state.done[direction]
    : state === "moving"
    ? say.transfer.direction[direction]
    : say.transfer.state[state];
  return (
    <div class="transfer-head">
      <span class="transfer-badge">
        <Icon
          name={state === "done"
            ? "check"
            : state === "failed"
            ? "note"
            : direction === "send"
            ? "send"
            : "save"}
        />
      </span>
      <div class="transfer-title">
        <h2>
          <bdi>{titleOf(transfer, language)}</bdi>
        </h2>
        <p class="soft">
          {status}
          {(state === "offered" || state === "done") &&
            `, ${format.bytes(transfer.total)}`}
        </p>
      </div>
      <div class="transfer-actions">
        {saving && only !== undefined && (
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
        {saving && accepted.length > 1 && (
          <button
            type="button"
            class="button button-flame"
            data-testid="save-all"
            onClick={() => actions.saveAll(id)}
          >
            <Icon name="save" />
            {say.transfer.saveAll(accepted.length)}
          </button>
        )}
        {state !== "done" && state !== "failed" && (
          <button
            type="button"
            class="button button-cancel"
            data-testid="cancel"
            onClick={() => actions.cancel(id)}
          >
            <Icon name="close" />
            <span class="label">{say.transfer.cancel}</span>
          </button>
        )}
        {direction === "send" && transfer.problem &&
          isRetryable(transfer.problem) && (
          <button
            type="button"
            class="button"
            data-testid="retry"
            onClick={() => actions.retry(id)}
          >
            <Icon name="retry" />
            {say.transfer.retry}
          </button>
        )}
      </div>
    </div>
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
        </span>
        <span title={path && say.member.pathLong[path]}>
          {path && say.member.path[path]}
        </span>
      </p>
    </div>
  );
}

function SaveRows({ transfer, actions }: {
  readonly transfer: TransferView;
  readonly actions: TransferActions;
}): JSX.Element {
  const { say } = useLanguage();
  const { id, files, accepted } = transfer;
  return (
    <LongList
      count={accepted.length}
      look="file"
      deps={[id, files, accepted, actions]}
      row={(position) => {
        const index = accepted[position];
        const file = index === undefined ? undefined : files[index];
        return index !== undefined && file && (
          <>
            <Icon name="file" />
            <FileLine file={file} />
            <button
              type="button"
              class="button button-small"
              data-testid="save"
              aria-label={say.transfer.saveNamed(file.name)}
              onClick={() => actions.save(id, index)}
            >
              {say.transfer.save}
            </button>
          </>
        );
      }}
    />
  );
}
