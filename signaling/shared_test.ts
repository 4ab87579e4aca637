import assert from "node:assert/strict";
import { closeCode, SignalClient } from "../tests/fakes/signal_client.ts";
import { type FailingKv, failingKv } from "../tests/fakes/failing_kv.ts";
import {
  HELLO,
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
  tempKv,
} from "../tests/fakes/signal_server.ts";

type Joined = Awaited<ReturnType<typeof SignalClient.join>>;

/** Two servers on one KV file; the host is on one, its guest on the other. */
interface Two extends AsyncDisposable {
  /** What the first has of the file. */
  readonly disk: FailingKv;
  readonly one: SignalServer;
  readonly two: SignalServer;
  readonly host: Joined;
  readonly guest: Joined;
}

async function two(): Promise<Two> {
  const file = await tempKv();
  const disk = failingKv(await Deno.openKv(file.path));
  const one = await startSignaling({ kv: disk.kv });
  const two = await startSignaling({ path: file.path });
  await one.pass(0);
  await makeRoom(one, { maxMembers: 3 });
  const host = await SignalClient.join(one.port, "host");
  const guest = await SignalClient.join(two.port, "guest");
  assert.deepEqual(guest.members, [{ member: host.member, role: "host" }]);
  assert.deepEqual(await host.client.next("joined"), {
    t: "joined",
    member: guest.member,
    role: "guest",
    hello: HELLO,
  });
  return {
    disk,
    one,
    two,
    host,
    guest,
    async [Symbol.asyncDispose](): Promise<void> {
      await host.client.close();
      await guest.client.close();
      await one[Symbol.asyncDispose]();
      await two[Symbol.asyncDispose]();
      await file[Symbol.asyncDispose]();
    },
  };
}

Deno.test("blobs pass between processes both ways, once and in order", async () => {
  await using room = await two();
  const { host, guest } = room;
  const blobs = Array.from(
    { length: 100 },
    (_, i) => "A".repeat(i % 10 ? 4 * i : 87_380) + String(i).padStart(4, "0"),
  ).map((blob) => blob.slice(-87_380));
  for (const [i, blob] of blobs.entries()) {
    host.client.send({ t: "to", member: guest.member, blob });
    const back = String(i).padStart(4, "B");
    guest.client.send({ t: "to", member: host.member, blob: back });
  }
  for (const [i, blob] of blobs.entries()) {
    assert.equal((await guest.client.next("from")).blob, blob);
    const back = String(i).padStart(4, "B");
    assert.equal((await host.client.next("from")).blob, back);
  }
  await host.client.quiet();
  await guest.client.quiet();
});

Deno.test("a member's absence, return and leave are told across", async () => {
  await using room = await two();
  const { host, guest } = room;
  const { member } = guest;
  await guest.client.close();
  assert.equal((await host.client.next("away")).member, member);
  for (const blob of ["AA", "BB"]) {
    host.client.send({ t: "to", member, blob });
  }
  await host.client.quiet();
  const back = await SignalClient.join(room.two.port, guest);
  assert.equal((await host.client.next("back")).member, member);
  assert.equal((await back.client.next("from")).blob, "AA");
  assert.equal((await back.client.next("from")).blob, "BB");
  back.client.send({ t: "leave" });
  assert.equal(await closeCode(back.client), 1000);
  assert.equal((await host.client.next("left")).member, member);
});

Deno.test("a member moves to another process", async () => {
  await using room = await two();
  const { host, guest } = room;
  const moved = await SignalClient.join(room.one.port, guest);
  assert.equal((await host.client.next("back")).member, guest.member);
  assert.equal(await closeCode(guest.client), 4409);
  host.client.send({ t: "to", member: guest.member, blob: "AA" });
  assert.equal((await moved.client.next("from")).blob, "AA");
  moved.client.send({ t: "to", member: host.member, blob: "BB" });
  assert.equal((await host.client.next("from")).blob, "BB");
  await moved.client.close();
});

Deno.test("a host dismisses a guest on another process", async () => {
  await using room = await two();
  const { host, guest } = room;
  host.client.send({ t: "dismiss", member: guest.member });
  assert.equal(await closeCode(guest.client), 4431);
  assert.equal((await host.client.next("left")).member, guest.member);
});

Deno.test("a host that comes anew elsewhere replaces itself", async () => {
  await using room = await two();
  const again = await SignalClient.join(room.two.port, "host");
  assert.equal(await closeCode(room.host.client), 4409);
  const { client } = room.guest;
  assert.equal((await client.next("left")).member, room.host.member);
  assert.equal((await client.next("joined")).member, again.member);
  await again.client.close();
});

Deno.test("a room ends for members on every process", async () => {
  for (const how of ["leave", "delete"]) {
    await using room = await two();
    const { host, guest } = room;
    if (how === "leave") host.client.send({ t: "leave" });
    else {
      const gone = await room.two.app.request(`/rooms/${LOCATOR}`, {
        method: "DELETE",
        headers: { authorization: `Bearer ${HOST_TOKEN}` },
      });
      assert.equal(gone.status, 204);
    }
    assert.equal((await guest.client.next("closed")).reason, "ended");
    assert.equal(await closeCode(guest.client), 4410);
    if (how === "delete") {
      assert.equal((await host.client.next("closed")).reason, "ended");
    }
  }
});

Deno.test("members of a process that fell are away within 35 s", async () => {
  await using room = await two();
  const { host, guest, one, two: other } = room;
  room.disk.fail();
  await one.crash();
  for (let s = 0; s < 29; s++) await other.pass(1000);
  await guest.client.quiet();
  for (let s = 29; s < 35; s++) await other.pass(1000);
  assert.equal((await guest.client.next("away")).member, host.member);
  guest.client.send({ t: "to", member: host.member, blob: "AA" });
  const back = await SignalClient.join(other.port, host);
  assert.equal((await back.client.next("from")).blob, "AA");
  assert.equal((await guest.client.next("back")).member, host.member);
  await back.client.close();
});

Deno.test("a room in use goes on on both processes, past its time", async () => {
  await using room = await two();
  const { host, guest, one, two: other } = room;
  for (let minute = 0; minute < 30; minute++) {
    await one.pass(60_000);
    await other.pass(60_000);
    await one.written((rows) =>
      Number(rows.get(`room/${LOCATOR}`)?.expiresAt) - one.now() >= 240_000
    );
  }
  await host.client.quiet();
  await guest.client.quiet();
  host.client.send({ t: "to", member: guest.member, blob: "AA" });
  assert.equal((await guest.client.next("from")).blob, "AA");
});

Deno.test("three members on two processes see each other", async () => {
  await using room = await two();
  const third = await Promise.all([
    SignalClient.join(room.one.port, "guest"),
    room.guest.client.next("joined"),
    room.host.client.next("joined"),
  ]);
  assert.equal(third[0].member, third[1].member);
  assert.equal(third[0].member, third[2].member);
  assert.deepEqual(
    third[0].members.map(({ member }) => member),
    [room.host.member, room.guest.member],
  );
  await third[0].client.close();
});
