import type { VNode } from "preact";
import type { Again } from "../../ui/components/Closed.tsx";
import type { CodeEntry } from "../../ui/components/CodeField.tsx";
import { Home } from "../../ui/components/Home.tsx";
import { Room } from "../../ui/components/Room.tsx";
import type { Mail } from "../../ui/mail_model.ts";
import type { SaveState } from "../../ui/components/SaveAll.tsx";
import type {
  Device,
  MemberView,
  RoomStage,
  RoomView,
  TransferView,
} from "../../transport/view.ts";
import { member } from "./facts.ts";

/** Nobody presses anything here. */
export const nothing = (): void => {};
const code = {
  prepare: nothing,
  type: nothing,
  complete: nothing,
  typePassword: nothing,
  join: nothing,
};
const actions = {
  send: nothing,
  settle: nothing,
  leave: nothing,
  again: nothing,
  protect: nothing,
  byMail: nothing,
  verify: nothing,
  mismatch: nothing,
  remember: nothing,
  remove: nothing,
  about: nothing,
  invite: nothing,
  uninvite: nothing,
  include: nothing,
  retryGroup: nothing,
  cancelGroup: nothing,
  ownName: () => undefined,
  accept: nothing,
  decline: nothing,
  cancel: nothing,
  pause: nothing,
  resume: nothing,
  retry: nothing,
  supply: nothing,
  allow: nothing,
  save: nothing,
  saveInto: nothing,
  saveZip: nothing,
  stopSaving: nothing,
};

const EMPTY: CodeEntry = {
  text: "",
  completions: [],
  problem: undefined,
  password: "",
};

/** A room in any stage. */
export function room(
  stage: RoomStage,
  facts: Partial<RoomView> = {},
  {
    again,
    device,
    returned = false,
    saves = new Map(),
    seen,
    leftOut = [],
    unfit = new Map(),
    mail = { is: "closed" },
  }: {
    again?: Again;
    device?: string;
    returned?: boolean;
    saves?: ReadonlyMap<string, SaveState>;
    /** Everybody who ever was in it, if somebody is gone. */
    seen?: readonly MemberView[];
    leftOut?: readonly string[];
    unfit?: ReadonlyMap<string, readonly string[]>;
    mail?: Mail;
  } = {},
): VNode {
  const view: RoomView = {
    stage,
    me: { name: "", colour: 0, role: "host" },
    members: [],
    transfers: [],
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
    ...facts,
  };
  return (
    <Room
      view={view}
      seen={seen ?? view.members}
      leftOut={new Set(leftOut)}
      device={device}
      returned={returned}
      again={again}
      actions={actions}
      saves={saves}
      unfit={unfit}
      means={{ share: nothing, mail }}
    />
  );
}

/** An open room with one member. */
export function open(...transfers: readonly TransferView[]): VNode {
  return room({ is: "open" }, { members: [member()], transfers });
}

/** The start page. */
export function home(
  entry: Partial<CodeEntry> = {},
  devices: readonly Device[] = [],
  unfinished?: Parameters<typeof Home>[0]["unfinished"],
): VNode {
  return (
    <Home
      entry={{ ...EMPTY, ...entry }}
      code={code}
      devices={devices}
      deviceActions={{ connect: nothing, forget: nothing }}
      unfinished={unfinished}
      onContinue={nothing}
      onFiles={nothing}
    />
  );
}
