import type { CloseName } from "../core/close.ts";
import { KEEP_MS } from "./member.ts";
import type { PresenceEffect, Seat } from "./seat.ts";
import { Seats } from "./seats.ts";

/**
 * Who is in one room, as this process sees it, and what its sockets are told.
 * Pure: what it wants done it returns as effects. Of members on other processes
 * it knows what was last seen in the store.
 */

export type Presence =
  | {
    readonly is: "open";
    readonly me: string;
    readonly expiresAt: number;
    readonly seats: ReadonlyMap<string, Seat>;
  }
  | { readonly is: "over" };

export type PresenceEvent =
  /** Somebody got a place, new or again; `others` are all the store knows. */
  | {
    readonly on: "arrived";
    readonly self: Seat;
    readonly token: string;
    readonly displaced: readonly string[];
    readonly others: readonly Seat[];
  }
  /** All that the store knows. */
  | { readonly on: "seen"; readonly members: readonly Seat[] }
  | { readonly on: "extended"; readonly expiresAt: number }
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
  /** Another process has given the place away. */
  | {
    readonly on: "evicted";
    readonly member: string;
    readonly close: CloseName;
  }
  | {
    readonly on: "sent";
    readonly from: string;
    readonly to: string;
    readonly blob: string;
  }
  /** A blob from a member on another process. */
  | {
    readonly on: "posted";
    readonly from: string;
    readonly turn: number;
    readonly to: string;
    readonly blob: string;
  }
  | { readonly on: "time" }
  | { readonly on: "over"; readonly reason: "ended" | "expired" };

export interface PresenceStep {
  readonly state: Presence;
  readonly effects: readonly PresenceEffect[];
}

export function openPresence(me: string, expiresAt: number): Presence {
  return { is: "open", me, expiresAt, seats: new Map() };
}

export function stepPresence(
  state: Presence,
  event: PresenceEvent,
  now: number,
): PresenceStep {
  if (state.is === "over") return { state, effects: [] };
  const seats = new Seats(state.me, state.seats);
  let { expiresAt } = state;
  switch (event.on) {
    case "arrived":
      arrive(seats, event, expiresAt);
      break;
    case "seen":
      see(seats, event.members);
      break;
    case "extended":
      expiresAt = event.expiresAt;
      break;
    case "lost":
      lose(seats, event.member, now);
      break;
    case "left":
      seats.shut(event.member, "done");
      if (seats.get(event.member)?.role === "host") {
        seats.do({ do: "remove" });
        return over(seats, "ended");
      }
      seats.remove(event.member, "gone");
      break;
    case "broke":
      seats.remove(event.member, event.close);
      break;
    case "dismissed":
      dismiss(seats, event.by, event.member);
      break;
    case "evicted":
      seats.drop(event.member, event.close);
      break;
    case "sent": {
      const from = seats.get(event.from);
      if (from) seats.pass(from, event.to, event.blob);
      break;
    }
    case "posted":
      receive(seats, event);
      break;
    case "time":
      lapse(seats, now);
      break;
    case "over":
      return over(seats, event.reason);
  }
  return {
    state: { ...state, expiresAt, seats: seats.all },
    effects: seats.effects,
  };
}

function over(seats: Seats, reason: "ended" | "expired"): PresenceStep {
  seats.close(reason);
  return { state: { is: "over" }, effects: seats.effects };
}

function arrive(
  seats: Seats,
  { self, token, displaced, others }: Extract<
    PresenceEvent,
    { on: "arrived" }
  >,
  expiresAt: number,
): void {
  const before = seats.get(self.member);
  for (const member of displaced) seats.drop(member, "replaced");
  see(seats, [...others, ...before ? [before] : []]);
  const answers = before?.answers ?? 0;
  seats.put({ ...self, answers });
  seats.welcome(self, token, expiresAt);
  if (self.turn === 1) return seats.announce(self);
  seats.release(before, self);
  // Also when nobody missed it: what was on the old socket may be lost.
  seats.tell(self.member, { t: "back", member: self.member });
}

/** Takes over what the store says, except of sockets that are here. */
function see(seats: Seats, members: readonly Seat[]): void {
  const stored = new Set(members.map(({ member }) => member));
  for (const { member } of seats.all.values()) {
    if (!stored.has(member)) seats.drop(member, "gone");
  }
  for (const seen of members) {
    const { member } = seen;
    const seat = seats.get(member);
    if (seat === undefined) {
      if (seats.isMine(seen)) {
        // Ours without a seat has left, or was told that it could not join.
        seats.do({ do: "free", member, ifTurn: seen.turn });
        continue;
      }
      seats.announce(seen);
      seats.put(seen);
      if (seen.away) seats.tell(member, { t: "away", member });
    } else if (seen.turn > seat.turn) {
      seats.shut(member, "replaced");
      const { answers } = seat;
      const away = seen.away && { away: seat.away ?? seen.away };
      seats.put({ ...seen, answers, ...away });
      if (!seen.away) seats.release(seat, seen);
      seats.tell(member, { t: "back", member });
      if (seen.away) seats.tell(member, { t: "away", member });
    } else if (!seats.isMine(seat) && seen.away && !seat.away) {
      seats.put({ ...seat, away: seen.away });
      seats.tell(member, { t: "away", member });
    } else if (!seats.isMine(seat) && !seen.away && seat.away) {
      // A process that was thought dead goes on.
      const { away: _, ...here } = seat;
      seats.put(here);
      seats.release(seat, here);
      seats.tell(member, { t: "back", member });
    }
  }
}

function lose(seats: Seats, member: string, now: number): void {
  const seat = seats.get(member);
  if (!seat || !seats.isHere(seat)) return;
  seats.put({ ...seat, away: { since: now, held: [], heldChars: 0 } });
  seats.do({ do: "hold", member, turn: seat.turn });
  seats.tell(member, { t: "away", member });
}

function dismiss(seats: Seats, by: string, member: string): void {
  const seat = seats.get(member);
  if (seats.get(by)?.role !== "host") seats.remove(by, "badMessage");
  else if (seat?.role === "guest") seats.remove(member, "dismissed");
  else if (seat === undefined) seats.send(by, { t: "left", member });
}

/**
 * A blob that was on its way when a socket broke is dropped, as a later one may
 * have come before it.
 */
function receive(
  seats: Seats,
  { from, turn, to, blob }: Extract<PresenceEvent, { on: "posted" }>,
): void {
  const sender = seats.get(from);
  const seat = seats.get(to);
  if (!sender || sender.turn !== turn || !seat || !seats.isHere(seat)) return;
  seats.send(to, { t: "from", member: from, blob });
}

function lapse(seats: Seats, now: number): void {
  for (const seat of seats.all.values()) {
    const { member, turn, away } = seat;
    if (!away || !seats.isMine(seat)) continue;
    if (now - away.since >= KEEP_MS) seats.remove(member, "gone", turn);
  }
}
