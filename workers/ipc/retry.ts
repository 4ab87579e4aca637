import { IpcError } from "./failure.ts";

/** Before the first further attempt; each later one waits twice as long. */
const FIRST_WAIT_MS = 50;

/** Attempts again what failed in a way that may pass. */
export async function retrying<T>(
  attempt: () => Promise<T>,
  { retries = 0, signal }: {
    readonly retries?: number;
    readonly signal?: AbortSignal;
  },
): Promise<T> {
  for (let tried = 0;; tried++) {
    try {
      return await attempt();
    } catch (error) {
      const passing = error instanceof IpcError && error.failure.retryable;
      if (!passing || tried >= retries) throw error;
      await pause(FIRST_WAIT_MS * 2 ** tried, signal);
    }
  }
}

/** Ends early when `signal` says so; the next attempt then fails by it. */
function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    }, { once: true });
  });
}
