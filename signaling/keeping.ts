import {
  KEEP_MS,
  memberKey,
  type MemberRecord,
  readMembers,
  type StoredMember,
} from "./member.ts";
import { readRoom, type Store, type StoredRoom } from "./room.ts";
import { commit, MAX_ROUNDS, unsettled } from "./store.ts";
import { tokenFits } from "./token.ts";

/** What happens to places that somebody has. */

/** Keeps the place of a member that lost the socket of that turn. */
export async function holdPlace(
  store: Store,
  locator: string,
  member: string,
  turn: number,
): Promise<void> {
  const lastSeen = store.roll.now();
  const expiresAt = lastSeen + KEEP_MS;
  await change(
    store,
    locator,
    member,
    (record) =>
      record.turn === turn ? { ...record, lastSeen, expiresAt } : undefined,
  );
}

/** Notes that the host has answered a guest twice. */
export async function provePlace(
  store: Store,
  locator: string,
  member: string,
): Promise<void> {
  await change(
    store,
    locator,
    member,
    (record) => record.isProven ? undefined : { ...record, isProven: true },
  );
}

/** Gives a place up; with a turn only if no socket came after it. */
export async function freePlace(
  store: Store,
  locator: string,
  member: string,
  ifTurn?: number,
): Promise<void> {
  const { kv, roll } = store;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (!room?.record.members.includes(member)) return;
    const mine = await memberOf(store, locator, room, member);
    const hasMoved = mine !== undefined && ifTurn !== undefined &&
      mine.record.turn !== ifTurn;
    if (hasMoved) return;
    const members = room.record.members.filter((id) => id !== member);
    const change = kv.atomic().check(room)
      .set(room.key, { ...room.record, members }, {
        expireIn: room.record.expiresAt - roll.now(),
      })
      .delete(memberKey(locator, member));
    if (mine !== undefined) change.check(mine);
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

/**
 * Removes the room made at `createdAt`, with its members; returns the processes
 * that have or had their sockets.
 */
export async function removeRoom(
  store: Store,
  locator: string,
  createdAt: number,
): Promise<ReadonlySet<string>> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (room?.record.createdAt !== createdAt) return new Set();
    const { alive } = await readMembers(store, locator, room);
    const change = store.kv.atomic().check(room).delete(room.key);
    for (const id of room.record.members) {
      change.delete(memberKey(locator, id));
    }
    if (await commit(change, round)) {
      return new Set(alive.map(({ record }) => record.instance));
    }
  }
  throw unsettled();
}

/** Whether the token is that of a member with a place in the room. */
export async function holdsPlace(
  store: Store,
  locator: string,
  member: string,
  token: string,
): Promise<boolean> {
  const room = await readRoom(store, locator);
  if (room === undefined) return false;
  const found = await memberOf(store, locator, room, member);
  return found !== undefined && tokenFits(token, found.record.tokenHash);
}

/** Replaces a member's record, unless there is nothing to put in its place. */
async function change(
  store: Store,
  locator: string,
  member: string,
  next: (record: MemberRecord) => MemberRecord | undefined,
): Promise<void> {
  const { kv, roll } = store;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (room === undefined) return;
    const mine = await memberOf(store, locator, room, member);
    const record = mine && next(mine.record);
    if (mine === undefined || record === undefined) return;
    const expireIn = Math.max(1, record.expiresAt - roll.now());
    const change = kv.atomic().check(mine).set(mine.key, record, { expireIn });
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

async function memberOf(
  store: Store,
  locator: string,
  room: StoredRoom,
  member: string,
): Promise<StoredMember | undefined> {
  const { alive } = await readMembers(store, locator, room);
  return alive.find(({ id }) => id === member);
}
