import { totalBytes } from "../core/offer.ts";
import type { ReceiveState } from "../core/receiving.ts";
import type { SendState } from "../core/sending.ts";
import type { CryptoEvent } from "./command.ts";

type Progress = Extract<CryptoEvent, { on: "progress" }>;

/** What a transfer says of itself; what is left out stays as it was. */
export type Report = (
  facts: Pick<Progress, "state"> & Partial<Omit<Progress, "on" | "transfer">>,
) => void;

/** A page shows at most ten pictures a second. */
const INTERVAL_MS = 100;

/**
 * Passes on every change of state at once and mere counts at most every 100 ms.
 * The last counts are never lost: a transfer ends with a change of state.
 */
export function reporter(
  transfer: string,
  emit: (event: Progress) => void,
  now: () => number,
): Report {
  let last = { state: "", accepted: undefined as unknown, at: -Infinity };
  let counts = { bytes: 0, total: 0 };
  return ({ state, accepted, bytes, total, problem }) => {
    counts = { bytes: bytes ?? counts.bytes, total: total ?? counts.total };
    const at = now();
    if (state === last.state && at - last.at < INTERVAL_MS) return;
    emit({
      on: "progress",
      transfer,
      state,
      ...counts,
      ...(accepted && accepted !== last.accepted && { accepted }),
      ...(problem && { problem }),
    });
    last = { state, accepted: accepted ?? last.accepted, at };
  };
}

/** What a state of either half has to report; nothing while space is reserved. */
export function tell(report: Report, state: SendState | ReceiveState): void {
  switch (state.is) {
    case "offered": {
      const { offer } = state;
      const total = totalBytes(offer, offer.files.map((_, i) => i));
      return report({ state: "offered", bytes: 0, total });
    }
    case "preparing":
      return;
    case "moving":
    case "verifying": {
      const { files: accepted, storedBytes: bytes, total } = state;
      return report({ state: state.is, accepted, bytes, total });
    }
    case "done": {
      const { total } = state;
      return report({ state: "done", bytes: total, total });
    }
    case "failed":
      return report({ state: "failed", problem: state.problem });
  }
}
