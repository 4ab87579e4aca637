import assert from "node:assert/strict";
import { tempKv } from "../tests/fakes/signal_server.ts";
import {
  freePlace,
  holdPlace,
  holdsPlace,
  provePlace,
  removeRoom,
} from "./keeping.ts";
import { openLog } from "./log.ts";
import { type Arrival, reclaimPlace, takePlace } from "./place.ts";
import { Roll } from "./roll.ts";
import { createRoom, extendRoom, readRoom, type Store } from "./room.ts";

const NOW = 1_800_000_000_000;
const ROOM = {
  locator: "03beef",
  hostTokenHash: "Zmh6rfhivXdsj8GLjp-OIAiXFIVu4jOzkCpZHQ1fKSU",
  ttlSeconds: 600,
  maxMembers: 4,
};
const HOUR = 3600;
const TOKEN = "A".repeat(43);

/** A process as the store sees it. */
class Process {
  now = NOW;
  readonly store: Store;

  constructor(readonly kv: Deno.Kv, instance: string) {
    const clock = () => this.now;
    const log = openLog("off", clock, () => {});
    this.store = { kv, roll: new Roll({ kv, clock, instance, log }) };
  }

  static async start(kv: Deno.Kv, instance: string): Promise<Process> {
    const process = new Process(kv, instance);
    await process.store.roll.tick();
    return process;
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= 10_000) {
      this.now += Math.min(left, 10_000);
      await this.store.roll.tick();
    }
  }

  guest(number: number): ReturnType<typeof takePlace> {
    return takePlace(this.store, ROOM.locator, guest(number));
  }

  async members(): Promise<readonly string[] | undefined> {
    return (await readRoom(this.store, ROOM.locator))?.record.members;
  }
}

function guest(number: number): Arrival {
  const member = `guest${String(number).padStart(11, "0")}`;
  return { member, token: TOKEN, as: { role: "guest", hello: "h" } };
}

const full = { is: "refused", close: "full" } as const;

Deno.test("joins in two processes fill exactly the free places", async () => {
  await using file = await tempKv();
  using kv = await Deno.openKv(file.path);
  using other = await Deno.openKv(file.path);
  const one = await Process.start(kv, "a");
  const two = await Process.start(other, "b");
  await createRoom(one.store, ROOM, HOUR);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).guest(i)),
  );
  const admitted = outcomes.filter(({ is }) => is === "admitted");
  assert.equal(admitted.length, 3);
  assert.equal((await one.members())?.length, 3);
});

Deno.test("members of a silent process lose wanted places after 30 s", async () => {
  using kv = await Deno.openKv(":memory:");
  const dead = await Process.start(kv, "dead");
  const live = await Process.start(kv, "live");
  await createRoom(live.store, { ...ROOM, maxMembers: 2 }, HOUR);
  await dead.guest(1);
  await provePlace(dead.store, ROOM.locator, guest(1).member);
  await live.pass(29_999);
  assert.deepEqual(await live.guest(2), full);
  await live.pass(1);
  assert.equal((await live.guest(2)).is, "admitted");
  assert.deepEqual(await live.members(), [guest(2).member]);
  const claim = await reclaimPlace(dead.store, ROOM.locator, guest(1));
  assert.deepEqual(claim, { is: "refused", close: "gone" });
});

Deno.test("a member of a silent process takes its place up elsewhere", async () => {
  using kv = await Deno.openKv(":memory:");
  const dead = await Process.start(kv, "dead");
  const live = await Process.start(kv, "live");
  await createRoom(live.store, ROOM, HOUR);
  await dead.guest(1);
  await live.pass(590_000);
  const back = await reclaimPlace(live.store, ROOM.locator, guest(1));
  assert.equal(back.is === "admitted" && back.self.turn, 2);
  assert.equal(back.is === "admitted" && back.self.instance, "live");
  // What the old process still has to write of the lost socket is late.
  const { member } = guest(1);
  await holdPlace(dead.store, ROOM.locator, member, 1);
  await freePlace(dead.store, ROOM.locator, member, 1);
  assert.deepEqual(await live.members(), [member]);
  const { value } = await kv.get<object>(["member", ROOM.locator, member]);
  assert.ok(value !== null && !("lastSeen" in value));
});

Deno.test("a guest that proves nothing yields, one that did stays", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = await Process.start(kv, "a");
  await createRoom(one.store, { ...ROOM, maxMembers: 2 }, HOUR);
  await one.guest(1);
  await one.pass(14_999);
  assert.deepEqual(await one.guest(2), full);
  await one.pass(1);
  assert.equal((await one.guest(2)).is, "admitted");
  await provePlace(one.store, ROOM.locator, guest(2).member);
  await one.pass(60_000);
  assert.deepEqual(await one.guest(3), full);
});

Deno.test("at most four guests in a room have nothing proven", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = await Process.start(kv, "a");
  await createRoom(one.store, { ...ROOM, maxMembers: 10 }, HOUR);
  for (const n of [1, 2, 3, 4]) await one.guest(n);
  assert.deepEqual(await one.guest(5), full);
  await provePlace(one.store, ROOM.locator, guest(2).member);
  assert.equal((await one.guest(5)).is, "admitted");
});

Deno.test("a held place ends when it was said to, a freed one at once", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = await Process.start(kv, "a");
  await createRoom(one.store, ROOM, HOUR);
  const { member } = guest(1);
  await one.guest(1);
  await holdPlace(one.store, ROOM.locator, member, 1);
  const holds = (token: string) =>
    holdsPlace(one.store, ROOM.locator, member, token);
  await one.pass(599_999);
  assert.equal(await holds(TOKEN), true);
  assert.equal(await holds("B" + TOKEN.slice(1)), false);
  await one.pass(1);
  assert.equal(await holds(TOKEN), false);
  await createRoom(one.store, ROOM, HOUR);
  await one.guest(1);
  await freePlace(one.store, ROOM.locator, member);
  assert.equal(await holds(TOKEN), false);
});

Deno.test("removing an old room spares the one made after it", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = await Process.start(kv, "a");
  await createRoom(one.store, ROOM, HOUR);
  await one.pass(600_000);
  await createRoom(one.store, ROOM, HOUR);
  await removeRoom(one.store, ROOM.locator, NOW);
  assert.notEqual(await one.members(), undefined);
  await removeRoom(one.store, ROOM.locator, NOW + 600_000);
  assert.equal(await one.members(), undefined);
});

Deno.test("a room in use goes on to its latest end and not beyond", async () => {
  using kv = await Deno.openKv(":memory:");
  const one = await Process.start(kv, "a");
  await createRoom(one.store, ROOM, HOUR);
  const extend = () => extendRoom(one.store, ROOM.locator, NOW);
  assert.equal(await extend(), NOW + 600_000, "not due yet");
  await one.pass(300_001);
  assert.equal(await extend(), NOW + 900_001);
  for (let minute = 5; minute < 55; minute += 4) {
    await one.pass(240_000);
    await extend();
  }
  assert.equal(await extend(), NOW + HOUR * 1000);
  assert.notEqual(await one.members(), undefined);
  await one.pass(300_000);
  assert.equal(await extend(), undefined);
});
