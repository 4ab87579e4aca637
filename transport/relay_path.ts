import type { Side } from "../core/keys.ts";

/**
 * Which relay is tried, and when. Times are milliseconds on a monotonic clock.
 *
 *     asking → open → waiting → asking …
 *
 * `failures` counts in a row those of which nothing came.
 */
export type RelayState =
  /** The server is asked for its relays. */
  | { readonly is: "asking"; readonly failures: number }
  /** One of them is being joined, or joins us with the other. */
  | { readonly is: "open"; readonly failures: number }
  | {
    readonly is: "waiting";
    readonly failures: number;
    readonly until: number;
  }
  /** There is none, or none that carries for us. */
  | { readonly is: "none" };

export type RelayEvent =
  /** How many there are; unset where the server did not answer. */
  | { readonly on: "told"; readonly relays: number | undefined }
  /** Both members are there. */
  | { readonly on: "up" }
  | { readonly on: "down"; readonly final: boolean }
  /** A socket to the server was replaced: this one may be dead too. */
  | { readonly on: "replaced" }
  /** The network or the page is back, or all else broke. */
  | { readonly on: "nudge" }
  /** `until` has come. */
  | { readonly on: "clock" };

const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;

export function startRelay(): RelayState {
  return { is: "asking", failures: 0 };
}

/**
 * Both try the first relay and go on to the next when nothing came of one, B
 * after each failure and A after two: so they meet, whoever began when.
 */
export function relayAt(
  failures: number,
  side: Side,
  relays: number,
): number {
  return Math.floor(failures / (side === "A" ? 2 : 1)) % relays;
}

export function stepRelay(
  state: RelayState,
  event: RelayEvent,
  now: number,
): RelayState {
  if (state.is === "none") return state;
  const { failures } = state;
  switch (event.on) {
    case "told":
      if (state.is !== "asking") return state;
      if (event.relays === undefined) return pause(failures, now);
      return event.relays === 0 ? { is: "none" } : { is: "open", failures };
    case "up":
      return state.is === "open" ? { is: "open", failures: 0 } : state;
    case "down":
      if (state.is !== "open") return state;
      return event.final ? { is: "none" } : pause(failures, now);
    case "replaced":
      return state.is === "asking" ? state : { is: "asking", failures };
    case "nudge":
    case "clock":
      return state.is === "waiting" ? { is: "asking", failures } : state;
  }
}

function pause(failures: number, now: number): RelayState {
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
  return { is: "waiting", failures: failures + 1, until: now + ms };
}
