import type { Side } from "./keys.ts";
import type { Way, WaysEffect, WaysEvent, WaysState, WaysStep } from "./way.ts";

/** A session without a way. */
export function newWays(side: Side): WaysState {
  return {
    side,
    epoch: 0,
    ways: new Map(),
    carrying: undefined,
    wish: undefined,
  };
}

/**
 * What becomes of a frame of the transfers that arrived on a way. `hold` until
 * it is that way's turn; `drop` what is of an epoch that is over.
 */
export function fateOf(
  { carrying, epoch, ways }: WaysState,
  name: string,
): "deliver" | "hold" | "drop" {
  const way = ways.get(name);
  if (!carrying || !way || way.heard < epoch) return "drop";
  return way.theirs === carrying.in ? "deliver" : "hold";
}

/** Decides every event in every state; what is late changes nothing. */
export function stepWays(state: WaysState, event: WaysEvent): WaysStep {
  switch (event.on) {
    case "opened": {
      const { way, lane } = event;
      const opened = { lane, theirs: undefined, said: 0, heard: 0 };
      return stay(put(state, way, { ...opened, doubted: false }));
    }
    case "greeted": {
      const greeted = change(state, event.way, { theirs: event.lane });
      // It may be the last that could have been the one they moved to.
      const checked = check(greeted, false);
      return checked.effects.length > 0 ? checked : prefer(greeted);
    }
    case "closed":
      return closed(state, event.way);
    case "doubted":
      return prefer(change(state, event.way, { doubted: true }));
    case "trusted":
      return stay(change(state, event.way, { doubted: false }));
    case "taken":
      return taken(state, event.way, event.epoch);
    case "moved":
      return moved(state, event.lane);
    case "choose":
      return choose(state, event.way);
  }
}

/** A takes a way when it has none, and another when it doubts the one. */
function prefer(state: WaysState): WaysStep {
  if (state.side === "B") return stay(state);
  const { carrying, ways } = state;
  if (!carrying) return begin(state);
  const doubts = [...ways].some(([name, { theirs, doubted }]) =>
    doubted && (name === carrying.out || theirs === carrying.in)
  );
  const best = doubts ? bestOf(ways) : undefined;
  return best === undefined || ways.get(best)!.doubted
    ? stay(state)
    : take(state, best);
}

function closed(state: WaysState, name: string): WaysStep {
  const way = state.ways.get(name);
  if (!way) return stay(state);
  const ways = new Map(state.ways);
  ways.delete(name);
  const { side, epoch } = state;
  // Only A may take another; B's frames, or ours, may be lost with it.
  const carried = side === "A" && (way.said === epoch || way.heard === epoch);
  return check({ ...state, ways }, carried);
}

/** Goes on without what is lost, if anything is. */
function check(state: WaysState, lost: boolean): WaysStep {
  const { carrying, ways, side } = state;
  if (!carrying) return stay(state);
  // A way that is not greeted yet may be the one they move to.
  const comes = [...ways.values()].some(({ theirs }) =>
    theirs === undefined || theirs === carrying.in
  );
  if (comes && ways.has(carrying.out) && !lost) return stay(state);
  const apart = { ...state, carrying: undefined };
  const next = side === "A" ? begin(apart) : stay(apart);
  return next.state.carrying
    ? next
    : { state: apart, effects: [{ do: "end" }] };
}

function begin(state: WaysState): WaysStep {
  const best = bestOf(state.ways);
  return best === undefined ? stay(state) : take(state, best);
}

/** The oldest that is greeted, rather none that is in doubt. */
function bestOf(ways: WaysState["ways"]): string | undefined {
  const greeted = [...ways].filter(([, { theirs }]) => theirs !== undefined);
  const [best] = greeted.find(([, { doubted }]) => !doubted) ?? greeted[0] ??
    [];
  return best;
}

function take(state: WaysState, name: string): WaysStep {
  return enter(state, name, state.epoch + 1);
}

function taken(state: WaysState, name: string, epoch: number): WaysStep {
  // Of an epoch that was over before it arrived.
  if (epoch < state.epoch) return stay(state);
  const heard = change(state, name, { heard: epoch });
  if (epoch === state.epoch) {
    const { wish } = state;
    const next = { ...heard, wish: undefined };
    return wish === undefined ? stay(heard) : choose(next, wish);
  }
  return state.side === "A"
    ? violation(state, "TAKE that B began")
    : enter(heard, name, epoch);
}

/** An epoch begins, both ways on one way. */
function enter(state: WaysState, name: string, epoch: number): WaysStep {
  const { theirs } = state.ways.get(name)!;
  const carrying = { out: name, in: theirs! };
  return {
    state: change({ ...state, epoch, carrying, wish: undefined }, name, {
      said: epoch,
    }),
    effects: [
      { do: "say-take", way: name, epoch },
      { do: "begin" },
      { do: "carry", way: name },
    ],
  };
}

function moved(state: WaysState, lane: number): WaysStep {
  const { carrying, ways } = state;
  if (!carrying || lane === carrying.in) {
    return violation(state, "MOVE to where it comes from");
  }
  const checked = check(
    { ...state, carrying: { ...carrying, in: lane } },
    false,
  );
  const [way] = [...ways].find(([, { theirs }]) => theirs === lane) ?? [];
  return checked.effects.length > 0 || way === undefined
    ? checked
    : { state: checked.state, effects: [{ do: "deliver", way }] };
}

function choose(state: WaysState, name: string): WaysStep {
  const { carrying, ways, epoch } = state;
  const way = ways.get(name);
  if (!carrying || way?.theirs === undefined || way.doubted) {
    return stay(state);
  }
  if (name === carrying.out) return stay({ ...state, wish: undefined });
  // Until B answered, it may not have heard of the epoch: what came first on
  // another way would be lost.
  const answered = [...ways.values()].some(({ heard }) => heard === epoch);
  if (!answered) return stay({ ...state, wish: name });
  const mark: WaysEffect[] = way.said === epoch
    ? []
    : [{ do: "say-take", way: name, epoch }];
  return {
    state: change(
      { ...state, carrying: { ...carrying, out: name } },
      name,
      { said: epoch },
    ),
    effects: [
      { do: "say-move", way: carrying.out, lane: way.lane },
      ...mark,
      { do: "carry", way: name },
    ],
  };
}

function change(
  state: WaysState,
  name: string,
  changes: Partial<Way>,
): WaysState {
  const way = state.ways.get(name);
  return way ? put(state, name, { ...way, ...changes }) : state;
}

function put(state: WaysState, name: string, way: Way): WaysState {
  return { ...state, ways: new Map(state.ways).set(name, way) };
}

function stay(state: WaysState): WaysStep {
  return { state, effects: [] };
}

function violation(state: WaysState, what: string): WaysStep {
  return { state, effects: [{ do: "violation", what }] };
}
