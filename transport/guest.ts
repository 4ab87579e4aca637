import { base64url } from "../core/bytes.ts";
import type { Problem } from "../core/problem.ts";
import { locatorOf, type Secret } from "../core/secret.ts";
import type { Place } from "../core/call.ts";
import type { CryptoEvent } from "../workers/command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import { Signalling } from "./signalling.ts";
import type { Contact } from "./contact.ts";

/** A guest comes in to the host; others it meets only through it. */
const PAIR = "host";

/** The guest's way in: one attempt with a code or link. */
export class GuestEntrance implements Entrance {
  readonly role = "guest";
  #signalling: Signalling | undefined;
  #left = false;
  /** Why the way to the host closed while the code was being checked. */
  #lost: Problem | undefined;
  readonly #locator: string;
  /** By member id at the server: the host, and whom it introduced. */
  readonly #pairs = new Map<string, string>();
  #way: Pick<Contact, "signalling" | "place"> | undefined;

  constructor(
    private readonly api: Api,
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    private readonly secret: Secret,
    private readonly password: string | undefined,
  ) {
    this.#locator = locatorOf(secret);
  }

  enter(): Promise<void> {
    const { secret, password } = this;
    this.workers.send({
      do: "knock",
      pair: PAIR,
      secret,
      ...(password && { password }),
    });
    return Promise.resolve();
  }

  hear(event: EntranceEvent): void {
    if (event.on === "hello" && event.pair === PAIR) this.#join(event.hello);
  }

  closed(
    { pair, problem, attemptsLeft = 0 }: Extract<CryptoEvent, { on: "closed" }>,
  ): void {
    // Others who leave are missed; without the host there is no room.
    if (pair !== PAIR) return;
    const { stage } = this.lobby;
    if (stage.is === "joining") {
      if (problem === "member-left" && stage.step !== "connecting") {
        // A host that leaves before it let anybody in ends its room.
        this.#end(this.#lost ?? { kind: "room-gone" });
      } else if (problem !== "refused") this.#end({ kind: problem });
      else if (attemptsLeft > 0) {
        this.#end({ kind: "wrong-code", attemptsLeft });
      } else this.#end({ kind: "code-dead", limit: "guesses" });
    }
    this.leave();
  }

  admitted(): void {
    this.#signalling?.persist();
  }

  hurry(): void {
    this.#signalling?.hurry();
  }

  leave(): void {
    this.#left = true;
    this.#signalling?.leave();
  }

  #join(hello: Uint8Array<ArrayBuffer>): void {
    if (this.#left) return;
    const { api, workers, lobby } = this;
    const locator = this.#locator;
    let place: Place | undefined;
    const tieOf = (id: string) => lobby.members.tie(this.#pairs.get(id) ?? "");
    const signalling: Signalling = new Signalling(
      api.socketUrl(locator),
      { t: "join", role: "guest", hello: base64url(hello) },
      {
        welcome: ({ member, token, members }, again) => {
          place = { locator, member, token };
          if (again) {
            for (const id of this.#pairs.keys()) tieOf(id)?.resignal();
            return;
          }
          const host = members.find(({ role }) => role === "host");
          if (!host) return this.#end({ kind: "room-gone" });
          this.#way = { signalling, place: () => place };
          this.#meet(PAIR, host.member, "host");
          lobby.enterStage({ is: "joining", step: "checking" });
        },
        joined: () => {},
        // Whoever was not introduced by the host has no pair and is not heard.
        blob: (member, blob) => {
          const pair = this.#pairs.get(member);
          if (pair) workers.send({ do: "blob", pair, blob });
        },
        away: (member) => tieOf(member)?.away(),
        back: (member) => tieOf(member)?.resignal(),
        left: (member) => tieOf(member)?.left(),
        dissolved: () => lobby.members.tie(PAIR)?.left(),
        ended: (problem) => {
          const { stage } = lobby;
          if (stage.is !== "joining") return;
          if (stage.step !== "checking") return this.#end(problem);
          // What the host said before may still be with the workers.
          this.#lost = problem;
          lobby.members.tie(PAIR)?.close(problem);
        },
      },
    );
    this.#signalling = signalling;
  }

  #meet(pair: string, at: string, role: "host" | "guest"): void {
    this.#pairs.set(at, pair);
    if (this.#way) this.lobby.members.meet({ pair, at, ...this.#way }, role);
  }

  #end(problem: Problem): void {
    this.leave();
    this.lobby.enterStage({ is: "closed", problem });
  }
}
