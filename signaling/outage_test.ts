import assert from "node:assert/strict";
import { type FailingKv, failingKv } from "../tests/fakes/failing_kv.ts";
import { closeCode, SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HOST_TOKEN,
  LOCATOR,
  makeRoom,
  refusal,
  type SignalServer,
  startSignaling,
  tempKv,
} from "../tests/fakes/signal_server.ts";

async function broken(): Promise<
  { disk: FailingKv; server: SignalServer } & AsyncDisposable
> {
  const disk = failingKv(await Deno.openKv(":memory:"));
  const server = await startSignaling({ kv: disk.kv });
  return {
    disk,
    server,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

Deno.test("calls get 503 and a time to wait while KV fails", async () => {
  await using it = await broken();
  const { disk, server } = it;
  await makeRoom(server);
  disk.fail();
  const token = `${LOCATOR}.${"A".repeat(16)}.${HOST_TOKEN}`;
  for (
    const call of [
      () => makeRoom(server, { locator: "03bee0" }),
      () => server.app.request(`/rooms/${LOCATOR}`),
      () =>
        server.app.request(`/rooms/${LOCATOR}`, {
          method: "DELETE",
          headers: { authorization: `Bearer ${HOST_TOKEN}` },
        }),
      () =>
        server.app.request("/ice", {
          headers: { authorization: `Bearer ${token}` },
        }),
      () => server.app.request("/ready"),
    ]
  ) {
    const answer = await call();
    assert.equal(answer.headers.get("retry-after"), "2");
    assert.deepEqual(await refusal(answer), [503, "urn:tallow:unavailable"]);
  }
  assert.equal((await server.app.request("/health")).status, 200);
  disk.heal();
  assert.equal((await makeRoom(server, { locator: "03bee0" })).status, 201);
});

Deno.test("sockets stay while KV fails, and talk", async () => {
  await using it = await broken();
  const { disk, server } = it;
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  const guest = await SignalClient.join(server.port, "guest");
  await host.client.next("joined");
  disk.fail();
  for (let s = 0; s < 100; s++) await server.pass(1000).catch(() => {});
  for (const blob of ["AA", "BB", "CC"]) {
    host.client.send({ t: "to", member: guest.member, blob });
    assert.equal((await guest.client.next("from")).blob, blob);
  }
  disk.heal();
  await server.pass(1000);
  // The proof of the guest is made up for.
  await server.written((rows) =>
    rows.get(`member/${LOCATOR}/${guest.member}`)?.isProven === true
  );
  await host.client.quiet();
  await guest.client.quiet();
  await host.client.close();
  await guest.client.close();
});

Deno.test("who leaves or is lost while KV fails has left or is away after it", async () => {
  await using it = await broken();
  const { disk, server } = it;
  await makeRoom(server, { maxMembers: 3 });
  const host = await SignalClient.join(server.port, "host");
  const leaver = await SignalClient.join(server.port, "guest");
  const loser = await SignalClient.join(server.port, "guest");
  await leaver.client.next("joined");
  disk.fail();
  leaver.client.send({ t: "leave" });
  assert.equal(await closeCode(leaver.client), 1000);
  await loser.client.close();
  for (const t of ["joined", "joined", "left", "away"] as const) {
    await host.client.next(t);
  }
  const late = await SignalClient.open(server.port);
  late.send({ t: "join", role: "back", ...claim(loser) });
  assert.equal(await closeCode(late), 4503);
  disk.heal();
  await server.pass(1000);
  await server.written((rows) =>
    !rows.has(`member/${LOCATOR}/${leaver.member}`) &&
    "lastSeen" in (rows.get(`member/${LOCATOR}/${loser.member}`) ?? {})
  );
  const back = await SignalClient.join(server.port, loser);
  assert.equal((await host.client.next("back")).member, loser.member);
  await back.client.close();
  await host.client.close();
});

Deno.test("a room is not taken for over because KV fails at its end", async () => {
  await using it = await broken();
  const { disk, server } = it;
  await makeRoom(server);
  const host = await SignalClient.join(server.port, "host");
  disk.fail();
  await server.pass(600_000).catch(() => {});
  await host.client.quiet();
  disk.heal();
  await server.pass(1000);
  assert.equal((await host.client.next("closed")).reason, "expired");
  assert.equal(await closeCode(host.client), 4411);
});

Deno.test("what is said between processes while KV fails arrives after it", async () => {
  await using file = await tempKv();
  const disk = failingKv(await Deno.openKv(file.path));
  await using one = await startSignaling({ kv: disk.kv });
  await using two = await startSignaling({ path: file.path });
  await one.pass(0);
  await makeRoom(one);
  const host = await SignalClient.join(one.port, "host");
  const guest = await SignalClient.join(two.port, "guest");
  await host.client.next("joined");
  disk.fail();
  for (const [i, blob] of ["AA", "BB", "CC"].entries()) {
    host.client.send({ t: "to", member: guest.member, blob });
    const back = ["DD", "EE", "FF"][i];
    guest.client.send({ t: "to", member: host.member, blob: back });
  }
  await host.client.quiet();
  await guest.client.quiet();
  disk.heal();
  for (const blob of ["AA", "BB", "CC"]) {
    assert.equal((await guest.client.next("from")).blob, blob);
  }
  for (const blob of ["DD", "EE", "FF"]) {
    assert.equal((await host.client.next("from")).blob, blob);
  }
  await host.client.close();
  await guest.client.close();
});

function claim(
  { member, token }: { readonly member: string; readonly token: string },
): Record<string, string> {
  return { member, token };
}
