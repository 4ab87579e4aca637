import type { CloseName } from "../core/close.ts";
import type { ServerMessage } from "../core/signal.ts";
import type { Bus } from "./bus.ts";
import { freePlace, holdPlace, provePlace, removeRoom } from "./keeping.ts";
import type { Letter } from "./letter.ts";
import { readMembers } from "./member.ts";
import {
  openPresence,
  type Presence,
  type PresenceEvent,
  stepPresence,
} from "./presence.ts";
import {
  extendRoom,
  isDue,
  readRoom,
  type RoomRecord,
  type Store,
} from "./room.ts";
import { type PresenceEffect, seatOf } from "./seat.ts";
import type { Turns } from "./turns.ts";

/** A member's socket as the hall uses it. Neither function throws. */
export interface Line {
  send(message: ServerMessage): void;
  close(name: CloseName | "done"): void;
}

export interface HallSeams {
  readonly store: Store;
  readonly bus: Bus;
  readonly turns: Turns;
}

/**
 * A room that has, or had, a socket on this process. Presence decides, the hall
 * carries out. What it stores other processes with members are told to look at
 * once it is stored.
 */
export class Hall {
  readonly createdAt: number;
  readonly #seams: HallSeams;
  readonly #locator: string;
  readonly #latestEnd: number;
  readonly #lines = new Map<string, Line>();
  readonly #pending = new Set<"look" | "extend">();
  #presence: Presence;

  constructor(seams: HallSeams, locator: string, room: RoomRecord) {
    this.createdAt = room.createdAt;
    this.#seams = seams;
    this.#locator = locator;
    this.#latestEnd = room.latestEnd;
    const { instance } = seams.store.roll;
    this.#presence = openPresence(instance, room.expiresAt);
  }

  /** Members with their socket here. */
  get lineCount(): number {
    return this.#lines.size;
  }

  /** Whether nobody here has a place in it. */
  get isEmpty(): boolean {
    const presence = this.#presence;
    if (presence.is === "over") return true;
    return ![...presence.seats.values()]
      .some(({ instance }) => instance === presence.me);
  }

  /** Gives a member's place to a socket, which is told so. */
  seat(
    line: Line,
    arrived: Extract<PresenceEvent, { on: "arrived" }>,
  ): void {
    const { member } = arrived.self;
    this.#lines.get(member)?.close("replaced");
    this.#lines.set(member, line);
    const before = this.#presence;
    this.event(arrived);
    this.#ring(this.#elsewhere(before));
  }

  /** The socket is gone; nothing happens when another has its place. */
  lost(member: string, line: Line): void {
    if (this.#lines.get(member) !== line) return;
    this.#lines.delete(member);
    this.event({ on: "lost", member });
  }

  /** Decides on an event and carries out what follows from it. */
  event(event: PresenceEvent): void {
    const before = this.#presence;
    const now = this.#seams.store.roll.now();
    const { state, effects } = stepPresence(before, event, now);
    this.#presence = state;
    for (const effect of effects) this.#run(effect, before);
  }

  /** Ends what has run out of time and lets a room in use go on. */
  tick(mayLook: boolean): void {
    this.event({ on: "time" });
    if (this.#presence.is === "over") return;
    const { expiresAt, seats } = this.#presence;
    const { roll } = this.#seams.store;
    const latestEnd = this.#latestEnd;
    const isShared = elsewhere(this.#presence).size > 0;
    const isFallen = [...seats.values()].some((seat) =>
      seat.away === undefined && !roll.isAlive(seat.instance)
    );
    if (expiresAt <= roll.now() || isFallen || (mayLook && isShared)) {
      this.look();
    }
    if (seats.size > 1 && isDue({ expiresAt, latestEnd }, roll.now())) {
      this.#soon("extend", () => this.#extend());
    }
  }

  /** Takes over what the store says of the room, some time soon. */
  look(): void {
    this.#soon("look", () => this.#look());
  }

  /** Tells every socket to connect elsewhere; places are kept. */
  restart(): void {
    for (const [member, line] of [...this.#lines]) {
      line.close("restart");
      this.lost(member, line);
    }
  }

  async #look(): Promise<void> {
    const { store } = this.#seams;
    const room = await readRoom(store, this.#locator);
    if (room?.record.createdAt !== this.createdAt) return this.#vanish();
    const { alive } = await readMembers(store, this.#locator, room);
    this.event({ on: "extended", expiresAt: room.record.expiresAt });
    this.event({ on: "seen", members: alive.map(seatOf) });
  }

  /** Owes work once, however often it is asked for before it begins. */
  #soon(what: "look" | "extend", work: () => Promise<void>): void {
    if (this.#pending.has(what)) return;
    this.#pending.add(what);
    this.#seams.turns.owe(this.#locator, async () => {
      this.#pending.delete(what);
      try {
        await work();
      } catch (error) {
        // It is owed still.
        this.#pending.add(what);
        throw error;
      }
    });
  }

  #vanish(): void {
    if (this.#presence.is === "over") return;
    const isLate = this.#presence.expiresAt <= this.#seams.store.roll.now();
    this.event({ on: "over", reason: isLate ? "expired" : "ended" });
  }

  async #extend(): Promise<void> {
    const { store } = this.#seams;
    const expiresAt = await extendRoom(store, this.#locator, this.createdAt);
    if (expiresAt === undefined) this.#vanish();
    else this.event({ on: "extended", expiresAt });
  }

  /** Who is to know of a change: processes of members before or after it. */
  #elsewhere(before: Presence): ReadonlySet<string> {
    return elsewhere(before).union(elsewhere(this.#presence));
  }

  #ring(others: ReadonlySet<string>): void {
    const { bus, store: { roll } } = this.#seams;
    for (const instance of others) {
      if (!roll.isAlive(instance)) continue;
      bus.send(instance, { t: "look", locator: this.#locator });
    }
  }

  #run(effect: PresenceEffect, before: Presence): void {
    const { bus, store, turns } = this.#seams;
    const locator = this.#locator;
    const owe = (work: () => Promise<unknown>): void => {
      const others = this.#elsewhere(before);
      turns.owe(locator, async () => {
        await work();
        this.#ring(others);
      });
    };
    switch (effect.do) {
      case "send":
        this.#lines.get(effect.member)?.send(effect.message);
        return;
      case "shut": {
        const line = this.#lines.get(effect.member);
        this.#lines.delete(effect.member);
        line?.close(effect.close);
        return;
      }
      case "post": {
        const { do: _, instance, ...letter } = effect;
        const isSent = bus.send(instance, { t: "blob", locator, ...letter });
        // Where this socket could not go on, its next one begins anew.
        if (!isSent) this.#lines.get(effect.from)?.close("slow");
        return;
      }
      case "evict": {
        const { do: _, instance, ...letter } = effect;
        bus.send(instance, { t: "out", locator, ...letter });
        return;
      }
      case "prove":
        return owe(() => provePlace(store, locator, effect.member));
      case "hold":
        return owe(() => holdPlace(store, locator, effect.member, effect.turn));
      case "free":
        return owe(() =>
          freePlace(store, locator, effect.member, effect.ifTurn)
        );
      case "remove":
        return owe(() => endRoom(this.#seams, locator, this.createdAt));
    }
  }
}

/** Other processes that have, or had, sockets of members. */
function elsewhere(presence: Presence): ReadonlySet<string> {
  if (presence.is === "over") return new Set();
  const all = [...presence.seats.values()].map(({ instance }) => instance);
  return new Set(all.filter((instance) => instance !== presence.me));
}

/** Removes a room and tells the other processes that it is over. */
export async function endRoom(
  { store, bus }: Pick<HallSeams, "store" | "bus">,
  locator: string,
  createdAt: number,
): Promise<void> {
  const instances = await removeRoom(store, locator, createdAt);
  for (const instance of instances) {
    if (instance === store.roll.instance || !store.roll.isAlive(instance)) {
      continue;
    }
    const letter: Letter = { t: "end", locator, createdAt };
    bus.send(instance, letter);
  }
}
