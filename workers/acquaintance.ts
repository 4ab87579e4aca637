import type { Bytes } from "../core/bytes.ts";
import { FrameType } from "../core/frame.ts";
import type { Message } from "../core/message.ts";

/** Messages by which the members of a room speak of themselves and of others. */
export type SocietyMessage = Extract<
  Message,
  {
    type:
      | typeof FrameType.introduce
      | typeof FrameType.about
      | typeof FrameType.remove;
  }
>;

/** Those, and the one by which devices get to know each other. */
export type AcquaintanceMessage =
  | SocietyMessage
  | Extract<Message, { type: typeof FrameType.remember }>;

export function isAcquaintance(
  message: Message,
): message is AcquaintanceMessage {
  return TYPES.some((type) => type === message.type);
}

const TYPES: readonly AcquaintanceMessage["type"][] = [
  FrameType.introduce,
  FrameType.about,
  FrameType.remove,
  FrameType.remember,
];

/** What an acquaintance tells its session. */
export interface AcquaintanceListener {
  say(message: AcquaintanceMessage): void;
  /** Who wants the devices to know each other by now. */
  wanted(by: "me" | "them" | "both"): void;
  /** Both do: keep `secret`, 32 bytes, for the device called `label`. */
  remember(label: string, verified: boolean, secret: Bytes): Promise<void>;
}

/**
 * Whether two devices will know each other (PROTOCOL §14): only when both of
 * their people say so in the same session.
 */
export class Acquaintance {
  #mine: { readonly label: string; readonly verified: boolean } | undefined;
  #theirs: string | undefined;
  #kept = false;

  /** `secret` is the session's device secret, wiped by {@link wipe}. */
  constructor(
    private readonly secret: Bytes,
    private readonly listener: AcquaintanceListener,
  ) {}

  /** Our person wants it; `label` is what they call this device. */
  want(label: string, verified: boolean): void {
    this.#mine = { label, verified };
    this.#say(label);
    this.#tell();
  }

  /** A new channel is up; what was said on the one before may be lost. */
  linked(): void {
    if (this.#mine) this.#say(this.#mine.label);
  }

  /** Theirs wants it too, or first. */
  wanted(label: string): void {
    this.#theirs = label;
    this.#tell();
  }

  wipe(): void {
    this.secret.fill(0);
  }

  #say(label: string): void {
    this.listener.say({ type: FrameType.remember, body: { label } });
  }

  #tell(): void {
    if (!this.#mine || this.#theirs === undefined) {
      return this.listener.wanted(this.#mine ? "me" : "them");
    }
    if (this.#kept) return;
    this.#kept = true;
    const { verified } = this.#mine;
    this.listener.remember(this.#theirs, verified, this.secret.slice()).then(
      () => this.listener.wanted("both"),
      () => this.#failed(),
    );
  }

  /** The vault is locked or broken: our person may ask again. */
  #failed(): void {
    this.#kept = false;
    this.#mine = undefined;
    this.#tell();
  }
}
