/**
 * The in-flight window: how many bytes may be sent and not yet acknowledged.
 * A little more than the path's bandwidth-delay product as BBR estimates it
 * (draft-ietf-ccwg-bbr: windowed maximum of delivery-rate samples, minimum of
 * round trips, a drain every few seconds to measure the latter anew). No
 * pacing and no loss signal: SCTP below has its own congestion control, this
 * only keeps it from filling queues until they overflow.
 */
export interface Window {
  /**
   * `starting`: until the path has a queue. `draining`: at the smallest window
   * until a message that was sent since `sinceMs` is acknowledged.
   */
  readonly phase:
    | { readonly is: "starting" | "cruising" }
    | { readonly is: "draining"; readonly sinceMs: number };
  /**
   * Sent and not acknowledged, oldest first: the bytes still missing, and
   * what was delivered, and when, at the time of sending.
   */
  readonly flying: readonly {
    readonly bytes: number;
    readonly sentAtMs: number;
    readonly deliveredBytes: number;
    readonly deliveredAtMs: number;
    /** Sent while the sender held back: a low rate is its own, not the path's. */
    readonly held: boolean;
  }[];
  /** The sum of `flying`. */
  readonly inFlightBytes: number;
  /** Acknowledged so far. */
  readonly deliveredBytes: number;
  /** Of the newest acknowledgement, or the send that ended an idle time. */
  readonly deliveredAtMs: number;
  /** The sender held back what would arrive up to this count of bytes. */
  readonly heldBytes: number;
  /** When the newest burst of acknowledgements began. */
  readonly burstAtMs: number;
  /** What was delivered up to this count had gone another way. */
  readonly movedBytes: number;
  /** Channels that the way consists of. */
  readonly streams: number;
  /** The largest message so far. */
  readonly messageBytes: number;
  /** Infinity before the first sample. */
  readonly minRttMs: number;
  /** When that was measured. */
  readonly minRttAtMs: number;
  /** Completed round trips. */
  readonly round: number;
  /** Over when a message sent at this count of delivered bytes arrived. */
  readonly roundEndBytes: number;
  /** Newest last, rates falling: the head is the most of the last rounds. */
  readonly rates: readonly {
    readonly round: number;
    readonly bytesPerMs: number;
  }[];
}

/** Whatever the size of a message. */
const MIN_WINDOW_BYTES = 384 * 1024;
/** With fewer the path idles while one is answered. */
const MIN_MESSAGES = 3;
/** For each channel of the way: one under way, and the next. */
const STREAM_MESSAGES = 2;
/** The most credit a receiver grants. */
const MAX_WINDOW_BYTES = 32 * 1024 * 1024;
/** Doubles the window in each round trip while the rate follows. */
const STARTING_GAIN = 2;
/**
 * Still grows when the path turns fast, and leaves a queue of a quarter: where
 * it overflows, SCTP falls to a fraction of the rate.
 */
const CRUISING_GAIN = 1.25;
/**
 * Both ends are late by this much now and then, for other work of their
 * machines; what is in flight has to last that long.
 */
const STALL_MS = 15;
/** Below every count. */
const NEVER = -1;

/** The window of a path nothing is known of, over so many channels. */
export function newWindow(streams = 1): Window {
  return {
    phase: { is: "starting" },
    flying: [],
    inFlightBytes: 0,
    deliveredBytes: 0,
    deliveredAtMs: 0,
    heldBytes: NEVER,
    burstAtMs: 0,
    movedBytes: NEVER,
    streams,
    messageBytes: 0,
    minRttMs: Infinity,
    minRttAtMs: 0,
    round: 0,
    roundEndBytes: 0,
    rates: [],
  };
}

/**
 * Bytes that may be in flight: 384 KiB to 32 MiB, but no less than three
 * messages, and two for each channel. Whole messages, rounded up: a quarter of few is less than one, and
 * the window would never grow.
 */
export function windowBytes(window: Window): number {
  const { phase, rates, minRttMs, messageBytes, streams } = window;
  const messages = Math.max(MIN_MESSAGES, STREAM_MESSAGES * streams);
  const least = Math.max(MIN_WINDOW_BYTES, messages * messageBytes);
  const rate = rates[0]?.bytesPerMs;
  if (rate === undefined || phase.is === "draining") return least;
  const gain = phase.is === "starting" ? STARTING_GAIN : CRUISING_GAIN;
  const spanMs = Math.max(gain * minRttMs, minRttMs + STALL_MS);
  const fitting = Math.ceil(rate * spanMs / messageBytes);
  return Math.max(least, Math.min(MAX_WINDOW_BYTES, fitting * messageBytes));
}

/** A message of `bytes` was sent at `now`, in milliseconds. */
export function sent(window: Window, bytes: number, now: number): Window {
  const deliveredAtMs = window.inFlightBytes === 0 ? now : window.deliveredAtMs;
  const { deliveredBytes } = window;
  return {
    ...window,
    deliveredAtMs,
    messageBytes: Math.max(window.messageBytes, bytes),
    inFlightBytes: window.inFlightBytes + bytes,
    flying: [...window.flying, {
      bytes,
      sentAtMs: now,
      deliveredBytes,
      deliveredAtMs,
      held: deliveredBytes <= window.heldBytes,
    }],
  };
}

/**
 * The sender stops although there is room: a pause, or its own limit. As in
 * the draft's section on application-limited samples.
 */
export function held(window: Window): Window {
  return {
    ...window,
    heldBytes: window.deliveredBytes + window.inFlightBytes,
  };
}

/**
 * What is sent from now on goes another way, of which nothing is known; what is
 * in flight still arrives.
 */
export function moved(window: Window, streams: number): Window {
  const { flying, inFlightBytes, deliveredBytes, deliveredAtMs } = window;
  const movedBytes = deliveredBytes + inFlightBytes;
  return {
    ...newWindow(streams),
    flying,
    inFlightBytes,
    deliveredBytes,
    deliveredAtMs,
    heldBytes: window.heldBytes,
    messageBytes: window.messageBytes,
    movedBytes,
  };
}
