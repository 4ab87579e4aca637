import type { JSX } from "preact";
import type { MemberView, RoomView } from "../../transport/view.ts";
import { useLanguage } from "../language/language.ts";
import { type People, peopleOf } from "../people.ts";
import type { Chat as ChatActions } from "../../transport/chat_view.ts";
import { type Again, Closed } from "./Closed.tsx";
import { Icon } from "./Icon.tsx";
import { later } from "./later.ts";
import type { GroupActions } from "./Group.tsx";
import type { InviteMeans } from "./Invite.tsx";
import { Notice } from "./Notice.tsx";
import { type OpenActions, OpenRoom } from "./OpenRoom.tsx";
import { Preparing, Unclean } from "./Preparing.tsx";
import type { SaveState } from "./SaveAll.tsx";
import { Shell } from "./Shell.tsx";
import { Creating, Steps } from "./Steps.tsx";
import type { TransferActions } from "./Transfer.tsx";
import { Transfers } from "./Transfers.tsx";
import { Waiting } from "./Waiting.tsx";

/** Nobody talks before a room is open. */
export const Chat = later(async () => (await import("./Chat.tsx")).Chat);

export interface RoomActions
  extends TransferActions, GroupActions, OpenActions {
  /** What becomes of the photos that could not be cleaned. */
  settle(unclean: "send" | "drop"): void;
  readonly chat: Omit<ChatActions, "keep">;
  leave(): void;
  /** Tries what failed once more, with a password if one is needed. */
  again(password?: string): void;
}

/** A room in whichever stage it is. */
export function Room({
  view,
  seen,
  leftOut,
  device,
  returned,
  again,
  actions,
  saves,
  unfit,
  means,
  chatting,
  onPaste,
}: {
  readonly view: RoomView;
  /** Everybody who ever was in it. */
  readonly seen: readonly MemberView[];
  /** Members who do not get what is sent next. */
  readonly leftOut: ReadonlySet<string>;
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
  readonly means: InviteMeans;
  /** Whether the chat is unfolded at first; by default where there is room. */
  readonly chatting?: boolean;
  /** Reads the clipboard and takes what is in it. */
  readonly onPaste: () => void;
}): JSX.Element {
  const language = useLanguage();
  const { say } = language;
  const { stage, members, transfers, preparing, chat } = view;
  const people = peopleOf(seen, view.me, device, language);
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
      <div class="room-page">
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
            people={people}
            leftOut={leftOut}
            device={device}
            returned={returned}
            again={again}
            actions={actions}
            means={means}
            onPaste={onPaste}
          />
          {preparing && <Preparing facts={preparing} />}
          <Transfers
            transfers={transfers}
            members={members}
            people={people}
            saves={saves}
            unfit={unfit}
            actions={actions}
          />
        </div>
        {(stage.is === "open" && members.length > 0 || chat) && (
          <Chat
            chat={chat}
            members={stage.is === "open" ? members : []}
            people={people}
            actions={actions.chat}
            unfolded={chatting}
          />
        )}
      </div>
    </Shell>
  );
}

function Stage(
  {
    view,
    people,
    leftOut,
    device,
    returned,
    again,
    actions,
    means,
    onPaste,
  }: {
    readonly view: RoomView;
    readonly people: People;
    readonly leftOut: ReadonlySet<string>;
    readonly device: string | undefined;
    readonly returned: boolean;
    readonly again: Again | undefined;
    readonly actions: RoomActions;
    readonly means: InviteMeans;
    readonly onPaste: () => void;
  },
): JSX.Element {
  const { say } = useLanguage();
  const { stage, transfers, waitingFiles } = view;
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
          actions={actions}
          onFiles={(files) => actions.send(files)}
          means={means}
          onPaste={onPaste}
        />
      );
    case "joining":
      return <Steps step={stage.step} device={device} />;
    case "open":
      return (
        <OpenRoom
          view={view}
          people={people}
          leftOut={leftOut}
          actions={actions}
          means={means}
          onPaste={onPaste}
        />
      );
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
