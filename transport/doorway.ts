import {
  type Code,
  drawCode,
  formatCharacters,
  formatWords,
} from "../core/code.ts";
import { base64url, hex, unbase64url } from "../core/bytes.ts";
import type { Place } from "../core/call.ts";
import { formatLink } from "../core/link.ts";
import { type Problem, ProblemError } from "../core/problem.ts";
import {
  codeSecret,
  drawLink,
  locatorOf,
  type Secret,
} from "../core/secret.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import type { Members } from "./members.ts";
import { drawBytes } from "./random.ts";
import { Signalling } from "./signalling.ts";
import type { Invitation } from "./view.ts";

/** A code nobody uses dies after this long (PROTOCOL §6). */
const TTL_SECONDS = 600;
/** Draws of a code before the server is given up on as crowded. */
const MAX_DRAWS = 8;

/** The room that a doorway leads to. */
interface DoorwayRoom {
  readonly api: Api;
  readonly workers: Pick<Workers, "send">;
  readonly members: Members;
  /** Where people open links, without a slash at its end. */
  readonly origin: string;
  /** A room of the doorway is over at the server. */
  ended(problem: Problem): void;
}

/** A code's or a link's room at the server. */
interface Door {
  readonly signalling: Signalling;
  /** Pairs that came in by it, and need it as their way to the server. */
  readonly users: Set<string>;
}

/** A code and a link by which guests come in, each with a room at the server. */
export class Doorway {
  /** By the workers' name. */
  readonly #doors = new Map<string, Door>();
  /** Ours in the rooms of the doors, by the same name. */
  readonly #places = new Map<string, Place>();
  /** Tells its doors from those of other doorways. */
  readonly #name = hex(drawBytes(4));
  #closed = false;

  constructor(
    private readonly guests: number,
    private readonly room: DoorwayRoom,
  ) {}

  /** Draws the code and the link, and waits at both. */
  async open(): Promise<Invitation> {
    const secret = drawLink(drawBytes);
    const [code] = await Promise.all([
      this.#openCode(),
      this.#openDoor("link", secret),
    ]);
    return {
      words: formatWords(code.code),
      characters: formatCharacters(code.code),
      link: formatLink(this.room.origin, secret),
      expiresAt: code.expiresAt,
      guests: this.guests,
    };
  }

  /** Ours in the room of the code. */
  get place(): Place | undefined {
    return this.#places.get(this.#doorName("code"));
  }

  /** Keys are agreed in a pair; answers whether it came by this doorway. */
  admit(pair: string): boolean {
    const door = this.#doorOf(pair);
    door?.users.add(pair);
    door?.signalling.persist();
    return door !== undefined;
  }

  /** Who was not let in frees its place. */
  dismiss(pair: string): void {
    const tie = this.room.members.tie(pair);
    if (tie) this.#doorOf(pair)?.signalling.dismiss(tie.at);
  }

  hurry(): void {
    for (const { signalling } of this.#doors.values()) signalling.hurry();
  }

  /** Nobody else comes in; who did keeps its way to the server. */
  close(): void {
    this.#closed = true;
    for (const door of this.#doors.values()) this.#tidy(door);
  }

  leave(): void {
    this.#closed = true;
    for (const { signalling } of this.#doors.values()) signalling.leave();
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

  async #openDoor(
    kind: "code" | "link",
    secret: Secret,
  ): Promise<number | undefined> {
    const { guests, room: { api, workers } } = this;
    const locator = locatorOf(secret);
    const token = drawBytes(32);
    const expiresAt = await api.createRoom(
      locator,
      token,
      TTL_SECONDS,
      1 + guests,
    );
    if (expiresAt === undefined || this.#closed) return undefined;
    const door = this.#doorName(kind);
    const ttl = 1000 * TTL_SECONDS;
    workers.send({ do: "host", door, secret, ttl, admissions: guests });
    // Only a host that is there can be met: nobody learns the code before.
    await new Promise<void>((present) => {
      const signalling = this.#signalling(door, locator, token, present);
      this.#doors.set(door, { signalling, users: new Set() });
    });
    return expiresAt;
  }

  #signalling(
    door: string,
    locator: string,
    token: Uint8Array<ArrayBuffer>,
    present: () => void,
  ): Signalling {
    const { api, workers, members } = this.room;
    const place = () => this.#places.get(door);
    const pairOf = (member: string) => `${door}:${member}`;
    const tieOf = (member: string) => members.tie(pairOf(member));
    const greet = (at: string, hello: Uint8Array<ArrayBuffer>) => {
      const pair = pairOf(at);
      // Whoever it was for is met elsewhere, or gone.
      const over = () => this.#over(pair);
      members.meet({ pair, at, signalling, place, over }, "guest");
      workers.send({ do: "greet", pair, door, hello });
    };
    const signalling: Signalling = new Signalling(
      api.socketUrl(locator),
      { t: "join", role: "host", token: base64url(token) },
      {
        welcome: ({ member, token, members }) => {
          this.#places.set(door, { locator, member, token });
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
          workers.send({ do: "blob", pair: pairOf(member), blob }),
        away: (member) => tieOf(member)?.away(),
        back: (member) => tieOf(member)?.resignal(),
        left: (member) => tieOf(member)?.left(),
        dissolved: () => {},
        ended: (problem) => {
          if (!this.#closed) this.room.ended(problem);
        },
      },
    );
    return signalling;
  }

  #doorName(kind: "code" | "link"): string {
    return `${kind} ${this.#name}`;
  }

  #over(pair: string): void {
    const door = this.#doorOf(pair);
    door?.users.delete(pair);
    if (door && this.#closed) this.#tidy(door);
  }

  #tidy({ signalling, users }: Door): void {
    if (users.size === 0) signalling.leave();
  }

  #doorOf(pair: string): Door | undefined {
    return this.#doors.get(pair.slice(0, pair.lastIndexOf(":")));
  }
}
