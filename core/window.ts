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

type Flying = Window["flying"][number];

/** Whatever the size of a message. */
const MIN_WINDOW_BYTES = 384 * 1024;
/** With fewer the path idles while one is answered. */
const MIN_MESSAGES = 3;
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
/** A round trip this many times the least means that there is a queue. */
const QUEUED = 1.5;
/** Acknowledgements within this part of a round trip are one burst. */
const BURST = 1 / 8;
/** How long a rate counts, as in the draft's first version. */
const RATE_ROUNDS = 10;
/**
 * A drained path with a round trip this many times the least so far is another
 * path: rates of the old one, times its delay, would be far too much.
 */
const OTHER_PATH = 2;
/** ProbeRTTInterval of the draft. */
const MIN_RTT_MS = 5000;
/** Clocks in pages tick in steps of up to 100 µs. */
const CLOCK_STEP_MS = 0.1;
/** Below every count. */
const NEVER = -1;

/** The window of a path nothing is known of. */
export function newWindow(): Window {
  return {
    phase: { is: "starting" },
    flying: [],
    inFlightBytes: 0,
    deliveredBytes: 0,
    deliveredAtMs: 0,
    heldBytes: NEVER,
    burstAtMs: 0,
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
 * messages. Whole messages, rounded up: a quarter of few is less than one, and
 * the window would never grow.
 */
export function windowBytes(window: Window): number {
  const { phase, rates, minRttMs, messageBytes } = window;
  const least = Math.max(MIN_WINDOW_BYTES, MIN_MESSAGES * messageBytes);
  const rate = rates[0]?.bytesPerMs;
  if (rate === undefined || phase.is === "draining") return least;
  const gain = phase.is === "starting" ? STARTING_GAIN : CRUISING_GAIN;
  const spanMs = Math.max(gain * minRttMs, minRttMs + STALL_MS);
  const messages = Math.ceil(rate * spanMs / messageBytes);
  return Math.max(least, Math.min(MAX_WINDOW_BYTES, messages * messageBytes));
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
 * Another `bytes` of what was sent were acknowledged at `now`, in
 * milliseconds. Throws RangeError when that many are not in flight.
 */
export function acked(window: Window, bytes: number, now: number): Window {
  if (bytes > window.inFlightBytes) {
    throw new RangeError(
      `${bytes} bytes acknowledged, only ${window.inFlightBytes} in flight`,
    );
  }
  const { flying, newest } = land(window.flying, bytes);
  const deliveredBytes = window.deliveredBytes + bytes;
  const burstAtMs = now - window.burstAtMs < BURST * window.minRttMs
    ? window.burstAtMs
    : now;
  const after = {
    ...window,
    // What the rest of a burst brings was not delivered in the round trip of a
    // message that its beginning let go.
    flying: flying.map((message) =>
      message.deliveredAtMs >= burstAtMs
        ? { ...message, deliveredBytes, deliveredAtMs: now }
        : message
    ),
    inFlightBytes: window.inFlightBytes - bytes,
    deliveredBytes,
    deliveredAtMs: now,
    burstAtMs,
  };
  return newest === undefined ? after : measure(after, newest, now);
}

/** Takes `bytes` off the oldest; `newest` is the last that arrived whole. */
function land(
  flying: readonly Flying[],
  bytes: number,
): { flying: readonly Flying[]; newest: Flying | undefined } {
  let whole = 0;
  let left = bytes;
  for (const message of flying) {
    if (message.bytes > left) break;
    left -= message.bytes;
    whole++;
  }
  const [head, ...rest] = flying.slice(whole);
  return {
    newest: flying[whole - 1],
    flying: head === undefined
      ? []
      : [{ ...head, bytes: head.bytes - left }, ...rest],
  };
}

/** Draws the samples of round trip and rate from an arrived message. */
function measure(window: Window, message: Flying, now: number): Window {
  const rttMs = Math.max(now - message.sentAtMs, CLOCK_STEP_MS);
  const bytesPerMs = (window.deliveredBytes - message.deliveredBytes) /
    Math.max(now - message.deliveredAtMs, CLOCK_STEP_MS);
  const { phase, minRttMs, minRttAtMs } = window;
  const drained = phase.is === "draining" && message.sentAtMs >= phase.sinceMs;
  const fresh = drained || rttMs <= minRttMs;
  const stale = phase.is !== "draining" && now - minRttAtMs > MIN_RTT_MS;
  const queued = phase.is === "starting" && rttMs > QUEUED * minRttMs;
  const other = drained && rttMs > OTHER_PATH * minRttMs;
  const known = other ? [] : window.rates;
  // Counts in no round, so that better samples do not age meanwhile.
  const counts = !message.held || bytesPerMs > (known[0]?.bytesPerMs ?? 0);
  const over = counts && message.deliveredBytes >= window.roundEndBytes;
  const round = window.round + (over ? 1 : 0);
  return {
    ...window,
    phase: stale && !fresh
      ? { is: "draining", sinceMs: now }
      : other
      ? { is: "starting" }
      : drained || queued
      ? { is: "cruising" }
      : phase,
    minRttMs: fresh ? rttMs : minRttMs,
    minRttAtMs: fresh ? now : minRttAtMs,
    round,
    roundEndBytes: over ? window.deliveredBytes : window.roundEndBytes,
    rates: counts
      ? [
        ...known.filter((rate) =>
          rate.round > round - RATE_ROUNDS && rate.bytesPerMs > bytesPerMs
        ),
        { round, bytesPerMs },
      ]
      : known,
  };
}
