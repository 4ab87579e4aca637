import { type Bytes, equal } from "./bytes.ts";
import { FrameType } from "./frame.ts";
import type { Side } from "./keys.ts";

/**
 * Key rotation of one session (PROTOCOL §9) as a pure step function. Only A
 * starts; whatever is lost with a path is said again on the next one, so both
 * sides always end in the same generation.
 *
 *     A  steady → generating → offered → completing → steady
 *     B  steady → answering → answered → steady
 */
export type RotationState =
  | { readonly is: "steady"; readonly side: Side; readonly generation: number }
  /** A: a fresh key pair is being made. */
  | {
    readonly is: "generating";
    readonly side: "A";
    readonly generation: number;
  }
  /** A: REKEY1 is on its way. */
  | {
    readonly is: "offered";
    readonly side: "A";
    readonly generation: number;
    readonly r1: Bytes;
  }
  /** A: the next root is being derived from B's answer. */
  | {
    readonly is: "completing";
    readonly side: "A";
    readonly generation: number;
  }
  /** B: the next root is being derived from A's offer. */
  | {
    readonly is: "answering";
    readonly side: "B";
    readonly generation: number;
    readonly r1: Bytes;
  }
  /** B: holds the next generation until A shows that it has it too. */
  | {
    readonly is: "answered";
    readonly side: "B";
    readonly generation: number;
    readonly r1: Bytes;
    readonly r2: Bytes;
  };

/** What happens to a rotation. Bodies are those of their frames. */
export type RotationEvent =
  /** The interval is over or a key nears its limit. */
  | { readonly on: "due" }
  /** The key pair is there; `r1` is REKEY1's body. */
  | { readonly on: "generated"; readonly r1: Bytes }
  /** The answer to `r1` is there; `r2` is REKEY2's body. */
  | { readonly on: "answered"; readonly r1: Bytes; readonly r2: Bytes }
  /** The next root is there. */
  | { readonly on: "completed" }
  | { readonly on: "rekey1" | "rekey2"; readonly body: Bytes }
  /** B asked for a rotation. */
  | { readonly on: "request" }
  /** The first authentic frame of the next generation arrived. */
  | { readonly on: "confirmed" }
  /** A new path is up; what was under way on the old one may be lost. */
  | { readonly on: "linked" };

/** What the member has to do, in this order. */
export type RotationEffect =
  /** Make a key pair for this generation, then `generated`. */
  | { readonly do: "generate"; readonly generation: number }
  /** Encapsulate to R1's key and hold the next root, then `answered`. */
  | { readonly do: "answer"; readonly r1: Bytes; readonly generation: number }
  /** Decapsulate R2 and derive the next root, then `completed`. */
  | {
    readonly do: "complete";
    readonly r1: Bytes;
    readonly r2: Bytes;
    readonly generation: number;
  }
  /** Send with the next generation from now on; wipe the old root. */
  | { readonly do: "switch"; readonly generation: number }
  | {
    readonly do: "send";
    readonly type: RekeyType;
    readonly body: Bytes;
  }
  /** The peer broke the protocol; its path must close. */
  | { readonly do: "violation"; readonly what: string };

/** Frame types of the rotation. */
export type RekeyType =
  | typeof FrameType.rekey1
  | typeof FrameType.rekey2
  | typeof FrameType.rekey3
  | typeof FrameType.rekeyRequest;

/** Whether a frame type belongs to the rotation. */
export function isRekey(type: number): type is RekeyType {
  return type >= FrameType.rekey1 && type <= FrameType.rekeyRequest;
}

/** The state after an event, and what it asks for. */
export interface RotationStep {
  /** The same object when nothing changed. */
  readonly state: RotationState;
  /** To run in order. */
  readonly effects: readonly RotationEffect[];
}

const NOTHING: Bytes = new Uint8Array(0);

/** A session right after its handshake. */
export function newRotation(side: Side): RotationState {
  return { is: "steady", side, generation: 0 };
}

/** Decides every event in every state; what is late or repeated changes nothing. */
export function stepRotation(
  state: RotationState,
  event: RotationEvent,
): RotationStep {
  switch (event.on) {
    case "due":
      return due(state);
    case "request":
      return state.side === "A"
        ? due(state)
        : violation(state, "REKEY_REQ from A");
    case "generated":
      if (state.is !== "generating") return stay(state);
      return offer({ ...state, is: "offered", r1: event.r1 });
    case "linked":
      return state.is === "offered" ? offer(state) : stay(state);
    case "rekey1":
      return state.side === "B"
        ? rekey1(state, event.body)
        : violation(state, "REKEY1 from B");
    case "answered":
      if (state.is !== "answering" || !equal(state.r1, event.r1)) {
        return stay(state);
      }
      return answer({ ...state, is: "answered", r2: event.r2 });
    case "rekey2":
      return state.side === "A"
        ? rekey2(state, event.body)
        : violation(state, "REKEY2 from A");
    case "completed":
      return state.is === "completing"
        ? advance(state, [say(FrameType.rekey3, NOTHING)])
        : stay(state);
    case "confirmed":
      return state.is === "answered" ? advance(state, []) : stay(state);
  }
}

function due(state: RotationState): RotationStep {
  if (state.is !== "steady") return stay(state);
  const { side, generation } = state;
  return side === "A"
    ? {
      state: { is: "generating", side, generation },
      effects: [{ do: "generate", generation: generation + 1 }],
    }
    : {
      state,
      effects: [say(FrameType.rekeyRequest, NOTHING)],
    };
}

function offer(state: RotationState & { is: "offered" }): RotationStep {
  return { state, effects: [say(FrameType.rekey1, state.r1)] };
}

function answer(state: RotationState & { is: "answered" }): RotationStep {
  return { state, effects: [say(FrameType.rekey2, state.r2)] };
}

/** Identical offers get the identical answer; another one replaces the first. */
function rekey1(
  state: Extract<RotationState, { side: Side }>,
  r1: Bytes,
): RotationStep {
  if (state.side !== "B") return stay(state);
  const generation = state.generation + 1;
  if (generationOf(r1) === state.generation) return stay(state);
  if (generationOf(r1) !== generation) {
    return violation(state, `REKEY1 for generation ${generationOf(r1)}`);
  }
  if (state.is !== "steady" && equal(state.r1, r1)) {
    return state.is === "answered" ? answer(state) : stay(state);
  }
  return {
    state: { is: "answering", side: "B", generation: state.generation, r1 },
    effects: [{ do: "answer", r1, generation }],
  };
}

function rekey2(state: RotationState, r2: Bytes): RotationStep {
  const generation = state.generation + 1;
  if (state.is === "offered" && generationOf(r2) === generation) {
    const { r1, side } = state;
    return {
      state: { is: "completing", side, generation: state.generation },
      effects: [{ do: "complete", r1, r2, generation }],
    };
  }
  // An answer said twice, after a path was replaced.
  const repeated = generationOf(r2) === state.generation ||
    state.is === "completing" && generationOf(r2) === generation;
  return repeated
    ? stay(state)
    : violation(state, `REKEY2 for generation ${generationOf(r2)}`);
}

function advance(
  { side, generation }: RotationState,
  effects: readonly RotationEffect[],
): RotationStep {
  const next = generation + 1;
  return {
    state: { is: "steady", side, generation: next },
    effects: [{ do: "switch", generation: next }, ...effects],
  };
}

/** The leading u32 of R1 and R2; -1 of a body too short to have one. */
function generationOf(body: Bytes): number {
  return body.length < 4
    ? -1
    : new DataView(body.buffer, body.byteOffset).getUint32(0);
}

function say(type: RekeyType, body: Bytes): RotationEffect {
  return { do: "send", type, body };
}

function stay(state: RotationState): RotationStep {
  return { state, effects: [] };
}

function violation(state: RotationState, what: string): RotationStep {
  return { state, effects: [{ do: "violation", what }] };
}
