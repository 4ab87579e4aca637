import { Bus } from "./bus.ts";
import { endRoom, Hall, type HallSeams, type Line } from "./hall.ts";
import type { Letter } from "./letter.ts";
import type { Log } from "./log.ts";
import {
  type Admission,
  type Arrival,
  reclaimPlace,
  takePlace,
} from "./place.ts";
import type { PresenceEvent } from "./presence.ts";
import type { Store } from "./room.ts";
import { seatOf } from "./seat.ts";
import { Turns } from "./turns.ts";

/** How somebody asks to come in. */
export type Entry =
  | ({ readonly kind: "new" } & Arrival)
  | { readonly kind: "back"; readonly member: string; readonly token: string };

/** Rooms with members elsewhere are read this often, should a letter be lost. */
const LOOK_MS = 10_000;

/** The rooms that have a socket on this process, and the way to the others. */
export class Hub {
  readonly #seams: HallSeams;
  readonly #halls = new Map<string, Hall>();
  #lookedAt = 0;

  constructor(store: Store, log: Log) {
    const bus = new Bus(store, log, (letter) => this.#read(letter));
    this.#seams = { store, bus, turns: new Turns(log) };
  }

  /** What this process has of rooms and members. */
  get size(): { readonly rooms: number; readonly members: number } {
    let members = 0;
    for (const hall of this.#halls.values()) members += hall.lineCount;
    return { rooms: this.#halls.size, members };
  }

  /** Seats a socket and welcomes it, or closes it. */
  join(locator: string, entry: Entry, line: Line): Promise<boolean> {
    const { store, turns } = this.#seams;
    return turns.take(locator, async () => {
      const admission = await (entry.kind === "new"
        ? takePlace(store, locator, entry)
        : reclaimPlace(store, locator, entry));
      if (admission.is === "admitted") {
        this.#admit(locator, entry, line, admission);
        return true;
      }
      line.close(admission.close);
      return false;
    });
  }

  /** The socket is gone; nothing happens when another has its place. */
  lost(locator: string, member: string, line: Line): void {
    this.#halls.get(locator)?.lost(member, line);
  }

  /** Something happened in a room. */
  event(locator: string, event: PresenceEvent): void {
    const hall = this.#halls.get(locator);
    hall?.event(event);
    if (hall?.isEmpty) this.#halls.delete(locator);
  }

  /** Closes a room and everyone's socket; settles when it is removed. */
  async end(locator: string, createdAt: number): Promise<void> {
    await this.#seams.turns.take(
      locator,
      () => endRoom(this.#seams, locator, createdAt),
    );
    this.#over(locator, createdAt);
  }

  /** Writes and reads letters; to be called often. */
  async poll(): Promise<void> {
    await this.#seams.bus.poll();
  }

  /** To be called about once a second. */
  tick(): void {
    const { turns, store: { roll } } = this.#seams;
    const mayLook = roll.now() - this.#lookedAt >= LOOK_MS;
    if (mayLook) this.#lookedAt = roll.now();
    turns.retry();
    for (const [locator, hall] of [...this.#halls]) {
      hall.tick(mayLook);
      if (hall.isEmpty) this.#halls.delete(locator);
    }
  }

  /** Tells every socket to connect elsewhere; places are kept. */
  async shutdown(): Promise<void> {
    const { bus, turns } = this.#seams;
    for (const hall of this.#halls.values()) hall.restart();
    await turns.settled();
    await bus.close();
    this.#halls.clear();
  }

  #admit(
    locator: string,
    { member, token }: Entry,
    line: Line,
    admission: Extract<Admission, { is: "admitted" }>,
  ): void {
    const { bus, store: { roll } } = this.#seams;
    const { room, self, others, displaced } = admission;
    const old = this.#halls.get(locator);
    const isThis = old?.createdAt === room.createdAt && !old.isEmpty;
    if (!isThis) old?.event({ on: "over", reason: "expired" });
    const hall = old && isThis ? old : new Hall(this.#seams, locator, room);
    this.#halls.set(locator, hall);
    for (const { id, record: { instance } } of displaced) {
      if (instance === roll.instance || !roll.isAlive(instance)) continue;
      const close = "replaced";
      bus.send(instance, { t: "out", locator, member: id, close });
    }
    hall.seat(line, {
      on: "arrived",
      self: seatOf({ id: member, record: self, awaySince: undefined }),
      token,
      displaced: displaced.map(({ id }) => id),
      others: others.map(seatOf),
    });
  }

  #over(locator: string, createdAt: number): void {
    if (this.#halls.get(locator)?.createdAt !== createdAt) return;
    this.event(locator, { on: "over", reason: "ended" });
  }

  /** In turn with what else happens in the room, looks among it. */
  #read(letter: Letter): void {
    const { locator } = letter;
    if (letter.t === "look") return this.#halls.get(locator)?.look();
    this.#seams.turns.owe(locator, () => {
      switch (letter.t) {
        case "blob": {
          const { t: _, locator, ...blob } = letter;
          return this.event(locator, { on: "posted", ...blob });
        }
        case "out": {
          const { member, close } = letter;
          return this.event(locator, { on: "evicted", member, close });
        }
        case "end":
          return this.#over(locator, letter.createdAt);
      }
    });
  }
}
