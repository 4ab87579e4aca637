import type { ChatMessage } from "../core/chat.ts";

/** What the page asks about what is said to members, named by their bonds. */
export type ChatCommand =
  /** `text` is clean; the page draws the id, 16 bytes in hex. */
  | {
    readonly do: "say";
    readonly bonds: readonly string[];
    readonly id: string;
    readonly text: string;
  }
  /** Our person is writing, or not any more. */
  | {
    readonly do: "type";
    readonly bonds: readonly string[];
    readonly on: boolean;
  }
  /** Our person saw these messages of a member. */
  | {
    readonly do: "see";
    readonly bonds: readonly string[];
    readonly ids: readonly string[];
  }
  /** Forget what was said, here. */
  | { readonly do: "clear-chat"; readonly bonds: readonly string[] };

/** What the page hears about it. */
export type ChatNews =
  /** All that was said, oldest first, whenever any of it changes. */
  | {
    readonly on: "chat";
    readonly bond: string;
    readonly messages: readonly ChatMessage[];
  }
  /** Whether a member is writing. */
  | { readonly on: "typing"; readonly bond: string; readonly typing: boolean }
  /** What was said is kept on this device from now on, or nothing is any more. */
  | { readonly on: "chat-kept"; readonly kept: boolean };
