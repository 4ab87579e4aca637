import type { MeetingPlace } from "../workers/devices.ts";
import type { SearchEffect, SearchEvent, Whereabouts } from "./search_event.ts";
import {
  arrived,
  chancesOf,
  inOrder,
  paused,
  sighted,
  type Spot,
} from "./spot.ts";

/**
 * Looking for somebody at the places where they may be (PROTOCOL §14), as a
 * pure step. Times are milliseconds on a monotonic clock.
 *
 * Nobody is the host of a place: whoever comes makes its room, or finds it
 * made, and waits there as a guest. Of two who see each other the one with the
 * smaller id at the server begins.
 */
export interface Search {
  /** The likeliest first. */
  readonly spots: readonly Spot[];
  /** At most one at a time: each that succeeds changes the places. */
  readonly meeting: Meeting | undefined;
  /** Whether the places are asked for, and what is known of them outdated. */
  readonly stale: boolean;
}

/** With whom we agree on keys, or did. */
interface Meeting {
  readonly place: MeetingPlace;
  readonly member: string;
  /** By when keys are agreed, or it is given up; unset once they are. */
  readonly until: number | undefined;
}

interface SearchStep {
  readonly state: Search;
  readonly effects: readonly SearchEffect[];
}

/** Two who meet have keys within this time, or do not understand each other. */
const MEETING_MS = 10_000;

/** A meeting of which nothing came counts as many failures to get in. */
const AGAIN = 2;
/** It begins with the event `hurry`. */
export const NEW_SEARCH: Search = {
  spots: [],
  meeting: undefined,
  stale: false,
};

/** When the search wants to hear the clock, if it does. */
export function searchUntil({ spots, meeting, stale }: Search): number {
  const pauses = spots.map(({ at }) =>
    at.is === "pausing" ? at.until : Infinity
  );
  const chances = meeting || stale ? [] : spots.flatMap(chancesOf);
  return Math.min(
    meeting?.until ?? Infinity,
    ...pauses,
    ...chances.map(({ from }) => from),
  );
}

export function stepSearch(
  state: Search,
  event: SearchEvent,
  now: number,
): SearchStep {
  const change = new Change(state, now);
  change.hear(event);
  change.meet();
  return change;
}

/** A step of a search while it is made. */
class Change implements SearchStep {
  readonly effects: SearchEffect[] = [];

  constructor(public state: Search, private readonly now: number) {}

  hear(event: SearchEvent): void {
    const { now, state: { meeting, spots } } = this;
    switch (event.on) {
      case "places":
        return this.#go(event.places);
      case "answer":
        return this.#answered(event.locator, event.answer);
      case "welcome": {
        const { locator, self, others } = event;
        this.#spot(locator, (spot) => ({
          at: arrived(spot.at, self, others, now),
          failures: 0,
        }));
        const lost = meeting?.place.locator === locator &&
          !others.includes(meeting.member);
        return lost ? this.#forsake() : undefined;
      }
      case "came":
      case "greeted":
        return this.#seen(event, event.on === "greeted");
      case "left":
        if (this.#isMet(event)) this.#forsake();
        return this.#sight(event, undefined);
      case "away":
        // It may not come back, and its successor finds us under a new id.
        return this.#isMet(event) ? this.#again(0) : undefined;
      case "ended":
        if (meeting?.place.locator === event.locator) this.#forsake();
        return this.#spot(event.locator, ({ failures }) => ({
          at: paused(failures, now),
          failures: failures + 1,
        }));
      case "agreed":
        return this.#set({
          meeting: meeting && { ...meeting, until: undefined },
        });
      case "failed":
        return this.#again(AGAIN);
      case "clock":
        if (meeting && (meeting.until ?? Infinity) <= now) this.#again(AGAIN);
        return this.#retry(now);
      case "hurry":
        if (spots.length === 0) this.#ask();
        return this.#retry(Infinity);
    }
  }

  /** Begins the likeliest meeting whose time has come. */
  meet(): void {
    const { meeting, stale, spots } = this.state;
    if (meeting || stale) return;
    const chance = spots.flatMap(chancesOf)
      .find(({ from }) => from <= this.now);
    if (!chance) return;
    const { place, member, first } = chance;
    this.effects.push({ do: "meet", place, member, first });
    this.#set({ meeting: { place, member, until: this.now + MEETING_MS } });
  }

  /** Stays where we are, and goes where we are not. */
  #go(places: readonly MeetingPlace[]): void {
    const { spots, meeting } = this.state;
    const kept = places.toSorted(inOrder).map((place): Spot => {
      const known = spots.find((it) => it.place.locator === place.locator);
      if (known) return { ...known, place };
      const ask = place.make ? "make" : "look";
      this.effects.push({ do: ask, place });
      return { place, ask, at: { is: "asking" }, failures: 0 };
    });
    const left = spots.filter(({ place: { locator } }) =>
      !places.some((place) => place.locator === locator)
    );
    for (const spot of left) {
      const { locator } = spot.place;
      if (meeting?.place.locator === locator) kept.push(spot);
      else this.effects.push({ do: "leave", locator });
    }
    this.#set({ spots: kept, stale: false });
  }

  #answered(locator: string, answer: "there" | "nowhere" | "failed"): void {
    const { now } = this;
    this.#spot(locator, ({ at, place, failures }) => {
      if (at.is !== "asking") return {};
      if (answer !== "there") {
        return { at: paused(failures, now), failures: failures + 1 };
      }
      this.effects.push({ do: "join", place });
      return { at: { is: "joining" } };
    });
  }

  /** Whoever comes is the newest page of the one we look for. */
  #seen(who: Whereabouts, greeted: boolean): void {
    const { meeting, spots } = this.state;
    this.#sight(who, greeted ? { greeted } : {});
    const spot = spots.find(({ place }) => place.locator === who.locator);
    if (!meeting || !spot) return;
    if (meeting.place.locator === who.locator) {
      this.#sight({ ...who, member: meeting.member }, undefined);
      this.#forsake();
    } else if (
      greeted && meeting.until && inOrder(spot.place, meeting.place) < 0
    ) this.#forsake(); // Both began one, and both prefer this.
  }

  /** Comes back to the room of the meeting as somebody new. */
  #again(failures: number): void {
    const locator = this.state.meeting?.place.locator;
    if (locator === undefined) return;
    this.#forsake();
    this.effects.push({ do: "leave", locator });
    this.#spot(locator, () => ({ at: paused(failures, this.now) }));
  }

  /** Keys may have been agreed, which changes the places. */
  #forsake(): void {
    this.#set({ meeting: undefined });
    this.effects.push({ do: "forsake" });
    this.#ask();
  }

  #ask(): void {
    this.effects.push({ do: "places" });
    this.#set({ stale: true });
  }

  /** Tries where the pause ends until then. */
  #retry(until: number): void {
    for (const { place, ask, at } of this.state.spots) {
      if (at.is !== "pausing" || at.until > until) continue;
      this.effects.push({ do: ask, place });
      this.#spot(place.locator, () => ({ at: { is: "asking" } }));
    }
  }

  #isMet({ locator, member }: Whereabouts): boolean {
    const { meeting } = this.state;
    return meeting?.place.locator === locator && meeting.member === member;
  }

  #sight(
    { locator, member }: Whereabouts,
    sighting: Parameters<typeof sighted>[2],
  ): void {
    this.#spot(
      locator,
      ({ at }) => ({ at: sighted(at, member, sighting, this.now) }),
    );
  }

  #spot(locator: string, change: (spot: Spot) => Partial<Spot>): void {
    this.#set({
      spots: this.state.spots.map((spot) =>
        spot.place.locator === locator ? { ...spot, ...change(spot) } : spot
      ),
    });
  }

  #set(change: Partial<Search>): void {
    this.state = { ...this.state, ...change };
  }
}
