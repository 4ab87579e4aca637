import {
  type Code,
  drawCode,
  formatCharacters,
  formatWords,
} from "../core/code.ts";
import { formatLink } from "../core/link.ts";
import { ProblemError } from "../core/problem.ts";
import {
  codeSecret,
  drawLink,
  type KeySecret,
  locatorOf,
  type Secret,
} from "../core/secret.ts";
import type { Place } from "../core/call.ts";
import { base64url, unbase64url } from "../core/bytes.ts";
import type { CryptoEvent } from "../workers/command.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Entrance, EntranceEvent, Lobby } from "./entrance.ts";
import { drawBytes } from "./random.ts";
import { Signalling } from "./signalling.ts";
import type { Invitation } from "./view.ts";

/** A code nobody uses dies after this long (PROTOCOL §6). */
const TTL_SECONDS = 600;
/** Guests whom a code or link lets in: whoever knows it can pose as the host. */
const ADMISSIONS = 1;
/** The host and as many guests. */
const MAX_MEMBERS = 1 + ADMISSIONS;
/** Draws of a code before the server is given up on as crowded. */
const MAX_DRAWS = 8;

type DoorName = "code" | "link";

/** The host's way in: a code and a link, each with a room at the server. */
export class HostEntrance implements Entrance {
  readonly role = "host";
  readonly #doors = new Map<DoorName, Signalling>();
  /** By pair: the door a member came through. */
  readonly #through = new Map<string, DoorName>();
  #left = false;

  constructor(
    private readonly api: Api,
    private readonly workers: Workers,
    private readonly lobby: Lobby,
    /** Where people open links, without a slash at its end. */
    private readonly origin: string,
  ) {}

  async enter(): Promise<void> {
    const secret: KeySecret = drawLink(drawBytes);
    const [code] = await Promise.all([
      this.#openCode(),
      this.#openDoor("link", secret),
    ]);
    const invitation: Invitation = {
      words: formatWords(code.code),
      characters: formatCharacters(code.code),
      link: formatLink(this.origin, secret),
      expiresAt: code.expiresAt,
      guests: ADMISSIONS,
    };
    this.lobby.enterStage({ is: "waiting", invitation });
  }

  hear(event: EntranceEvent): void {
    if (event.on !== "doors") return;
    const { stage } = this.lobby;
    if (stage.is !== "waiting") return;
    const { attemptsLeft, dead } = event;
    if (dead === undefined) {
      const notice = { kind: "wrong-code", attemptsLeft } as const;
      this.lobby.enterStage({ ...stage, notice });
    } else if (dead !== "admissions") {
      this.leave();
      const problem = { kind: "code-dead", limit: dead } as const;
      this.lobby.enterStage({ is: "closed", problem });
    }
  }

  closed({ pair, problem }: Extract<CryptoEvent, { on: "closed" }>): void {
    const door = this.#through.get(pair);
    const tie = this.lobby.members.tie(pair);
    if (door && tie && problem === "refused") {
      this.#doors.get(door)?.dismiss(tie.at);
    }
  }

  admitted({ pair }: Extract<CryptoEvent, { on: "open" }>): void {
    const used = this.#through.get(pair);
    for (const [name, door] of this.#doors) {
      if (name === used) door.persist();
      else door.leave();
    }
  }

  hurry(): void {
    for (const door of this.#doors.values()) door.hurry();
  }

  leave(): void {
    this.#left = true;
    for (const door of this.#doors.values()) door.leave();
  }

  /** Draws codes until the server has room for one. */
  async #openCode(): Promise<{ code: Code; expiresAt: number }> {
    for (let draw = 0; draw < MAX_DRAWS; draw++) {
      const code = drawCode(drawBytes, 3);
      const expiresAt = await this.#openDoor("code", codeSecret(code));
      if (expiresAt !== undefined) return { code, expiresAt };
    }
    throw new ProblemError({ kind: "server-refused", status: 409 });
  }

  async #openDoor(name: DoorName, secret: Secret): Promise<number | undefined> {
    const locator = locatorOf(secret);
    const token = drawBytes(32);
    const expiresAt = await this.api.createRoom(
      locator,
      token,
      TTL_SECONDS,
      MAX_MEMBERS,
    );
    if (expiresAt === undefined || this.#left) return undefined;
    const ttl = 1000 * TTL_SECONDS;
    const admissions = ADMISSIONS;
    this.workers.send({ do: "host", door: name, secret, ttl, admissions });
    // Only a host that is there can be met: nobody learns the code before.
    await new Promise<void>((present) => {
      const door = this.#signalling(name, locator, token, present);
      this.#doors.set(name, door);
    });
    return expiresAt;
  }

  #signalling(
    name: DoorName,
    locator: string,
    token: Uint8Array<ArrayBuffer>,
    present: () => void,
  ): Signalling {
    let place: Place | undefined;
    const pairOf = (member: string) => `${name}:${member}`;
    const tieOf = (member: string) => this.lobby.members.tie(pairOf(member));
    const greet = (at: string, hello: Uint8Array<ArrayBuffer>) => {
      const pair = pairOf(at);
      const { workers, lobby } = this;
      this.#through.set(pair, name);
      const over = () => {
        // Whoever it was for is met elsewhere, or gone.
        if (lobby.stage.is === "open") signalling.leave();
      };
      lobby.members.meet(
        { pair, at, signalling, place: () => place, over },
        "guest",
      );
      workers.send({ do: "greet", pair, door: name, hello });
    };
    const signalling: Signalling = new Signalling(
      this.api.socketUrl(locator),
      { t: "join", role: "host", token: base64url(token) },
      {
        welcome: ({ member, token, members }) => {
          place = { locator, member, token };
          present();
          for (const { member, hello } of members) {
            const known = tieOf(member);
            if (known) known.resignal();
            else if (hello) greet(member, unbase64url(hello));
          }
        },
        joined: (id, hello) => {
          if (hello) greet(id, hello);
        },
        blob: (member, blob) =>
          this.workers.send({ do: "blob", pair: pairOf(member), blob }),
        away: (member) => tieOf(member)?.away(),
        back: (member) => tieOf(member)?.resignal(),
        left: (member) => tieOf(member)?.left(),
        dissolved: () => {},
        ended: (problem) => {
          if (this.lobby.stage.is === "open" || this.#left) return;
          this.leave();
          this.lobby.enterStage({ is: "closed", problem });
        },
      },
    );
    return signalling;
  }
}
