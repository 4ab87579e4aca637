import { base64url } from "../core/bytes.ts";
import type { Problem } from "../core/problem.ts";
import { locatorOf, type Secret } from "../core/secret.ts";
import type { Place } from "../core/call.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import { Signalling } from "./signalling.ts";

/** A guest comes in to the host; others it meets only through it. */
const PAIR = "host";

/** The guest's way in: one attempt with a code or link. */
export class GuestEntrance implements Entrance {
  #signalling: Signalling | undefined;
  #left = false;
  /** Why the way to the host closed while the code was being checked. */
  #lost: Problem | undefined;
  readonly #locator: string;
  /** The host's id at the server. */
  #host: string | undefined;

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
    const tieOf = (id: string) =>
      id === this.#host ? lobby.members.tie(PAIR) : undefined;
    const signalling: Signalling = new Signalling(
      api.socketUrl(locator),
      { t: "join", role: "guest", hello: base64url(hello) },
      {
        welcome: ({ member, token, members }, again) => {
          place = { locator, member, token };
          if (again) {
            return lobby.members.tie(PAIR)?.resignal();
          }
          const host = members.find(({ role }) => role === "host");
          if (!host) return this.#end({ kind: "room-gone" });
          const at = this.#host = host.member;
          const contact = { pair: PAIR, at, signalling, place: () => place };
          lobby.members.meet(contact, "host");
          lobby.enterStage({ is: "joining", step: "checking" });
        },
        joined: () => {},
        // Other guests are met elsewhere, and only when the host says so.
        blob: (member, blob) => {
          if (member !== this.#host) return;
          workers.send({ do: "blob", pair: PAIR, blob });
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

  #end(problem: Problem): void {
    this.leave();
    this.lobby.enterStage({ is: "closed", problem });
  }
}
