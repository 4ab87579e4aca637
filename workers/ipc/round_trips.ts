/** What became of calls; times from the call to its result, in milliseconds. */
export interface Statistics {
  readonly calls: number;
  readonly failures: number;
  /** Calls under way or waiting. */
  readonly pending: number;
  /** Of the last results; 0 before the first. */
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Enough for a 95th percentile that one slow call does not decide. */
const KEPT = 128;

/** Counts calls and keeps the times of the last ones. */
export class RoundTrips {
  #calls = 0;
  #failures = 0;
  #settled = 0;
  readonly #times: number[] = [];

  /** A call begins; gives the time, for {@link succeeded}. */
  begin(): number {
    this.#calls++;
    return performance.now();
  }

  succeeded(began: number): void {
    const successes = this.#settled - this.#failures;
    this.#times[successes % KEPT] = performance.now() - began;
    this.#settled++;
  }

  failed(): void {
    this.#failures++;
    this.#settled++;
  }

  /** Follows a call from now on. */
  async of<T>(call: Promise<T>): Promise<T> {
    const began = this.begin();
    try {
      const result = await call;
      this.succeeded(began);
      return result;
    } catch (error) {
      this.failed();
      throw error;
    }
  }

  get statistics(): Statistics {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const part = (share: number) =>
      sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
    return {
      calls: this.#calls,
      failures: this.#failures,
      pending: this.#calls - this.#settled,
      medianMs: part(0.5),
      p95Ms: part(0.95),
    };
  }
}
