import type { Limits } from "./command.ts";

/** What one moving transfer needs to be limited. */
export interface Limited {
  /** Bytes per second, above 0; `undefined` for no limit. */
  limit(bytesPerSecond: number | undefined): void;
}

/** A limit below that would be a pause, and its timers would overflow. */
const MIN_BYTES_PER_SECOND = 1;

/**
 * What one of `all` moving transfers may send, `ofMember` of which go to its
 * member, in bytes per second; `undefined` without a limit.
 */
export function shareOf(
  { perMember, total }: Limits,
  ofMember: number,
  all: number,
): number | undefined {
  const shares = [
    ...perMember === undefined ? [] : [perMember / ofMember],
    ...total === undefined ? [] : [total / all],
  ];
  return shares.length === 0
    ? undefined
    : Math.max(MIN_BYTES_PER_SECOND, Math.min(...shares));
}

/** Divides what the person lets out among all transfers that move. */
export class Bandwidth {
  #limits: Limits = {};
  /** To which member each goes. */
  readonly #moving = new Map<Limited, string>();
  /** What each was told last; nothing means no limit. */
  readonly #told = new WeakMap<Limited, number | undefined>();

  /** Holds from now on, for what moves too. */
  limit(limits: Limits): void {
    this.#limits = limits;
    this.#divide();
  }

  /** Whether a transfer to a member sends now; says it as often as it likes. */
  moves(transfer: Limited, member: string, moving: boolean): void {
    if (moving === this.#moving.has(transfer)) return;
    if (moving) this.#moving.set(transfer, member);
    else this.#moving.delete(transfer);
    this.#divide();
  }

  /** One that ends on being told divides anew: each share is the newest. */
  #divide(): void {
    for (const [transfer, member] of this.#moving) {
      const members = [...this.#moving.values()];
      const ofMember = members.filter((other) => other === member);
      const share = shareOf(this.#limits, ofMember.length, members.length);
      if (share === this.#told.get(transfer)) continue;
      this.#told.set(transfer, share);
      transfer.limit(share);
    }
  }
}
