import type { Workers } from "../workers/room_workers.ts";
import { Driver } from "./driver.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import type { Room } from "./view.ts";

/**
 * Goes on with the room of an earlier page: `bonds` with those who were in it.
 */
export function returnRoom(bonds: readonly string[], origin: URL): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    origin,
    (_, workers, lobby) => new ReturnEntrance(workers, lobby, bonds),
  );
}

/** The way back to those whom an earlier page met. */
class ReturnEntrance implements Entrance {
  readonly role = "guest";
  readonly #asked: Set<string>;

  constructor(
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    bonds: readonly string[],
  ) {
    this.#asked = new Set(bonds);
  }

  enter(): Promise<void> {
    for (const bond of this.#asked) this.workers.send({ do: "rejoin", bond });
    this.#seeWhetherEmpty();
    return Promise.resolve();
  }

  hear(event: EntranceEvent): void {
    if (event.on === "rejoined") {
      this.#asked.delete(event.bond);
      this.lobby.members.restore(event.bond);
      this.lobby.enterStage({ is: "open" });
    }
    if (event.on === "estranged") {
      this.#asked.delete(event.bond);
      this.#seeWhetherEmpty();
    }
  }

  /** Nobody comes in, so that there is nothing to do about it. */
  closed(): void {}
  admitted(): void {}
  hurry(): void {}
  leave(): void {}

  #seeWhetherEmpty(): void {
    if (this.#asked.size > 0 || this.lobby.members.met.length > 0) return;
    const problem = { kind: "room-gone" } as const;
    this.lobby.enterStage({ is: "closed", problem });
  }
}
