import { commit, MAX_ROUNDS } from "./commit.ts";

/**
 * `["instance", id] → { expiresAt }`: which server processes are alive. One
 * write every {@link BEAT_MS} a process stands in for a heartbeat a member,
 * which a file-backed KV could not take.
 */

/** Between two beats. */
export const BEAT_MS = 10_000;

/** A process that is silent this long is dead and its members are away. */
const ALIVE_MS = 30_000;

/** Says that the process is alive. */
export async function beat(
  kv: Deno.Kv,
  instance: string,
  now: number,
): Promise<void> {
  const value = { expiresAt: now + ALIVE_MS };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const change = kv.atomic()
      .set(["instance", instance], value, { expireIn: ALIVE_MS });
    if (await commit(change, round)) return;
  }
  throw new Error(`others were writing in each of ${MAX_ROUNDS} rounds`);
}

/** Which of the processes are alive; at most ten are asked for. */
export async function aliveInstances(
  kv: Deno.Kv,
  instances: ReadonlySet<string>,
  now: number,
): Promise<ReadonlySet<string>> {
  const ids = [...instances];
  const entries = await kv.getMany<{ expiresAt: number }[]>(
    ids.map((id) => ["instance", id]),
  );
  return new Set(
    ids.filter((_, i) => (entries[i]?.value?.expiresAt ?? 0) > now),
  );
}
