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
    state: "",
    pausedBy: undefined as unknown,
    accepted: undefined as unknown,
    bytes: -1,
    at: -Infinity,
  };
  let counts = { bytes: 0, total: 0 };
  return ({ state, pausedBy, accepted, bytes, total, problem }) => {
    counts = { bytes: bytes ?? counts.bytes, total: total ?? counts.total };
    const at = now();
    const same = state === last.state && pausedBy === last.pausedBy;
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
      ...(pausedBy && { pausedBy }),
      ...(problem && { problem }),
    });
    last = {
      state,
      pausedBy,
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
      const { is, paused } = state;
      return is === "moving" && paused !== "nobody"
        ? report({ state: "paused", pausedBy: paused, ...countsOf(state) })
        : report({ state: is, ...countsOf(state) });
    }
    case "reconnecting": {
      const { is, from } = state;
      const paused = "paused" in from ? from.paused : "nobody";
      const wish = paused === "nobody" ? {} : { pausedBy: paused };
      return report({ state: is, ...wish, ...countsOf(from) });
    }
    case "done": {
      const { total } = state;
      return report({ state: "done", bytes: total, total });
    }
    case "failed":
      return report({ state: "failed", problem: state.problem });
  }
}

type Live =
  | (SendState & { readonly is: "reconnecting" })["from"]
  | (ReceiveState & { readonly is: "reconnecting" })["from"];

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
