import * as z from "zod/mini";
import { aliveInstances } from "./instance.ts";
import type { StoredRoom } from "./room.ts";

const memberRecord = z.strictObject({
  role: z.enum(["host", "guest"]),
  /** base64url SHA-256 of the token that reclaims the place. */
  tokenHash: z.string(),
  /** A guest's HELLO (PROTOCOL §5), for a host that comes later. */
  hello: z.exactOptional(z.string()),
  /** The process that has, or had, its socket. */
  instance: z.string(),
  joinedAt: z.number(),
  /** The room's end while a socket is there, else the end of the grace. */
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
}

export function memberKey(locator: string, id: string): Deno.KvKey {
  return ["member", locator, id];
}

/** The members of a room: those with a place, and those whose time ran out. */
export async function readMembers(
  kv: Deno.Kv,
  locator: string,
  room: StoredRoom,
  now: number,
): Promise<{ alive: StoredMember[]; dead: StoredMember[] }> {
  const ids = room.record.members;
  const entries = await kv.getMany(ids.map((id) => memberKey(locator, id)));
  const members: StoredMember[] = [];
  for (const [i, entry] of entries.entries()) {
    const id = ids[i];
    if (id === undefined || entry.versionstamp === null) continue;
    const record = memberRecord.parse(entry.value);
    const { key, versionstamp } = entry;
    members.push({ id, key, versionstamp, record });
  }
  const instances = new Set(members.map((m) => m.record.instance));
  const up = await aliveInstances(kv, instances, now);
  const isAlive = ({ record }: StoredMember) =>
    record.expiresAt > now && up.has(record.instance);
  return {
    alive: members.filter(isAlive),
    dead: members.filter((member) => !isAlive(member)),
  };
}

/** Removes members whose time is up; those of ended rooms go that way too. */
export async function sweepMembers(kv: Deno.Kv, now: number): Promise<number> {
  let swept = 0;
  for await (const entry of kv.list({ prefix: ["member"] })) {
    const record = memberRecord.safeParse(entry.value);
    if (record.success && record.data.expiresAt > now) continue;
    const { ok } = await kv.atomic().check(entry).delete(entry.key).commit();
    if (ok) swept++;
  }
  return swept;
}
