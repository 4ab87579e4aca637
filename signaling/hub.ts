import type { CloseName } from "../core/close.ts";
import type { ServerMessage } from "../core/signal.ts";
import type { MemberRecord } from "./member.ts";
import { failure, type Log } from "./log.ts";
import {
  type Admission,
  type Arrival,
  freePlace,
  holdPlace,
  reclaimPlace,
  removeRoom,
  takePlace,
} from "./place.ts";
import {
  openPresence,
  type Presence,
  type PresenceEvent,
  stepPresence,
} from "./presence.ts";
import type { Known, PresenceEffect } from "./seats.ts";

/** A member's socket as the hub uses it. Neither function throws. */
export interface Line {
  send(message: ServerMessage): void;
  close(name: CloseName | "done"): void;
}

/** How somebody asks to come in. */
export type Entry =
  | ({ readonly kind: "new" } & Omit<Arrival, "instance">)
  | { readonly kind: "back"; readonly member: string; readonly token: string };

interface Hall {
  readonly createdAt: number;
  readonly lines: Map<string, Line>;
  presence: Presence;
}

export interface HubSeams {
  readonly kv: Deno.Kv;
  readonly clock: () => number;
  readonly instance: string;
  readonly log: Log;
}

/**
 * The rooms that have a socket on this process. Presence decides, the hub
 * carries out; what is stored changes one room at a time, in order.
 */
export class Hub {
  readonly #seams: HubSeams;
  readonly #halls = new Map<string, Hall>();
  readonly #queues = new Map<string, Promise<void>>();

  constructor(seams: HubSeams) {
    this.#seams = seams;
  }

  /** What of rooms and members is on this process. */
  get size(): { readonly rooms: number; readonly members: number } {
    let members = 0;
    for (const { lines } of this.#halls.values()) members += lines.size;
    return { rooms: this.#halls.size, members };
  }

  /** Seats a socket and welcomes it, or closes it. */
  join(locator: string, entry: Entry, line: Line): Promise<boolean> {
    return this.#inTurn(locator, async () => {
      this.event(locator, { on: "time" });
      const admission = await this.#admit(locator, entry);
      if (admission.is === "refused") {
        line.close(admission.close);
        return false;
      }
      const hall = this.#hall(locator, admission);
      hall.lines.get(entry.member)?.close("replaced");
      hall.lines.set(entry.member, line);
      this.event(locator, {
        on: "arrived",
        self: known(entry.member, admission.self),
        token: entry.token,
        returning: entry.kind === "back",
        others: admission.others.map(({ id, record }) => known(id, record)),
      });
      return true;
    });
  }

  /** The socket is gone; nothing happens when another has its place. */
  lost(locator: string, member: string, line: Line): void {
    const hall = this.#halls.get(locator);
    if (hall?.lines.get(member) !== line) return;
    hall.lines.delete(member);
    this.event(locator, { on: "lost", member });
  }

  /** Decides on an event and carries out what follows from it. */
  event(locator: string, event: PresenceEvent): void {
    const hall = this.#halls.get(locator);
    if (hall === undefined) return;
    const { state, effects } = stepPresence(
      hall.presence,
      event,
      this.#seams.clock(),
    );
    hall.presence = state;
    for (const effect of effects) this.#run(locator, hall, effect);
    if (state.is === "over" || state.seats.size === 0) {
      this.#halls.delete(locator);
    }
  }

  /** Closes a room and everyone's socket; settles when it is removed. */
  end(locator: string, createdAt: number): Promise<void> {
    this.event(locator, { on: "ended" });
    const { kv, clock } = this.#seams;
    return this.#inTurn(
      locator,
      () => removeRoom(kv, locator, createdAt, clock()),
    );
  }

  /** Ends graces and rooms whose time is up. */
  tick(): void {
    for (const locator of [...this.#halls.keys()]) {
      this.event(locator, { on: "time" });
    }
  }

  /** Tells every socket to connect elsewhere; places are kept. */
  async shutdown(): Promise<void> {
    for (const [locator, { lines }] of [...this.#halls]) {
      for (const [member, line] of [...lines]) {
        line.close("restart");
        this.lost(locator, member, line);
      }
    }
    await Promise.all(this.#queues.values());
    this.#halls.clear();
  }

  #admit(locator: string, entry: Entry): Promise<Admission> {
    const { kv, clock, instance } = this.#seams;
    return entry.kind === "new"
      ? takePlace(kv, locator, { ...entry, instance }, clock())
      : reclaimPlace(kv, locator, { ...entry, instance }, clock());
  }

  /** The hall of the room that was made then; an older one's is cleared. */
  #hall(
    locator: string,
    { room }: Extract<Admission, { is: "admitted" }>,
  ): Hall {
    const old = this.#halls.get(locator);
    if (old?.createdAt === room.createdAt) return old;
    if (old !== undefined) this.event(locator, { on: "ended" });
    const hall: Hall = {
      createdAt: room.createdAt,
      lines: new Map(),
      presence: openPresence(room.expiresAt),
    };
    this.#halls.set(locator, hall);
    return hall;
  }

  #run(locator: string, hall: Hall, effect: PresenceEffect): void {
    const { kv, clock } = this.#seams;
    switch (effect.do) {
      case "send":
        hall.lines.get(effect.member)?.send(effect.message);
        return;
      case "shut": {
        const line = hall.lines.get(effect.member);
        hall.lines.delete(effect.member);
        line?.close(effect.close);
        return;
      }
      case "hold": {
        const { member, until } = effect;
        this.#store(
          locator,
          () => holdPlace(kv, locator, member, until, clock()),
        );
        return;
      }
      case "free": {
        const { member } = effect;
        this.#store(locator, () => freePlace(kv, locator, member, clock()));
        return;
      }
      case "remove":
        this.#store(
          locator,
          () => removeRoom(kv, locator, hall.createdAt, clock()),
        );
        return;
    }
  }

  /** A write nobody waits for; one that fails leaves the rest to expiry. */
  #store(locator: string, write: () => Promise<void>): void {
    this.#inTurn(locator, write).catch((error) =>
      this.#seams.log.warn("store-failed", failure(error))
    );
  }

  #inTurn<T>(locator: string, work: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(locator) ?? Promise.resolve();
    const result = before.then(work);
    const settled = result.then(() => {}, () => {}).then(() => {
      if (this.#queues.get(locator) === settled) this.#queues.delete(locator);
    });
    this.#queues.set(locator, settled);
    return result;
  }
}

function known(
  member: string,
  { role, hello }: MemberRecord,
): Known {
  return hello === undefined ? { member, role } : { member, role, hello };
}
