import type { Limits } from "./command.ts";

/** Somebody among whom an amount is divided. */
export interface Claim {
  readonly weight: number;
  /** What it can use at the moment; Infinity when nobody knows. */
  readonly needs: number;
  /** The most that it may have. */
  readonly most: number;
}

/**
 * Divides by weight. What one does not need goes to those who do, and what
 * nobody needs to all: so one that begins to need more has it at once.
 */
export function divide(amount: number, claims: readonly Claim[]): number[] {
  const needed = filled(
    amount,
    claims.map(({ weight, needs, most }) => ({
      weight,
      most: Math.min(needs, most),
    })),
  );
  const left = Math.max(0, amount - sum(needed));
  const more = filled(
    left,
    claims.map(({ weight, most }, i) => ({ weight, most: most - needed[i]! })),
  );
  return needed.map((part, i) => part + more[i]!);
}

/** By weight, and none more than its most. */
function filled(
  amount: number,
  claims: readonly Pick<Claim, "weight" | "most">[],
): number[] {
  const parts = claims.map(() => 0);
  let open = claims.map((claim, i) => ({ ...claim, i }));
  for (let left = amount; open.length > 0;) {
    const unit = left / sum(open.map(({ weight }) => weight));
    const full = open.filter(({ weight, most }) => most <= unit * weight);
    if (full.length === 0) {
      for (const { weight, i } of open) parts[i] = unit * weight;
      break;
    }
    for (const { most, i } of full) {
      parts[i] = most;
      left -= most;
    }
    open = open.filter((claim) => !full.includes(claim));
  }
  return parts;
}

/** What a member may be sent, in bytes per second. */
export function mostTo(member: string, { perMember, members }: Limits): number {
  return Math.min(perMember ?? Infinity, members?.[member] ?? Infinity);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
