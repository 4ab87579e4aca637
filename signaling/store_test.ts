import assert from "node:assert/strict";
import { SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HELLO,
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  refusal,
  startSignaling,
  stored,
  tempKv,
} from "../tests/fakes/signal_server.ts";

Deno.test("nothing but the declared fields is stored, no token in clear", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  await using host = (await SignalClient.join(server.port, "host")).client;
  const guest = await SignalClient.join(server.port, "guest");
  await host.next("joined");
  guest.client.send({
    t: "to",
    member: guest.members[0]?.member,
    blob: "Q0FO",
  });
  await host.next("from");
  await guest.client.close();
  await host.next("away");
  const away = `member/${LOCATOR}/${guest.member}`;
  await server.written((rows) => rows.get(away)?.lastSeen === server.now());

  const fields: Record<string, string> = {
    "room": "createdAt,expiresAt,hostTokenHash,latestEnd,maxMembers,members",
    "member": "expiresAt,instance,isProven,joinedAt,role,tokenHash,turn",
    "member guest":
      "expiresAt,hello,instance,isProven,joinedAt,lastSeen,role,tokenHash,turn",
    "instance": "expiresAt,now,rank",
  };
  const rows = await stored(server.kv);
  assert.equal(rows.size, 4);
  for (const [key, value] of rows) {
    const family = key.split("/")[0];
    const kind = "hello" in value ? `${family} guest` : `${family}`;
    assert.equal(Object.keys(value).sort().join(), fields[kind], key);
  }
  const everything = JSON.stringify([...rows]);
  for (const secret of [HOST_TOKEN, guest.token, "Q0FO"]) {
    assert.ok(!everything.includes(secret));
  }
  const said = server.lines.join("\n");
  for (const secret of [LOCATOR, guest.member, guest.token, HELLO, "127."]) {
    assert.ok(!said.includes(secret));
  }
});

Deno.test("health and readiness, and 503 when the database is gone", async () => {
  const kv = await Deno.openKv(":memory:");
  const server = await startSignaling({ kv });
  assert.equal((await server.app.request("/health")).status, 200);
  assert.equal((await server.app.request("/ready")).status, 200);
  kv.close();
  assert.equal((await server.app.request("/health")).status, 200);
  assert.deepEqual(await refusal(await server.app.request("/ready")), [
    503,
    "urn:tallow:unavailable",
  ]);
  assert.deepEqual(await refusal(await makeRoom(server)), [
    503,
    "urn:tallow:unavailable",
  ]);
  assert.ok(!server.lines.join().includes(LOCATOR));
  await server.crash().catch(() => {});
});

Deno.test("a room's facts survive a crash of the server", async () => {
  await using file = await tempKv();
  const first = await startSignaling({ path: file.path });
  await makeRoom(first);
  const host = await SignalClient.join(first.port, "host");
  await first.crash();
  await host.client.next("close");

  await using second = await startSignaling({ path: file.path });
  const facts = await second.app.request(`/rooms/${LOCATOR}`);
  assert.deepEqual(await facts.json(), {
    exists: true,
    open: true,
    members: 1,
    expiresAt: 1_800_000_600_000,
  });
  const back = await SignalClient.join(second.port, host);
  assert.equal(back.member, host.member);
  await back.client.close();
});

Deno.test("the sweeper removes what expiry left behind", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  await using host = (await SignalClient.join(server.port, "host")).client;
  await server.pass(600_000);
  await host.next("closed");
  await server.pass(60_000);
  const rows = await stored(server.kv);
  assert.deepEqual([...rows.keys()].filter((k) => !k.startsWith("inst")), []);
});
