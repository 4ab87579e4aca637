import { type GroupView, groupViews } from "../transport/group_view.ts";
import type { TransferView } from "../transport/view.ts";

/** What a room shows of what moves: one transfer, or the same to several. */
export type Card =
  | { readonly is: "one"; readonly transfer: TransferView }
  | { readonly is: "group"; readonly group: GroupView };

/** All of them, a group at the place of its first transfer. */
export function cardsOf(transfers: readonly TransferView[]): readonly Card[] {
  // What only one was sent is no group to look at.
  const groups = new Map(
    groupViews(transfers)
      .filter((group) => group.transfers.length > 1)
      .map((group) => [group.id, group]),
  );
  const shown = new Set<GroupView>();
  return transfers.flatMap((transfer): readonly Card[] => {
    const group = groups.get(transfer.group ?? "");
    if (group === undefined) return [{ is: "one", transfer }];
    if (shown.has(group)) return [];
    shown.add(group);
    return [{ is: "group", group }];
  });
}
