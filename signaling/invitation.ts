import * as z from "zod/mini";
import type { Store } from "./room.ts";
import { commit, MAX_ROUNDS, put, read, readAll, unsettled } from "./store.ts";
import { hashToken } from "./token.ts";

/**
 * How long who took an invitation has for it; then it is due again, for any
 * process. No mail server gets as long for an answer.
 */
const TAKEN_MS = 60_000;

const record = z.strictObject({
  to: z.string(),
  /** The room that it invites to. */
  locator: z.string(),
  /** How often it was taken to the mail server. */
  tries: z.number(),
  dueAt: z.number(),
  expiresAt: z.number(),
});

/**
 * `["invite", hash of its token]`: one that waits, or is on its way. Nothing is
 * stored of one that is over, so that nobody can find out how it ended.
 */
export type Invitation = z.infer<typeof record>;

/** An invitation as it was read. */
export interface StoredInvitation {
  readonly key: Deno.KvKey;
  readonly versionstamp: string;
  readonly record: Invitation;
}

/** Has it sent at once. */
export async function queueInvitation(
  { kv, roll }: Store,
  token: string,
  invite: Pick<Invitation, "to" | "locator" | "expiresAt">,
): Promise<void> {
  const now = roll.now();
  const value: Invitation = { ...invite, tries: 0, dueAt: now };
  const expireIn = invite.expiresAt - now;
  await put(kv, (change) => change.set(keyOf(token), value, { expireIn }));
}

/** Says whether there was one to cancel. */
export async function cancelInvitation(
  { kv }: Store,
  token: string,
): Promise<boolean> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const entry = await read(kv, keyOf(token));
    if (entry.value === null) return false;
    const change = kv.atomic().check(entry).delete(entry.key);
    if (await commit(change, round)) return true;
  }
  throw unsettled();
}

/** All that wait, who waited longest first. */
export async function readInvitations(
  { kv, roll }: Store,
): Promise<readonly StoredInvitation[]> {
  const entries = await readAll(kv, ["invite"]);
  return entries.flatMap(({ key, value, versionstamp }) => {
    const { data } = record.safeParse(value);
    if (data === undefined || data.expiresAt <= roll.now()) return [];
    return [{ key, versionstamp, record: data }];
  }).sort((a, b) => a.record.dueAt - b.record.dueAt);
}

/** Keeps others from sending it; `undefined` when one of them came first. */
export async function takeInvitation(
  store: Store,
  stored: StoredInvitation,
): Promise<Invitation | undefined> {
  const taken: Invitation = {
    ...stored.record,
    tries: stored.record.tries + 1,
    dueAt: store.roll.now() + TAKEN_MS,
  };
  const change = replacing(store, stored, taken);
  return await commit(change, 0) ? taken : undefined;
}

/**
 * What comes after a try: another one at `dueAt`, or nothing. An invitation that
 * was cancelled, or that another process took over, is left as it is.
 */
export async function settleInvitation(
  store: Store,
  key: Deno.KvKey,
  taken: Invitation,
  dueAt: number | undefined,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { value, versionstamp } = await read(store.kv, key);
    const { data } = record.safeParse(value);
    if (versionstamp === null || data?.tries !== taken.tries) return;
    const next = dueAt === undefined ? undefined : { ...taken, dueAt };
    const change = replacing(store, { key, versionstamp }, next);
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

function replacing(
  { kv, roll }: Store,
  old: Pick<StoredInvitation, "key" | "versionstamp">,
  next: Invitation | undefined,
): Deno.AtomicOperation {
  const change = kv.atomic().check(old);
  if (next === undefined) return change.delete(old.key);
  const expireIn = Math.max(1, next.expiresAt - roll.now());
  return change.set(old.key, next, { expireIn });
}

function keyOf(token: string): Deno.KvKey {
  return ["invite", hashToken(token)];
}
