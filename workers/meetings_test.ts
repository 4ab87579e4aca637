import assert from "node:assert/strict";
import type { CryptoEvent } from "./crypto_event.ts";
import { type Member } from "../tests/transfer/member.ts";
import { PAIR, Room } from "../tests/transfer/room.ts";

const DAY = Math.floor(Date.now() / 86_400_000);

/** Both people of a linked room say that the devices should know each other. */
async function remember(room: Room): Promise<void> {
  const { host, guest } = room;
  host.do({ do: "remember", pair: PAIR, label: "Desk", verified: true });
  guest.do({ do: "remember", pair: PAIR, label: "Phone", verified: false });
  const both = (event: CryptoEvent & { on: "remembered" }) =>
    event.by === "both";
  await Promise.all([
    host.heard("remembered", both),
    guest.heard("remembered", both),
  ]);
}

async function devicesOf(
  member: Member,
): Promise<(CryptoEvent & { on: "devices" })["devices"]> {
  const asked = member.all("devices").length + 1;
  member.do({ do: "devices" });
  return (await member.heard("devices", () => true, asked)).devices;
}

async function placesOf(
  member: Member,
): Promise<(CryptoEvent & { on: "places" })["places"]> {
  const [known] = await devicesOf(member);
  const asked = member.all("places").length + 1;
  member.do({ do: "places", whom: { device: known!.id } });
  return (await member.heard("places", () => true, asked)).places;
}

/** The two devices meet at the host's first place; resolves with the pair. */
async function meetAgain(
  { host, guest }: Room,
  pair: string,
  old = false,
): Promise<void> {
  const [mine] = await devicesOf(host);
  const [theirs] = await devicesOf(guest);
  const place = { old, day: DAY };
  const whom = { device: theirs!.id };
  guest.do({
    do: "meet",
    pair,
    whom,
    place: { old: false, day: DAY },
    first: true,
  });
  const { hello } = await guest.heard("hello", (event) => event.pair === pair);
  const whose = { device: mine!.id };
  host.do({ do: "meet", pair, whom: whose, place, first: false });
  await host.heard("hello", (event) => event.pair === pair);
  // The join brings the guest's HELLO; every other blob goes its own way.
  host.do({ do: "blob", pair, blob: hello });
  await Promise.all([
    host.heard("open", (event) => event.pair === pair),
    guest.heard("open", (event) => event.pair === pair),
  ]);
}

Deno.test("devices know each other only when both people say so", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  host.do({ do: "remember", pair: PAIR, label: "Desk", verified: true });
  await guest.heard("remembered", ({ by }) => by === "them");
  await host.heard("remembered", ({ by }) => by === "me");
  assert.deepEqual(await devicesOf(host), []);
  assert.deepEqual(await devicesOf(guest), []);
  guest.do({ do: "remember", pair: PAIR, label: "Phone", verified: false });
  for (const each of [host, guest]) {
    await each.heard("remembered", ({ by }) => by === "both");
  }
  const [atHost] = await devicesOf(host);
  const [atGuest] = await devicesOf(guest);
  assert.deepEqual([atHost!.label, atHost!.verified], ["Phone", true]);
  assert.deepEqual([atGuest!.label, atGuest!.verified], ["Desk", false]);
});

Deno.test("both look for each other at the same places, new every day", async () => {
  using room = await new Room().link();
  await remember(room);
  const places = await placesOf(room.host);
  assert.deepEqual(await placesOf(room.guest), places);
  assert.deepEqual(places.map(({ day }) => day - DAY), [0, -1, 1]);
  assert.equal(new Set(places.map(({ locator }) => locator)).size, 3);
});

Deno.test("known devices meet without a code, and their secret rolls", async () => {
  using room = await new Room().link();
  await remember(room);
  const [before] = await placesOf(room.host);
  await meetAgain(room, "again");
  const [host] = room.host.all("open").filter(({ pair }) => pair === "again");
  const [guest] = room.guest.all("open").filter(({ pair }) => pair === "again");
  assert.deepEqual(host!.pictures, guest!.pictures);
  assert.notEqual(host!.side, guest!.side);
  // Until a frame proves the new secret, the old place stays one to look at.
  const after = await placesOf(room.host);
  assert.deepEqual(after.slice(0, 2).map(({ old }) => old), [false, true]);
  assert.equal(after[1]!.locator, before!.locator);
  assert.notEqual(after[0]!.locator, before!.locator);
  assert.deepEqual(await placesOf(room.guest), after);
  await meetAgain(room, "a third time");
});

Deno.test("one that missed the new secret is met with the old one", async () => {
  using room = await new Room().link();
  await remember(room);
  const [kept] = await room.guest.vault.list("device");
  await meetAgain(room, "again");
  // The guest crashed before it could write.
  await room.guest.vault.write(kept!);
  await meetAgain(room, "with the old one", true);
});

Deno.test("a forgotten device has no places", async () => {
  using room = await new Room().link();
  await remember(room);
  const { host } = room;
  const [known] = await devicesOf(host);
  host.do({ do: "forget", device: known!.id });
  assert.deepEqual(
    (await host.heard("devices", ({ devices }) => devices.length === 0))
      .devices,
    [],
  );
  host.do({ do: "places", whom: { device: known!.id } });
  assert.deepEqual((await host.heard("places")).places, []);
});
