import assert from "node:assert/strict";
import { closeCode, pair, SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HELLO,
  LOCATOR,
  makeRoom,
  startSignaling,
  tempKv,
} from "../tests/fakes/signal_server.ts";

Deno.test("a lost member keeps its place 30 s and what was sent to it", async () => {
  await using room = await pair();
  const { host, guest, server } = room;
  await guest.client.close();
  assert.deepEqual(await host.client.next("away"), {
    t: "away",
    member: guest.member,
  });
  for (const blob of ["AA", "BB"]) {
    host.client.send({ t: "to", member: guest.member, blob });
  }
  await host.client.quiet();
  await server.pass(29_999);
  const stranger = await SignalClient.open(server.port);
  stranger.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(stranger), 4423);

  const back = await SignalClient.join(server.port, guest);
  assert.equal(back.member, guest.member);
  assert.equal(back.token, guest.token);
  assert.deepEqual(back.members, [{ member: host.member, role: "host" }]);
  assert.equal((await back.client.next("from")).blob, "AA");
  assert.equal((await back.client.next("from")).blob, "BB");
  assert.deepEqual(await host.client.next("back"), {
    t: "back",
    member: guest.member,
  });
  await server.pass(30_000);
  await host.client.quiet();
  await back.client.close();
});

Deno.test("after 30 s the place goes to the next who wants it", async () => {
  await using room = await pair();
  const { host, guest, server } = room;
  await guest.client.close();
  await host.client.next("away");
  await server.written((rows) =>
    rows.get(`member/${LOCATOR}/${guest.member}`)?.lastSeen === server.now()
  );
  await server.pass(30_000);
  await host.client.quiet();
  const other = await SignalClient.join(server.port, "guest");
  assert.deepEqual(await host.client.next("left"), {
    t: "left",
    member: guest.member,
  });
  assert.equal((await host.client.next("joined")).member, other.member);
  const late = await SignalClient.open(server.port);
  const { member, token } = guest;
  late.send({ t: "join", role: "back", member, token });
  assert.equal(await closeCode(late), 4404);
  await other.client.close();
});

Deno.test("nobody else wanting it, the place is kept for 10 min", async () => {
  await using room = await pair();
  const { host, guest, server } = room;
  await guest.client.close();
  await host.client.next("away");
  await server.pass(599_999);
  const back = await SignalClient.join(server.port, guest);
  assert.equal(back.member, guest.member);
  await host.client.next("back");
  await back.client.close();
  await host.client.next("away");
  await server.pass(600_000);
  assert.equal((await host.client.next("left")).member, guest.member);
});

Deno.test("a place is not reclaimed with another's token", async () => {
  await using room = await pair();
  const thief = await SignalClient.open(room.server.port);
  const { member } = room.host;
  thief.send({ t: "join", role: "back", member, token: room.guest.token });
  assert.equal(await closeCode(thief), 4401);
  await room.host.client.quiet();
});

Deno.test("a second socket with the token replaces the first", async () => {
  await using room = await pair();
  const again = await SignalClient.join(room.server.port, room.guest);
  assert.equal(await closeCode(room.guest.client), 4409);
  assert.equal((await room.host.client.next("back")).member, again.member);
  room.host.client.send({ t: "to", member: again.member, blob: "AA" });
  assert.equal((await again.client.next("from")).blob, "AA");
  await again.client.close();
});

Deno.test("a host that comes anew replaces itself under a new id", async () => {
  await using room = await pair();
  const again = await SignalClient.join(room.server.port, "host");
  assert.equal(await closeCode(room.host.client), 4409);
  assert.deepEqual(again.members, [
    { member: room.guest.member, role: "guest", hello: HELLO },
  ]);
  const { client } = room.guest;
  assert.equal((await client.next("left")).member, room.host.member);
  assert.equal((await client.next("joined")).member, again.member);
  await again.client.close();
});

Deno.test("shutting down sends members elsewhere and keeps places", async () => {
  await using file = await tempKv();
  const first = await startSignaling({ path: file.path });
  await makeRoom(first);
  const host = await SignalClient.join(first.port, "host");
  const guest = await SignalClient.join(first.port, "guest");
  await host.client.next("joined");
  await first.shutdown();
  assert.equal(await closeCode(host.client), 4503);
  await guest.client.next("away");
  assert.equal(await closeCode(guest.client), 4503);
  await first.crash();

  await using second = await startSignaling({ path: file.path });
  const back = await SignalClient.join(second.port, guest);
  assert.deepEqual(back.members, [{ member: host.member, role: "host" }]);
  assert.equal((await back.client.next("away")).member, host.member);
  back.client.send({ t: "to", member: host.member, blob: "AA" });
  await back.client.quiet();
  const hostBack = await SignalClient.join(second.port, host);
  assert.equal((await hostBack.client.next("from")).blob, "AA");
  assert.equal((await back.client.next("back")).member, host.member);
  await hostBack.client.close();
  await back.client.close();
});
