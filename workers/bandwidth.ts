import type { CryptoCommand } from "./command.ts";
import type { Movement } from "./movement.ts";
import { type Claim, divide, mostTo } from "./shares.ts";

/** What one moving transfer needs to be limited. */
export interface Limited {
  /** Bytes per second, above 0; `undefined` for no limit. */
  limit(bytesPerSecond: number | undefined): void;
}

type Rules = Omit<Extract<CryptoCommand, { do: "limit" }>, "do">;

/** A transfer that moves. */
interface Mover {
  readonly transfer: Limited;
  readonly member: string;
  /** Bytes per second that it can use; Infinity while its limit holds it up. */
  needs: number;
  /** Sent so far, in bytes. */
  sent: number;
  /** Since when it is watched, in milliseconds, and what was sent by then. */
  since: number;
  from: number;
  /** Whether its limit held it up since then. */
  held: boolean;
}

interface Share {
  readonly transfer: Limited;
  /** Bytes per second; nothing means no limit. */
  readonly share: number | undefined;
}

/** A limit below that would be a pause, and its timers would overflow. */
const MIN_BYTES_PER_SECOND = 1;

/** How long a transfer is watched before it is known what it can use. */
const SPAN_MS = 500;
/** It may always use a little more than it did, and shows then if it wants to. */
const HEADROOM = 1.25;

/**
 * Divides what the person lets out among all transfers that move: the total by
 * weight among the members, and what is a member's among its transfers. What
 * one cannot use, because its path or its disk is slower than its share, goes
 * to the others until it can. No timer: whoever moves takes steps.
 */
export class Bandwidth {
  #rules: Rules = {};
  readonly #moving = new Map<Limited, Mover>();
  /** What each was told last, at rest too; nothing means no limit. */
  readonly #told = new WeakMap<Limited, number | undefined>();
  /** Counts divisions: one that another overtook has nothing more to say. */
  #divisions = 0;

  /** `now` in milliseconds on a monotonic clock. */
  constructor(private readonly now: () => number) {}

  /** Holds from now on, for what moves too. */
  limit(rules: Rules): void {
    this.#rules = rules;
    this.#divide();
  }

  /** How a transfer to a member goes, after each of its steps. */
  moves(transfer: Limited, member: string, how: Movement): void {
    const mover = this.#moving.get(transfer);
    if (!how.moving) {
      if (this.#moving.delete(transfer)) this.#divide();
    } else if (!mover) {
      const { sentBytes: sent, held } = how;
      const [since, needs] = [this.now(), Infinity];
      const begun = { member, needs, sent, since, from: sent, held };
      this.#moving.set(transfer, { transfer, ...begun });
      this.#divide();
    } else {
      mover.sent = how.sentBytes;
      mover.held ||= how.held;
      const wantsMore = how.held && mover.needs < Infinity;
      if (wantsMore) mover.needs = Infinity;
      if (this.#watch() || wantsMore) this.#divide();
    }
  }

  /** Whether anything new is known of what they need. */
  #watch(): boolean {
    const now = this.now();
    let news = false;
    for (const mover of this.#moving.values()) {
      const { since, from, sent, needs, held } = mover;
      if (now - since < SPAN_MS) continue;
      mover.needs = held
        ? Infinity
        : HEADROOM * 1000 * (sent - from) / (now - since);
      mover.since = now;
      mover.from = sent;
      mover.held = false;
      news ||= mover.needs !== needs;
    }
    return news;
  }

  #divide(): void {
    const division = ++this.#divisions;
    for (const { transfer, share } of this.#shares()) {
      // One that ended on being told left its share to the others.
      if (division !== this.#divisions) return;
      if (share === this.#told.get(transfer)) continue;
      this.#told.set(transfer, share);
      transfer.limit(share);
    }
  }

  #shares(): Share[] {
    const { total, weights } = this.#rules;
    const members = Map.groupBy(this.#moving.values(), (it) => it.member);
    const claims = [...members].map(([member, movers]) => ({
      weight: weights?.[member] ?? 1,
      needs: movers.reduce((sum, { needs }) => sum + needs, 0),
      most: mostTo(member, this.#rules),
    }));
    const rates = total === undefined
      ? claims.map(({ most }) => most)
      : divide(total, claims);
    return [...members.values()].flatMap((movers, i) => {
      const rate = rates[i]!;
      const parts = rate === Infinity ? [] : divide(rate, movers.map(claimOf));
      return movers.map(({ transfer }, j) => ({
        transfer,
        share: parts[j] === undefined
          ? undefined
          : Math.max(MIN_BYTES_PER_SECOND, parts[j]),
      }));
    });
  }
}

/** One transfer's, among all to its member. */
function claimOf({ needs }: Mover): Claim {
  return { weight: 1, needs, most: Infinity };
}
