import type { Side } from "./keys.ts";

/**
 * Which of a session's ways carries its frames, in and out (PROTOCOL §10.6).
 * A alone begins an epoch, by taking a way: what was under way on any is lost
 * then, in both directions. Within an epoch each side moves what it sends as it
 * likes, and nothing is lost.
 */
export interface WaysState {
  /** Ours. */
  readonly side: Side;
  /** How often A took a way, as far as it is known here. */
  readonly epoch: number;
  /** Those that are open, by name, the oldest first. */
  readonly ways: ReadonlyMap<string, Way>;
  /** What carries: the way out, and the lane of the way in. */
  readonly carrying: { readonly out: string; readonly in: number } | undefined;
  /** Where A had rather send, once B has heard of the epoch. */
  readonly wish: string | undefined;
}

/** One way, as both ends use it. */
export interface Way {
  /** Of our frames on it. */
  readonly lane: number;
  /** Of theirs, once it is greeted. */
  readonly theirs: number | undefined;
  /** The last epoch that we said on it; 0 is none. */
  readonly said: number;
  /** The last one that they did. */
  readonly heard: number;
  /** Whether anything arrives is uncertain. */
  readonly doubted: boolean;
}

/** What happens to a way. */
export type WaysEvent =
  /** Frames can be sent on it. */
  | { readonly on: "opened"; readonly way: string; readonly lane: number }
  /** The other end proved its keys on it. */
  | { readonly on: "greeted"; readonly way: string; readonly lane: number }
  | { readonly on: "closed" | "doubted" | "trusted"; readonly way: string }
  /** TAKE arrived. */
  | { readonly on: "taken"; readonly way: string; readonly epoch: number }
  /** MOVE was the next frame on the way in. */
  | { readonly on: "moved"; readonly lane: number }
  /** We had rather send on this one. */
  | { readonly on: "choose"; readonly way: string };

/** What has to be done, in this order. */
export type WaysEffect =
  | {
    readonly do: "say-take";
    readonly way: string;
    readonly epoch: number;
  }
  | { readonly do: "say-move"; readonly way: string; readonly lane: number }
  /** What was under way is lost; frames are sent and delivered anew. */
  | { readonly do: "begin" }
  /** Nothing is sent or delivered any more. */
  | { readonly do: "end" }
  /** Frames are sent on this way from now on. */
  | { readonly do: "carry"; readonly way: string }
  /** What was held on this way is next. */
  | { readonly do: "deliver"; readonly way: string }
  /** The peer broke the protocol. */
  | { readonly do: "violation"; readonly what: string };

/** The state after an event, and what it asks for. */
export interface WaysStep {
  /** To give to the next step. */
  readonly state: WaysState;
  /** To run before the next step. */
  readonly effects: readonly WaysEffect[];
}
