/**
 * Whether the connection to a member works, and what is done while it does not.
 * Times are milliseconds on a monotonic clock: `since` is when it broke, or
 * when the first one began; `until` when the state is over at the latest.
 *
 *     connected ⇄ shaky → restarting → rebuilding ⇄ waiting
 *
 * It begins by rebuilding, and from everywhere it gets back to connected. When
 * to give a member up is not decided here (`reach.ts`): other ways may work.
 */
export type PathState =
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
  /** Until the next attempt; without `until` the server has to be back first. */
  | {
    readonly is: "waiting";
    readonly since: number;
    readonly failures: number;
    readonly next: Remedy;
    readonly until?: number;
  };

/** What side A does about it; B answers. */
export type Remedy = "restart" | "rebuild";

export type PathEvent =
  /** Connected, and the channel is greeted. */
  | "up"
  /** As `RTCPeerConnection.connectionState` says. */
  | "disconnected"
  | "failed"
  /** The channel closed, and not because anybody left. */
  | "down"
  /** The other side makes a new connection. */
  | "renewed"
  /** `until` has come. */
  | "clock"
  /** The network or the page is back, or all else broke: an attempt is worth it. */
  | "nudge"
  /** A socket to the server was replaced: what was signalled may be lost. */
  | "replaced";

/** What a step depends on besides the state. */
interface Moment {
  readonly now: number;
  /** Whether the server can be reached, without which nothing can be tried. */
  readonly reachable: boolean;
  /** Whether another way carries the session: there is no hurry. */
  readonly spare: boolean;
}

interface PathStep {
  readonly state: PathState;
  readonly remedy?: Remedy;
}

type Broken = Exclude<PathState, { is: "connected" }>;

/** A first connection may need both people's browsers to ask them. */
const FIRST_MS = 30_000;
const SHAKY_MS = 5_000;
const ATTEMPT_MS = 15_000;
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;
const MAX_SPARE_PAUSE_MS = 300_000;

/** A first connection begins. */
export function startPath(now: number): PathState {
  return { is: "rebuilding", since: now, failures: 0, until: now + FIRST_MS };
}

export function stepPath(
  state: PathState,
  event: PathEvent,
  moment: Moment,
): PathStep {
  if (event === "up") return { state: { is: "connected" } };
  if (state.is === "connected") return stepConnected(event, moment);
  return stepBroken(state, event, moment);
}

function stepConnected(event: PathEvent, moment: Moment): PathStep {
  const { now } = moment;
  switch (event) {
    case "disconnected":
      return { state: { is: "shaky", since: now, until: now + SHAKY_MS } };
    case "failed":
      return attempt(now, 0, "restart", moment);
    case "down":
      return attempt(now, 0, "rebuild", moment);
    case "renewed":
      return renewed(now, moment);
    default:
      return { state: { is: "connected" } };
  }
}

function stepBroken(
  state: Broken,
  event: PathEvent,
  moment: Moment,
): PathStep {
  const { since } = state;
  if (event === "renewed") return renewed(since, moment);
  switch (state.is) {
    case "shaky":
      return event === "disconnected"
        ? { state }
        : attempt(since, 0, remedyAfter(event), moment);
    case "restarting":
      // One that failed before may still say so.
      return ["clock", "down", "replaced"].includes(event)
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
      return event === "down"
        ? { state: { ...state, next: "rebuild" } }
        : { state };
  }
}

/** A connection whose channel closed is of no use any more. */
function remedyAfter(event: PathEvent): Remedy {
  return event === "down" ? "rebuild" : "restart";
}

function attempt(
  since: number,
  failures: number,
  remedy: Remedy,
  { now, reachable }: Moment,
): PathStep {
  if (!reachable) {
    return { state: { is: "waiting", since, failures, next: remedy } };
  }
  const until = now + ATTEMPT_MS;
  return {
    state: remedy === "restart"
      ? { is: "restarting", since, until }
      : { is: "rebuilding", since, failures, until },
    remedy,
  };
}

function renewed(since: number, { now }: Moment): PathStep {
  const until = now + ATTEMPT_MS;
  return { state: { is: "rebuilding", since, failures: 0, until } };
}

function pause(
  { since, failures }: Extract<Broken, { is: "rebuilding" }>,
  { now, spare }: Moment,
): PathState {
  const most = spare ? MAX_SPARE_PAUSE_MS : MAX_PAUSE_MS;
  return {
    is: "waiting",
    since,
    failures: failures + 1,
    next: "rebuild",
    until: now + Math.min(FIRST_PAUSE_MS * 2 ** failures, most),
  };
}
