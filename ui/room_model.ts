import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import { sendGroup } from "../transport/group.ts";
import type {
  About,
  Device,
  MemberView,
  Room,
  RoomView,
} from "../transport/view.ts";
import type { Address } from "./address.ts";
import {
  againAfter,
  type Attempt,
  closedView,
  copyOf,
  firstView,
  type Missing,
  open,
  type RoomSource,
  usesUp,
} from "./attempt.ts";
import type { Counting } from "./counting.ts";
import type { RoomActions } from "./components/Room.tsx";
import { isLive } from "./components/Transfer.tsx";
import { createMailModel, type MailModel } from "./mail_model.ts";
import type { OwnName } from "./own_name.ts";
import type { persistence } from "./persistence.ts";
import { seenAfter } from "./people.ts";
import { createPreviews, type PreviewModel } from "./previews.ts";
import type { Pickers } from "./pickers.ts";
import {
  createRecipientModel,
  type RecipientModel,
  recipientsOf,
} from "./recipient_model.ts";
import { createRoomActions } from "./room_actions.ts";
import { createSaveModel, type SaveModel } from "./save_model.ts";
import type { Capture } from "./show_model.ts";
import { type RoomScreen, type Screen, stageOf } from "./screen.ts";
import { createShareModel } from "./share_model.ts";
import { createSupplyModel, type SupplyModel } from "./supply_model.ts";
import type { Trail } from "./trail.ts";

export interface RoomModel
  extends
    RoomActions,
    Pick<SaveModel, "saves">,
    Pick<PreviewModel, "viewing" | "viewer">,
    Pick<SupplyModel, "unfit">,
    Pick<MailModel, "mail">,
    Pick<RecipientModel, "leftOut"> {
  readonly screen: ReadonlySignal<Screen>;
  /** Whether anything would be lost by leaving. */
  isBusy(): boolean;
  /** Whether the person has been asked if they mean to leave. */
  readonly leaving: ReadonlySignal<boolean>;
  join(
    secret: Secret,
    by: "code" | "link",
    password: string | undefined,
  ): void;
  connect(device: Device): void;
  /** Goes on in the room with these bonds, or in the one this tab was in. */
  comeBack(bonds?: readonly string[]): void;
  /** Ends before it began: the page says why. */
  stop(problem: Problem): void;
  stay(): void;
  leaveAnyway(): void;
}

/** The browser around the model, and the code field beside it. */
export interface RoomModelOptions {
  readonly source: RoomSource;
  readonly address: Address;
  readonly missing: Missing;
  readonly download: (file: File, name: string) => void;
  readonly pickers: Pickers;
  /** A code did not open a room; it is told at the field it was typed in. */
  readonly refused: (problem: Problem) => void;
  /** A room is open. */
  readonly entered: () => void;
  readonly ownName: OwnName;
  /** What others are to call this person, in every room. */
  readonly keepAbout: (about: About) => void;
  readonly trail: Trail;
  readonly counting: Counting;
  readonly persist: ReturnType<typeof persistence>;
  readonly capture: Capture;
}

export function createRoomModel(
  start: "home" | "opening",
  options: RoomModelOptions,
): RoomModel {
  const { source, address, missing, trail, counting } = options;
  const screen = signal<Screen>({ is: start });
  const leaving = signal(false);
  let attempt: Attempt | undefined;
  let room: Room | undefined;
  const { saves, end: endSaves, ...saving } = createSaveModel({
    ...options,
    room: () => room,
  });
  const { end: endPreviews, ...previewing } = createPreviews(() => room);
  const { takes, end: endSupply, ...supplying } = createSupplyModel(() => room);
  const { leftOut, include, end: endChoice } = createRecipientModel();
  const { mail, byMail, end: endMail } = createMailModel(() => room);
  const ends = [endSaves, endPreviews, endSupply, endChoice, endMail];
  const doing = createRoomActions(() => room, options);
  /** Whether the attempt cannot be made again. */
  let used = false;
  let seen: readonly MemberView[] = [];
  let unsubscribe = (): void => {};

  const home = (): void => {
    address.showHome();
    screen.value = { is: "home" };
  };

  const enter = (facts: Omit<RoomScreen, "is">): void => {
    screen.value = { is: "room", ...facts };
  };

  const release = (): void => {
    unsubscribe();
    unsubscribe = () => {};
    room?.leave();
    room = undefined;
    attempt = undefined;
    used = false;
    trail.end();
    counting.left();
    leaving.value = false;
    for (const end of ends) end();
    seen = [];
  };

  const begin = async (next: Attempt): Promise<void> => {
    release();
    attempt = next;
    if (next.is === "return") trail.keep(next.bonds);
    address.showRoom();
    show(next, firstView(next));
    const found = await open(next, source, missing);
    if (attempt !== next) {
      if (found.is === "room") found.room.leave();
      return;
    }
    if (found.is === "problem") {
      return show(next, closedView(found.problem));
    }
    room = found.room;
    unsubscribe = room.subscribe((view) => show(next, view));
    if (next.is === "host" && next.files.length > 0) {
      sendGroup(room, [...next.files]);
    }
    show(next, room.view);
  };

  const show = (of: Attempt, view: RoomView): void => {
    const { stage } = view;
    used ||= usesUp(of, stage);
    trail.note(view);
    counting.note(of, view);
    if (stage.is === "open") {
      options.entered();
      // Offered by now: a new attempt must not offer them again.
      if (of.is === "host") of.files.length = 0;
    }
    const byCode = of.is === "join" && of.by === "code";
    if (stage.is === "closed" && byCode && !used) {
      release();
      home();
      return options.refused(stage.problem);
    }
    const again = used ? undefined : againAfter(of, stage);
    const device = of.is === "device" ? of.device.label : undefined;
    const returned = of.is === "return";
    seen = seenAfter(seen, view.members);
    const coming = returned && seen.length === 0 && stage.is !== "closed";
    const shown = coming ? firstView(of) : view;
    enter({ view: shown, seen, device, returned, again });
  };

  const isBusy = (): boolean => {
    const { value } = screen;
    return value.is === "room" && value.view.transfers.some(isLive) ||
      [...saves.value.values()].some(({ is }) => is === "saving");
  };

  return {
    screen,
    saves,
    leaving,
    isBusy,
    send(files) {
      if (files.length === 0 || takes(files)) return;
      if (attempt === undefined || stageOf(screen.value) === "closed") {
        return void begin({ is: "host", files: [...files] });
      }
      if (attempt.is === "host") attempt.files.push(...files);
      if (room) {
        const to = recipientsOf(room.view.members, leftOut.value);
        if (to?.length !== 0) sendGroup(room, files, { to });
      } else if (attempt.is === "host") show(attempt, firstView(attempt));
    },
    join(secret, by, password) {
      begin({ is: "join", secret, by, password });
    },
    connect: (device) => void begin({ is: "device", device }),
    comeBack(bonds = trail.bonds()) {
      if (bonds.length > 0) return void begin({ is: "return", bonds });
      release();
      screen.value = { is: "lost" };
    },
    stop(problem) {
      release();
      enter({ view: closedView(problem), seen });
    },
    again(password) {
      if (attempt) void begin(copyOf(attempt, password));
      else home();
    },
    leave() {
      if (isBusy()) return void (leaving.value = true);
      release();
      home();
    },
    stay() {
      leaving.value = false;
    },
    leaveAnyway() {
      release();
      home();
    },
    ...doing,
    include,
    leftOut,
    mail,
    byMail,
    ...supplying,
    ...saving,
    ...previewing,
    ...createShareModel(() => room),
  };
}
