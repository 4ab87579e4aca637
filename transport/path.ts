/**
 * Whether the way to a member works, and what is done while it does not. Times
 * are milliseconds on a monotonic clock: `since` is when it broke, `until` when
 * the state is over at the latest.
 *
 *     connecting → connected ⇄ shaky → restarting → rebuilding ⇄ waiting
 *
 * From each of them back to connected, or in the end to lost.
 */
export type PathState =
  /** The first connection is being made. */
  | { readonly is: "connecting"; readonly until: number }
  | { readonly is: "connected" }
  /** Nothing arrives; often it heals by itself. */
  | { readonly is: "shaky"; readonly since: number; readonly until: number }
  /** ICE looks for other addresses; connection and channel stay. */
  | {
    readonly is: "restarting";
    readonly since: number;
    readonly until: number;
  }
  /** A new connection is being made; `failures` of them in a row were not. */
  | {
    readonly is: "rebuilding";
    readonly since: number;
    readonly failures: number;
    readonly until: number;
  }
  /** Until the next attempt, or until the server can be reached again. */
  | {
    readonly is: "waiting";
    readonly since: number;
    readonly failures: number;
    readonly next: Remedy;
    readonly until: number;
  }
  | { readonly is: "lost"; readonly problem: "no-path" | "member-left" };

/** What side A does about it; B answers. */
export type Remedy = "restart" | "rebuild";

export type PathEvent =
  /** Connected, and the channel carries the session. */
  | "up"
  /** As `RTCPeerConnection.connectionState` says. */
  | "disconnected"
  | "failed"
  /** The channel closed, and not because anybody left. */
  | "unlinked"
  /** The other side makes a new connection. */
  | "renewed"
  /** `until` has come. */
  | "clock"
  /** The network or the page is back: an attempt is worth it. */
  | "nudge"
  /** A socket to the server was replaced: what was signalled may be lost. */
  | "replaced";

/** What a step depends on besides the state. */
interface Moment {
  readonly now: number;
  /** Whether the server can be reached, without which nothing can be tried. */
  readonly reachable: boolean;
}

interface PathStep {
  readonly state: PathState;
  readonly remedy?: Remedy;
}

type Away = Extract<PathState, { since: number }>;

const CONNECT_MS = 30_000;
const SHAKY_MS = 5_000;
const ATTEMPT_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
/** Whoever has not come back by then is taken to have left. */
const GIVE_UP_MS = 600_000;

/** A first connection begins. */
export function startPath(now: number): PathState {
  return { is: "connecting", until: now + CONNECT_MS };
}

/** Since when a member has been away; a mere hiccup does not count. */
export function awaySince(state: PathState): number | undefined {
  return "since" in state && state.is !== "shaky" ? state.since : undefined;
}

export function stepPath(
  state: PathState,
  event: PathEvent,
  moment: Moment,
): PathStep {
  if (state.is === "lost") return { state };
  if (event === "up") return { state: { is: "connected" } };
  if (state.is === "connecting") return stepConnecting(state, event, moment);
  if (state.is === "connected") return stepConnected(event, moment);
  if (moment.now >= state.since + GIVE_UP_MS) return lose("member-left");
  return stepAway(state, event, moment);
}

function stepConnecting(
  state: PathState,
  event: PathEvent,
  moment: Moment,
): PathStep {
  if (event === "failed" || event === "clock") return lose("no-path");
  return event === "renewed" ? renewed(moment.now, moment) : { state };
}

function stepConnected(event: PathEvent, moment: Moment): PathStep {
  const { now } = moment;
  switch (event) {
    case "disconnected":
      return { state: { is: "shaky", since: now, until: now + SHAKY_MS } };
    case "failed":
      return attempt(now, 0, "restart", moment);
    case "unlinked":
      return attempt(now, 0, "rebuild", moment);
    case "renewed":
      return renewed(now, moment);
    default:
      return { state: { is: "connected" } };
  }
}

function stepAway(state: Away, event: PathEvent, moment: Moment): PathStep {
  const { since } = state;
  if (event === "renewed") return renewed(since, moment);
  switch (state.is) {
    case "shaky":
      return event === "disconnected"
        ? { state }
        : attempt(since, 0, remedyAfter(event), moment);
    case "restarting":
      // One that failed before may still say so.
      return ["clock", "unlinked", "replaced"].includes(event)
        ? attempt(since, 0, "rebuild", moment)
        : { state };
    case "rebuilding":
      if (event === "replaced") return attempt(since, 0, "rebuild", moment);
      if (event === "nudge") return { state: { ...state, failures: 0 } };
      return event === "clock" || event === "failed"
        ? { state: pause(state, moment) }
        : { state };
    case "waiting":
      if (event === "clock") {
        return attempt(since, state.failures, state.next, moment);
      }
      if (event === "nudge" || event === "replaced") {
        return attempt(since, 0, state.next, moment);
      }
      return event === "unlinked"
        ? { state: { ...state, next: "rebuild" } }
        : { state };
  }
}

/** A connection whose channel closed is of no use any more. */
function remedyAfter(event: PathEvent): Remedy {
  return event === "unlinked" ? "rebuild" : "restart";
}

function attempt(
  since: number,
  failures: number,
  remedy: Remedy,
  { now, reachable }: Moment,
): PathStep {
  const end = since + GIVE_UP_MS;
  if (!reachable) {
    const next = remedy;
    return { state: { is: "waiting", since, failures, next, until: end } };
  }
  const until = Math.min(now + ATTEMPT_MS, end);
  return {
    state: remedy === "restart"
      ? { is: "restarting", since, until }
      : { is: "rebuilding", since, failures, until },
    remedy,
  };
}

function renewed(since: number, { now }: Moment): PathStep {
  const until = Math.min(now + ATTEMPT_MS, since + GIVE_UP_MS);
  return { state: { is: "rebuilding", since, failures: 0, until } };
}

function pause(
  { since, failures }: Away & { is: "rebuilding" },
  { now }: Moment,
): PathState {
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** failures, MAX_PAUSE_MS);
  return {
    is: "waiting",
    since,
    failures: failures + 1,
    next: "rebuild",
    until: Math.min(now + ms, since + GIVE_UP_MS),
  };
}

function lose(problem: "no-path" | "member-left"): PathStep {
  return { state: { is: "lost", problem } };
}
