import type { MeetingPlace } from "../workers/devices.ts";
import { NEW_SEARCH, searchUntil, stepSearch } from "../transport/search.ts";
import type { SearchEvent } from "../transport/search_event.ts";

/** The places of the last secret, and of the one before. */
export const NEW: MeetingPlace = {
  locator: "aa",
  old: false,
  day: 0,
  make: true,
};
export const OLD: MeetingPlace = {
  locator: "bb",
  old: true,
  day: 0,
  make: true,
};

/** A search with a clock, of which each effect is a line. */
export class Seeker {
  #state = NEW_SEARCH;
  now = 0;

  constructor(...events: readonly SearchEvent[]) {
    for (const event of events) this.on(event);
  }

  on(event: SearchEvent): string[] {
    const { state, effects } = stepSearch(this.#state, event, this.now);
    this.#state = state;
    return effects.map((effect) => {
      switch (effect.do) {
        case "places":
        case "forsake":
          return effect.do;
        case "leave":
          return `leave ${effect.locator}`;
        case "meet":
          return `${
            effect.first ? "meet" : "answer"
          } ${effect.member} at ${effect.place.locator}`;
        default:
          return `${effect.do} ${effect.place.locator}`;
      }
    });
  }

  get until(): number {
    return searchUntil(this.#state);
  }

  /** Lets time pass until the search wants it to. */
  wait(): string[] {
    this.now = this.until;
    return this.on({ on: "clock" });
  }

  /** Gets into the room of a place, as `m`, where `others` are. */
  enter({ locator }: MeetingPlace, ...others: string[]): string[] {
    this.on({ on: "answer", locator, answer: "there" });
    return this.on({ on: "welcome", locator, self: "m", others });
  }
}

/** Somebody on the way to these places. */
export function seeker(...places: readonly MeetingPlace[]): Seeker {
  return new Seeker({ on: "hurry" }, { on: "places", places });
}

/** Somebody in the room of a place. */
export function at(
  { locator }: MeetingPlace,
  member: string,
): { readonly locator: string; readonly member: string } {
  return { locator, member };
}
