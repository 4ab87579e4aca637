import { GroupSend } from "../transport/group.ts";
import type { Room, TransferView } from "../transport/view.ts";
import type { RoomActions } from "./components/Room.tsx";
import type { RoomModelOptions } from "./room_model.ts";

/** What is about the room as it is, and not about being in it. */
type Actions = Omit<
  RoomActions,
  | "send"
  | "leave"
  | "again"
  | "include"
  | "byMail"
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
  { persist, ownName, keepAbout, counting }: Pick<
    RoomModelOptions,
    "persist" | "ownName" | "keepAbout" | "counting"
  >,
): Actions {
  const transfers = (): readonly TransferView[] => room()?.view.transfers ?? [];
  const group = (id: string): GroupSend | undefined => {
    const it = room();
    return it && new GroupSend(it, id);
  };
  return {
    settle: (unclean) => room()?.settle(unclean),
    protect(password) {
      counting.used("password");
      room()?.protect(password);
    },
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
    retryGroup: (id) => group(id)?.retry(),
    cancelGroup: (id) => group(id)?.cancel(),
  };
}
