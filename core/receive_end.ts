import type { CancelReason, ResumeBody } from "./transfer_body.ts";
import { wishes } from "./pause.ts";
import type { Problem } from "./problem.ts";
import { toRanges } from "./ranges.ts";
import type {
  Live,
  ReceiveEffect,
  ReceiveEvent,
  ReceiveState,
  ReceiveStep,
  Receiving,
  SendResume,
} from "./receiving.ts";
import type { SendCancel } from "./sending.ts";

/** The sender is told again that all is there: that may be lost. */
export function done(
  state: ReceiveState & { readonly is: "done" },
  event: ReceiveEvent,
): ReceiveStep {
  const { told } = state;
  switch (event.on) {
    case "linked": {
      const anew = state.anew || event.anew;
      return { state: { ...state, anew }, effects: anew ? [] : [told] };
    }
    case "reoffered": {
      const nothing = { file: state.files[0]!, chunks: 0 };
      const effects = state.anew ? [{ do: "prove", ...nothing } as const] : [];
      return { state, effects };
    }
    case "proved":
      return { state, effects: [proven(told, event.proof)] };
    default:
      return stay(state);
  }
}

/** The sender is told again why it ended, if it was told. */
export function failed(
  state: ReceiveState & { readonly is: "failed" },
  event: ReceiveEvent,
): ReceiveStep {
  const told = state.told ? [state.told] : [];
  switch (event.on) {
    case "linked": {
      const anew = state.anew || event.anew;
      return { state: { ...state, anew }, effects: anew ? [] : told };
    }
    case "reoffered":
      return { state, effects: state.anew ? told : [] };
    default:
      return stay(state);
  }
}

/** Where the sender has to go on, whatever it heard on the path before. */
export function standing(state: Receiving): SendResume {
  const { offer: { handle, transfer }, at, published } = state;
  const body: ResumeBody = {
    handle,
    transfer,
    files: toRanges(state.files),
    at,
    received: state.receivedBytes,
    stored: state.storedBytes,
    granted: state.grantedBytes,
    published,
    paused: isUnready(state),
  };
  return { do: "send-resume", body };
}

/** With what it has to prove in a new session. */
export function proven(
  { do: what, body }: SendResume,
  proof: string,
): SendResume {
  return { do: what, body: { ...body, proof } };
}

/** Whether this side, its person or its disk, wishes that nothing comes. */
export function isUnready({ paused, full }: Receiving): boolean {
  return wishes(paused, "me") || full;
}

/** Nothing is to be done. */
export function stay(state: ReceiveState): ReceiveStep {
  return { state, effects: [] };
}

/** Ends the transfer and tells the sender why. */
export function stop(
  state: Live,
  problem: Problem & { readonly kind: CancelReason },
  file?: number,
): ReceiveStep {
  return fail(state, problem, {
    do: "send-cancel",
    reason: problem.kind,
    ...(file !== undefined && { file }),
  });
}

/**
 * The sender did what it must not. If it offers this again in another session,
 * it is refused.
 */
export function violation(state: Live, what: string): ReceiveStep {
  const { offer, anew } = state;
  return {
    state: {
      is: "failed",
      offer,
      problem: { kind: "tampered" },
      told: { do: "send-cancel", reason: "cancelled" },
      anew,
    },
    effects: [{ do: "violation", what }, ...discarding(state)],
  };
}

/** Ends the transfer, and tells the sender if there is something to tell. */
export function fail(
  state: Live,
  problem: Problem,
  told?: SendCancel,
): ReceiveStep {
  const { offer, anew } = state;
  return {
    state: { is: "failed", offer, problem, ...(told && { told }), anew },
    effects: [...told ? [told] : [], ...discarding(state)],
  };
}

/** Before the person decided there is nothing on disk. */
function discarding({ is }: Live): ReceiveEffect[] {
  return is === "offered" ? [] : [{ do: "discard" }];
}
