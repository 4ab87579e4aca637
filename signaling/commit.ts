/** Milliseconds of the first wait for another process's write; it grows. */
const WAIT_MS = 4;

const MAX_WAIT_MS = 40;

/**
 * Rounds of reading, deciding and committing before giving up. Ten places
 * cannot be lost to others more often than that.
 */
export const MAX_ROUNDS = 40;

/**
 * Commits a change of the given round; false when a check failed or another
 * process was writing, so that the state has to be read again.
 */
export async function commit(
  change: Deno.AtomicOperation,
  round: number,
): Promise<boolean> {
  try {
    return (await change.commit()).ok;
  } catch (error) {
    if (!isLocked(error)) throw error;
    const ms = Math.min(WAIT_MS * (round + 1), MAX_WAIT_MS);
    await new Promise((go) => setTimeout(go, ms));
    return false;
  }
}

/** SQLite allows one writer at a time; KV passes that on in words only. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}
