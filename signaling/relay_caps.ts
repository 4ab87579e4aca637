/** What the operator lets the relay carry; without a limit `undefined`. */
export interface RelayLimits {
  /** A second, of one member and of all. */
  readonly memberRateBytes: number | undefined;
  readonly totalRateBytes: number | undefined;
  /** A day (UTC), of one member and of all. */
  readonly memberDayBytes: number | undefined;
  readonly totalDayBytes: number | undefined;
}

const DAY_MS = 86_400_000;

/** What is left of one limit: a bucket that fills for a second, and a day. */
class Allowance {
  readonly #rate: number;
  readonly #dayBytes: number;
  #tokens: number;
  #at: number;
  #used = 0;

  constructor(rate: number | undefined, day: number | undefined, now: number) {
    this.#rate = rate ?? Infinity;
    this.#dayBytes = day ?? Infinity;
    this.#tokens = this.#rate;
    this.#at = now;
  }

  get leftToday(): number {
    return this.#dayBytes - this.#used;
  }

  left(now: number): number {
    if (now > this.#at) {
      const earned = this.#rate * (now - this.#at) / 1000;
      this.#tokens = Math.min(this.#rate, this.#tokens + earned);
      this.#at = now;
    }
    return Math.floor(Math.min(this.#tokens, this.leftToday));
  }

  take(bytes: number): void {
    this.#tokens -= bytes;
    this.#used += bytes;
  }

  giveBack(bytes: number): void {
    this.#tokens = Math.min(this.#rate, this.#tokens + bytes);
    this.#used = Math.max(0, this.#used - bytes);
  }
}

/** Keeps to the limits of this process; credit is taken from them. */
export class RelayCaps {
  /** Whether credit has to wait for time to pass. */
  readonly isPaced: boolean;
  readonly #limits: RelayLimits;
  readonly #members = new Map<string, Allowance>();
  #total: Allowance | undefined;
  #day = 0;

  constructor(limits: RelayLimits) {
    this.#limits = limits;
    const { memberRateBytes, totalRateBytes } = limits;
    this.isPaced = (memberRateBytes ?? totalRateBytes) !== undefined;
  }

  /** Takes up to `bytes` for a member; returns how many it got. */
  take(member: string, bytes: number, now: number): number {
    const [own, total] = this.#of(member, now);
    const taken = Math.min(bytes, own.left(now), total.left(now));
    own.take(taken);
    total.take(taken);
    return taken;
  }

  /** Returns what was taken and not used. */
  giveBack(member: string, bytes: number, now: number): void {
    for (const allowance of this.#of(member, now)) allowance.giveBack(bytes);
  }

  /** Whether a member gets no more today. */
  isSpent(member: string, now: number): boolean {
    return this.#of(member, now).some(({ leftToday }) => leftToday <= 0);
  }

  #of(member: string, now: number): readonly [Allowance, Allowance] {
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#members.clear();
      this.#total = undefined;
    }
    const limits = this.#limits;
    this.#total ??= new Allowance(
      limits.totalRateBytes,
      limits.totalDayBytes,
      now,
    );
    let own = this.#members.get(member);
    if (own === undefined) {
      own = new Allowance(limits.memberRateBytes, limits.memberDayBytes, now);
      this.#members.set(member, own);
    }
    return [own, this.#total];
  }
}
