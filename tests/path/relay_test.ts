import assert from "node:assert/strict";
import type { Endpoint } from "./candidate.ts";
import { type Condition, NOTHING } from "./condition.ts";
import { Relay } from "./relay.ts";

const address = "127.0.0.1";

function open(): { socket: Deno.DatagramConn; endpoint: Endpoint } {
  const socket = Deno.listenDatagram({
    transport: "udp",
    hostname: address,
    port: 0,
  });
  assert.ok(socket.addr.transport === "udp");
  return { socket, endpoint: { address, port: socket.addr.port } };
}

const at = (port: number): Deno.NetAddr => ({
  transport: "udp",
  hostname: address,
  port,
});

async function crosses(condition: Condition): Promise<void> {
  const a = open();
  const b = open();
  using relay = new Relay(condition);
  const forA = relay.standIn(a.endpoint, 1);
  const forB = relay.standIn(b.endpoint, 0);
  for (const byte of [1, 2, 3]) {
    await a.socket.send(Uint8Array.of(byte, 7), at(forB));
  }
  for (const byte of [1, 2, 3]) {
    const [bytes, from] = await b.socket.receive();
    assert.deepEqual([...bytes], [byte, 7]);
    assert.deepEqual({ ...from }, at(forA), "comes from the sender's stand-in");
    await b.socket.send(Uint8Array.of(byte + 10), from);
    assert.deepEqual([...(await a.socket.receive())[0]], [byte + 10]);
  }
  assert.equal(relay.carriedBytes, 9);
  a.socket.close();
  b.socket.close();
}

Deno.test("packets cross in order and come from stand-ins", async () => {
  await crosses(NOTHING);
});

Deno.test("packets that wait keep their order", async () => {
  await crosses({ rttMs: 10, loss: 0, bitsPerSecond: 1e6, queueBytes: 9_000 });
});

Deno.test("an endpoint has one stand-in, and strangers none", async () => {
  const a = open();
  const stranger = open();
  using relay = new Relay(NOTHING);
  const forA = relay.standIn(a.endpoint, 1);
  assert.equal(relay.standIn(a.endpoint, 0), forA);
  await stranger.socket.send(Uint8Array.of(1), at(forA));
  // Told of, the same sender is let through: the first packet was not kept.
  const b = open();
  relay.standIn(b.endpoint, 0);
  await b.socket.send(Uint8Array.of(2), at(forA));
  assert.deepEqual([...(await a.socket.receive())[0]], [2]);
  for (const { socket } of [a, b, stranger]) socket.close();
});

Deno.test("who moved is found under a new stand-in only", async () => {
  const a = open();
  const b = open();
  using relay = new Relay(NOTHING);
  relay.standIn(a.endpoint, 1);
  const before = relay.standIn(b.endpoint, 0);
  relay.move();
  await a.socket.send(Uint8Array.of(1), at(before));
  const forA = relay.standIn(a.endpoint, 1);
  const forB = relay.standIn(b.endpoint, 0);
  await a.socket.send(Uint8Array.of(2), at(forB));
  const [bytes, from] = await b.socket.receive();
  assert.deepEqual([...bytes], [2]);
  assert.deepEqual({ ...from }, at(forA));
  assert.equal(relay.carriedBytes, 1);
  for (const { socket } of [a, b]) socket.close();
});

Deno.test("what was slow is not when the path becomes another", async () => {
  const a = open();
  const b = open();
  // A packet of 100 bytes would take more than a day.
  using relay = new Relay({ ...NOTHING, bitsPerSecond: 0.008 });
  relay.standIn(a.endpoint, 1);
  const forB = relay.standIn(b.endpoint, 0);
  relay.become(NOTHING);
  await a.socket.send(new Uint8Array(100), at(forB));
  assert.equal((await b.socket.receive())[0].length, 100);
  for (const { socket } of [a, b]) socket.close();
});
