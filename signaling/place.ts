import { commit, MAX_ROUNDS } from "./commit.ts";
import { memberKey, type MemberRecord, readMembers } from "./member.ts";
import type { StoredMember } from "./member.ts";
import { readRoom, type RoomRecord } from "./room.ts";
import { hashToken, tokenFits } from "./token.ts";

/**
 * Changes that touch a room and its members together. Each is a check-and-set
 * on the room, so the number of members holds however many come at once.
 */

/** Somebody who asks for a place. */
export interface Arrival {
  readonly member: string;
  readonly token: string;
  readonly instance: string;
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
  }
  | { readonly is: "refused"; readonly close: "gone" | "full" | "denied" };

/** Takes a free place; a host takes its own, whoever sits there. */
export async function takePlace(
  kv: Deno.Kv,
  locator: string,
  arrival: Arrival,
  now: number,
): Promise<Admission> {
  const { as } = arrival;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(kv, locator, now);
    if (room === undefined) return { is: "refused", close: "gone" };
    const { hostTokenHash, expiresAt, maxMembers } = room.record;
    if (as.role === "host" && !tokenFits(as.hostToken, hostTokenHash)) {
      return { is: "refused", close: "denied" };
    }
    const { alive, dead } = await readMembers(kv, locator, room, now);
    const others = as.role === "host"
      ? alive.filter((m) => m.record.role === "guest")
      : alive;
    const guests = alive.filter((m) => m.record.role === "guest");
    if (as.role === "guest" && guests.length >= maxMembers - 1) {
      return { is: "refused", close: "full" };
    }
    const self: MemberRecord = {
      role: as.role,
      tokenHash: hashToken(arrival.token),
      ...(as.role === "guest" ? { hello: as.hello } : {}),
      instance: arrival.instance,
      joinedAt: now,
      expiresAt,
    };
    const members = [...others.map((m) => m.id), arrival.member];
    const expireIn = expiresAt - now;
    const change = kv.atomic().check(room)
      .set(room.key, { ...room.record, members }, { expireIn })
      .set(memberKey(locator, arrival.member), self, { expireIn });
    const displaced = alive.filter((m) => !others.includes(m));
    for (const gone of [...dead, ...displaced]) {
      change.check(gone).delete(gone.key);
    }
    if (await commit(change, round)) {
      return { is: "admitted", room: room.record, self, others };
    }
  }
  throw unsettled();
}

/** Takes up the place that the token was given for. */
export async function reclaimPlace(
  kv: Deno.Kv,
  locator: string,
  claim: { member: string; token: string; instance: string },
  now: number,
): Promise<Admission> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(kv, locator, now);
    if (room === undefined) return { is: "refused", close: "gone" };
    const { alive } = await readMembers(kv, locator, room, now);
    const mine = alive.find((m) => m.id === claim.member);
    if (mine === undefined) return { is: "refused", close: "gone" };
    if (!tokenFits(claim.token, mine.record.tokenHash)) {
      return { is: "refused", close: "denied" };
    }
    const { expiresAt } = room.record;
    const self = { ...mine.record, instance: claim.instance, expiresAt };
    const change = kv.atomic().check(room).check(mine)
      .set(mine.key, self, { expireIn: expiresAt - now });
    if (await commit(change, round)) {
      const others = alive.filter((m) => m !== mine);
      return { is: "admitted", room: room.record, self, others };
    }
  }
  throw unsettled();
}

/** Keeps a place without a socket until `until`, and no longer. */
export async function holdPlace(
  kv: Deno.Kv,
  locator: string,
  member: string,
  until: number,
  now: number,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(kv, locator, now);
    if (room === undefined) return;
    const { alive } = await readMembers(kv, locator, room, now);
    const mine = alive.find((m) => m.id === member);
    if (mine === undefined) return;
    const expiresAt = Math.min(until, room.record.expiresAt);
    const change = kv.atomic().check(mine)
      .set(mine.key, { ...mine.record, expiresAt }, {
        expireIn: Math.max(1, expiresAt - now),
      });
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

/** Gives a place up. */
export async function freePlace(
  kv: Deno.Kv,
  locator: string,
  member: string,
  now: number,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(kv, locator, now);
    if (room === undefined) return;
    if (!room.record.members.includes(member)) return;
    const members = room.record.members.filter((id) => id !== member);
    const change = kv.atomic().check(room)
      .set(room.key, { ...room.record, members }, {
        expireIn: room.record.expiresAt - now,
      })
      .delete(memberKey(locator, member));
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

/** Removes the room made at `createdAt`, with its members. */
export async function removeRoom(
  kv: Deno.Kv,
  locator: string,
  createdAt: number,
  now: number,
): Promise<void> {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const room = await readRoom(kv, locator, now);
    if (room?.record.createdAt !== createdAt) return;
    const change = kv.atomic().check(room).delete(room.key);
    for (const id of room.record.members) {
      change.delete(memberKey(locator, id));
    }
    if (await commit(change, round)) return;
  }
  throw unsettled();
}

/** Whether the token is that of a member with a place in the room. */
export async function holdsPlace(
  kv: Deno.Kv,
  locator: string,
  member: string,
  token: string,
  now: number,
): Promise<boolean> {
  const room = await readRoom(kv, locator, now);
  if (room === undefined) return false;
  const { alive } = await readMembers(kv, locator, room, now);
  const found = alive.find((m) => m.id === member);
  return found !== undefined && tokenFits(token, found.record.tokenHash);
}

function unsettled(): Error {
  return new Error(`others changed the room in each of ${MAX_ROUNDS} rounds`);
}
