import { groupViews, isOver } from "../transport/group_view.ts";
import type { Room, TransferView } from "../transport/view.ts";
import type { RoomActions } from "./components/Room.tsx";
import { mayRetry } from "./components/TransferHead.tsx";
import type { RoomModelOptions } from "./room_model.ts";

/** What is about the room as it is, and not about being in it. */
type Actions = Omit<
  RoomActions,
  | "send"
  | "leave"
  | "again"
  | "include"
  | "supply"
  | "allow"
  | "save"
  | "saveInto"
  | "saveZip"
  | "stopSaving"
>;

/** Hands what a person does on to the room; nothing where there is none. */
export function createRoomActions(
  room: () => Room | undefined,
  { persist, ownName, keepAbout }: Pick<
    RoomModelOptions,
    "persist" | "ownName" | "keepAbout"
  >,
): Actions {
  const transfers = (): readonly TransferView[] => room()?.view.transfers ?? [];
  return {
    settle: (unclean) => room()?.settle(unclean),
    protect: (password) => room()?.protect(password),
    invite: (guests) => room()?.invite({ guests }),
    uninvite: () => room()?.uninvite(),
    remove: (member) => room()?.remove(member),
    about: keepAbout,
    verify: (member) => room()?.verify(member),
    mismatch: (member) => room()?.mismatch(member),
    remember(member, label) {
      ownName.keep(label);
      room()?.remember(member, label);
    },
    ownName: () => ownName.read() ?? (room()?.view.me.name || undefined),
    accept(transfer, files) {
      const offer = transfers().find(({ id }) => id === transfer);
      if (offer) persist(offer.files, files);
      room()?.accept(transfer, files);
    },
    decline: (transfer) => room()?.decline(transfer),
    cancel: (transfer) => room()?.cancel(transfer),
    pause: (transfer) => room()?.pause(transfer),
    resume: (transfer) => room()?.resume(transfer),
    retry: (transfer) => room()?.retry(transfer),
    retryGroup(group) {
      const present = room()?.view.members ?? [];
      // Only the newest to each: what was tried again has ended too.
      const parts = groupViews(transfers()).find(({ id }) => id === group);
      for (const it of parts?.transfers ?? []) {
        const here = present.some(({ id }) => id === it.member);
        if (here && mayRetry(it)) room()?.retry(it.id);
      }
    },
    cancelGroup(group) {
      for (const it of transfers()) {
        if (it.group === group && !isOver(it.state)) room()?.cancel(it.id);
      }
    },
  };
}
