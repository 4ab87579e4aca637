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
import type { persistence } from "./persistence.ts";
import type { Pickers } from "./pickers.ts";
import { createSaveModel, type SaveModel } from "./save_model.ts";
import { createSupplyModel, type SupplyModel } from "./supply_model.ts";
import type { Trail } from "./trail.ts";

/** What the page shows. */
export type Screen =
  | { readonly is: "home" }
  /** The server's rendering of a room, whose secret it never sees. */
  | { readonly is: "opening" }
  /** A room's address without its secret. */
  | { readonly is: "lost" }
  | RoomScreen;

interface RoomScreen {
  readonly is: "room";
  readonly view: RoomView;
  /** What the known device is called that this room leads to. */
  readonly device?: string | undefined;
  /** Whether an earlier page was in it. */
  readonly returned?: boolean;
  /** Set only in a closed room where another attempt makes sense. */
  readonly again?: Again | undefined;
}

export interface RoomModel
  extends RoomActions, Pick<SaveModel, "saves">, Pick<SupplyModel, "unfit"> {
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
  readonly trail: Trail;
  readonly persist: ReturnType<typeof persistence>;
}

export function createRoomModel(
  start: "home" | "opening",
  options: RoomModelOptions,
): RoomModel {
  const { source, address, missing, trail } = options;
  const screen = signal<Screen>({ is: start });
  const leaving = signal(false);
  let attempt: Attempt | undefined;
  let room: Room | undefined;
  const { saves, end: endSaves, ...saving } = createSaveModel({
    ...options,
    room: () => room,
  });
  const { takes, end: endSupply, ...supplying } = createSupplyModel(() => room);
  /** Whether the attempt cannot be made again. */
  let used = false;
  /** Whether anybody was seen in the room. */
  let met = false;
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
    used = met = false;
    trail.end();
    leaving.value = false;
    endSaves();
    endSupply();
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
    if (next.is === "host" && next.files.length > 0) room.send([...next.files]);
    show(next, room.view);
  };

  const show = (of: Attempt, view: RoomView): void => {
    const { stage } = view;
    used ||= usesUp(of, stage);
    trail.note(view);
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
    met ||= view.members.length > 0;
    const coming = returned && !met && stage.is !== "closed";
    enter({ view: coming ? firstView(of) : view, device, returned, again });
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
      if (room) room.send(files);
      else if (attempt.is === "host") show(attempt, firstView(attempt));
    },
    settle: (unclean) => room?.settle(unclean),
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
      enter({ view: closedView(problem) });
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
    protect: (password) => room?.protect(password),
    verify: (member) => room?.verify(member),
    mismatch: (member) => room?.mismatch(member),
    remember(member, label) {
      options.ownName.keep(label);
      room?.remember(member, label);
    },
    ownName: () => options.ownName.read(),
    accept(transfer, files) {
      const { transfers = [] } = room?.view ?? {};
      const offer = transfers.find(({ id }) => id === transfer);
      if (offer) options.persist(offer.files, files);
      room?.accept(transfer, files);
    },
    decline: (transfer) => room?.decline(transfer),
    cancel: (transfer) => room?.cancel(transfer),
    pause: (transfer) => room?.pause(transfer),
    resume: (transfer) => room?.resume(transfer),
    retry: (transfer) => room?.retry(transfer),
    ...supplying,
    ...saving,
  };
}

function stageOf(screen: Screen): RoomStage["is"] | undefined {
  return screen.is === "room" ? screen.view.stage.is : undefined;
}
