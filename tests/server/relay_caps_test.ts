import assert from "node:assert/strict";
import { CLOSES } from "../../core/close.ts";
import { RELAY } from "../fakes/signal_server.ts";
import { RelayClient } from "./relay_client.ts";
import { paired, trio } from "./relay_room.ts";

const MIB = 1_048_576;

const soon = (ms: number) => new Promise((go) => setTimeout(go, ms));

Deno.test("a member's credit grows at its rate, over all its pairs", async () => {
  await using room = await trio({
    relay: { ...RELAY, memberRateBytes: 100_000 },
  });
  const { server, host, third } = room;
  await using one = await RelayClient.join(server.port, host, third.member);
  await using two = await RelayClient.join(server.port, third, host.member);
  await one.until(() => one.credit > 0);
  assert.equal(one.credit, 100_000);
  const [three, four] = [
    await RelayClient.join(server.port, host, room.guest.member),
    await RelayClient.join(server.port, room.guest, host.member),
  ];
  await four.until(() => four.credit > 0);
  assert.equal(four.credit, 100_000);
  assert.equal(three.credit, 0);
  const both = () => one.credit + three.credit;
  let passed = 0;
  // Pairs take turns; which is next is not known here.
  while (passed < 3 || three.credit === 0) {
    assert.ok(++passed < 100, "one pair takes it all");
    await server.pass(500);
    while (both() < 100_000 + passed * 50_000) await soon(5);
    assert.equal(both(), 100_000 + passed * 50_000);
    await soon(passed % 4 * 5);
  }
  await two.until(() => two.credit >= 100_000 + passed * 50_000);
  assert.equal(two.credit, 100_000 + passed * 50_000);
  await three[Symbol.asyncDispose]();
  await four[Symbol.asyncDispose]();
});

Deno.test("who has sent all of a day is told, and so is the other", async () => {
  await using room = await trio({
    relay: { ...RELAY, memberDayBytes: 3 * MIB },
  });
  const [one, other] = await paired(room);
  const message = new Uint8Array(MIB / 4);
  while (await one.send(message));
  assert.equal(await one.over, CLOSES.spent.code);
  assert.equal(await other.over, CLOSES.spent.code);
  // It ends when not even the largest message is left.
  assert.ok(other.taken > 2 * MIB && other.taken <= 3 * MIB, `${other.taken}`);
  await one[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

Deno.test("credit that a pair did not use goes to the next", async () => {
  await using room = await trio({
    relay: { ...RELAY, memberDayBytes: 5 * MIB },
  });
  for (let i = 0; i < 4; i++) {
    const [one, other] = await paired(room);
    await one.until(() => one.credit >= 4 * MIB);
    assert.equal(one.credit, 4 * MIB);
    assert.ok(await one.send(new Uint8Array(1000)));
    await other.next();
    await one[Symbol.asyncDispose]();
    assert.equal(await other.over, CLOSES.parted.code);
    await other[Symbol.asyncDispose]();
  }
});
