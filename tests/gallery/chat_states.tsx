import type { VNode } from "preact";
import { Chat } from "../../ui/components/Room.tsx";
import type { ChatMessageView, RoomView } from "../../transport/view.ts";
import { AWAY, member, MOVING, PEOPLE, transfer } from "./facts.ts";
import { room } from "./screens.tsx";

await Chat.load();

/** The first is said then, each of the others a minute later. */
const SINCE = Date.UTC(2026, 10, 21, 14, 2);

type Said = Partial<ChatMessageView> & Pick<ChatMessageView, "text">;

function said(...messages: readonly Said[]): readonly ChatMessageView[] {
  return messages.map((message, i) => ({
    id: `c${i}`,
    at: SINCE + 60_000 * i,
    status: "read",
    reached: [],
    ...message,
  }));
}

const TALK: readonly Said[] = [
  { from: "m1", text: "Hi! Is that all of the photos?" },
  { text: "Nearly. The rest comes in a minute." },
  { text: "They are rather large." },
  {
    from: "m1",
    text:
      "No hurry. The place was this one, by the way: https://example.org/lake?from=north#map.",
  },
  { text: "Thank you, I forgot its name 🙏", status: "delivered" },
  { text: "Noted.", status: "sent" },
];

const HOSTILE: readonly Said[] = [
  { from: "m1", text: "<img src=x/onerror=alert(1)> <b>bold</b> &amp;" },
  { from: "m1", text: "x".repeat(400) },
  { from: "m1", text: `https://example.org/${"long/".repeat(60)}` },
  { from: "m1", text: "z" + "\u0334\u0353\u0348\u034e".repeat(60) },
  { from: "m1", text: "אני גר בתל אביב, at 5 (about)." },
  { from: "m1", text: "one\n\ntwo\n\tthree", status: "delivered" },
];

function talking(
  messages: readonly ChatMessageView[],
  facts: Partial<RoomView> = {},
  typing: readonly string[] = [],
): VNode {
  return room({ is: "open" }, {
    members: [member({ name: "Ada", colour: 5 })],
    transfers: [transfer(MOVING)],
    chat: { messages, typing },
    ...facts,
  }, { chatting: true });
}

/** What people say to each other in a room. */
export const chatStates: Readonly<Record<string, () => VNode>> = {
  "chat-empty": () =>
    room({ is: "open" }, { members: [member()] }, { chatting: true }),
  "chat": () => talking(said(...TALK), {}, ["m1"]),
  "chat-folded": () =>
    room({ is: "open" }, {
      members: [member()],
      transfers: [transfer(MOVING)],
      chat: {
        messages: said({ from: "m1", text: "Hi!", status: "delivered" }),
        typing: [],
      },
    }),
  "chat-away": () =>
    talking(
      said({
        text: "Are you still there?",
        status: "sent",
        reached: [{ member: "m1", status: "sent" }],
      }),
      { members: [member({ quality: "disconnected", away: AWAY })] },
    ),
  "chat-hostile": () => talking(said(...HOSTILE)),
  "chat-several": () =>
    talking(
      said(
        { from: "m1", text: "Who has the contract?" },
        { from: "m2", text: "أنا، سأرسله الآن" },
        { from: "m3", text: "Good." },
        {
          text: "Here it comes.",
          status: "delivered",
          reached: [
            { member: "m1", status: "read" },
            { member: "m2", status: "read" },
            { member: "m3", status: "delivered" },
          ],
        },
      ),
      { members: PEOPLE },
      ["m1", "m2"],
    ),
  "chat-over": () =>
    room(
      { is: "closed", problem: { kind: "member-left" } },
      { chat: { messages: said(...TALK), typing: [] } },
      { chatting: true, seen: [member({ name: "Ada", colour: 5 })] },
    ),
};
