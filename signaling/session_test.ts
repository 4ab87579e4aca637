import assert from "node:assert/strict";
import { closeCode, pair, SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HELLO,
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  startSignaling,
} from "../tests/fakes/signal_server.ts";

Deno.test("a guest's HELLO reaches the host and nobody else", async () => {
  await using server = await startSignaling();
  await makeRoom(server, { maxMembers: 3 });
  const host = await SignalClient.join(server.port, "host");
  assert.deepEqual(host.members, []);
  assert.equal(host.expiresAt, 1_800_000_600_000);
  const first = await SignalClient.join(server.port, "guest");
  assert.deepEqual(first.members, [{ member: host.member, role: "host" }]);
  assert.deepEqual(await host.client.next("joined"), {
    t: "joined",
    member: first.member,
    role: "guest",
    hello: HELLO,
  });
  const second = await SignalClient.join(server.port, "guest");
  assert.deepEqual(await first.client.next("joined"), {
    t: "joined",
    member: second.member,
    role: "guest",
  });
  assert.deepEqual(second.members, [
    { member: host.member, role: "host" },
    { member: first.member, role: "guest" },
  ]);
  for (const { client } of [host, first, second]) await client.close();
});

Deno.test("a host that comes after its guest is told the HELLO", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  const guest = await SignalClient.join(server.port, "guest");
  const host = await SignalClient.join(server.port, "host");
  assert.deepEqual(host.members, [
    { member: guest.member, role: "guest", hello: HELLO },
  ]);
  assert.deepEqual(await guest.client.next("joined"), {
    t: "joined",
    member: host.member,
    role: "host",
  });
  await host.client.close();
  await guest.client.close();
});

Deno.test("blobs pass both ways in order, the largest too", async () => {
  await using room = await pair();
  const { host, guest } = room;
  const largest = "A".repeat(87_382);
  for (const blob of ["AA", largest, "BB"]) {
    host.client.send({ t: "to", member: guest.member, blob });
  }
  for (const blob of ["AA", largest, "BB"]) {
    assert.deepEqual(await guest.client.next("from"), {
      t: "from",
      member: host.member,
      blob,
    });
  }
  guest.client.send({ t: "to", member: host.member, blob: "CC" });
  assert.equal((await host.client.next("from")).blob, "CC");
});

Deno.test("messages between members write nothing to the database", async () => {
  await using room = await pair();
  const { host, guest, server } = room;
  const stamp = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const e of server.kv.list({ prefix: [] })) {
      all.push(e.versionstamp);
    }
    return all;
  };
  // The second blob of a host proves its guest, which is written once.
  for (const blob of ["AA", "BB"]) {
    host.client.send({ t: "to", member: guest.member, blob });
    await guest.client.next("from");
  }
  await server.written(
    (rows) => rows.get(`member/${LOCATOR}/${guest.member}`)?.isProven === true,
  );
  const before = await stamp();
  for (let i = 0; i < 100; i++) {
    host.client.send({ t: "to", member: guest.member, blob: "AA" });
    await guest.client.next("from");
  }
  assert.deepEqual(await stamp(), before);
});

Deno.test("a message to nobody is answered with left", async () => {
  await using room = await pair();
  const member = "nobodynobodynobo";
  room.host.client.send({ t: "to", member, blob: "AA" });
  assert.deepEqual(await room.host.client.next("left"), { t: "left", member });
});

Deno.test("twenty parallel joins fill exactly the free places", async () => {
  await using server = await startSignaling();
  await makeRoom(server, { maxMembers: 4 });
  const clients = await Promise.all(
    Array.from({ length: 20 }, () => SignalClient.open(server.port)),
  );
  for (const client of clients) {
    client.send({ t: "join", role: "guest", hello: HELLO });
  }
  const outcomes = await Promise.all(
    clients.map((client) =>
      client.next("welcome").then(
        () => "welcome",
        (error: Error) => /"code":(\d+)/.exec(error.message)?.[1],
      )
    ),
  );
  assert.deepEqual(outcomes.sort(), [
    ...Array(17).fill("4423"),
    ...Array(3).fill("welcome"),
  ]);
  const facts = await server.app.request(`/rooms/${LOCATOR}`);
  const { open, members } = await facts.json();
  assert.deepEqual({ open, members }, { open: false, members: 3 });
  const host = await SignalClient.join(server.port, "host");
  await host.client.close();
  for (const client of clients) await client.close();
});

Deno.test("leave frees the place at once", async () => {
  await using room = await pair();
  room.guest.client.send({ t: "leave" });
  assert.equal(await closeCode(room.guest.client), 1000);
  assert.equal((await room.host.client.next("left")).member, room.guest.member);
  const next = await SignalClient.join(room.server.port, "guest");
  await next.client.close();
});

Deno.test("the host's leave ends the room for everybody", async () => {
  await using room = await pair();
  room.host.client.send({ t: "leave" });
  assert.equal(await closeCode(room.host.client), 1000);
  assert.equal((await room.guest.client.next("closed")).reason, "ended");
  assert.equal(await closeCode(room.guest.client), 4410);
  await room.server.shutdown();
  const facts = await room.server.app.request(`/rooms/${LOCATOR}`);
  assert.equal((await facts.json()).exists, false);
});

Deno.test("closing by REST ends the room for everybody", async () => {
  await using room = await pair();
  await room.server.app.request(`/rooms/${LOCATOR}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${HOST_TOKEN}` },
  });
  for (const { client } of [room.host, room.guest]) {
    assert.equal((await client.next("closed")).reason, "ended");
    assert.equal(await closeCode(client), 4410);
  }
});

Deno.test("when the room's time is up its host is told why", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  const { client } = await SignalClient.join(server.port, "host");
  await server.pass(599_999);
  await client.quiet();
  await server.pass(1);
  assert.equal((await client.next("closed")).reason, "expired");
  assert.equal(await closeCode(client), 4411);
  const late = await SignalClient.open(server.port);
  late.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(late), 4404);
});

Deno.test("the host dismisses a guest; a guest may not", async () => {
  await using room = await pair(3);
  const { host, guest, server } = room;
  const other = await SignalClient.join(server.port, "guest");
  await host.client.next("joined");
  await guest.client.next("joined");
  host.client.send({ t: "dismiss", member: guest.member });
  assert.equal(await closeCode(guest.client), 4431);
  assert.equal((await host.client.next("left")).member, guest.member);
  assert.equal((await other.client.next("left")).member, guest.member);
  other.client.send({ t: "dismiss", member: host.member });
  assert.equal(await closeCode(other.client), 4400);
  assert.equal((await host.client.next("left")).member, other.member);
});

Deno.test("a wrong host token and a room that is not are told apart", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  const wrong = await SignalClient.open(server.port);
  wrong.send({ t: "join", role: "host", token: "B".repeat(42) + "A" });
  assert.equal(await closeCode(wrong), 4401);
  const lost = await SignalClient.open(server.port, "03beee");
  lost.send({ t: "join", role: "guest", hello: HELLO });
  assert.equal(await closeCode(lost), 4404);
});
