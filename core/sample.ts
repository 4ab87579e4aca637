import type { Window } from "./window.ts";

/** What acknowledgements tell of the path; `window.ts` makes bounds of it. */

type Flying = Window["flying"][number];

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
  // What went another way says nothing of this one.
  return newest === undefined || deliveredBytes <= window.movedBytes
    ? after
    : measure(after, newest, now);
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
  const before = Math.max(message.deliveredBytes, window.movedBytes);
  const bytesPerMs = (window.deliveredBytes - before) /
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
  const over = counts && before >= window.roundEndBytes;
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
