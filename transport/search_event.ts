import type { MeetingPlace } from "../workers/devices.ts";
import type { Chance } from "./spot.ts";

/** Somebody else in the room of a place. */
export interface Whereabouts {
  readonly locator: string;
  /** Id at the server. */
  readonly member: string;
}

export type SearchEvent =
  | { readonly on: "places"; readonly places: readonly MeetingPlace[] }
  /** What came of `make` or `look`. */
  | {
    readonly on: "answer";
    readonly locator: string;
    readonly answer: "there" | "nowhere" | "failed";
  }
  /** We have a place in the room, new or again. */
  | {
    readonly on: "welcome";
    readonly locator: string;
    readonly self: string;
    readonly others: readonly string[];
  }
  /** Somebody else came, lost its socket, is gone, or begins a meeting. */
  | (Whereabouts & { readonly on: "came" | "away" | "left" | "greeted" })
  /** The way to the room is closed for good. */
  | { readonly on: "ended"; readonly locator: string }
  /** Of the meeting: keys are agreed, or nothing came of it. */
  | { readonly on: "agreed" | "failed" }
  /** What the search waited for has come. */
  | { readonly on: "clock" }
  /** The network or the page is back. */
  | { readonly on: "hurry" };

export type SearchEffect =
  /** Ask the workers where to look. */
  | { readonly do: "places" }
  /** Make the room unless it is made, or look whether it is; or enter it. */
  | { readonly do: "make" | "look" | "join"; readonly place: MeetingPlace }
  | { readonly do: "leave"; readonly locator: string }
  | ({ readonly do: "meet" } & Chance)
  /** End the meeting without a word. */
  | { readonly do: "forsake" };
