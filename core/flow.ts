import type { SendState } from "./sending.ts";

/** How transfers get on. */
export interface Flow {
  /** What is still to be acknowledged. */
  readonly remainingBytes: number;
  /** Whether something else than the way bounds them. */
  readonly held: boolean;
  /** Least round trip so far; Infinity before the first. */
  readonly rttMs: number;
}

/** How one transfer gets on, on the way that carries it. */
export interface OwnFlow extends Flow {
  /** What was acknowledged of what went this way. */
  readonly deliveredBytes: number;
  /** Channels that its window knows of. */
  readonly streams: number;
}

/** Nothing of a transfer that does not move. */
export function flowOf(state: SendState): OwnFlow | undefined {
  if (state.is !== "moving" || state.paused !== "nobody") return undefined;
  const { window, offer, total, sentBytes, receivedBytes, grantedBytes } =
    state;
  const { deliveredBytes, movedBytes, heldBytes, minRttMs, streams } = window;
  return {
    deliveredBytes: Math.max(0, deliveredBytes - Math.max(0, movedBytes)),
    remainingBytes: Math.max(0, total - receivedBytes),
    // By the person's limit, or by a disk that is slower.
    held: heldBytes >= deliveredBytes ||
      sentBytes + offer.chunk > grantedBytes,
    rttMs: minRttMs,
    streams,
  };
}
