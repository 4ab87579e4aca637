import { hex } from "../core/bytes.ts";
import { safeName } from "../core/names.ts";
import type { Problem } from "../core/problem.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { NamedFile } from "../workers/transfer_command.ts";
import type { Api } from "./api.ts";
import type { Privacy } from "./privacy.ts";
import { drawBytes } from "./random.ts";
import type { RendezvousEvent } from "./rendezvous.ts";
import type { TieEvent } from "./tie.ts";
import { Ties } from "./ties.ts";
import type { About, MemberView } from "./view.ts";

/** What the workers tell of a member. */
export type MemberEvent =
  | TieEvent
  | RendezvousEvent
  | Extract<CryptoEvent, { on: "remembered" | "about" }>;

/** The room that members are in. */
export interface MemberRoom {
  readonly api: Api;
  readonly workers: Workers;
  /** What it is for a connection that begins now. */
  readonly privacy: () => Privacy;
  changed(): void;
  /** Whether something that was accepted is not over yet. */
  hasUnfinished(member: Member): boolean;
  /** A member is gone with whom there was no session to close. */
  gone(member: Member, problem: Problem): void;
}

/** Somebody in the room, over all the sessions we have with them. */
export class Member {
  readonly id = hex(drawBytes(8));
  readonly ties: Ties;
  #about: About = { name: "", colour: 0 };
  #verified = false;
  #remembered: MemberView["remembered"] = "nobody";
  /** As what our person wants to be remembered. */
  #label: string | undefined;

  constructor(
    private readonly role: MemberView["role"],
    private readonly room: MemberRoom,
    /** Our host's name for it, where the host introduced us. */
    readonly who?: string,
  ) {
    this.ties = new Ties(room, {
      changed: () => room.changed(),
      succeeded: () => this.#succeeded(),
      hasUnfinished: () => room.hasUnfinished(this),
      gone: (problem) => room.gone(this, problem),
    });
  }

  get view(): MemberView {
    const { id, role, ties: { bond, met, view } } = this;
    return {
      ...view,
      ...this.#about,
      id,
      role,
      bond: met ? bond : undefined,
      // A later session is with the same browser: nobody else has the secret
      // of the bond, which the compared session made (PROTOCOL §12.6).
      verified: this.#verified,
      remembered: this.#remembered,
    };
  }

  /** Whether it is in the room, be it that its way is broken. */
  get met(): boolean {
    return this.ties.met;
  }

  /** Whether files can be offered now. */
  get linked(): boolean {
    return this.ties.current?.linked ?? false;
  }

  hear(event: MemberEvent): void {
    switch (event.on) {
      case "remembered":
        this.#remembered = event.by;
        return this.room.changed();
      case "about": {
        const { name, colour } = event;
        this.#about = { name: name && safeName(name), colour };
        return this.room.changed();
      }
      default:
        return this.ties.hear(event);
    }
  }

  /** What it was called on the page before this one; may be empty. */
  called(name: string): void {
    this.#about = { ...this.#about, name };
  }

  /** The person compared the pictures, and they match. */
  verify(): void {
    this.#verified = true;
    this.room.changed();
  }

  /** Asks that the two devices know each other; `label` is our name there. */
  remember(label: string): void {
    this.#label = label;
    const pair = this.ties.current?.pair;
    const verified = this.#verified;
    if (pair === undefined) return;
    this.room.workers.send({ do: "remember", pair, label, verified });
  }

  /** Offers files; the caller saw to it that the member is linked. */
  offer(
    transfer: string,
    group: string,
    files: readonly NamedFile[],
    padded: boolean,
  ): void {
    const { bond, current } = this.ties;
    const maxBytes = current?.maxBytes;
    if (bond === undefined || maxBytes === undefined) return;
    const offer = { bond, transfer, group, files, maxBytes, padded };
    this.room.workers.send({ do: "offer", ...offer });
  }

  /** Who is not known to the other end yet has to ask again. */
  #succeeded(): void {
    if (this.#remembered === "both") return;
    this.#remembered = "nobody";
    if (this.#label !== undefined) this.remember(this.#label);
  }
}
