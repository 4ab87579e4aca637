import type { MeetingPlace } from "../workers/devices.ts";

/** A place of a {@link Search}, and how far we are with its room. */
export interface Spot {
  readonly place: MeetingPlace;
  /** Whether its room is made, or only looked for. */
  readonly ask: "make" | "look";
  readonly at: At;
  /** How often in a row there was no getting in. */
  readonly failures: number;
}

export type At =
  | { readonly is: "asking" }
  | { readonly is: "joining" }
  | {
    readonly is: "there";
    /** Our own id at the server. */
    readonly self: string;
    /** By id at the server. */
    readonly others: ReadonlyMap<string, Sighting>;
  }
  | { readonly is: "pausing"; readonly until: number };

/** Somebody else in the room. */
export interface Sighting {
  readonly since: number;
  /** Whether it began a meeting with us. */
  readonly greeted: boolean;
}

/** Somebody whom it is time to meet. */
export interface Chance {
  readonly place: MeetingPlace;
  readonly member: string;
  /** Whether we begin. */
  readonly first: boolean;
}

/**
 * Who also has the secret before the last waits this long for somebody who has
 * the last one too: both have to choose the same of two rooms.
 */
const PREFER_MS = 1_000;

const FIRST_PAUSE_MS = 250;
const MAX_PAUSE_MS = 10_000;

/** The likeliest first, in an order in which both ends have them. */
export function inOrder(a: MeetingPlace, b: MeetingPlace): number {
  return Number(a.old) - Number(b.old) || (a.locator < b.locator ? -1 : 1);
}

/** Until we try to get in again. */
export function paused(failures: number, now: number): At {
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
  return { is: "pausing", until: now + ms };
}

/** In the room with these others, of whom some may be known. */
export function arrived(
  at: At,
  self: string,
  members: readonly string[],
  now: number,
): At {
  const known = at.is === "there" ? at.others : new Map<string, Sighting>();
  const fresh = { since: now, greeted: false };
  const others = new Map(
    members.map((id) => [id, known.get(id) ?? fresh] as const),
  );
  return { is: "there", self, others };
}

/** As somebody is seen in the room, or with `undefined` not any more. */
export function sighted(
  at: At,
  member: string,
  sighting: Partial<Sighting> | undefined,
  now: number,
): At {
  if (at.is !== "there") return at;
  const others = new Map(at.others);
  const before = others.get(member) ?? { since: now, greeted: false };
  if (sighting) others.set(member, { ...before, ...sighting });
  else others.delete(member);
  return { ...at, others };
}

/** Whom to meet at a spot, and from when on. */
export function chancesOf(
  { place, at }: Spot,
): readonly (Chance & { readonly from: number })[] {
  if (at.is !== "there") return [];
  return [...at.others]
    .filter(([member, { greeted }]) => greeted || at.self < member)
    .map(([member, { since, greeted }]) => ({
      place,
      member,
      first: !greeted,
      from: greeted || !place.old ? since : since + PREFER_MS,
    }));
}
