import type {
  ChoiceEvent,
  ChoiceState,
  ChoiceStep,
  Rate,
  Trial,
  WayKind,
} from "./choosing.ts";
import type { Flow } from "./flow.ts";

/** A rate of less time, or fewer bytes, is none. */
const SPAN_MS = 300;
const SPAN_BYTES = 2 * 1024 * 1024;
/** Slow ways do not get that many bytes through in this time. */
const LONG_SPAN_MS = 3000;
/** Another way is tried when as much time remains at the least. */
const WORTH_MS = 2000;
/** And it was not tried for so long. */
const RETRY_MS = 30_000;
/** Worth the move. */
const BETTER = 1.25;
/** The window opens in the first. */
const TRIAL_SPANS = 2;
/** A way this much slower is left as soon as that shows. */
const HOPELESS = 0.5;
const HOPELESS_MS = 1000;
/** The path changed when the rate fell to less, for as long. */
const FALLEN = 0.5;
const FALLEN_MS = 2000;
/** Where connections side by side gain: far, slow, and for a while. */
const STRIPE_RTT_MS = 20;
const STRIPE_BYTES_PER_MS = 4000;
const STRIPE_WORTH_MS = 5000;
const STRIPE_RETRY_MS = 60_000;

/** Nothing is known. */
export function newChoice(): ChoiceState {
  return {
    ways: new Map(),
    out: undefined,
    rates: new Map(),
    span: { sinceMs: 0, bytes: 0 },
    trial: undefined,
    lowSinceMs: undefined,
    wantedAtMs: -STRIPE_RETRY_MS,
  };
}

/** Decides every event in every state. */
export function stepChoice(
  state: ChoiceState,
  event: ChoiceEvent,
  now: number,
): ChoiceStep {
  switch (event.on) {
    case "up": {
      const ways = new Map(state.ways).set(event.way, event.kind);
      return direct({ ...state, ways });
    }
    case "trusted":
      return direct(state);
    case "down": {
      const ways = new Map(state.ways);
      ways.delete(event.way);
      const { trial } = state;
      const over = trial?.from === event.way || trial?.way === event.way;
      return stay({ ...state, ways, trial: over ? undefined : trial });
    }
    case "carries": {
      const trial = state.trial?.way === event.way ? state.trial : undefined;
      const span = { sinceMs: now, bytes: 0 };
      const next = { ...state, out: event.way, trial, span };
      return direct({ ...next, lowSinceMs: undefined });
    }
    case "delivered":
      return delivered(state, event.bytes, event.flow, now);
  }
}

/** Direct first, unless that is known to be slower: a relay may be metered. */
function direct(state: ChoiceState): ChoiceStep {
  const { ways, out, rates, trial } = state;
  const [way] = [...ways].find(([, kind]) => kind === "channel") ?? [];
  const relay = rates.get("relay")?.bytesPerMs ?? 0;
  const channel = rates.get("channel")?.bytesPerMs ?? Infinity;
  return way !== undefined && !trial && relay <= channel &&
      out !== undefined && ways.get(out) === "relay"
    ? { state, effects: [{ do: "choose", way }] }
    : stay(state);
}

function delivered(
  state: ChoiceState,
  bytes: number,
  flow: Flow,
  now: number,
): ChoiceStep {
  if (flow.held) return stay({ ...state, span: { sinceMs: now, bytes: 0 } });
  const span = { ...state.span, bytes: state.span.bytes + bytes };
  const ms = now - span.sinceMs;
  const trial = state.trial?.way === state.out ? state.trial : undefined;
  const full = ms >= SPAN_MS && span.bytes >= SPAN_BYTES ||
    ms >= LONG_SPAN_MS;
  const bytesPerMs = span.bytes / Math.max(ms, 1);
  const next = { ...state, span: full ? { sinceMs: now, bytes: 0 } : span };
  if (trial) {
    const hopeless = ms >= HOPELESS_MS &&
      bytesPerMs < HOPELESS * trial.bytesPerMs;
    return full || hopeless
      ? judge(next, trial, bytesPerMs, hopeless, now)
      : stay(next);
  }
  return full ? consider(next, bytesPerMs, flow, now) : stay(next);
}

/** Whether to stay on the way that was tried. */
function judge(
  state: ChoiceState,
  trial: Trial,
  bytesPerMs: number,
  hopeless: boolean,
  now: number,
): ChoiceStep {
  const known = noted(state, bytesPerMs, now);
  if (bytesPerMs >= BETTER * trial.bytesPerMs) {
    return stay({ ...known, trial: undefined });
  }
  const spans = trial.spans + 1;
  return spans < TRIAL_SPANS && !hopeless
    ? stay({ ...known, trial: { ...trial, spans } })
    : {
      state: { ...known, trial: undefined },
      effects: [{ do: "choose", way: trial.from }],
    };
}

/** Whether another way is worth trying. */
function consider(
  state: ChoiceState,
  bytesPerMs: number,
  { remainingBytes, rttMs }: Flow,
  now: number,
): ChoiceStep {
  const known = noted(state, bytesPerMs, now);
  const { out, ways, rates } = known;
  const remainingMs = remainingBytes / bytesPerMs;
  const other = [...ways].find(([way, kind]) =>
    way !== out && now - (rates.get(kind)?.atMs ?? -Infinity) >= RETRY_MS
  );
  if (other && out !== undefined && remainingMs >= WORTH_MS) {
    const [way] = other;
    return {
      state: { ...known, trial: { way, from: out, bytesPerMs, spans: 0 } },
      effects: [{ do: "choose", way }],
    };
  }
  const wants = ways.get(out ?? "") === "channel" &&
    ![...ways.values()].includes("stripe") && rttMs >= STRIPE_RTT_MS &&
    rttMs < Infinity && bytesPerMs < STRIPE_BYTES_PER_MS &&
    remainingMs >= STRIPE_WORTH_MS && now - known.wantedAtMs >= STRIPE_RETRY_MS;
  return wants
    ? { state: { ...known, wantedAtMs: now }, effects: [{ do: "want" }] }
    : stay(known);
}

/** What the way out carries now, or that it is another path by now. */
function noted(
  state: ChoiceState,
  bytesPerMs: number,
  now: number,
): ChoiceState {
  const kind = state.ways.get(state.out ?? "");
  if (!kind) return state;
  const best = state.rates.get(kind)?.bytesPerMs ?? 0;
  const isLow = bytesPerMs < FALLEN * best;
  const lowSinceMs = isLow ? state.lowSinceMs ?? now : undefined;
  const fallen = lowSinceMs !== undefined && now - lowSinceMs >= FALLEN_MS;
  const rates = fallen ? new Map<WayKind, Rate>() : new Map(state.rates);
  const rate = fallen ? bytesPerMs : Math.max(best, bytesPerMs);
  rates.set(kind, { bytesPerMs: rate, atMs: now });
  return { ...state, rates, lowSinceMs: fallen ? undefined : lowSinceMs };
}

function stay(state: ChoiceState): ChoiceStep {
  return { state, effects: [] };
}
