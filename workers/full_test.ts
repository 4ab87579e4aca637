import assert from "node:assert/strict";
import { noise, Room } from "../tests/transfer/room.ts";
import { until } from "../tests/transfer/waiting.ts";

const T = "11".repeat(16);
const MIB = 1024 * 1024;
/** Of the product: it looks whether there is room again. */
const RETRY_MS = 2_000;

Deno.test("a disk that fills holds a transfer up until there is room", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const bytes = noise(48 * MIB);
  room.offer(host, T, [new File([bytes], "large")]);
  await guest.heard("offered");
  const { origin } = guest.disk;
  room.accept(guest, T, [0]);
  await guest.reached("moving", T);
  origin.quota = origin.usage + 3 * MIB;

  const { full, pausedBy } = await guest.reached("paused", T);
  assert.deepEqual([full, pausedBy], [true, undefined]);
  assert.equal((await host.reached("paused", T)).pausedBy, "them");

  origin.quota = Infinity;
  await origin.asleep();
  origin.pass(RETRY_MS);
  await Promise.all([host.reached("done", T), guest.reached("done", T)]);
  const { content } = guest.received()[0]!;
  assert.deepEqual(new Uint8Array(await content.arrayBuffer()), bytes);
});

Deno.test("what waits on a full disk can be cancelled", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  room.offer(host, T, [new File([noise(48 * MIB)], "large")]);
  await guest.heard("offered");
  const { origin } = guest.disk;
  room.accept(guest, T, [0]);
  await guest.reached("moving", T);
  origin.quota = origin.usage + MIB;
  await guest.reached("paused", T);
  guest.do({ do: "cancel", bond: guest.bond, transfer: T });
  await Promise.all([host.reached("failed", T), guest.reached("failed", T)]);
  await until(() => origin.folders.length === 0);
});
