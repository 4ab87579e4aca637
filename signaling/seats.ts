import type { CloseName } from "../core/close.ts";
import type { MemberFacts, Role, ServerMessage } from "../core/signal.ts";
import type { Known, PresenceEffect, Seat } from "./seat.ts";

/** Characters held for a member that is away: 256 KiB. */
const MAX_HELD_CHARS = 256 * 1024;

/** What an empty message costs, so that many small ones count. */
const MESSAGE_CHARS = 64;

/** Blobs of the host to a guest after which the guest has proved itself. */
const PROOF_BLOBS = 2;

/** The seats of a room while they change; the map given is left as it is. */
export class Seats {
  readonly #me: string;
  readonly #effects: PresenceEffect[] = [];
  #seats: ReadonlyMap<string, Seat>;

  constructor(me: string, seats: ReadonlyMap<string, Seat>) {
    this.#me = me;
    this.#seats = seats;
  }

  get(member: string): Seat | undefined {
    return this.#seats.get(member);
  }

  get all(): ReadonlyMap<string, Seat> {
    return this.#seats;
  }

  get effects(): readonly PresenceEffect[] {
    return this.#effects;
  }

  put(seat: Seat): void {
    this.#seats = new Map(this.#seats).set(seat.member, seat);
  }

  do(effect: PresenceEffect): void {
    this.#effects.push(effect);
  }

  isMine({ instance }: Known): boolean {
    return instance === this.#me;
  }

  /** Whether the member has a socket in this process. */
  isHere(seat: Seat): boolean {
    return seat.away === undefined && this.isMine(seat);
  }

  send(member: string, message: ServerMessage): void {
    this.do({ do: "send", member, message });
  }

  /** Tells everybody who is here, except the one it is about. */
  tell(except: string | undefined, message: ServerMessage): void {
    for (const seat of this.#seats.values()) {
      if (seat.member !== except && this.isHere(seat)) {
        this.send(seat.member, message);
      }
    }
  }

  /** Tells everybody here who it is that came. */
  announce(known: Known): void {
    for (const seat of this.#seats.values()) {
      if (seat.member === known.member || !this.isHere(seat)) continue;
      this.send(seat.member, { t: "joined", ...factsFor(seat.role, known) });
    }
  }

  welcome(self: Known, token: string, expiresAt: number): void {
    const others = [...this.#seats.values()]
      .filter((seat) => seat.member !== self.member);
    this.send(self.member, {
      t: "welcome",
      member: self.member,
      token,
      expiresAt,
      members: others.map((seat) => factsFor(self.role, seat)),
    });
    for (const { member, away } of others) {
      if (away) this.send(self.member, { t: "away", member });
    }
  }

  /** Tells everybody that the room is over and closes their sockets. */
  close(reason: "ended" | "expired"): void {
    this.tell(undefined, { t: "closed", reason });
    for (const member of this.#seats.keys()) this.shut(member, reason);
  }

  shut(member: string, close: CloseName | "done"): void {
    const seat = this.get(member);
    if (seat && this.isHere(seat)) this.do({ do: "shut", member, close });
  }

  /** Ends what this process knows of a member. */
  drop(member: string, close: CloseName | "done"): void {
    if (!this.#seats.has(member)) return;
    this.shut(member, close);
    const seats = new Map(this.#seats);
    seats.delete(member);
    this.#seats = seats;
    this.tell(member, { t: "left", member });
  }

  /** Takes a place away, wherever its member is. */
  remove(member: string, close: CloseName, ifTurn?: number): void {
    const seat = this.get(member);
    if (seat === undefined) return;
    this.drop(member, close);
    this.do({
      do: "free",
      member,
      ...(ifTurn === undefined ? {} : { ifTurn }),
    });
    if (!this.isMine(seat) && seat.away === undefined) {
      const { instance } = seat;
      this.do({ do: "evict", instance, member, close });
    }
  }

  /** Hands a blob over, or keeps it for a member that is away. */
  pass(from: Seat, to: string, blob: string): void {
    const seat = this.get(to);
    if (seat === undefined || to === from.member) {
      this.send(from.member, { t: "left", member: to });
      return;
    }
    const { away } = seat;
    if (away === undefined) this.#hand(from.member, from.turn, seat, blob);
    else {
      const heldChars = away.heldChars + blob.length + MESSAGE_CHARS;
      if (heldChars > MAX_HELD_CHARS) return this.remove(to, "slow");
      const { member, turn } = from;
      const held = [...away.held, { from: member, turn, blob }];
      this.put({ ...seat, away: { ...away, held, heldChars } });
    }
    if (from.role === "host" && seat.role === "guest") this.#count(to);
  }

  /** Hands over what was held for a member before it came back. */
  release(before: Seat | undefined, seat: Seat): void {
    for (const { from, turn, blob } of before?.away?.held ?? []) {
      this.#hand(from, turn, seat, blob);
    }
  }

  #hand(from: string, turn: number, to: Seat, blob: string): void {
    const { member, instance } = to;
    if (this.isHere(to)) this.send(member, { t: "from", member: from, blob });
    else this.do({ do: "post", instance, from, turn, to: member, blob });
  }

  /** A host goes on only with a guest that has proved to know the secret. */
  #count(member: string): void {
    const seat = this.get(member);
    if (seat === undefined || seat.answers >= PROOF_BLOBS) return;
    const answers = seat.answers + 1;
    this.put({ ...seat, answers });
    if (answers === PROOF_BLOBS) this.do({ do: "prove", member });
  }
}

/** A HELLO is for the host only. */
function factsFor(reader: Role, { member, role, hello }: Known): MemberFacts {
  if (reader === "guest" || hello === undefined) return { member, role };
  return { member, role, hello };
}
