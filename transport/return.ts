import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import { Driver } from "./driver.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import { HostEntrance } from "./host.ts";
import type { Privacy } from "./privacy.ts";
import type { Room } from "./view.ts";

/**
 * Goes on with the room of an earlier page: `bonds` with those who were in it.
 */
export function returnRoom(
  bonds: readonly string[],
  origin: URL,
  privacy: () => Privacy,
): Room {
  return new Driver(
    { is: "joining", step: "finding" },
    origin,
    privacy,
    (api, workers, lobby) =>
      new ReturnEntrance(
        workers,
        lobby,
        bonds,
        new HostEntrance(api, workers, lobby, origin.origin),
      ),
  );
}

/** The way back to those whom an earlier page met, as their host or not. */
class ReturnEntrance implements Entrance {
  host: HostEntrance | undefined;
  readonly #asked: Set<string>;

  constructor(
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    bonds: readonly string[],
    /** What we are if any of them was our guest. */
    private readonly hosting: HostEntrance,
  ) {
    this.#asked = new Set(bonds);
  }

  enter(): Promise<void> {
    for (const bond of this.#asked) this.workers.send({ do: "rejoin", bond });
    this.#seeWhetherEmpty();
    return Promise.resolve();
  }

  hear(event: EntranceEvent): void {
    this.host?.hear(event);
    if (event.on === "rejoined") {
      this.#asked.delete(event.bond);
      if (event.role === "guest") this.host = this.hosting;
      this.lobby.members.restore(event);
      this.lobby.enterStage({ is: "open" });
    }
    if (event.on === "estranged") {
      this.#asked.delete(event.bond);
      this.#seeWhetherEmpty();
    }
  }

  closed(event: Extract<CryptoEvent, { on: "closed" }>): void {
    this.host?.closed(event);
  }

  admitted(event: Extract<CryptoEvent, { on: "open" }>): void {
    this.host?.admitted(event);
  }

  hurry(): void {
    this.host?.hurry();
  }

  leave(): void {
    this.host?.leave();
  }

  #seeWhetherEmpty(): void {
    if (this.#asked.size > 0 || this.lobby.members.met.length > 0) return;
    const problem = { kind: "room-gone" } as const;
    this.lobby.enterStage({ is: "closed", problem });
  }
}
