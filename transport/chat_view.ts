import type { Mark } from "../core/chat.ts";

/** Something that was said in a room, by us or by a member. */
export interface ChatMessageView {
  /** The same for as long as the page knows it. */
  readonly id: string;
  /** The member who said it; absent where it was us. */
  readonly from?: string;
  /** By the clock of whoever said it, in milliseconds since the epoch. */
  readonly at: number;
  /** Safe to show as text. */
  readonly text: string;
  /** The least of all whom it went to; what came is `read` once it was seen. */
  readonly status: Mark;
  /** By member; of what we said. */
  readonly reached: readonly {
    readonly member: string;
    readonly status: Mark;
  }[];
}

/** What is said in a room. */
export interface ChatView {
  /** In the order in which it was said or came here. */
  readonly messages: readonly ChatMessageView[];
  /** Members who are writing now. */
  readonly typing: readonly string[];
}

/** What a person, or a program, does in the chat of a room. */
export interface Chat {
  /** To everybody in the room; nothing where nobody is. */
  say(text: string): void;
  /** The person is writing, or not any more; may be told at every key. */
  type(on: boolean): void;
  /** These messages of others were seen here. */
  see(messages: readonly string[]): void;
  /** Forgets all of it, here. */
  clear(): void;
  /** Whether it is kept on this device; until this is told, it is not. */
  keep(kept: boolean): void;
}
