import type { Flow } from "./flow.ts";

/**
 * Which way our frames are best sent: measured by the chunks of transfers that
 * move anyway. Ways of one kind count as one another's like.
 */
export interface ChoiceState {
  /** Those that are up, the oldest first. */
  readonly ways: ReadonlyMap<string, WayKind>;
  /** The one that carries. */
  readonly out: string | undefined;
  /** The best that was measured, and when last a way of that kind was tried. */
  readonly rates: ReadonlyMap<WayKind, Rate>;
  /** What is measured at the moment. */
  readonly span: Span;
  /** Set while the way out is only tried. */
  readonly trial: Trial | undefined;
  /** Since when the rate is under half of what it was. */
  readonly lowSinceMs: number | undefined;
  /** When a stripe was wished for last. */
  readonly wantedAtMs: number;
}

/** What carries frames between two members. */
export type WayKind = "channel" | "stripe" | "relay";

/** What a kind of way carried, and when that was seen last. */
export interface Rate {
  /** The best of it. */
  readonly bytesPerMs: number;
  /** Of the newest. */
  readonly atMs: number;
}

/** What was acknowledged since when. */
export interface Span {
  /** When it began. */
  readonly sinceMs: number;
  /** So far. */
  readonly bytes: number;
}

/** A way that is only tried, and from where. */
export interface Trial {
  /** The one that is tried. */
  readonly way: string;
  /** The one before. */
  readonly from: string;
  /** What it has to beat. */
  readonly bytesPerMs: number;
  /** Spans that were measured. */
  readonly spans: number;
}

/** What happens; `now` in milliseconds on a monotonic clock. */
export type ChoiceEvent =
  | { readonly on: "up"; readonly way: string; readonly kind: WayKind }
  | { readonly on: "down" | "carries"; readonly way: string }
  /** A way that was doubted works. */
  | { readonly on: "trusted" }
  /** So many bytes that the way out carried were acknowledged. */
  | {
    readonly on: "delivered";
    readonly bytes: number;
    readonly flow: Flow;
  };

/** What to do. */
export type ChoiceEffect =
  | { readonly do: "choose"; readonly way: string }
  /** A stripe may carry more. */
  | { readonly do: "want" };

/** The state after an event, and what it asks for. */
export interface ChoiceStep {
  /** To give to the next step. */
  readonly state: ChoiceState;
  /** To run before the next step. */
  readonly effects: readonly ChoiceEffect[];
}
