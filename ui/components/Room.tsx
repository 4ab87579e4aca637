import type { JSX } from "preact";
import type { RoomView, TransferView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { type Again, Closed } from "./Closed.tsx";
import { FilePicker } from "./FilePicker.tsx";
import { Icon } from "./Icon.tsx";
import { type MemberActions, Members } from "./Members.tsx";
import { Notice } from "./Notice.tsx";
import { Preparing, Unclean } from "./Preparing.tsx";
import type { SaveState } from "./SaveAll.tsx";
import { Shell } from "./Shell.tsx";
import { Creating, Steps } from "./Steps.tsx";
import { Transfer, type TransferActions } from "./Transfer.tsx";
import { Waiting } from "./Waiting.tsx";

export interface RoomActions extends TransferActions, MemberActions {
  send(files: readonly File[]): void;
  /** What becomes of the photos that could not be cleaned. */
  settle(unclean: "send" | "drop"): void;
  /** Whoever comes from now on has to know this password too. */
  protect(password: string): void;
  leave(): void;
  /** Tries what failed once more, with a password if one is needed. */
  again(password?: string): void;
}

/** A room in whichever stage it is. */
export function Room({
  view,
  device,
  returned,
  again,
  actions,
  saves,
  unfit,
  onShare,
}: {
  readonly view: RoomView;
  /** What the known device is called that this room leads to. */
  readonly device: string | undefined;
  /** Whether an earlier page was in it. */
  readonly returned: boolean;
  /** What can be tried once more after the end. */
  readonly again: Again | undefined;
  readonly actions: RoomActions;
  /** By transfer. */
  readonly saves: ReadonlyMap<string, SaveState>;
  /** By transfer: the names of files that are still to be supplied. */
  readonly unfit: ReadonlyMap<string, readonly string[]>;
  readonly onShare: (() => void) | undefined;
}): JSX.Element {
  const { say } = useLanguage();
  const { stage, members, transfers, preparing } = view;
  const notice = "notice" in stage ? stage.notice : undefined;
  const leave = (
    <button
      type="button"
      class="button button-plain"
      data-testid="leave"
      onClick={() => actions.leave()}
    >
      <Icon name="leave" />
      {say.room.leave}
    </button>
  );
  return (
    <Shell kind="room" action={stage.is === "closed" ? undefined : leave}>
      <div class="room" data-stage={stage.is}>
        {notice && (
          <Notice
            problem={notice}
            handle="room-error"
            seenBy={stage.is === "waiting" ? "host" : "anyone"}
          />
        )}
        {preparing && (
          <Unclean
            names={preparing.unclean}
            onSettle={(unclean) => actions.settle(unclean)}
          />
        )}
        <Stage
          view={view}
          device={device}
          returned={returned}
          again={again}
          actions={actions}
          onShare={onShare}
        />
        {preparing && <Preparing facts={preparing} />}
        {transfers.length > 0 && (
          <div class="transfers">
            {transfers.map((transfer) => (
              <Transfer
                key={transfer.id}
                transfer={transfer}
                path={members.find(({ id }) => id === transfer.member)?.path}
                save={saves.get(transfer.id)}
                unfit={unfit.get(transfer.id)}
                actions={actions}
              />
            ))}
          </div>
        )}
      </div>
    </Shell>
  );
}

function Stage({ view, device, returned, again, actions, onShare }: {
  readonly view: RoomView;
  readonly device: string | undefined;
  readonly returned: boolean;
  readonly again: Again | undefined;
  readonly actions: RoomActions;
  readonly onShare: (() => void) | undefined;
}): JSX.Element {
  const { say } = useLanguage();
  const { stage, members, transfers, waitingFiles } = view;
  switch (stage.is) {
    case "creating":
      return (
        <Creating text={returned ? say.back.returning : say.room.creating} />
      );
    case "waiting":
      return (
        <Waiting
          invitation={stage.invitation}
          files={waitingFiles}
          onFiles={(files) => actions.send(files)}
          onProtect={(password) => actions.protect(password)}
          onShare={onShare}
        />
      );
    case "joining":
      return <Steps step={stage.step} device={device} />;
    case "open": {
      const away = members.length > 0 &&
        members.every((member) => member.away !== undefined);
      return (
        <section class="open" aria-labelledby="open-title">
          <h1 id="open-title">
            {members.length === 0
              ? say.open.titleAlone
              : away
              ? say.open.titleAway
              : say.open.title}
          </h1>
          <Members members={members} device={device} actions={actions} />
          <div class="open-send">
            <FilePicker
              files={say.open.send}
              folder={say.open.folder}
              look={transfers.some(isAsked) ? "quiet" : "flame"}
              onFiles={(files) => actions.send(files)}
            />
            <p class="soft">
              {away && waitingFiles.length > 0
                ? say.open.held(waitingFiles.length)
                : say.open.sendHint}
            </p>
          </div>
        </section>
      );
    }
    case "closed":
      return (
        <Closed
          problem={stage.problem}
          seenBy={returned
            ? "return"
            : device === undefined
            ? "anyone"
            : "device"}
          again={again}
          compact={transfers.length > 0}
          onAgain={(password) => actions.again(password)}
        />
      );
  }
}

/** Whether it waits for this person's answer. */
function isAsked({ state, direction }: TransferView): boolean {
  return state === "offered" && direction === "receive";
}
