import type { Side } from "./keys.ts";

/** A handshake message that a side waits for. */
export type Input = "M1" | "M2" | "M3";
/** What a side computes: a message to send, or its keys. */
export type Output = "M1" | "M2" | "M3" | "keys";

/**
 * A pair's way to common keys (PROTOCOL §5); `deadline` in milliseconds.
 *
 *     A  computing M1 → awaiting M2 → computing M3 → open
 *     B  awaiting M1 → computing M2 → awaiting M3 → computing keys → open
 */
export type SessionState =
  | {
    readonly is: "awaiting";
    readonly side: Side;
    readonly input: Input;
    readonly deadline: number;
  }
  | {
    readonly is: "computing";
    readonly side: Side;
    readonly output: Output;
    readonly deadline: number;
  }
  | {
    readonly is: "open";
    readonly side: Side;
    /** Paths that were closed because a frame on them was not as sealed. */
    readonly damaged: number;
  }
  | {
    readonly is: "closed";
    readonly side: Side;
    readonly problem: SessionProblem;
    /** Whether this ending is a guess at the code (PROTOCOL §6). */
    readonly guess: boolean;
  };

/** `refused`: wrong code, tampering or wrong password, never told apart. */
export type SessionProblem =
  | "refused"
  | "handshake-timeout"
  | "member-left"
  | "session-expired"
  | "tampered";

/** What happens to a session. */
export type SessionEvent =
  /** A blob that is neither ABORT nor a frame. */
  | { readonly on: "message"; readonly blob: Uint8Array<ArrayBuffer> }
  /** The computation asked for is done; `message` is what it wants sent. */
  | { readonly on: "computed"; readonly message?: Uint8Array<ArrayBuffer> }
  | { readonly on: "refused" }
  | { readonly on: "abort" }
  | { readonly on: "clock" }
  | { readonly on: "left" }
  /** A frame failed authentication or order, which closed its path. */
  | { readonly on: "damaged" }
  /** The peer, or somebody in its place, broke the protocol. */
  | { readonly on: "tampered" }
  /** Keys are at their hard limit and were not rotated (PROTOCOL §8). */
  | { readonly on: "exhausted" };

/** What the member has to do, in this order. */
export type SessionEffect =
  | {
    readonly do: "compute";
    readonly output: Output;
    readonly input: Uint8Array<ArrayBuffer>;
  }
  | { readonly do: "send"; readonly blob: Uint8Array<ArrayBuffer> }
  | { readonly do: "send-abort" }
  | { readonly do: "open" }
  | { readonly do: "wipe" };

/** The state after an event, and what it asks for. */
export interface SessionStep {
  /** To give to the next step. */
  readonly state: SessionState;
  /** To run before the next step. */
  readonly effects: readonly SessionEffect[];
}

/** A handshake that takes longer is over, in ms (PROTOCOL §5). */
export const HANDSHAKE_MS = 30_000;

/** The failed frame that closes the session (PROTOCOL §8). */
const MAX_DAMAGED = 3;

/** `now` in milliseconds. A starts by computing M1 from the guest's HELLO, B by awaiting it. */
export function startSession(side: Side, now: number): SessionState {
  const deadline = now + HANDSHAKE_MS;
  return side === "A"
    ? { is: "computing", side, output: "M1", deadline }
    : { is: "awaiting", side, input: "M1", deadline };
}

const OUTPUT_FOR: Record<Input, Output> = { M1: "M2", M2: "M3", M3: "keys" };
const INPUT_AFTER: Record<"M1" | "M2", Input> = { M1: "M2", M2: "M3" };

/**
 * Orders the messages, bounds the time and says what each ending costs; the
 * cryptography happens in effects whose results come back as events. `now` in
 * milliseconds on a monotonic clock.
 */
export function stepSession(
  state: SessionState,
  event: SessionEvent,
  now: number,
): SessionStep {
  if (state.is === "closed") return stay(state);
  // A timer may ring late: what comes after the deadline is not heard.
  const late = state.is !== "open" && now >= state.deadline;
  if (late && (event.on === "message" || event.on === "computed")) {
    return close(state, "clock");
  }
  switch (event.on) {
    case "message":
      if (state.is !== "awaiting") return close(state, event.on);
      return {
        state: {
          is: "computing",
          side: state.side,
          output: OUTPUT_FOR[state.input],
          deadline: state.deadline,
        },
        effects: [{
          do: "compute",
          output: OUTPUT_FOR[state.input],
          input: event.blob,
        }],
      };
    case "computed":
      return state.is === "computing"
        ? computed(state, event.message)
        : stay(state);
    case "refused":
      return state.is === "computing" ? close(state, event.on) : stay(state);
    case "abort":
      // Unauthenticated: anyone on the way could end an open session with it.
      return state.is === "open" ? stay(state) : close(state, event.on);
    case "clock":
      return late ? close(state, event.on) : stay(state);
    case "damaged":
      return state.is === "open" ? damaged(state) : stay(state);
    case "left":
    case "tampered":
    case "exhausted":
      return close(state, event.on);
  }
}

function computed(
  state: SessionState & { is: "computing" },
  message: Uint8Array<ArrayBuffer> | undefined,
): SessionStep {
  const { side, output, deadline } = state;
  const send: SessionEffect[] = message ? [{ do: "send", blob: message }] : [];
  if (output === "M3" || output === "keys") {
    return {
      state: { is: "open", side, damaged: 0 },
      effects: [...send, { do: "open" }],
    };
  }
  return {
    state: { is: "awaiting", side, input: INPUT_AFTER[output], deadline },
    effects: send,
  };
}

function damaged(state: SessionState & { is: "open" }): SessionStep {
  const damaged = state.damaged + 1;
  return damaged < MAX_DAMAGED
    ? stay({ ...state, damaged })
    : close(state, "tampered");
}

/**
 * The host's guess is a wrong T_B it checked; the guest's is any M2 it sent
 * that did not end in keys (PROTOCOL §6).
 */
function isGuess(state: SessionState, ending: Ending): boolean {
  if (state.is !== "awaiting" && state.is !== "computing") return false;
  if (state.side === "A") {
    return ending === "refused" && state.is === "computing" &&
      state.output === "M3";
  }
  return state.is === "awaiting"
    ? state.input === "M3"
    : state.output === "keys";
}

/** Events that can end a session. */
type Ending = Exclude<SessionEvent["on"], "computed" | "damaged">;

const PROBLEM_AFTER: Record<Ending, SessionProblem> = {
  message: "tampered",
  refused: "refused",
  abort: "refused",
  clock: "handshake-timeout",
  left: "member-left",
  tampered: "tampered",
  exhausted: "session-expired",
};

function close(state: SessionState, ending: Ending): SessionStep {
  return {
    state: {
      is: "closed",
      side: state.side,
      problem: PROBLEM_AFTER[ending],
      guess: isGuess(state, ending),
    },
    effects: ending === "refused"
      ? [{ do: "send-abort" }, { do: "wipe" }]
      : [{ do: "wipe" }],
  };
}

function stay(state: SessionState): SessionStep {
  return { state, effects: [] };
}
