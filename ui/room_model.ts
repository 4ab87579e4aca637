import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "../core/problem.ts";
import type { Secret } from "../core/secret.ts";
import type { Device, Room, RoomStage, RoomView } from "../transport/view.ts";
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
import type { Again } from "./components/Closed.tsx";
import type { RoomActions } from "./components/Room.tsx";
import { isLive } from "./components/Transfer.tsx";
import type { OwnName } from "./own_name.ts";
import type { Pickers } from "./pickers.ts";
import { createSaveModel, type SaveModel } from "./save_model.ts";

/** What the page shows. */
export type Screen =
  | { readonly is: "home" }
  /** The server's rendering of a room, whose secret it never sees. */
  | { readonly is: "opening" }
  /** A room's address without its secret. */
  | { readonly is: "lost" }
  | {
    readonly is: "room";
    readonly view: RoomView;
    /** What the known device is called that this room leads to. */
    readonly device: string | undefined;
    /** Set only in a closed room where another attempt makes sense. */
    readonly again: Again | undefined;
  };

export interface RoomModel extends RoomActions, Pick<SaveModel, "saves"> {
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
  /** Ends before it began: the page says why. */
  stop(problem: Problem): void;
  lose(): void;
  stay(): void;
  leaveAnyway(): void;
  /** The page goes away. */
  end(): void;
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
}

export function createRoomModel(
  start: "home" | "opening",
  options: RoomModelOptions,
): RoomModel {
  const { source, address, missing } = options;
  const screen = signal<Screen>({ is: start });
  const leaving = signal(false);
  let attempt: Attempt | undefined;
  let room: Room | undefined;
  const { saves, end: endSaves, ...saving } = createSaveModel({
    ...options,
    room: () => room,
  });
  /** Whether the attempt cannot be made again. */
  let used = false;
  let unsubscribe = (): void => {};

  const home = (): void => {
    address.showHome();
    screen.value = { is: "home" };
  };

  const release = (): void => {
    unsubscribe();
    unsubscribe = () => {};
    room?.leave();
    room = undefined;
    attempt = undefined;
    used = false;
    leaving.value = false;
    endSaves();
  };

  const begin = async (next: Attempt): Promise<void> => {
    release();
    attempt = next;
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
    if (next.is === "host" && next.files.length > 0) room.send([...next.files]);
    show(next, room.view);
  };

  const show = (of: Attempt, view: RoomView): void => {
    const { stage } = view;
    used ||= usesUp(of, stage);
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
    screen.value = { is: "room", view, device, again };
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
      if (files.length === 0) return;
      if (attempt === undefined || stageOf(screen.value) === "closed") {
        return void begin({ is: "host", files: [...files] });
      }
      if (attempt.is === "host") attempt.files.push(...files);
      if (room) room.send(files);
      else if (attempt.is === "host") show(attempt, firstView(attempt));
    },
    settle: (unclean) => room?.settle(unclean),
    join(secret, by, password) {
      begin({ is: "join", secret, by, password });
    },
    connect: (device) => void begin({ is: "device", device }),
    stop(problem) {
      release();
      const view = closedView(problem);
      screen.value = { is: "room", view, device: undefined, again: undefined };
    },
    lose() {
      release();
      screen.value = { is: "lost" };
    },
    again(password) {
      if (attempt) void begin(copyOf(attempt, password));
      else home();
    },
    leave() {
      if (isBusy()) {
        leaving.value = true;
      } else {
        release();
        home();
      }
    },
    stay() {
      leaving.value = false;
    },
    leaveAnyway() {
      release();
      home();
    },
    end: release,
    protect: (password) => room?.protect(password),
    verify: (member) => room?.verify(member),
    mismatch: (member) => room?.mismatch(member),
    remember(member, label) {
      options.ownName.keep(label);
      room?.remember(member, label);
    },
    ownName: () => options.ownName.read(),
    accept: (transfer, files) => room?.accept(transfer, files),
    decline: (transfer) => room?.decline(transfer),
    cancel: (transfer) => room?.cancel(transfer),
    pause: (transfer) => room?.pause(transfer),
    resume: (transfer) => room?.resume(transfer),
    retry: (transfer) => room?.retry(transfer),
    ...saving,
  };
}

function stageOf(screen: Screen): RoomStage["is"] | undefined {
  return screen.is === "room" ? screen.view.stage.is : undefined;
}
