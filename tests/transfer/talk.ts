import type { ChatMessage } from "../../core/chat.ts";
import type { EventOf, Member } from "./member.ts";
import { Room } from "./room.ts";

/** Of a message. */
export const idOf = (number: number): string =>
  number.toString(16).padStart(32, "0");

/** `who` says something that tells its number. */
export function say(who: Member, bond: string, number: number): void {
  const text = `text ${number}`;
  who.do({ do: "say", bonds: [bond], id: idOf(number), text });
}

/** All that was said as somebody's page has it: `> text read` is its own. */
export function shown(messages: readonly ChatMessage[] = []): string[] {
  return messages.map(({ mine, text, mark }) =>
    `${mine ? ">" : "<"} ${text} ${mark}`
  );
}

/** What a page shows now. */
export const told = (who: Member): string[] =>
  shown(who.all("chat").at(-1)?.messages);

/** Waits until a page shows exactly this. */
export async function shows(
  who: Member,
  ...lines: readonly string[]
): Promise<void> {
  const wanted = ({ messages }: EventOf<"chat">) =>
    shown(messages).join() === lines.join();
  await who.heard("chat", wanted);
}

/** What is kept of a bond. */
export async function kept(who: Member, bond: string): Promise<string[]> {
  return shown((await who.vault.read("chat", bond))?.messages);
}

/** Two whose chat is kept. */
export async function talking(): Promise<{
  readonly room: Room;
  readonly host: Member;
  readonly guest: Member;
  readonly bond: string;
}> {
  const room = await new Room().link();
  const { host, guest } = room;
  for (const it of [host, guest]) it.do({ do: "keep-chat", kept: true });
  return { room, host, guest, bond: host.bond };
}
