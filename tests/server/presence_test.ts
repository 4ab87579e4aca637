import assert from "node:assert/strict";
import { SignalClient } from "../fakes/signal_client.ts";
import {
  LOCATOR,
  makeRoom,
  type SignalServer,
  startSignaling,
} from "../fakes/signal_server.ts";

/** The value of a metric without labels. */
async function value(server: SignalServer, name: string): Promise<number> {
  const text = await server.metrics.text();
  const line = new RegExp(`^tallow_${name} (.+)$`, "m").exec(text);
  return Number(line?.[1]);
}

async function here(server: SignalServer): Promise<readonly number[]> {
  return [
    await value(server, "active_connections"),
    await value(server, "active_rooms"),
    await value(server, "active_members"),
  ];
}

Deno.test("sockets, rooms and members are counted while they are here", async () => {
  await using server = await startSignaling();
  await makeRoom(server);
  assert.deepEqual(await here(server), [0, 0, 0]);
  const host = await SignalClient.join(server.port, "host");
  assert.deepEqual(await here(server), [1, 1, 1]);
  const guest = await SignalClient.join(server.port, "guest");
  await host.client.next("joined");
  assert.deepEqual(await here(server), [2, 1, 2]);
  await guest.client.close();
  await host.client.next("away");
  assert.deepEqual(await here(server), [1, 1, 1]);
  host.client.send({ t: "leave" });
  await host.client.next("close");
  assert.deepEqual((await here(server)).slice(1), [0, 0]);
});

Deno.test("TURN credentials are counted when there are some to give", async () => {
  const ice = {
    stunUrls: [],
    turnUrls: ["turn:turn.example:3478"],
    turnSecret: "north-south-east-west",
    turnTtlSeconds: 600,
  };
  for (const [turnUrls, given] of [[ice.turnUrls, 1], [[], 0]] as const) {
    await using server = await startSignaling({ ice: { ...ice, turnUrls } });
    await makeRoom(server);
    const { client, member, token } = await SignalClient.join(
      server.port,
      "host",
    );
    const answer = await server.app.request("/ice", {
      headers: { authorization: `Bearer ${LOCATOR}.${member}.${token}` },
    });
    assert.equal(answer.status, 200);
    assert.equal(await value(server, "turn_credentials_total"), given);
    await client.close();
  }
});
