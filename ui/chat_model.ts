import type {
  ChatMessageView,
  ChatView,
  MemberView,
} from "../transport/view.ts";
import { dayOf } from "./format.ts";
import type { Language } from "./language/language.ts";
import type { People } from "./people.ts";

/** A message in its place among the others. */
export interface ChatRow {
  readonly message: ChatMessageView;
  /** Whether somebody begins to speak with it. */
  readonly begins: boolean;
  /** Whether time and status stand below it. */
  readonly told: boolean;
}

/** What one person says within this is told one time for all, in ms. */
const TURN_MS = 5 * 60 * 1000;

export function rowsOf(
  messages: readonly ChatMessageView[],
): readonly ChatRow[] {
  return messages.map((message, i) => {
    const before = messages[i - 1];
    const after = messages[i + 1];
    return {
      message,
      begins: !before || !isOneTurn(before, message),
      told: !after || !isOneTurn(message, after) ||
        message.from === undefined && !isAsFar(message, after),
    };
  });
}

function isOneTurn(one: ChatMessageView, next: ChatMessageView): boolean {
  return one.from === next.from && Math.abs(next.at - one.at) < TURN_MS;
}

function isAsFar(one: ChatMessageView, next: ChatMessageView): boolean {
  return one.status === next.status &&
    readers(one).join() === readers(next).join();
}

function readers({ reached }: ChatMessageView): readonly string[] {
  return reached.filter(({ status }) => status === "read")
    .map(({ member }) => member);
}

/** What nobody here has seen yet: ids, oldest first. */
export function unreadOf(chat: ChatView | undefined): readonly string[] {
  return (chat?.messages ?? [])
    .filter(({ from, status }) => from !== undefined && status !== "read")
    .map(({ id }) => id);
}

/** How far something of ours is, in words. */
export function statusOf(
  message: ChatMessageView,
  members: readonly MemberView[],
  people: People,
  { say: { chat: say } }: Language,
): string {
  const { status, reached } = message;
  const by = readers(message);
  if (status !== "read" && by.length > 0) {
    return say.readBy(by.map((id) => people.get(id)?.inline ?? ""));
  }
  const lacking = reached.filter((it) => it.status === "sent");
  const isThere = ({ member }: { readonly member: string }): boolean =>
    members.some(({ id, away }) => id === member && away === undefined);
  return lacking.length > 0 && !lacking.some(isThere)
    ? say.waiting
    : say.status[status];
}

/** The clock time, with the day where it is another; `now` in ms. */
export function timeOf(
  at: number,
  now: number,
  { format }: Language,
): string {
  const time = format.time(at);
  return dayOf(at) === dayOf(now) ? time : `${format.day(at, now)}, ${time}`;
}

/** Who is writing, in words; empty where nobody is. */
export function typingOf(
  chat: ChatView | undefined,
  members: readonly MemberView[],
  people: People,
  { say: { chat: say } }: Language,
): string {
  const [first, second] = (chat?.typing ?? []).filter((id) =>
    members.some((member) => member.id === id && member.away === undefined)
  );
  if (first === undefined) return "";
  return second === undefined
    ? say.typing(people.get(first)?.name ?? "")
    : say.typingSeveral;
}
