import type { RoomView, TransferView } from "../transport/view.ts";
import { isLive, shareOf, titleOf } from "./components/Transfer.tsx";
import { adviceOn, type Language } from "./language/language.ts";

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
  if (after.members.length > before.members.length) {
    news.push(say.announce.arrived);
  } else if (after.members.length < before.members.length) {
    news.push(say.announce.left);
  }
  for (const { id, remembered, away } of after.members) {
    const old = before.members.find((member) => member.id === id);
    if (old && (old.away === undefined) !== (away === undefined)) {
      news.push(say.announce[away === undefined ? "back" : "away"]);
    }
    if (old?.remembered === remembered) continue;
    if (remembered === "them") news.push(say.announce.remember);
    if (remembered === "both") news.push(say.announce.remembered);
  }
  for (const transfer of after.transfers) {
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
  const live = after.transfers.filter(isLive);
  if (live.length === 0 || sinceMs < PROGRESS_EVERY_MS) return undefined;
  const text = live.map((transfer) =>
    say.announce.moving(
      titleOf(transfer, language),
      language.format.percent(shareOf(transfer)),
    )
  ).join(" ");
  return { text, progress: true };
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

/** The tab's title: all that is moving as one percentage. */
export function tabTitle(
  transfers: readonly TransferView[],
  { say, format }: Language,
): string {
  const live = transfers.filter(isLive);
  if (live.length === 0) return say.app.name;
  const total = live.reduce((sum, transfer) => sum + transfer.total, 0);
  const bytes = live.reduce((sum, transfer) => sum + transfer.bytes, 0);
  return say.app.tab(format.percent(total === 0 ? 0 : bytes / total));
}
