import * as z from "zod/mini";
import type { Store, StoredRoom } from "./room.ts";
import { readMany } from "./store.ts";

/** How long nobody may have the place of a member without a socket. */
const GRACE_MS = 30_000;

/** How long it keeps the place when nobody else wants it. */
export const KEEP_MS = 600_000;

/**
 * How long a guest may hold a wanted place before the host has answered it
 * twice, which it does only when the guest knows the secret (PROTOCOL §4.5).
 */
const UNPROVEN_MS = 15_000;

const memberRecord = z.strictObject({
  role: z.enum(["host", "guest"]),
  /** base64url SHA-256 of the token that reclaims the place. */
  tokenHash: z.string(),
  /** A guest's HELLO (PROTOCOL §5), for a host that comes later. */
  hello: z.exactOptional(z.string()),
  /** The process that has, or had, its socket. */
  instance: z.string(),
  /** Counts its sockets, from 1. */
  turn: z.number(),
  joinedAt: z.number(),
  /** When it lost its socket, unless it has one. */
  lastSeen: z.exactOptional(z.number()),
  /** Whether the host has answered it twice. */
  isProven: z.boolean(),
  expiresAt: z.number(),
});

/** `["member", locator, id]`: all that is stored of a member. */
export type MemberRecord = z.infer<typeof memberRecord>;

/** A member as it was read. */
export interface StoredMember {
  readonly id: string;
  readonly key: Deno.KvKey;
  readonly versionstamp: string;
  readonly record: MemberRecord;
  /** Since when it has no socket, or its process is silent. */
  readonly awaySince: number | undefined;
}

export function memberKey(locator: string, id: string): Deno.KvKey {
  return ["member", locator, id];
}

/** The members of a room: those with a place, and those whose time ran out. */
export async function readMembers(
  { kv, roll }: Store,
  locator: string,
  room: StoredRoom,
): Promise<{ alive: StoredMember[]; dead: StoredMember[] }> {
  const ids = room.record.members;
  const entries = await readMany(kv, ids.map((id) => memberKey(locator, id)));
  const read: Omit<StoredMember, "awaySince">[] = [];
  for (const [i, { key, value, versionstamp }] of entries.entries()) {
    const id = ids[i];
    if (id === undefined || versionstamp === null) continue;
    const result = memberRecord.safeParse(value);
    if (!result.success) continue;
    read.push({ id, key, versionstamp, record: result.data });
  }
  await roll.meet(read.map(({ record }) => record.instance));
  const now = roll.now();
  const alive: StoredMember[] = [];
  const dead: StoredMember[] = [];
  for (const member of read) {
    const { instance, lastSeen, expiresAt } = member.record;
    const awaySince = lastSeen ??
      (roll.isAlive(instance) ? undefined : roll.lastHeard(instance));
    const isOver = expiresAt <= now ||
      (awaySince !== undefined && now - awaySince >= KEEP_MS);
    (isOver ? dead : alive).push({ ...member, awaySince });
  }
  return { alive, dead };
}

/** Whether a place goes to the next who wants it. */
export function yields(
  { record, awaySince }: StoredMember,
  now: number,
): boolean {
  if (awaySince !== undefined && now - awaySince >= GRACE_MS) return true;
  return !record.isProven && now - record.joinedAt >= UNPROVEN_MS;
}
