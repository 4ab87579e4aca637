import * as z from "zod/mini";
import type { CreateRoom } from "../core/call.ts";
import { commit, MAX_ROUNDS } from "./commit.ts";

const roomRecord = z.strictObject({
  hostTokenHash: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  maxMembers: z.number(),
  members: z.array(z.string()),
});

/** `["room", locator]`: all that is stored of a room. */
export type RoomRecord = z.infer<typeof roomRecord>;

/** A room as it was read; changes are checked against `versionstamp`. */
export interface StoredRoom {
  readonly key: Deno.KvKey;
  readonly versionstamp: string;
  readonly record: RoomRecord;
}

/** The room, `undefined` when there is none or its time is up. */
export async function readRoom(
  kv: Deno.Kv,
  locator: string,
  now: number,
): Promise<StoredRoom | undefined> {
  const entry = await kv.get(roomKey(locator));
  if (entry.versionstamp === null) return undefined;
  const record = roomRecord.parse(entry.value);
  if (record.expiresAt <= now) return undefined;
  return { key: entry.key, versionstamp: entry.versionstamp, record };
}

/** Makes a room; `undefined` when its locator is taken. */
export async function createRoom(
  kv: Deno.Kv,
  body: CreateRoom,
  now: number,
): Promise<RoomRecord | undefined> {
  const key = roomKey(body.locator);
  const record: RoomRecord = {
    hostTokenHash: body.hostTokenHash,
    createdAt: now,
    expiresAt: now + body.ttlSeconds * 1000,
    maxMembers: body.maxMembers,
    members: [],
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const old = await kv.get(key);
    if (old.versionstamp !== null) {
      if (roomRecord.parse(old.value).expiresAt > now) return undefined;
    }
    const change = kv.atomic().check(old)
      .set(key, record, { expireIn: record.expiresAt - now });
    if (await commit(change, round)) return record;
  }
  throw new Error(`others wrote the room in each of ${MAX_ROUNDS} rounds`);
}

/** Removes rooms whose time is up and that KV's own expiry left behind. */
export async function sweepRooms(kv: Deno.Kv, now: number): Promise<number> {
  let swept = 0;
  for await (const entry of kv.list({ prefix: ["room"] })) {
    const record = roomRecord.safeParse(entry.value);
    if (record.success && record.data.expiresAt > now) continue;
    const { ok } = await kv.atomic().check(entry).delete(entry.key).commit();
    if (ok) swept++;
  }
  return swept;
}

function roomKey(locator: string): Deno.KvKey {
  return ["room", locator];
}
