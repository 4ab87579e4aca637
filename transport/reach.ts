import type { PathState } from "./path.ts";

/**
 * Whether a member can be reached at all, whichever way. Times are milliseconds
 * on a monotonic clock.
 *
 *     sought → here ⇄ shaky → doubtful → away
 *
 * From each of the last three back to here, or in the end to lost.
 */
export type Reach =
  /** No way was found yet. */
  | { readonly is: "sought"; readonly until: number }
  | { readonly is: "here" }
  /** Nothing arrives; often it heals in no time. */
  | { readonly is: "shaky"; readonly since: number; readonly until: number }
  /** It did not: the other may be there as somebody else. */
  | { readonly is: "doubtful"; readonly since: number }
  /** The way is known to be broken, and being mended. */
  | { readonly is: "away"; readonly since: number; readonly until: number }
  | { readonly is: "lost"; readonly problem: Hopeless | "member-left" };

/** Why there is nothing left to try. */
export type Hopeless = "no-path" | "no-relay";

/** What it depends on. */
export interface Footing {
  /** Whether any way carries the session. */
  readonly carried: boolean;
  /** Where the connection stands, if what carries is of it. */
  readonly path: PathState | undefined;
  readonly hopeless: Hopeless | undefined;
}

/** A first way is found within this time, or none. */
const SEEK_MS = 30_000;
/** What heals in less makes nobody be looked for elsewhere. */
const DOUBT_MS = 1_000;
/** Whoever has not come back by then is taken to have left. */
const GIVE_UP_MS = 600_000;

/** The session is open. */
export function startReach(now: number): Reach {
  return { is: "sought", until: now + SEEK_MS };
}

/** To be called when what it depends on changed, and at `until`. */
export function stepReach(
  reach: Reach,
  { carried, path, hopeless }: Footing,
  now: number,
): Reach {
  if (reach.is === "lost") return reach;
  if (carried) {
    if (!path || path.is === "connected") return { is: "here" };
    if (path.is === "shaky") return shaken(path.since, now);
    return broken(path.since, now);
  }
  if (reach.is === "sought") {
    if (hopeless) return { is: "lost", problem: hopeless };
    return now < reach.until ? reach : { is: "lost", problem: "no-path" };
  }
  return broken("since" in reach ? reach.since : now, now);
}

function shaken(since: number, now: number): Reach {
  const until = since + DOUBT_MS;
  return now < until
    ? { is: "shaky", since, until }
    : { is: "doubtful", since };
}

function broken(since: number, now: number): Reach {
  const until = since + GIVE_UP_MS;
  return now < until
    ? { is: "away", since, until }
    : { is: "lost", problem: "member-left" };
}
