import { type Bytes, hex } from "../core/bytes.ts";
import { type Problem, ProblemError } from "../core/problem.ts";
import type { Whom } from "../workers/command.ts";
import type { CryptoEvent } from "../workers/crypto_event.ts";
import type { MeetingPlace } from "../workers/devices.ts";
import type { Workers } from "../workers/room_workers.ts";
import type { Api } from "./api.ts";
import { drawBytes } from "./random.ts";
import { NEW_SEARCH, searchUntil, stepSearch } from "./search.ts";
import type { SearchEffect, SearchEvent } from "./search_event.ts";
import { Site } from "./site.ts";
import type { Contact } from "./contact.ts";
import type { Tie } from "./tie.ts";

/** What the workers tell of a search. */
export type RendezvousEvent = Extract<
  CryptoEvent,
  { on: "places" | "hello" | "open" }
>;

/** Who looks for somebody. */
interface Seeker {
  /** A session with somebody begins; its fate is told to the rendezvous. */
  met(contact: Contact): Tie;
  /** That session is not wanted any more. */
  forsook(pair: string): void;
  /** There was no getting to a place, and it will be tried again. */
  failed(problem: Problem): void;
}

/** A session that is being agreed on. */
interface Meeting {
  readonly locator: string;
  readonly member: string;
  readonly first: boolean;
  readonly tie: Tie;
  /** What the other said before the workers had our HELLO. */
  early: Bytes[] | undefined;
}

/** A room is made again when its time is up, in s. */
const TTL_SECONDS = 600;
/** Two, and the places of pages that are gone for which the server waits. */
const MAX_MEMBERS = 10;

/**
 * Goes to the places of somebody and stays there until they are met: runs a
 * {@link stepSearch}. From the first link of a session on, it is only that
 * session's way to the server.
 */
export class Rendezvous {
  #search = NEW_SEARCH;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** By locator. */
  readonly #sites = new Map<string, Site>();
  #meeting: Meeting | undefined;
  /** First blobs by which others began a meeting, by locator and member. */
  readonly #greetings = new Map<string, Bytes>();
  #over = false;

  constructor(
    private readonly api: Api,
    private readonly workers: Pick<Workers, "send">,
    private readonly whom: Whom,
    private readonly seeker: Seeker,
  ) {
    this.#dispatch({ on: "hurry" });
  }

  hear(event: RendezvousEvent): void {
    if (event.on === "places") {
      this.#dispatch({ on: "places", places: event.places });
    } else if (event.pair !== this.#meeting?.tie.pair) return;
    else if (event.on === "open") this.#dispatch({ on: "agreed" });
    else this.#hello(this.#meeting, event.hello);
  }

  /** The session that began is over, and never had a channel. */
  failed(): void {
    this.#meeting = undefined;
    this.#dispatch({ on: "failed" });
  }

  /** The network or the page is back. */
  hurry(): void {
    for (const site of this.#sites.values()) site.signalling.hurry();
    this.#dispatch({ on: "hurry" });
  }

  /** Whoever was looked for is here, or is not missed any more. */
  stop(): void {
    if (this.#over) return;
    this.#end();
    this.#forsake();
    for (const locator of [...this.#sites.keys()]) this.#leave(locator);
  }

  #dispatch(event: SearchEvent): void {
    if (this.#over) return;
    const now = performance.now();
    const { state, effects } = stepSearch(this.#search, event, now);
    this.#search = state;
    for (const effect of effects) this.#run(effect);
    clearTimeout(this.#timer);
    const until = searchUntil(this.#search);
    if (this.#over || until === Infinity) return;
    const ms = Math.max(0, until - performance.now());
    this.#timer = setTimeout(() => this.#dispatch({ on: "clock" }), ms);
  }

  #run(effect: SearchEffect): void {
    const { workers, whom } = this;
    switch (effect.do) {
      case "places":
        return workers.send({ do: "places", whom });
      case "make":
      case "look":
        void this.#ask(effect.do, effect.place);
        return;
      case "join":
        return this.#join(effect.place);
      case "leave":
        return this.#leave(effect.locator);
      case "meet":
        return this.#meet(effect);
      case "forsake":
        return this.#forsake();
    }
  }

  async #ask(how: "make" | "look", { locator }: MeetingPlace): Promise<void> {
    const { api } = this;
    try {
      const { exists } = await api.roomFacts(locator);
      if (how === "make" && !exists) {
        // Made by somebody else just now, it is the same room to us.
        await api.createRoom(locator, drawBytes(32), TTL_SECONDS, MAX_MEMBERS);
      }
      const answer = how === "make" || exists ? "there" : "nowhere";
      this.#dispatch({ on: "answer", locator, answer });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.#dispatch({ on: "answer", locator, answer: "failed" });
      if (!this.#over) this.seeker.failed(error.problem);
    }
  }

  #join({ locator }: MeetingPlace): void {
    const site = new Site(this.api, locator, {
      dispatch: (event) => this.#dispatch(event),
      blob: (member, blob) => this.#blob(locator, member, blob),
      tie: (member) => this.#tie(locator, member),
    });
    this.#sites.set(locator, site);
  }

  #meet({ place, member, first }: SearchEffect & { do: "meet" }): void {
    const { locator, old, day } = place;
    const site = this.#sites.get(locator);
    if (!site) return;
    const { signalling } = site;
    const pair = hex(drawBytes(8));
    const tie = this.seeker.met({
      pair,
      at: member,
      signalling,
      place: () => site.own,
      linked: () => this.#settle(locator),
      over: () => {
        if (this.#over) signalling.leave();
      },
    });
    const greeting = this.#greetings.get(`${locator} ${member}`);
    const early = first || !greeting ? [] : [greeting];
    this.#meeting = { locator, member, first, tie, early };
    const { whom } = this;
    this.workers.send({ do: "meet", pair, whom, place: { old, day }, first });
  }

  /** The workers have our HELLO, and can hear the other's now. */
  #hello(meeting: Meeting, hello: Bytes): void {
    const { locator, member, first, tie: { pair }, early = [] } = meeting;
    meeting.early = undefined;
    if (first) this.#sites.get(locator)?.signalling.send(member, hello);
    for (const blob of early) this.workers.send({ do: "blob", pair, blob });
  }

  #blob(locator: string, member: string, blob: Bytes): void {
    const tie = this.#tie(locator, member);
    const early = this.#meeting?.early;
    if (tie && early) early.push(blob);
    else if (tie) this.workers.send({ do: "blob", pair: tie.pair, blob });
    else {
      this.#greetings.set(`${locator} ${member}`, blob);
      this.#dispatch({ on: "greeted", locator, member });
    }
  }

  /** The session with somebody in the room of a place. */
  #tie(locator: string, member: string): Tie | undefined {
    const meeting = this.#meeting;
    const same = meeting?.locator === locator && meeting.member === member;
    return same ? meeting.tie : undefined;
  }

  #forsake(): void {
    const tie = this.#meeting?.tie;
    this.#meeting = undefined;
    if (!tie) return;
    tie.close();
    this.seeker.forsook(tie.pair);
  }

  #leave(locator: string): void {
    this.#sites.get(locator)?.signalling.leave();
    this.#sites.delete(locator);
  }

  /** A channel carries the session that was agreed on in this room. */
  #settle(locator: string): void {
    this.#end();
    for (const [other, { signalling }] of this.#sites) {
      if (other === locator) signalling.persist();
      else signalling.leave();
    }
  }

  #end(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#greetings.clear();
  }
}
