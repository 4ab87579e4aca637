import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import type { Problem } from "../core/problem.ts";
import { Rendezvous } from "./rendezvous.ts";

/** The way to a device that knows this one (PROTOCOL §14). */
export class DeviceEntrance implements Entrance {
  #rendezvous: Rendezvous | undefined;

  constructor(
    private readonly api: Api,
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    private readonly device: string,
  ) {}

  enter(): Promise<void> {
    const { api, workers, lobby, device } = this;
    this.#rendezvous = new Rendezvous(api, workers, { device }, {
      met(contact) {
        lobby.enterStage({ is: "joining", step: "checking" });
        return lobby.members.meet(contact, "guest");
      },
      forsook: (pair) => {
        const member = lobby.members.get(pair);
        if (member) lobby.members.remove(member);
        lobby.enterStage({ is: "joining", step: "finding" });
      },
      failed: (problem) => this.#end(problem),
    });
    return Promise.resolve();
  }

  hear(event: EntranceEvent): void {
    if (event.on === "hello") this.#rendezvous?.hear(event);
    if (event.on !== "places" || !("device" in event.whom)) return;
    // Forgotten since it was shown.
    if (event.places.length === 0) this.#end({ kind: "room-gone" });
    else this.#rendezvous?.hear(event);
  }

  closed({ problem }: Extract<CryptoEvent, { on: "closed" }>): void {
    if (this.lobby.stage.is !== "joining") return;
    this.#end(
      problem === "refused"
        ? { kind: "wrong-code", attemptsLeft: 0 }
        : { kind: problem },
    );
  }

  admitted(event: Extract<CryptoEvent, { on: "open" }>): void {
    this.#rendezvous?.hear(event);
  }

  hurry(): void {
    this.#rendezvous?.hurry();
  }

  leave(): void {
    this.#rendezvous?.stop();
  }

  #end(problem: Problem): void {
    if (this.lobby.stage.is !== "joining") return;
    this.leave();
    this.lobby.enterStage({ is: "closed", problem });
  }
}
