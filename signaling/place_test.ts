import assert from "node:assert/strict";
import { tempKv } from "../tests/fakes/signal_server.ts";
import { beat } from "./instance.ts";
import {
  freePlace,
  holdPlace,
  holdsPlace,
  reclaimPlace,
  removeRoom,
  takePlace,
} from "./place.ts";
import { createRoom, readRoom } from "./room.ts";

const NOW = 1_800_000_000_000;
const ROOM = {
  locator: "03beef",
  hostTokenHash: "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU",
  ttlSeconds: 600,
  maxMembers: 4,
};
const TOKEN = "A".repeat(43);

function guest(number: number, instance = "a") {
  const member = `guest${String(number).padStart(11, "0")}`;
  const as = { role: "guest", hello: "h" } as const;
  return { member, token: TOKEN, instance, as };
}

Deno.test("joins in two processes fill exactly the free places", async () => {
  await using file = await tempKv();
  using one = await Deno.openKv(file.path);
  using two = await Deno.openKv(file.path);
  await beat(one, "a", NOW);
  await beat(two, "b", NOW);
  await createRoom(one, ROOM, NOW);
  const outcomes = await Promise.all(
    Array.from(
      { length: 20 },
      (_, i) =>
        i % 2 === 0
          ? takePlace(one, ROOM.locator, guest(i, "a"), NOW)
          : takePlace(two, ROOM.locator, guest(i, "b"), NOW),
    ),
  );
  const admitted = outcomes.filter(({ is }) => is === "admitted");
  assert.equal(admitted.length, 3);
  const room = await readRoom(one, ROOM.locator, NOW);
  assert.equal(room?.record.members.length, 3);
});

Deno.test("members of a silent process lose their places after 30 s", async () => {
  using kv = await Deno.openKv(":memory:");
  const small = { ...ROOM, maxMembers: 2 };
  await createRoom(kv, small, NOW);
  await beat(kv, "dead", NOW);
  await beat(kv, "live", NOW);
  await takePlace(kv, ROOM.locator, guest(1, "dead"), NOW);
  await beat(kv, "live", NOW + 29_999);
  const early = await takePlace(
    kv,
    ROOM.locator,
    guest(2, "live"),
    NOW + 29_999,
  );
  assert.deepEqual(early, { is: "refused", close: "full" });
  const claim = { member: guest(1).member, token: TOKEN, instance: "live" };
  const late = await reclaimPlace(kv, ROOM.locator, claim, NOW + 30_000);
  assert.deepEqual(late, { is: "refused", close: "gone" });
  const next = await takePlace(
    kv,
    ROOM.locator,
    guest(2, "live"),
    NOW + 30_000,
  );
  assert.equal(next.is, "admitted");
  const room = await readRoom(kv, ROOM.locator, NOW + 30_000);
  assert.deepEqual(room?.record.members, [guest(2).member]);
});

Deno.test("a held place ends when it was said to, a freed one at once", async () => {
  using kv = await Deno.openKv(":memory:");
  await createRoom(kv, ROOM, NOW);
  await beat(kv, "a", NOW);
  const { member } = guest(1);
  await takePlace(kv, ROOM.locator, guest(1), NOW);
  await holdPlace(kv, ROOM.locator, member, NOW + 5000, NOW);
  const holds = (token: string, now: number) =>
    holdsPlace(kv, ROOM.locator, member, token, now);
  assert.equal(await holds(TOKEN, NOW + 4999), true);
  assert.equal(await holds("B" + TOKEN.slice(1), NOW + 4999), false);
  assert.equal(await holds(TOKEN, NOW + 5000), false);
  await freePlace(kv, ROOM.locator, member, NOW);
  assert.equal(await holds(TOKEN, NOW), false);
});

Deno.test("removing an old room spares the one made after it", async () => {
  using kv = await Deno.openKv(":memory:");
  await createRoom(kv, ROOM, NOW);
  const later = NOW + 600_000;
  await createRoom(kv, ROOM, later);
  await removeRoom(kv, ROOM.locator, NOW, later);
  assert.notEqual(await readRoom(kv, ROOM.locator, later), undefined);
  await removeRoom(kv, ROOM.locator, later, later);
  assert.equal(await readRoom(kv, ROOM.locator, later), undefined);
});
