import type { JSX } from "preact";
import type { MemberView, TransferView } from "../../transport/view.ts";
import { cardsOf } from "../cards.ts";
import type { People } from "../people.ts";
import { Group, type GroupActions } from "./Group.tsx";
import type { SaveState } from "./SaveAll.tsx";
import { Transfer, type TransferActions } from "./Transfer.tsx";

/** All that moved in a room; what went to several is one card. */
export function Transfers(
  { transfers, members, people, saves, unfit, actions }: {
    readonly transfers: readonly TransferView[];
    readonly members: readonly MemberView[];
    readonly people: People;
    /** By transfer. */
    readonly saves: ReadonlyMap<string, SaveState>;
    /** By transfer: the names of files that are still to be supplied. */
    readonly unfit: ReadonlyMap<string, readonly string[]>;
    readonly actions: TransferActions & GroupActions;
  },
): JSX.Element | null {
  if (transfers.length === 0) return null;
  const pathOf = new Map(members.map(({ id, path }) => [id, path]));
  const one = (transfer: TransferView, within: boolean): JSX.Element => (
    <Transfer
      // A row is somebody's, also when it is tried again.
      key={within ? transfer.member : transfer.id}
      transfer={transfer}
      person={within || people.size > 1
        ? people.get(transfer.member)
        : undefined}
      within={within}
      present={pathOf.has(transfer.member)}
      path={pathOf.get(transfer.member)}
      save={saves.get(transfer.id)}
      unfit={unfit.get(transfer.id)}
      actions={actions}
    />
  );
  return (
    <div class="transfers">
      {cardsOf(transfers).map((card) =>
        card.is === "one" ? one(card.transfer, false) : (
          <Group
            key={card.group.id}
            group={card.group}
            present={pathOf}
            unfit={unfit}
            actions={actions}
          >
            {card.group.transfers.map((it) => one(it, true))}
          </Group>
        )
      )}
    </div>
  );
}
