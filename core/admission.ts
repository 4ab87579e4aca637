/**
 * Who may still try a code or link, and how often (PROTOCOL §6). The host steps
 * it before and after every check of a T_B and keeps the state across reloads.
 */

/** Wrong answers that one code survives, less one. */
export const MAX_WRONG = 3;
/** Handshakes of one code under way at a time. */
const MAX_PARALLEL = 4;

/** What ended a code. */
export type AdmissionLimit = "guesses" | "admissions" | "time";

/** Where a code stands; plain data, to be stored as it is. */
export type Admission =
  | {
    readonly is: "open";
    /** T_B that did not verify. */
    readonly wrong: number;
    /** T_B being checked right now; a crash turns them into wrong ones. */
    readonly checking: number;
    readonly admitted: number;
    readonly maxAdmissions: number;
    /** Handshakes from M1 until their end, those being checked included. */
    readonly underway: number;
    /** Milliseconds since the epoch. */
    readonly expiresAt: number;
  }
  | { readonly is: "dead"; readonly limit: AdmissionLimit };

/** What happens to a handshake of the code. `time` alone is a tick. */
export type AdmissionEvent =
  /** A guest's HELLO came; M1 is not sent yet. */
  | { readonly on: "hello" }
  /** The guest left or was silent for too long after M1. Costs nothing. */
  | { readonly on: "silence" }
  /** M2 came; its T_B is not checked yet. */
  | { readonly on: "answer" }
  /** Its T_B verified; M3 is not sent yet. */
  | { readonly on: "right" }
  /** Its T_B did not verify. */
  | { readonly on: "wrong" }
  | { readonly on: "time" };

/** What the host has to do, in this order. */
export type AdmissionEffect =
  /** Store the state before anything else. */
  | { readonly do: "save" }
  /** Send M1. */
  | { readonly do: "greet" }
  /** Check the T_B. */
  | { readonly do: "check" }
  /** Send M3: the guest is in. */
  | { readonly do: "admit" }
  /** End this handshake with ABORT, unchecked or in spite of a right T_B. */
  | { readonly do: "refuse" }
  /** Wipe the secret, close the room's code, tell the user. */
  | { readonly do: "kill"; readonly limit: AdmissionLimit };

/** The state after an event, and what it asks for. */
export interface AdmissionStep {
  /** Replaces the one before. */
  readonly state: Admission;
  /** To be carried out in this order. */
  readonly effects: readonly AdmissionEffect[];
}

type Open = Extract<Admission, { is: "open" }>;

/** A fresh code. `expiresAt` in milliseconds since the epoch. */
export function openAdmission(
  maxAdmissions: number,
  expiresAt: number,
): Admission {
  return {
    is: "open",
    wrong: 0,
    checking: 0,
    admitted: 0,
    maxAdmissions,
    underway: 0,
    expiresAt,
  };
}

/**
 * A stored code after a reload, whose handshakes are all gone. Checks that were
 * under way count as wrong, so that a crash is worth no extra guess.
 */
export function reloadAdmission(state: Admission): Admission {
  if (state.is === "dead") return state;
  const wrong = state.wrong + state.checking;
  if (wrong >= MAX_WRONG) return { is: "dead", limit: "guesses" };
  return { ...state, wrong, checking: 0, underway: 0 };
}

/** One count for two codes that lead to one room: the stricter of theirs. */
export function joinAdmissions(one: Admission, other: Admission): Admission {
  if (one.is === "dead") return one;
  if (other.is === "dead") return other;
  return {
    is: "open",
    wrong: Math.max(one.wrong, other.wrong),
    checking: Math.max(one.checking, other.checking),
    admitted: Math.max(one.admitted, other.admitted),
    maxAdmissions: Math.min(one.maxAdmissions, other.maxAdmissions),
    underway: Math.max(one.underway, other.underway),
    expiresAt: Math.min(one.expiresAt, other.expiresAt),
  };
}

/** `now` in milliseconds since the epoch. */
export function stepAdmission(
  state: Admission,
  event: AdmissionEvent,
  now: number,
): AdmissionStep {
  if (state.is === "dead") return { state, effects: refusalOf(event) };
  if (now >= state.expiresAt) return kill("time", refusalOf(event));
  switch (event.on) {
    case "hello":
      if (state.underway >= MAX_PARALLEL) return refuse(state);
      return {
        state: { ...state, underway: state.underway + 1 },
        effects: [{ do: "greet" }],
      };
    case "silence":
      return { state: ended(state), effects: [] };
    case "answer":
      if (state.wrong + state.checking >= MAX_WRONG) {
        return refuse(ended(state));
      }
      return {
        state: { ...state, checking: state.checking + 1 },
        effects: [{ do: "save" }, { do: "check" }],
      };
    case "right":
      return admit(checked(state));
    case "wrong":
      return miss(checked(state));
    case "time":
      return { state, effects: [] };
  }
}

function admit(state: Open): AdmissionStep {
  const admitted = state.admitted + 1;
  if (admitted >= state.maxAdmissions) {
    return kill("admissions", [{ do: "admit" }]);
  }
  return {
    state: { ...state, admitted },
    effects: [{ do: "save" }, { do: "admit" }],
  };
}

function miss(state: Open): AdmissionStep {
  const wrong = state.wrong + 1;
  if (wrong >= MAX_WRONG) return kill("guesses", [{ do: "refuse" }]);
  return {
    state: { ...state, wrong },
    effects: [{ do: "save" }, { do: "refuse" }],
  };
}

function kill(
  limit: AdmissionLimit,
  others: readonly AdmissionEffect[],
): AdmissionStep {
  return {
    state: { is: "dead", limit },
    effects: [{ do: "save" }, ...others, { do: "kill", limit }],
  };
}

function refuse(state: Admission): AdmissionStep {
  return { state, effects: [{ do: "refuse" }] };
}

/** A dead code refuses whoever is at its door, also with a right answer. */
function refusalOf(event: AdmissionEvent): readonly AdmissionEffect[] {
  return event.on === "silence" || event.on === "time"
    ? []
    : [{ do: "refuse" }];
}

function ended(state: Open): Open {
  return { ...state, underway: Math.max(0, state.underway - 1) };
}

function checked(state: Open): Open {
  return { ...ended(state), checking: Math.max(0, state.checking - 1) };
}
