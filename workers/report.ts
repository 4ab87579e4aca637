import { totalBytes } from "../core/offer.ts";
import type { ReceiveState } from "../core/receiving.ts";
import type { SendState } from "../core/sending.ts";
import type { TransferEvent } from "./transfer_command.ts";

type Progress = Extract<TransferEvent, { on: "progress" }>;

/** What a transfer says of itself; what is left out stays as it was. */
export type Report = (
  facts: Pick<Progress, "state"> & Partial<Omit<Progress, "on" | "transfer">>,
) => void;

/** Every picture a page paints takes time from what moves: five a second. */
const INTERVAL_MS = 200;

/**
 * Passes on every change of state at once and mere counts at most every 200 ms.
 * The last counts are never lost: a transfer ends with a change of state, and
 * while it is paused, when few come, each one counts.
 */
export function reporter(
  transfer: string,
  emit: (event: Progress) => void,
  now: () => number,
): Report {
  let last = {
    standing: "",
    accepted: undefined as unknown,
    bytes: -1,
    at: -Infinity,
  };
  let counts = { bytes: 0, total: 0 };
  return ({ state, accepted, bytes, total, problem, ...why }) => {
    counts = { bytes: bytes ?? counts.bytes, total: total ?? counts.total };
    const at = now();
    const standing = [state, why.pausedBy, why.full, why.wants].join();
    const same = standing === last.standing;
    const mere = state === "paused"
      ? counts.bytes === last.bytes
      : at - last.at < INTERVAL_MS;
    if (same && mere) return;
    emit({
      on: "progress",
      transfer,
      state,
      ...counts,
      ...(accepted && accepted !== last.accepted && { accepted }),
      ...why,
      ...(problem && { problem }),
    });
    last = {
      standing,
      accepted: accepted ?? last.accepted,
      bytes: counts.bytes,
      at,
    };
  };
}

/** What a state of either half has to report; nothing while space is reserved. */
export function tell(report: Report, state: SendState | ReceiveState): void {
  switch (state.is) {
    case "preparing":
      return;
    case "offered":
      return report({ state: "offered", ...countsOf(state) });
    case "moving":
    case "verifying": {
      const why = holding(state);
      const held = state.is === "moving" && Object.keys(why).length > 0;
      const told = held ? { state: "paused", ...why } as const : {
        state: state.is,
      };
      return report({ ...told, ...countsOf(state) });
    }
    case "reconnecting": {
      const { is, from } = state;
      return report({ state: is, ...holding(from), ...countsOf(from) });
    }
    case "done": {
      const { total } = state;
      // One that is restored has told nobody yet.
      const files = "files" in state ? { accepted: state.files } : {};
      return report({ state: "done", bytes: total, total, ...files });
    }
    case "failed":
      return report({ state: "failed", problem: state.problem });
  }
}

type Live =
  | (SendState & { readonly is: "reconnecting" })["from"]
  | (ReceiveState & { readonly is: "reconnecting" })["from"];

/** What holds it up, apart from the path. */
function holding(state: Live): Pick<Progress, "pausedBy" | "full"> {
  const paused = "paused" in state ? state.paused : "nobody";
  const full = "full" in state && state.full;
  return {
    ...(paused !== "nobody" && { pausedBy: paused }),
    ...(full && { full }),
  };
}

function countsOf(
  state: Live,
): Pick<Progress, "accepted" | "bytes" | "total"> {
  switch (state.is) {
    case "offered": {
      const { offer } = state;
      const total = totalBytes(offer, offer.files.map((_, i) => i));
      return { bytes: 0, total };
    }
    case "preparing": {
      const { offer, files: accepted } = state;
      return { accepted, bytes: 0, total: totalBytes(offer, accepted) };
    }
    case "moving":
    case "verifying": {
      const { files: accepted, storedBytes: bytes, total } = state;
      return { accepted, bytes, total };
    }
  }
}
