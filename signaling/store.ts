/** Milliseconds of the first wait for another process's write; it grows. */
const WAIT_MS = 4;

const MAX_WAIT_MS = 40;

/**
 * Rounds of reading, deciding and committing before giving up. Ten places
 * cannot be lost to others more often than that.
 */
export const MAX_ROUNDS = 40;

/** A database that cannot be reached is tried by Deno without end. */
const DEADLINE_MS = 3000;

/** KV could not read or write now. What was wanted may be tried again. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** A value as it is stored, `null` when there is none. */
export async function read(
  kv: Deno.Kv,
  key: Deno.KvKey,
): Promise<Deno.KvEntryMaybe<unknown>> {
  return await translated(() => kv.get(key));
}

/** At most ten values, in the order of their keys. */
export async function readMany(
  kv: Deno.Kv,
  keys: readonly Deno.KvKey[],
): Promise<readonly Deno.KvEntryMaybe<unknown>[]> {
  return keys.length === 0 ? [] : await translated(() => kv.getMany(keys));
}

/** Everything under a prefix, in the order of its keys. */
export async function readAll(
  kv: Deno.Kv,
  prefix: Deno.KvKey,
): Promise<readonly Deno.KvEntry<unknown>[]> {
  return await translated(() => Array.fromAsync(kv.list({ prefix })));
}

/**
 * Commits a change of the given round; false when a check failed or another
 * process was writing, so that the state has to be read again.
 */
export async function commit(
  change: Deno.AtomicOperation,
  round: number,
): Promise<boolean> {
  try {
    return (await inTime(() => change.commit())).ok;
  } catch (error) {
    if (!isLocked(error)) throw new StoreError("KV failed", { cause: error });
    const ms = Math.min(WAIT_MS * (round + 1), MAX_WAIT_MS);
    await new Promise((go) => setTimeout(go, ms));
    return false;
  }
}

/** Writes what depends on nothing that is stored. */
export async function put(
  kv: Deno.Kv,
  change: (operation: Deno.AtomicOperation) => Deno.AtomicOperation,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (await commit(change(kv.atomic()), round)) return;
  }
  throw unsettled();
}

/** Removes entries that are still as they were read; returns how many. */
export async function removeUnchanged(
  kv: Deno.Kv,
  entries: readonly Deno.KvEntry<unknown>[],
): Promise<number> {
  let removed = 0;
  for (const entry of entries) {
    const change = kv.atomic().check(entry).delete(entry.key);
    if (await commit(change, 0)) removed++;
  }
  return removed;
}

export function unsettled(): StoreError {
  return new StoreError(`others were writing in each of ${MAX_ROUNDS} rounds`);
}

async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await inTime(work);
  } catch (cause) {
    throw new StoreError("KV failed", { cause });
  }
}

async function inTime<T>(work: () => Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`no answer in ${DEADLINE_MS} ms`)),
    DEADLINE_MS,
  );
  try {
    return await Promise.race([work(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** SQLite allows one writer at a time; KV passes that on in words only. */
function isLocked(error: unknown): boolean {
  return error instanceof Error && /locked|busy/i.test(error.message);
}
