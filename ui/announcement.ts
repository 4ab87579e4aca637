import type { RoomView, TransferView } from "../transport/view.ts";
import { type Card, cardsOf } from "./cards.ts";
import { groupShare } from "./components/Group.tsx";
import { isLive, shareOf, titleOf } from "./components/Transfer.tsx";
import { adviceOn, type Language } from "./language/language.ts";
import { peopleOf, type Person, seenAfter } from "./people.ts";

/** Progress is read aloud no more often than this. */
const PROGRESS_EVERY_MS = 10_000;

/**
 * What a screen reader is told when the room changes from `before` to `after`,
 * `sinceMs` after it was last told about progress; `undefined` for nothing.
 */
export function announcementOf(
  before: RoomView,
  after: RoomView,
  sinceMs: number,
  language: Language,
): { readonly text: string; readonly progress: boolean } | undefined {
  const { say } = language;
  const news: string[] = [];
  const several = before.members.length > 1;
  const people = peopleOf(
    seenAfter(before.members, after.members),
    after.me,
    undefined,
    language,
  );
  const personOf = (id: string): Person | undefined =>
    several ? people.get(id) : undefined;
  if (after.members.length > before.members.length) {
    news.push(say.announce.arrived);
  }
  for (const { id } of before.members) {
    if (!after.members.some((member) => member.id === id)) {
      news.push(say.announce.left(personOf(id)?.name));
    }
  }
  for (const { id, remembered, away } of after.members) {
    const old = before.members.find((member) => member.id === id);
    if (old && (old.away === undefined) !== (away === undefined)) {
      news.push(
        say.announce[away === undefined ? "back" : "away"](
          personOf(id)?.inline,
        ),
      );
    }
    if (old?.remembered === remembered) continue;
    if (remembered === "them") news.push(say.announce.remember);
    if (remembered === "both") news.push(say.announce.remembered);
  }
  const cards = cardsOf(after.transfers);
  for (const card of cards) {
    // A group says itself how many have everything, and who does not.
    if (card.is === "group") {
      const [wants] = card.group.transfers.filter(isWanting);
      if (wants && !before.transfers.some(isWanting)) {
        news.push(wantOf(wants, language));
      }
      continue;
    }
    const { transfer } = card;
    const old = before.transfers.find(({ id }) => id === transfer.id);
    if (transfer.wants !== undefined && old?.wants === undefined) {
      news.push(wantOf(transfer, language));
    } else if (transfer.full && !old?.full) {
      const { full, fullNext } = say.back;
      const name = titleOf(transfer, language);
      news.push(say.announce.full(name, `${full} ${fullNext}`));
    } else if (old?.state !== transfer.state) {
      const text = newsOf(transfer, language);
      if (text !== undefined) news.push(text);
    }
  }
  if (news.length > 0) return { text: news.join(" "), progress: false };
  if (sinceMs < PROGRESS_EVERY_MS) return undefined;
  const text = cards.flatMap((card) => progressOf(card, language)).join(" ");
  return text === "" ? undefined : { text, progress: true };
}

/** How far it is, while it moves. */
function progressOf(card: Card, language: Language): readonly string[] {
  const { say, format } = language;
  const [first, share] = card.is === "one"
    ? [card.transfer, shareOf(card.transfer)]
    : [card.group.transfers.find(isLive), groupShare(card.group)];
  if (first === undefined || !isLive(first)) return [];
  return [
    say.announce.moving(titleOf(first, language), format.percent(share)),
  ];
}

function isWanting({ wants }: TransferView): boolean {
  return wants !== undefined;
}

function wantOf(
  { files, accepted, wants }: TransferView,
  { say }: Language,
): string {
  const first = files[accepted[0] ?? 0]?.name ?? "";
  const ask = wants === "access" ? say.back.askAccess : say.back.ask;
  return ask(accepted.length || files.length, first);
}

function newsOf(
  transfer: TransferView,
  language: Language,
): string | undefined {
  const { say, format } = language;
  const name = titleOf(transfer, language);
  if (transfer.state === "done") return say.announce.done(name);
  if (transfer.state === "failed" && transfer.problem) {
    const { what, next } = adviceOn(transfer.problem, language);
    return say.announce.failed(name, `${what} ${next}`);
  }
  if (transfer.state === "paused" && transfer.pausedBy) {
    return say.announce.paused(
      name,
      say.transfer.state.paused[transfer.pausedBy],
    );
  }
  if (transfer.state === "offered" && transfer.direction === "receive") {
    return say.announce.offered(
      transfer.files.length,
      format.bytes(transfer.total),
    );
  }
  return undefined;
}

/** Of all that is moving, how much has; nothing where nothing is. */
export function movedShare(
  transfers: readonly TransferView[],
): number | undefined {
  const live = transfers.filter(isLive);
  if (live.length === 0) return undefined;
  const total = live.reduce((sum, transfer) => sum + transfer.total, 0);
  const bytes = live.reduce((sum, transfer) => sum + transfer.bytes, 0);
  return total === 0 ? 0 : bytes / total;
}

/** The tab's title: all that is moving as one percentage. */
export function tabTitle(
  transfers: readonly TransferView[],
  { say, format }: Language,
): string {
  const share = movedShare(transfers);
  return share === undefined
    ? say.app.name
    : say.app.tab(format.percent(share));
}
