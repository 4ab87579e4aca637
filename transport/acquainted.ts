import { base64url, unbase64url } from "../core/bytes.ts";
import type { Place } from "../core/call.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/command.ts";
import type { MeetingPlace } from "../workers/devices.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import { Member } from "./member.ts";
import { drawBytes } from "./random.ts";
import { Signalling } from "./signalling.ts";

/** How long a device waits for the other one at a place. */
const TTL_SECONDS = 600;

/**
 * The way to a device that knows this one (PROTOCOL §14). Whoever comes first
 * makes the day's room, or two where the other may still have the secret before
 * the last; whoever comes second finds it.
 */
export class DeviceEntrance implements Entrance {
  readonly #places = Promise.withResolvers<readonly MeetingPlace[]>();
  readonly #ways: Signalling[] = [];
  /** By pair: what to do with its own HELLO. */
  readonly #hellos = new Map<
    string,
    (hello: Uint8Array<ArrayBuffer>) => void
  >();
  #left = false;

  constructor(
    private readonly api: Api,
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    private readonly device: string,
  ) {}

  async enter(): Promise<void> {
    this.workers.send({ do: "places", device: this.device });
    const places = await this.#places.promise;
    for (const place of places) {
      const { exists, open } = await this.api.roomFacts(place.locator);
      if (exists && open && !this.#left) return this.#join(place);
    }
    const today = places[0]?.day;
    const own = places.filter(({ day }) => day === today);
    if (own.length === 0) this.#end({ kind: "room-gone" });
    for (const place of own) await this.#wait(place);
  }

  hear(event: EntranceEvent): void {
    if (event.on === "places") this.#places.resolve(event.places);
    if (event.on === "hello") this.#hellos.get(event.pair)?.(event.hello);
  }

  closed({ problem }: Extract<CryptoEvent, { on: "closed" }>): void {
    if (this.lobby.stage.is !== "joining") return;
    this.#end(
      problem === "refused"
        ? { kind: "wrong-code", attemptsLeft: 0 }
        : { kind: problem },
    );
  }

  admitted(): void {
    for (const way of this.#ways) way.persist();
  }

  hurry(): void {
    for (const way of this.#ways) way.hurry();
  }

  leave(): void {
    this.#left = true;
    for (const way of this.#ways) way.leave();
  }

  /** The other one waits already: our HELLO goes with the join. */
  #join(place: MeetingPlace): void {
    const pair = place.locator;
    this.#hellos.set(pair, (hello) => {
      const join = {
        t: "join",
        role: "guest",
        hello: base64url(hello),
      } as const;
      this.#enter(place, join);
    });
    this.#meet(pair, place, true);
  }

  /** We are first: the other's HELLO comes with its join. */
  async #wait(place: MeetingPlace): Promise<void> {
    const token = drawBytes(32);
    const made = await this.api.createRoom(place.locator, token, TTL_SECONDS);
    if (this.#left) return;
    // Made by the other one in the meantime.
    if (made === undefined) return this.#join(place);
    const join = { t: "join", role: "host", token: base64url(token) } as const;
    this.#enter(place, join);
  }

  #meet(pair: string, { old, day }: MeetingPlace, first: boolean): void {
    const { device } = this;
    const place = { old, day };
    this.workers.send({ do: "meet", pair, device, place, first });
  }

  #enter(
    place: MeetingPlace,
    join: ConstructorParameters<typeof Signalling>[1],
  ): void {
    const { api, workers, lobby } = this;
    const { locator } = place;
    const pair = locator;
    let own: Place | undefined;
    const appear = (id: string) => {
      const ways = { api, workers, signalling, place: () => own };
      lobby.members.add(
        new Member(pair, id, "guest", ways, () => lobby.changed()),
      );
      lobby.enterStage({ is: "joining", step: "checking" });
    };
    const greet = (id: string, hello: Uint8Array<ArrayBuffer>) => {
      appear(id);
      this.#hellos.set(pair, () => {
        workers.send({ do: "blob", pair, blob: hello });
      });
      this.#meet(pair, place, false);
    };
    const signalling: Signalling = new Signalling(
      api.socketUrl(locator),
      join,
      {
        welcome: ({ member, token, members }, again) => {
          own = { locator, member, token };
          if (again) return lobby.members.get(pair)?.resignal();
          const [other] = members;
          if (other?.hello) greet(other.member, unbase64url(other.hello));
          else if (other) appear(other.member);
        },
        joined: (id, hello) => {
          if (hello) greet(id, hello);
          // Who made the room came after us, who found it made.
          else appear(id);
        },
        blob: (_member, blob) => workers.send({ do: "blob", pair, blob }),
        away: () => lobby.members.get(pair)?.away(),
        back: () => lobby.members.get(pair)?.resignal(),
        left: () => lobby.members.get(pair)?.absent(),
        dissolved: () => lobby.members.get(pair)?.absent(),
        ended: (problem) => {
          if (lobby.stage.is === "joining") this.#end(problem);
        },
      },
    );
    this.#ways.push(signalling);
  }

  #end(problem: Problem): void {
    this.leave();
    this.lobby.enterStage({ is: "closed", problem });
  }
}
