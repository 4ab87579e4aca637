import assert from "node:assert/strict";
import { closeCode, pair, SignalClient } from "../tests/fakes/signal_client.ts";
import {
  HELLO,
  LOCATOR,
  makeRoom,
  startSignaling,
} from "../tests/fakes/signal_server.ts";

Deno.test("more than 256 KiB for an away member costs it the place", async () => {
  await using room = await pair();
  const { host, guest } = room;
  await guest.client.close();
  await host.client.next("away");
  for (let i = 0; i < 3; i++) {
    const blob = "A".repeat(87_000);
    host.client.send({ t: "to", member: guest.member, blob });
  }
  await host.client.quiet();
  host.client.send({ t: "to", member: guest.member, blob: "A".repeat(2000) });
  assert.equal((await host.client.next("left")).member, guest.member);
});

Deno.test("what is outside the grammar closes with its code", async () => {
  await using server = await startSignaling();
  await makeRoom(server, { maxMembers: 10 });
  const cases: readonly (readonly [number, unknown])[] = [
    [4400, "{"],
    [4400, "[]"],
    [4400, { t: "shout" }],
    [4400, { t: "to", member: "abcdefghijkl-_09", blob: "AA", name: "x" }],
    [4400, { t: "to", member: "abcdefghijkl-_09", blob: "A".repeat(87_383) }],
    [4400, { t: "join", role: "guest", hello: HELLO }],
    [4413, " ".repeat(87_639)],
    [4415, new Uint8Array(1)],
  ];
  for (const [code, message] of cases) {
    const { client } = await SignalClient.join(server.port, "guest");
    client.send(message);
    assert.equal(await closeCode(client), code, JSON.stringify(message));
  }
  // The close is on its way before the place is free.
  for (let members = -1, tries = 0; members !== 0; tries++) {
    assert(tries < 100, `${members} members stay`);
    await new Promise((go) => setTimeout(go, 20));
    const facts = await server.app.request(`/rooms/${LOCATOR}`);
    members = (await facts.json()).members;
  }
});

Deno.test("nothing but join and ping is heard before the place", async () => {
  await using server = await startSignaling();
  const client = await SignalClient.open(server.port);
  await client.quiet();
  client.send({ t: "leave" });
  assert.equal(await closeCode(client), 4400);
});

Deno.test("a socket that does not join is closed after 10 s", async () => {
  await using server = await startSignaling();
  const client = await SignalClient.open(server.port);
  await client.quiet();
  await server.pass(9_999);
  await client.quiet();
  await server.pass(1);
  assert.equal(await closeCode(client), 4408);
});

Deno.test("200 messages at once pass, one more closes", async () => {
  await using server = await startSignaling();
  const client = await SignalClient.open(server.port);
  for (let i = 0; i < 200; i++) client.send({ t: "ping" });
  for (let i = 0; i < 200; i++) await client.next("pong");
  await server.pass(1000);
  for (let i = 0; i < 51; i++) client.send({ t: "ping" });
  for (let i = 0; i < 50; i++) await client.next("pong");
  assert.equal(await closeCode(client), 4429);
});

Deno.test("a member that does not read is closed and keeps its place", async () => {
  await using room = await pair();
  const { host, guest, server } = room;
  await guest.client.close();
  await host.client.next("away");
  const deaf = await Deno.connect({ hostname: "127.0.0.1", port: server.port });
  await deaf.write(new TextEncoder().encode(
    `GET /rooms/${LOCATOR}/socket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n` +
      "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n" +
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  ));
  await deaf.read(new Uint8Array(1024));
  const { member, token } = guest;
  await deaf.write(frame(JSON.stringify({
    t: "join",
    role: "back",
    member,
    token,
  })));
  await host.client.next("back");
  const blob = "A".repeat(87_000);
  for (let i = 0; i < 150; i++) {
    host.client.send({ t: "to", member, blob });
  }
  const gone = await host.client.next("away");
  assert.equal(gone.member, member);
  deaf.close();
});

/** A masked text frame of 126 to 65535 bytes (RFC 6455 §5.2). */
function frame(text: string): Uint8Array {
  const payload = new TextEncoder().encode(text);
  const head = [0x81, 0x80 | 126, payload.length >> 8, payload.length & 255];
  return new Uint8Array([...head, 0, 0, 0, 0, ...payload]);
}
