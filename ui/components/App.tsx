import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Device } from "../../transport/view.ts";
import { type Language, useLanguage } from "../language/language.ts";
import { recipientsOf } from "../recipient_model.ts";
import type { Mail } from "../mail_model.ts";
import type { Viewing } from "../previews.ts";
import type { RoomModel } from "../room_model.ts";
import type { Screen } from "../screen.ts";
import type { UnfinishedModel } from "../unfinished_model.ts";
import { sharing } from "../share.ts";
import { Message } from "./Closed.tsx";
import type { CodeActions, CodeEntry } from "./CodeField.tsx";
import type { DeviceActions } from "./Devices.tsx";
import { DropCurtain } from "./FilePicker.tsx";
import { Home } from "./Home.tsx";
import { later } from "./later.ts";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { Renewal } from "./Renewal.tsx";
import type { SaveState } from "./SaveAll.tsx";
import { Shell } from "./Shell.tsx";

/** The start page does without; it is fetched while files are chosen. */
export const Room = later(
  async () => (await import("./Room.tsx")).Room,
  () => <Shell kind="plain">{null}</Shell>,
);

const Viewer = later(async () => (await import("./Viewer.tsx")).default);

interface AppProps {
  readonly screen: Screen;
  readonly entry: CodeEntry;
  readonly hovering: boolean;
  readonly leaving: boolean;
  readonly saves: ReadonlyMap<string, SaveState>;
  /** The file that is looked at. */
  readonly viewing: Viewing | undefined;
  /** By transfer: the names of files that are still to be supplied. */
  readonly unfit: ReadonlyMap<string, readonly string[]>;
  /** Members who do not get what is sent next. */
  readonly leftOut: ReadonlySet<string>;
  /** Absent where the server sends no mail. */
  readonly mail: Mail | undefined;
  /** What is read aloud and not seen. */
  readonly spoken: string;
  readonly room: RoomModel;
  readonly code: CodeActions;
  /** Reads the clipboard and takes what is in it. */
  readonly onPaste: () => void;
  readonly devices: readonly Device[];
  readonly deviceActions: DeviceActions;
  readonly unfinished: UnfinishedModel["unfinished"]["value"];
  /** Set when a newer version of the page waits. */
  readonly renewal: Parameters<typeof Renewal>[0] | undefined;
}

/** The page, whichever screen it is on. */
export function App(props: AppProps): JSX.Element {
  const { screen, room } = props;
  const stage = screen.is === "room" ? screen.view.stage.is : screen.is;
  useKeptFocus(stage);
  return (
    <>
      {screenOf(props, useLanguage())}
      {props.hovering && (
        <DropCurtain nobody={isForNobody(screen, props.leftOut)} />
      )}
      {props.leaving && (
        <LeaveDialog
          onStay={() => room.stay()}
          onLeave={() => room.leaveAnyway()}
        />
      )}
      {props.viewing && (
        <Viewer
          viewing={props.viewing}
          actions={room.viewer}
          onSave={room.save}
        />
      )}
      <p class="unseen" role="status">{props.spoken}</p>
      {props.renewal && <Renewal {...props.renewal} />}
    </>
  );
}

function screenOf(props: AppProps, { say }: Language): JSX.Element {
  const { screen, room } = props;
  switch (screen.is) {
    case "home":
      return (
        <Home
          entry={props.entry}
          code={props.code}
          onPaste={props.onPaste}
          devices={props.devices}
          deviceActions={props.deviceActions}
          unfinished={props.unfinished}
          onContinue={({ bond }) => room.comeBack([bond])}
          onFiles={(files) => room.send(files)}
        />
      );
    case "opening":
      return <Shell kind="plain">{null}</Shell>;
    case "lost":
      return (
        <Message
          title={say.lost.title}
          lead={say.lost.lead}
          home={say.lost.home}
        />
      );
    case "room":
      return (
        <Room
          view={screen.view}
          seen={screen.seen}
          leftOut={props.leftOut}
          device={screen.device}
          returned={screen.returned ?? false}
          again={screen.again}
          actions={room}
          saves={props.saves}
          unfit={props.unfit}
          means={{ share: sharing(screen.view), mail: props.mail }}
          onPaste={props.onPaste}
        />
      );
  }
}

function isForNobody(screen: Screen, leftOut: ReadonlySet<string>): boolean {
  return screen.is === "room" &&
    recipientsOf(screen.view.members, leftOut)?.length === 0;
}

/** When what had the focus leaves the page, the new content gets it. */
function useKeptFocus(stage: string): void {
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [stage]);
}
