import { hex } from "../core/bytes.ts";
import { type ChatMessage, isWaiting, leastMark } from "../core/chat.ts";
import { cleanText, MAX_CHARACTERS } from "../core/chat_text.ts";
import type { ChatNews } from "../workers/chat_command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Chat, ChatMessageView, ChatView } from "./chat_view.ts";
import type { Member } from "./member.ts";
import type { Members } from "./members.ts";
import { drawBytes } from "./random.ts";

/** That somebody writes is told this often, in ms, and wears off after more. */
const TYPING_EVERY_MS = 3_000;
const TYPING_MS = 6_000;

/** What is said in a room: each member's conversation with us as one. */
export class Talk implements Chat {
  /** By member, those who are gone too. */
  readonly #said = new Map<string, readonly ChatMessage[]>();
  /** Members who write, with what ends that. */
  readonly #typing = new Map<string, ReturnType<typeof setTimeout>>();
  /** When we told last that we write. */
  #toldAt = -Infinity;
  #view: ChatView = { messages: [], typing: [] };

  constructor(
    private readonly send: Workers["send"],
    private readonly members: Pick<Members, "met" | "bonded">,
    private readonly changed: () => void,
    /** Milliseconds on a monotonic clock. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The same while nothing changes. */
  get view(): ChatView {
    return this.#view;
  }

  say(text: string): void {
    const clean = cleanText(text);
    const bonds = this.#bonds;
    if (clean === "" || clean.length > MAX_CHARACTERS) return;
    if (bonds.length === 0) return;
    // Whoever gets a message knows that it is not being written any more.
    this.#toldAt = -Infinity;
    this.send({ do: "say", bonds, id: hex(drawBytes(16)), text: clean });
  }

  type(on: boolean): void {
    const now = this.now();
    const told = now - this.#toldAt < TYPING_EVERY_MS;
    if (on === told) return;
    this.#toldAt = on ? now : -Infinity;
    this.send({ do: "type", bonds: this.#bonds, on });
  }

  see(messages: readonly string[]): void {
    const wanted = new Set(messages);
    for (const member of this.members.met) {
      const { bond } = member.ties;
      const ids = this.#said.get(member.id)
        ?.filter(({ id, mine }) => !mine && wanted.has(keyOf(member.id, id)))
        .map(({ id }) => id) ?? [];
      if (bond === undefined || ids.length === 0) continue;
      this.send({ do: "see", bonds: [bond], ids });
    }
  }

  clear(): void {
    this.send({ do: "clear-chat", bonds: this.#bonds });
    // Those who are gone have no bond any more.
    this.#said.clear();
    this.#show();
  }

  keep(kept: boolean): void {
    this.send({ do: "keep-chat", kept });
  }

  /** Whether something has yet to reach a member. */
  waits({ id }: Pick<Member, "id">): boolean {
    return this.#said.get(id)?.some(isWaiting) ?? false;
  }

  hear(event: Exclude<ChatNews, { on: "chat-kept" }>): void {
    const member = this.members.bonded(event.bond);
    if (!member) return;
    const { id, ties } = member;
    if (event.on === "typing") this.#write(id, event.typing);
    else {
      const before = this.#said.get(id)?.length ?? 0;
      const last = event.messages.at(-1);
      if (event.messages.length > before && !last?.mine) this.#write(id, false);
      this.#said.set(id, event.messages);
    }
    this.#show();
    // Who was only waited for by a message need not be any more.
    ties.consider();
  }

  /** Nothing wears off any more. */
  end(): void {
    for (const timer of this.#typing.values()) clearTimeout(timer);
  }

  #write(member: string, on: boolean): void {
    clearTimeout(this.#typing.get(member));
    this.#typing.delete(member);
    if (!on) return;
    const over = () => {
      this.#typing.delete(member);
      this.#show();
    };
    this.#typing.set(member, setTimeout(over, TYPING_MS));
  }

  #show(): void {
    this.#view = {
      messages: joined(this.#said),
      typing: [...this.#typing.keys()],
    };
    this.changed();
  }

  get #bonds(): readonly string[] {
    return this.members.met.flatMap(({ ties }) => ties.bond ?? []);
  }
}

/** Two members may draw the same. */
function keyOf(member: string, message: string): string {
  return `${member} ${message}`;
}

/** All conversations as one; what was said to several is one message. */
function joined(
  said: ReadonlyMap<string, readonly ChatMessage[]>,
): readonly ChatMessageView[] {
  const views = new Map<string, ChatMessageView & { readonly came: number }>();
  for (const [member, messages] of said) {
    for (const { id, mine, at, came, text, mark } of messages) {
      const facts = { at, came, text };
      if (!mine) {
        const key = keyOf(member, id);
        const view = { id: key, from: member, status: mark, reached: [] };
        views.set(key, { ...view, ...facts });
        continue;
      }
      const others = views.get(id);
      views.set(id, {
        id,
        ...facts,
        status: others ? leastMark(others.status, mark) : mark,
        reached: [...others?.reached ?? [], { member, status: mark }],
      });
    }
  }
  return [...views.values()].sort((one, other) => one.came - other.came);
}
