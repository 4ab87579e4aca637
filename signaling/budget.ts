/** Messages a socket may send at once. */
const BURST = 200;

/** Messages a second it may keep up. */
const PER_SECOND = 50;

/** A token bucket, from full. */
export interface Budget {
  readonly tokens: number;
  readonly at: number;
}

export function fullBudget(now: number): Budget {
  return { tokens: BURST, at: now };
}

/** The budget after one message, `undefined` when there is none left. */
export function spend(budget: Budget, now: number): Budget | undefined {
  const earned = Math.max(0, now - budget.at) * PER_SECOND / 1000;
  const tokens = Math.min(BURST, budget.tokens + earned) - 1;
  return tokens < 0 ? undefined : { tokens, at: now };
}
