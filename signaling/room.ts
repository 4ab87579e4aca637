import * as z from "zod/mini";
import type { CreateRoom } from "../core/call.ts";
import type { Roll } from "./roll.ts";
import { commit, MAX_ROUNDS, read, unsettled } from "./store.ts";

/** How far away the end of a room in use is kept. */
const IN_USE_MS = 600_000;

/** The database, and who else uses it. Every time stored is `roll.now()`. */
export interface Store {
  readonly kv: Deno.Kv;
  readonly roll: Roll;
}

const roomRecord = z.strictObject({
  hostTokenHash: z.string(),
  createdAt: z.number(),
  expiresAt: z.number(),
  /** No use makes it last longer than this. */
  latestEnd: z.number(),
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
  { kv, roll }: Store,
  locator: string,
): Promise<StoredRoom | undefined> {
  const { key, value, versionstamp } = await read(kv, roomKey(locator));
  const record = liveRoom(value, roll.now());
  if (versionstamp === null || record === undefined) return undefined;
  return { key, versionstamp, record };
}

/** Makes a room; `undefined` when its locator is taken. */
export async function createRoom(
  { kv, roll }: Store,
  body: CreateRoom,
  maxTtlSeconds: number,
): Promise<RoomRecord | undefined> {
  const key = roomKey(body.locator);
  const now = roll.now();
  const ttlSeconds = Math.min(body.ttlSeconds, maxTtlSeconds);
  const record: RoomRecord = {
    hostTokenHash: body.hostTokenHash,
    createdAt: now,
    expiresAt: now + ttlSeconds * 1000,
    latestEnd: now + maxTtlSeconds * 1000,
    maxMembers: body.maxMembers,
    members: [],
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const old = await read(kv, key);
    if (liveRoom(old.value, now) !== undefined) return undefined;
    const change = kv.atomic().check(old)
      .set(key, record, { expireIn: record.expiresAt - now });
    if (await commit(change, round)) return record;
  }
  throw unsettled();
}

/** Whether a room in use is to get a later end now. */
export function isDue(
  { expiresAt, latestEnd }: Pick<RoomRecord, "expiresAt" | "latestEnd">,
  now: number,
): boolean {
  return expiresAt - now < IN_USE_MS / 2 && expiresAt < latestEnd;
}

/** Lets a room in use go on; returns its end, `undefined` when it is over. */
export async function extendRoom(
  store: Store,
  locator: string,
  createdAt: number,
): Promise<number | undefined> {
  const { kv, roll } = store;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (room?.record.createdAt !== createdAt) return undefined;
    const now = roll.now();
    if (!isDue(room.record, now)) return room.record.expiresAt;
    const expiresAt = Math.min(now + IN_USE_MS, room.record.latestEnd);
    const change = kv.atomic().check(room)
      .set(room.key, { ...room.record, expiresAt }, {
        expireIn: expiresAt - now,
      });
    if (await commit(change, round)) return expiresAt;
  }
  throw unsettled();
}

/** What cannot be read was written by another version: there is no room. */
function liveRoom(value: unknown, now: number): RoomRecord | undefined {
  const result = roomRecord.safeParse(value);
  return result.success && result.data.expiresAt > now
    ? result.data
    : undefined;
}

function roomKey(locator: string): Deno.KvKey {
  return ["room", locator];
}
