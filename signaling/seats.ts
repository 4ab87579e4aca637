import type { CloseName } from "../core/close.ts";
import type { Role, ServerMessage } from "../core/signal.ts";

/** How long a member without a socket keeps its place. */
const GRACE_MS = 30_000;

/** Characters held for a member that is away: 256 KiB. */
const MAX_HELD_CHARS = 256 * 1024;

/** What an empty message costs, so that many small ones count. */
const MESSAGE_CHARS = 64;

/** A member as everybody who tells of it knows it. */
export interface Known {
  readonly member: string;
  readonly role: Role;
  readonly hello?: string;
}

/** A place and whether somebody sits there now. */
export type Seat = Known & {
  readonly at:
    | { readonly is: "here" }
    | {
      readonly is: "away";
      readonly until: number;
      readonly held: readonly Extract<ServerMessage, { t: "from" }>[];
      readonly heldChars: number;
    };
};

/** What is to be done outside. */
export type PresenceEffect =
  | {
    readonly do: "send";
    readonly member: string;
    readonly message: ServerMessage;
  }
  | {
    readonly do: "shut";
    readonly member: string;
    readonly close: CloseName | "done";
  }
  | { readonly do: "hold"; readonly member: string; readonly until: number }
  | { readonly do: "free"; readonly member: string }
  | { readonly do: "remove" };

/** Somebody who got a place, new or again. */
export interface Arrival {
  readonly self: Known;
  readonly token: string;
  readonly returning: boolean;
  /** What the store knows, so that nobody is missed here. */
  readonly others: readonly Known[];
}

/** The seats of a room while they change; the map given is left as it is. */
export class Seats {
  readonly #expiresAt: number;
  readonly #effects: PresenceEffect[] = [];
  #seats: ReadonlyMap<string, Seat>;

  constructor(expiresAt: number, seats: ReadonlyMap<string, Seat>) {
    this.#expiresAt = expiresAt;
    this.#seats = seats;
  }

  seat(member: string): Seat | undefined {
    return this.#seats.get(member);
  }

  get all(): ReadonlyMap<string, Seat> {
    return this.#seats;
  }

  get effects(): readonly PresenceEffect[] {
    return this.#effects;
  }

  /** Tells everybody that the room is over and closes their sockets. */
  close(reason: "ended" | "expired"): void {
    this.#tell(undefined, { t: "closed", reason });
    for (const member of this.#seats.keys()) this.shut(member, reason);
    if (reason === "ended") this.#effects.push({ do: "remove" });
  }

  arrive(
    { self, token, returning, others }: Arrival,
    now: number,
  ): void {
    const before = this.#seats.get(self.member);
    for (const known of others) {
      if (this.#seats.has(known.member)) continue;
      this.#put({
        ...known,
        at: { is: "away", until: now + GRACE_MS, held: [], heldChars: 0 },
      });
    }
    if (self.role === "host") {
      for (const seat of this.#seats.values()) {
        if (seat.role === "guest" || seat.member === self.member) continue;
        this.remove(seat.member, "replaced");
      }
    }
    this.#put({ ...self, at: { is: "here" } });
    this.#welcome(self, token);
    if (!returning) {
      this.#announce(self);
      return;
    }
    const held = before?.at.is === "away" ? before.at.held : [];
    for (const message of held) this.#send(self.member, message);
    // Also when nobody missed it: what was on the old socket may be lost.
    this.#tell(self.member, { t: "back", member: self.member });
  }

  lose(member: string, now: number): void {
    const seat = this.#seats.get(member);
    if (seat?.at.is !== "here") return;
    const until = now + GRACE_MS;
    this.#put({ ...seat, at: { is: "away", until, held: [], heldChars: 0 } });
    this.#effects.push({ do: "hold", member, until });
    this.#tell(member, { t: "away", member });
  }

  dismiss(by: string, member: string): void {
    const seat = this.#seats.get(member);
    if (this.#seats.get(by)?.role !== "host") {
      this.remove(by, "badMessage");
    } else if (seat?.role === "guest") {
      this.remove(member, "dismissed");
    } else if (seat === undefined) {
      this.#send(by, { t: "left", member });
    }
  }

  pass(from: string, to: string, blob: string): void {
    const seat = this.#seats.get(to);
    if (seat === undefined || to === from) {
      this.#send(from, { t: "left", member: to });
      return;
    }
    const message = { t: "from", member: from, blob } as const;
    if (seat.at.is === "here") {
      this.#send(to, message);
      return;
    }
    const heldChars = seat.at.heldChars + blob.length + MESSAGE_CHARS;
    if (heldChars > MAX_HELD_CHARS) {
      this.remove(to, "slow");
      return;
    }
    const held = [...seat.at.held, message];
    this.#put({ ...seat, at: { ...seat.at, held, heldChars } });
  }

  lapse(now: number): void {
    for (const { member, at } of this.#seats.values()) {
      if (at.is === "away" && at.until <= now) this.remove(member, "gone");
    }
  }

  shut(member: string, close: CloseName | "done"): void {
    if (this.#seats.get(member)?.at.is !== "here") return;
    this.#effects.push({ do: "shut", member, close });
  }

  remove(member: string, close: CloseName | "done"): void {
    if (!this.#seats.has(member)) return;
    this.shut(member, close);
    const seats = new Map(this.#seats);
    seats.delete(member);
    this.#seats = seats;
    this.#effects.push({ do: "free", member });
    this.#tell(member, { t: "left", member });
  }

  #put(seat: Seat): void {
    this.#seats = new Map(this.#seats).set(seat.member, seat);
  }

  #send(member: string, message: ServerMessage): void {
    this.#effects.push({ do: "send", member, message });
  }

  #tell(except: string | undefined, message: ServerMessage): void {
    for (const { member, at } of this.#seats.values()) {
      if (member !== except && at.is === "here") this.#send(member, message);
    }
  }

  #welcome(self: Known, token: string): void {
    const others = [...this.#seats.values()]
      .filter((seat) => seat.member !== self.member);
    this.#send(self.member, {
      t: "welcome",
      member: self.member,
      token,
      expiresAt: this.#expiresAt,
      members: others.map((seat) => factsFor(self.role, seat)),
    });
    for (const { member, at } of others) {
      if (at.is === "away") this.#send(self.member, { t: "away", member });
    }
  }

  #announce(self: Known): void {
    for (const seat of this.#seats.values()) {
      if (seat.member === self.member || seat.at.is === "away") continue;
      this.#send(seat.member, { t: "joined", ...factsFor(seat.role, self) });
    }
  }
}

/** A HELLO is for the host only. */
function factsFor(reader: Role, { member, role, hello }: Known): Known {
  if (reader === "guest" || hello === undefined) return { member, role };
  return { member, role, hello };
}
