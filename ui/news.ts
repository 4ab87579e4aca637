import { isOver } from "../transport/group_view.ts";
import type { RoomView, TransferView } from "../transport/view.ts";
import { type Card, cardsOf } from "./cards.ts";
import { resultOf } from "./group_result.ts";
import type { Language } from "./language/language.ts";
import { peopleOf, seenAfter } from "./people.ts";

/** What somebody who looks elsewhere wants to know. */
export interface News {
  /** The same for all that there is to tell of one transfer. */
  readonly of: string;
  readonly title: string;
  readonly body: string;
}

/**
 * What ended or was offered when the room changed from `before` to `after`: how
 * many files, and whose. Their names are not for a screen that is locked.
 */
export function newsOf(
  before: RoomView,
  after: RoomView,
  language: Language,
): readonly News[] {
  const { say } = language;
  const seen = seenAfter(before.members, after.members);
  const people = peopleOf(seen, after.me, undefined, language);
  const old = new Map(cardsOf(before.transfers).map((it) => [idOf(it), it]));
  return cardsOf(after.transfers).flatMap((card): readonly News[] => {
    const earlier = old.get(idOf(card));
    if (card.is === "group") {
      const { id, state, transfers } = card.group;
      const ended = earlier !== undefined && !hasEnded(earlier);
      if (!ended || !hasEnded(card)) return [];
      const count = countOf(transfers[0]);
      const title = state === "failed"
        ? say.notify.stopped(count)
        : say.notify.delivered(count);
      return [{ of: id, title, body: resultOf(card.group, language) }];
    }
    const { transfer } = card;
    const title = titleOf(transfer, earlier, language);
    if (title === undefined) return [];
    const { inline = "" } = people.get(transfer.member) ?? {};
    const body = say.transfer.with[transfer.direction](inline);
    return [{ of: transfer.id, title, body }];
  });
}

function titleOf(
  transfer: TransferView,
  earlier: Card | undefined,
  { say: { notify: say } }: Language,
): string | undefined {
  const { state, direction } = transfer;
  const count = countOf(transfer);
  if (state === "offered") {
    return direction === "receive" && !earlier ? say.offered(count) : undefined;
  }
  // What was over when the page came to know of it is no news.
  if (!earlier || hasEnded(earlier)) return undefined;
  if (state === "failed") return say.stopped(count);
  if (state !== "done") return undefined;
  return direction === "send" ? say.delivered(count) : say.arrived(count);
}

function idOf(card: Card): string {
  return card.is === "one" ? card.transfer.id : card.group.id;
}

function hasEnded(card: Card): boolean {
  return card.is === "one"
    ? isOver(card.transfer.state)
    : card.group.transfers.every(({ state }) => isOver(state));
}

function countOf(transfer: TransferView | undefined): number {
  return transfer?.accepted.length || transfer?.files.length || 0;
}
