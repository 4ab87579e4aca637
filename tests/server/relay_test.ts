import assert from "node:assert/strict";
import { CLOSES } from "../../core/close.ts";
import { RelayClient } from "./relay_client.ts";
import { gauge, paired, trio } from "./relay_room.ts";

const MIB = 1_048_576;
const WINDOW_BYTES = 4 * MIB;

/** A message whose bytes tell its number. */
function numbered(number: number, length: number): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(length).fill(number);
  new DataView(message.buffer).setUint32(0, number);
  return message;
}

Deno.test("frames of all sizes go both ways at once, whole and in order", async () => {
  await using room = await trio();
  const [one, other] = await paired(room);
  await using _one = one;
  await using _other = other;
  const sizes = Array.from({ length: 24 }, (_, i) => [4, 70_000, MIB][i % 3]!);
  const talk = async (from: RelayClient, to: RelayClient): Promise<void> => {
    const sent = (async () => {
      for (const [i, size] of sizes.entries()) {
        assert.ok(await from.send(numbered(i, size)));
      }
    })();
    for (const [i, size] of sizes.entries()) {
      assert.deepEqual(await to.next(), numbered(i, size));
    }
    await sent;
  };
  await Promise.all([talk(one, other), talk(other, one)]);
  const carried = 2 * sizes.reduce((sum, size) => sum + size, 0);
  assert.equal(await gauge(room.server, "bytes_total"), carried);
  assert.equal(await gauge(room.server, "pairs"), 1);
});

Deno.test("a sender gets 4 MiB ahead of a reader that says nothing, no more", async () => {
  await using room = await trio();
  const [one, other] = await paired(room, {}, { isStalled: true });
  await using _one = one;
  await using _other = other;
  const message = new Uint8Array(256 * 1024);
  for (let i = 0; i < 16; i++) assert.ok(await one.send(message));
  for (let i = 0; i < 16; i++) await other.next();
  assert.equal(one.credit, WINDOW_BYTES);
  assert.equal(one.sent, WINDOW_BYTES);
  // What the reader says it took, and no more, is given anew.
  other.say({ t: "got", bytes: 1_300_000 });
  await one.until(() => one.credit >= WINDOW_BYTES + 1_300_000);
  assert.equal(one.credit, WINDOW_BYTES + 1_300_000);
});

Deno.test("one byte more than the credit ends the pair", async () => {
  await using room = await trio();
  const [one, other] = await paired(room, {}, { isStalled: true });
  await using _other = other;
  for (let i = 0; i < 4; i++) assert.ok(await one.send(new Uint8Array(MIB)));
  one.push(new Uint8Array(1));
  assert.equal(await one.over, CLOSES.badMessage.code);
  assert.equal(await other.over, CLOSES.parted.code);
  assert.equal(other.taken, WINDOW_BYTES);
});

Deno.test("what is outside the grammar closes with its code", async () => {
  await using room = await trio();
  const { member, token } = room.host;
  const cases: readonly (readonly [number, (it: RelayClient) => void])[] = [
    [4400, (it) => it.socket.send("{")],
    [4400, (it) => it.say({ t: "got", bytes: 1 })],
    [4400, (it) => it.say({ t: "got", bytes: 0 })],
    [4400, (it) => it.say({ t: "join", member, token })],
    [4400, (it) => it.push(new Uint8Array(0))],
    [4413, (it) => it.push(new Uint8Array(MIB + 1))],
  ];
  for (const [code, provoke] of cases) {
    const [one, other] = await paired(room);
    provoke(one);
    assert.equal(await one.over, code, `${provoke}`);
    assert.equal(await other.over, CLOSES.parted.code);
    await one[Symbol.asyncDispose]();
    await other[Symbol.asyncDispose]();
  }
});

Deno.test("nobody is heard before the other is there", async () => {
  await using room = await trio();
  const { server: { port }, host, guest } = room;
  const early = await RelayClient.open(port, host.member, guest.member);
  early.push(new Uint8Array(1));
  assert.equal(await early.over, CLOSES.badMessage.code);
  const alone = await RelayClient.join(port, host, guest.member);
  alone.push(new Uint8Array(1));
  assert.equal(await alone.over, CLOSES.badMessage.code);
});

Deno.test("only two members with their tokens make a pair", async () => {
  await using room = await trio();
  const { server: { port }, host, guest, third } = room;
  const cases = [
    // The token of another, no token of the room, a third member.
    { member: host.member, token: guest.token, close: CLOSES.denied },
    { member: host.member, token: "A".repeat(43), close: CLOSES.denied },
    { member: third.member, token: third.token, close: CLOSES.denied },
  ];
  for (const { member, token, close } of cases) {
    const socket = await RelayClient.open(port, host.member, guest.member);
    socket.say({ t: "join", member, token });
    assert.equal(await socket.over, close.code);
  }
  const stranger = await RelayClient.join(port, host, "A".repeat(16));
  assert.equal(await stranger.over, CLOSES.gone.code);
  const alone = await RelayClient.join(port, host, host.member);
  assert.equal(await alone.over, CLOSES.denied.code);
  const elsewhere = await RelayClient.join(port, host, guest.member, {
    locator: "03bee0",
  });
  assert.equal(await elsewhere.over, CLOSES.denied.code);
  assert.equal(await gauge(room.server, "pairs"), 0);
});

Deno.test("three members are three pairs that hear nothing of each other", async () => {
  await using room = await trio();
  const { server: { port }, host, guest, third } = room;
  const all = [[host, guest], [guest, third], [third, host]] as const;
  const pairs = await Promise.all(all.map(async ([a, b]) =>
    [
      await RelayClient.join(port, a, b.member),
      await RelayClient.join(port, b, a.member),
    ] as const
  ));
  for (const [i, [one]] of pairs.entries()) await one.send(numbered(i, 4));
  for (const [i, [one, other]] of pairs.entries()) {
    assert.deepEqual(await other.next(), numbered(i, 4));
    assert.equal(one.taken, 0);
    assert.equal(other.taken, 4);
  }
  for (const pair of pairs) {
    for (const end of pair) await end[Symbol.asyncDispose]();
  }
});
