import { MAX_WRONG } from "./admission.ts";

/**
 * A guest's attempts at a code (PROTOCOL §6.3), so that a page does not help
 * anybody to guess on. An attempt counts from before M2 is sent; only a session
 * that opened gives it back.
 */
export type Attempts = readonly number[];

/** After this long a locator has most likely been drawn by somebody else. */
const FORGET_MS = 10 * 60 * 1000;

/** Those that still count. `now` in milliseconds since the epoch, as they. */
export function countedAttempts(attempts: Attempts, now: number): Attempts {
  return attempts.filter((at) => now - at < FORGET_MS);
}

/** How many more are allowed. */
export function attemptsLeft(attempts: Attempts, now: number): number {
  return Math.max(0, MAX_WRONG - countedAttempts(attempts, now).length);
}

/** With one more, or `undefined` when there may be none. */
export function spendAttempt(
  attempts: Attempts,
  now: number,
): Attempts | undefined {
  if (attemptsLeft(attempts, now) === 0) return undefined;
  return [...countedAttempts(attempts, now), now];
}

/** Without the one that was counted at `at`. */
export function returnAttempt(attempts: Attempts, at: number): Attempts {
  const index = attempts.indexOf(at);
  return index < 0 ? attempts : attempts.toSpliced(index, 1);
}
