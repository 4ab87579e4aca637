import type { CloseName } from "../core/close.ts";
import {
  type Arrival,
  type PresenceEffect,
  type Seat,
  Seats,
} from "./seats.ts";

/**
 * Who is in one room, as this process sees it, and what its sockets are told.
 * Pure: what it wants done it returns as effects.
 */

export type Presence =
  | {
    readonly is: "open";
    readonly expiresAt: number;
    readonly seats: ReadonlyMap<string, Seat>;
  }
  | { readonly is: "over" };

export type PresenceEvent =
  | ({ readonly on: "arrived" } & Arrival)
  /** The socket is gone, the member may be back. */
  | { readonly on: "lost"; readonly member: string }
  | { readonly on: "left"; readonly member: string }
  /** The member broke a rule of the wire. */
  | {
    readonly on: "broke";
    readonly member: string;
    readonly close: CloseName;
  }
  | { readonly on: "dismissed"; readonly by: string; readonly member: string }
  | {
    readonly on: "sent";
    readonly from: string;
    readonly to: string;
    readonly blob: string;
  }
  | { readonly on: "time" }
  | { readonly on: "ended" };

export interface PresenceStep {
  readonly state: Presence;
  readonly effects: readonly PresenceEffect[];
}

export function openPresence(expiresAt: number): Presence {
  return { is: "open", expiresAt, seats: new Map() };
}

export function stepPresence(
  state: Presence,
  event: PresenceEvent,
  now: number,
): PresenceStep {
  if (state.is === "over") return { state, effects: [] };
  const seats = new Seats(state.expiresAt, state.seats);
  switch (event.on) {
    case "arrived":
      seats.arrive(event, now);
      break;
    case "lost":
      seats.lose(event.member, now);
      break;
    case "left":
      if (seats.seat(event.member)?.role === "host") {
        seats.shut(event.member, "done");
        return over(seats, "ended");
      }
      seats.remove(event.member, "done");
      break;
    case "broke":
      seats.remove(event.member, event.close);
      break;
    case "dismissed":
      seats.dismiss(event.by, event.member);
      break;
    case "sent":
      seats.pass(event.from, event.to, event.blob);
      break;
    case "time":
      if (state.expiresAt <= now) return over(seats, "expired");
      seats.lapse(now);
      break;
    case "ended":
      return over(seats, "ended");
  }
  return {
    state: { ...state, seats: seats.all },
    effects: seats.effects,
  };
}

function over(seats: Seats, reason: "ended" | "expired"): PresenceStep {
  seats.close(reason);
  return { state: { is: "over" }, effects: seats.effects };
}
