import {
  type ChatEffect,
  type ChatEvent,
  type ChatState,
  isWaiting,
  startChat,
  stepChat,
} from "../core/chat.ts";
import { FrameType } from "../core/frame.ts";
import type { Message } from "../core/message.ts";
import type { ChatRecord } from "../core/vault_record.ts";
import type { ChatCommand } from "./chat_command.ts";
import type { Ledger } from "./ledger.ts";
import type { Surroundings } from "./surroundings.ts";
import type { FrameWriter } from "./writer.ts";

/** Messages by which two talk. */
export type TalkMessage = Extract<
  Message,
  {
    type:
      | typeof FrameType.chat
      | typeof FrameType.chatAck
      | typeof FrameType.typing;
  }
>;

export function isTalk(message: Message): message is TalkMessage {
  return message.type === FrameType.chat ||
    message.type === FrameType.chatAck ||
    message.type === FrameType.typing;
}

/** Nobody begins and stops to write more often, in ms. */
const TYPING_GRAIN_MS = 300;

/**
 * Runs the effects of what two of a bond say (`core/chat.ts`), and keeps it
 * where the person wants that. It is told to be delivered once it is kept, so
 * that what the other's page forgets is here.
 */
export class Conversation {
  #state: ChatState;
  #over = false;
  /** The write under way, and the one after it. */
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<unknown> | undefined;
  /** When it was told last whether the other writes. */
  #typingAt = -Infinity;

  constructor(
    private readonly bond: string,
    private readonly ledger: Ledger,
    private readonly around: Surroundings,
    /** Of the path of the moment, if there is one. */
    private readonly writer: () => FrameWriter | undefined,
  ) {
    this.#state = startChat([], around.now());
  }

  /** Whether anything that was said here has yet to arrive. */
  get waiting(): boolean {
    return !this.#over && this.#state.messages.some(isWaiting);
  }

  /** Takes up what an earlier page kept, and tells it. */
  async restore(): Promise<void> {
    const { messages } = await this.ledger.chat(this.bond) ?? {};
    if (!messages) return;
    this.#state = startChat(messages, this.around.now());
    this.#tell();
  }

  /** What our person does. */
  hear(command: ChatCommand): void {
    switch (command.do) {
      case "say": {
        const { id, text } = command;
        const body = { id, at: this.around.today(), text };
        return this.#dispatch({ on: "say", body });
      }
      case "see":
        return this.#dispatch({ on: "seen", ids: command.ids });
      case "clear-chat":
        return this.#dispatch({ on: "clear" });
      case "type":
        this.writer()?.send(FrameType.typing, { on: command.on });
    }
  }

  /** What the other end said. */
  heard(message: TalkMessage): void {
    switch (message.type) {
      case FrameType.chat: {
        const today = this.around.today();
        return this.#dispatch({ on: "heard", body: message.body, today });
      }
      case FrameType.chatAck:
        return this.#dispatch({ on: "acknowledged", body: message.body });
      case FrameType.typing: {
        const now = this.around.now();
        if (now - this.#typingAt < TYPING_GRAIN_MS) return;
        this.#typingAt = now;
        const { bond } = this;
        const typing = message.body.on;
        return this.around.emit({ on: "typing", bond, typing });
      }
    }
  }

  /** There is a path. */
  linked(): void {
    this.#dispatch({ on: "linked" });
  }

  /** Keeps what was said so far, if the person wants that by now. */
  keep(): Promise<unknown> {
    // Whoever asks while a write is under way shares the one after it.
    return this.#next ??= this.#last.then(async () => {
      this.#next = undefined;
      if (this.#over) return;
      await (this.#last = this.ledger.keepChat(this.#record));
    });
  }

  /** The bond is over, and so is what is kept of it. */
  end(): void {
    this.#over = true;
  }

  get #record(): ChatRecord {
    const { bond: id, around } = this;
    const { messages } = this.#state;
    return { is: "chat", id, changed: around.today(), messages };
  }

  #dispatch(event: ChatEvent): void {
    const before = this.#state.messages;
    const { state, effects } = stepChat(this.#state, event, this.around.now());
    this.#state = state;
    if (state.messages !== before) {
      this.#tell();
      void this.keep();
    }
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: ChatEffect): void {
    if (effect.do === "say") {
      return this.writer()?.send(FrameType.chat, effect.body);
    }
    const { ids, state } = effect;
    this.keep().then(() =>
      this.writer()?.send(FrameType.chatAck, { ids, state })
    );
  }

  #tell(): void {
    const { messages } = this.#state;
    this.around.emit({ on: "chat", bond: this.bond, messages });
  }
}
