import { problemOfReceiver } from "./cancel.ts";
import type { Problem } from "./problem.ts";
import type {
  Offered,
  SendCancel,
  SendEvent,
  Sending,
  SendState,
  SendStep,
} from "./sending.ts";

/** What leads to the same place from everywhere. */
export function anyhow(
  state: Offered | Sending,
  event: Extract<
    SendEvent,
    { on: "unlinked" | "cancelled" | "cancel" | "source-failed" | "lost" }
  >,
): SendStep {
  const { offer } = state;
  switch (event.on) {
    case "unlinked":
      return stay({ is: "reconnecting", offer, from: state });
    case "cancelled":
      return fail(state, problemOfReceiver(event.body, offer));
    case "cancel":
      return fail(state, { kind: "cancelled", by: "me" }, {
        do: "send-cancel",
        reason: "cancelled",
      });
    case "source-failed": {
      const { reason, file } = event;
      const { name } = offer.files[file]!;
      return fail(state, { kind: reason, name }, {
        do: "send-cancel",
        reason,
        file,
      });
    }
    case "lost":
      return fail(state, event.problem);
  }
}

/** What cannot be said now is said on the next path. */
export function unsaid({ state, effects }: SendStep): SendStep {
  return { state, effects: effects.filter((it) => it.do !== "send-cancel") };
}

/** All is confirmed. */
export function finish({ offer, total }: Sending): SendStep {
  return {
    state: { is: "done", offer, total },
    effects: [{ do: "release" }],
  };
}

/** Nothing is to be done. */
export function stay(state: SendState): SendStep {
  return { state, effects: [] };
}

function fail(
  { offer }: SendState,
  problem: Problem,
  told?: SendCancel,
): SendStep {
  return {
    state: { is: "failed", offer, problem, ...(told && { told }) },
    effects: told ? [told, { do: "release" }] : [{ do: "release" }],
  };
}

/** The receiver did what it must not; in another session it is told of an end. */
export function violation({ offer }: SendState, what: string): SendStep {
  return {
    state: {
      is: "failed",
      offer,
      problem: { kind: "tampered" },
      told: { do: "send-cancel", reason: "cancelled" },
    },
    effects: [{ do: "violation", what }, { do: "release" }],
  };
}
