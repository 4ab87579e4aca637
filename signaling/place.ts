import {
  memberKey,
  type MemberRecord,
  readMembers,
  type StoredMember,
  yields,
} from "./member.ts";
import { readRoom, type RoomRecord, type Store } from "./room.ts";
import { commit, MAX_ROUNDS, unsettled } from "./store.ts";
import { hashToken, tokenFits } from "./token.ts";

/**
 * How a place is taken and taken up again: a check-and-set on the room and its
 * members together, so that their number holds however many come at once.
 */

/** Guests whom the host has not answered twice yet, in one room. */
const MAX_HANDSHAKES = 4;

/** Somebody who asks for a place. */
export interface Arrival {
  readonly member: string;
  readonly token: string;
  readonly as:
    | { readonly role: "host"; readonly hostToken: string }
    | { readonly role: "guest"; readonly hello: string };
}

export type Admission =
  | {
    readonly is: "admitted";
    readonly room: RoomRecord;
    readonly self: MemberRecord;
    readonly others: readonly StoredMember[];
    /** Who lost their places to it. */
    readonly displaced: readonly StoredMember[];
  }
  | { readonly is: "refused"; readonly close: "gone" | "full" | "denied" };

/** Takes a free place; a host takes its own, whoever sits there. */
export async function takePlace(
  store: Store,
  locator: string,
  { member, token, as }: Arrival,
): Promise<Admission> {
  const { kv, roll } = store;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (room === undefined) return { is: "refused", close: "gone" };
    const { hostTokenHash, expiresAt, latestEnd, maxMembers } = room.record;
    if (as.role === "host" && !tokenFits(as.hostToken, hostTokenHash)) {
      return { is: "refused", close: "denied" };
    }
    const { alive, dead } = await readMembers(store, locator, room);
    const now = roll.now();
    const displaced = as.role === "host"
      ? alive.filter((it) => it.record.role === "host")
      : freeFor(alive, maxMembers, now);
    if (displaced === undefined) return { is: "refused", close: "full" };
    const others = alive.filter((it) => !displaced.includes(it));
    const self: MemberRecord = {
      role: as.role,
      tokenHash: hashToken(token),
      ...(as.role === "guest" ? { hello: as.hello } : {}),
      instance: roll.instance,
      turn: 1,
      joinedAt: now,
      isProven: as.role === "host",
      expiresAt: latestEnd,
    };
    const members = [...others.map(({ id }) => id), member];
    const change = kv.atomic().check(room)
      .set(room.key, { ...room.record, members }, { expireIn: expiresAt - now })
      .set(memberKey(locator, member), self, { expireIn: latestEnd - now });
    // The room is checked: none of them can have a place again.
    for (const gone of [...dead, ...displaced]) change.delete(gone.key);
    if (await commit(change, round)) {
      return { is: "admitted", room: room.record, self, others, displaced };
    }
  }
  throw unsettled();
}

/** Takes up the place that the token was given for. */
export async function reclaimPlace(
  store: Store,
  locator: string,
  { member, token }: { readonly member: string; readonly token: string },
): Promise<Admission> {
  const { kv, roll } = store;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(store, locator);
    if (room === undefined) return { is: "refused", close: "gone" };
    const { alive } = await readMembers(store, locator, room);
    const mine = alive.find(({ id }) => id === member);
    if (mine === undefined) return { is: "refused", close: "gone" };
    const { lastSeen: _, ...record } = mine.record;
    if (!tokenFits(token, record.tokenHash)) {
      return { is: "refused", close: "denied" };
    }
    const expiresAt = room.record.latestEnd;
    const self: MemberRecord = {
      ...record,
      instance: roll.instance,
      turn: record.turn + 1,
      expiresAt,
    };
    const change = kv.atomic().check(room).check(mine)
      .set(mine.key, self, { expireIn: expiresAt - roll.now() });
    if (await commit(change, round)) {
      const others = alive.filter((it) => it !== mine);
      return {
        is: "admitted",
        room: room.record,
        self,
        others,
        displaced: [],
      };
    }
  }
  throw unsettled();
}

/** Whether another guest would get a place. */
export function isOpen(
  alive: readonly StoredMember[],
  maxMembers: number,
  now: number,
): boolean {
  return freeFor(alive, maxMembers, now) !== undefined;
}

/** Whose place another guest gets, nobody's if one is free. */
function freeFor(
  alive: readonly StoredMember[],
  maxMembers: number,
  now: number,
): readonly StoredMember[] | undefined {
  const guests = alive.filter(({ record }) => record.role === "guest");
  const unproven = guests.filter(({ record }) => !record.isProven);
  const isFull = guests.length >= maxMembers - 1;
  if (!isFull && unproven.length < MAX_HANDSHAKES) return [];
  const ready = (isFull ? guests : unproven)
    .filter((it) => yields(it, now))
    .sort((a, b) => a.record.joinedAt - b.record.joinedAt);
  return ready.length === 0 ? undefined : ready.slice(0, 1);
}
