import type { Problem } from "../core/problem.ts";
import type { Whom } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import { Rendezvous, type RendezvousEvent } from "./rendezvous.ts";
import type { Contact } from "./contact.ts";
import { RETURN_MS, Tie, type TieEvent, type TieView } from "./tie.ts";
import type { Ground } from "./ways.ts";

/** Two who are introduced to each other are told at once, in ms. */
const INTRODUCED_MS = 120_000;

/** What the ties to a member tell it. */
interface TiesListener {
  changed(): void;
  /** Another session has taken over. */
  succeeded(): void;
  /** Whether something that was accepted is not over yet. */
  hasUnfinished(): boolean;
  /** There was no session whose end could be told. */
  gone(problem: Problem): void;
}

/** What is seen of somebody with whom there is no session. */
const ALONE = {
  path: undefined,
  quality: "disconnected",
  pictures: [],
  generation: 0,
  session: undefined,
} as const;

/**
 * The sessions with one member. When its way breaks it is looked for at the
 * places of the bond, while the session tries to find its own way back;
 * whichever links first goes on.
 */
export class Ties {
  /** The session of the moment; none before it comes back to a new page. */
  #tie: Tie | undefined;
  /** The session that may take over. */
  #next: Tie | undefined;
  #rendezvous: Rendezvous | undefined;
  #bond: string | undefined;
  #met = false;
  /** Since when there is no session, in milliseconds since the epoch. */
  #alone: number | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Our host's name for it, while it is looked for by that. */
  #introduction: string | undefined;
  #over = false;

  constructor(
    private readonly ground: Ground,
    private readonly listener: TiesListener,
  ) {}

  get view(): TieView {
    return this.#tie?.view ?? { ...ALONE, away: this.#alone };
  }

  /** What the sessions have in common, once the first of them is open. */
  get bond(): string | undefined {
    return this.#bond;
  }

  /** Whether a channel carried one, be it on a page before this one. */
  get met(): boolean {
    return this.#met;
  }

  /** Why the last session was ended from here, if it was. */
  get ending(): Problem | undefined {
    return this.#tie?.ending;
  }

  get current(): Tie | undefined {
    return this.#tie;
  }

  /** By the name of the session. */
  get(pair: string): Tie | undefined {
    return [this.#tie, this.#next].find((tie) => tie?.pair === pair);
  }

  /** Looks for whom a page before this one met. */
  restore(bond: string): void {
    this.#bond = bond;
    this.#met = true;
    this.#lose();
  }

  /** Looks for whom our host introduced. */
  introduce(who: string): void {
    this.#introduction = who;
    this.#unseek();
    this.#seek();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(
      () => this.close({ kind: "member-left" }),
      INTRODUCED_MS,
    );
  }

  /** A session begins. */
  begin(contact: Contact): Tie {
    const tie: Tie = new Tie(contact, this.ground, {
      changed: () => {
        if (tie === this.#tie) this.consider();
      },
      lost: (problem) => {
        const waits = tie === this.#next ||
          this.#met && this.listener.hasUnfinished();
        tie.close(waits ? undefined : problem);
      },
    });
    if (this.#met || this.#introduction) this.#next = tie;
    else this.#tie = tie;
    return tie;
  }

  hear(event: TieEvent | RendezvousEvent): void {
    switch (event.on) {
      case "places":
      case "hello":
        return this.#rendezvous?.hear(event);
      case "open":
        if (!this.#met) this.#bond = event.bond;
        this.#rendezvous?.hear(event);
        break;
      case "linked":
        this.#met = true;
        if (this.#next?.pair === event.pair) this.#succeed(this.#next);
    }
    this.get(event.pair)?.hear(event);
  }

  /** A session is over; answers whether the member is gone with it. */
  closed({ pair, kept }: Extract<CryptoEvent, { on: "closed" }>): boolean {
    const tie = this.get(pair);
    tie?.part();
    if (tie === this.#next) {
      this.#next = undefined;
      this.#rendezvous?.failed();
      return false;
    }
    if (this.#over || !this.#met || !(kept || this.#next)) {
      this.#end();
      return true;
    }
    this.#tie = undefined;
    this.#lose();
    return false;
  }

  /** Something changed by which somebody is missed, or is not any more. */
  consider(): void {
    if (this.#over) return;
    const missed = this.#met
      ? this.#tie?.doubtful ?? true
      : this.#introduction !== undefined;
    if (missed) this.#seek();
    else this.#unseek();
    const dead = this.#tie?.dead ??
      Date.now() - (this.#alone ?? Infinity) >= RETURN_MS;
    const waits = this.#next ?? this.listener.hasUnfinished();
    if (dead && !waits) this.close({ kind: "member-left" });
    else this.listener.changed();
  }

  /** The network or the page is back. */
  nudge(): void {
    this.#tie?.nudge();
    this.#rendezvous?.hurry();
  }

  /** Ends everything. */
  close(problem: Problem): void {
    this.#end();
    if (this.#tie) return this.#tie.close(problem);
    const bond = this.#bond;
    if (bond !== undefined) this.ground.workers.send({ do: "part", bond });
    this.listener.gone(problem);
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#waiting);
    this.#unseek();
  }

  /** There is no session to find its way back. */
  #lose(): void {
    this.#alone = Date.now();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.consider(), RETURN_MS);
    this.consider();
  }

  get #whom(): Whom | undefined {
    const introduction = this.#introduction;
    if (!this.#met && introduction !== undefined) return { introduction };
    return this.#bond === undefined ? undefined : { bond: this.#bond };
  }

  #seek(): void {
    const whom = this.#whom;
    if (whom === undefined) return;
    const { api, workers } = this.ground;
    this.#rendezvous ??= new Rendezvous(api, workers, whom, {
      met: (contact) => this.begin(contact),
      forsook: () => {
        this.#next = undefined;
        this.consider();
      },
      // It may get better, and the way that broke may heal.
      failed: () => {},
    });
  }

  #unseek(): void {
    const rendezvous = this.#rendezvous;
    this.#rendezvous = undefined;
    rendezvous?.stop();
  }

  /** What was the rendezvous is the way of `tie` now. */
  #succeed(tie: Tie): void {
    const before = this.#tie;
    this.#tie = tie;
    this.#next = undefined;
    this.#rendezvous = undefined;
    this.#alone = undefined;
    clearTimeout(this.#waiting);
    before?.close();
    this.listener.succeeded();
  }
}
