import assert from "node:assert/strict";
import { Room } from "../tests/transfer/room.ts";
import {
  idOf,
  kept,
  say,
  shows,
  talking,
  told,
} from "../tests/transfer/talk.ts";
import { settled, until } from "../tests/transfer/waiting.ts";

Deno.test("it is said to have come only when it is kept", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  await guest.heard("chat-kept");
  const gate = Promise.withResolvers<void>();
  const write = guest.vault.write.bind(guest.vault);
  guest.vault.write = async (...records) => {
    await gate.promise;
    await write(...records);
  };
  say(host, bond, 1);
  await shows(guest, "< text 1 delivered");
  await settled();
  assert.deepEqual(told(host), ["> text 1 sent"]);
  gate.resolve();
  await shows(host, "> text 1 delivered");
});

Deno.test("what is said to somebody away waits, also over reloads", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  room.cut();
  await Promise.all([host.heard("unlinked"), guest.heard("unlinked")]);
  for (const number of [2, 3]) say(host, bond, number);
  guest.do({ do: "see", bonds: [bond], ids: [idOf(1)] });
  await until(async () => (await kept(host, bond)).length === 3);
  await until(async () => (await kept(guest, bond))[0] === "< text 1 read");
  for (const it of [host, guest]) {
    it.restart();
    it.do({ do: "keep-chat", kept: true });
    it.do({ do: "rejoin", bond });
    await it.heard("rejoined");
    await it.heard("chat");
  }
  assert.deepEqual(told(host), [
    "> text 1 delivered",
    "> text 2 sent",
    "> text 3 sent",
  ]);
  await room.meetAgain(bond);
  await shows(
    host,
    "> text 1 read",
    "> text 2 delivered",
    "> text 3 delivered",
  );
  assert.deepEqual(told(guest).map((it) => it.slice(0, 8)), [
    "< text 1",
    "< text 2",
    "< text 3",
  ]);
});

Deno.test("nothing is kept before it is wished, and nothing after", async () => {
  using room = await new Room().link();
  const { host, guest } = room;
  const { bond } = host;
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  await settled();
  assert.deepEqual(await host.vault.ids("chat"), []);
  assert.deepEqual(await guest.vault.ids("chat"), []);
  guest.do({ do: "keep-chat", kept: true });
  await guest.heard("chat-kept");
  assert.deepEqual(await kept(guest, bond), ["< text 1 delivered"]);
  guest.do({ do: "keep-chat", kept: false });
  await guest.heard("chat-kept", ({ kept }) => !kept);
  assert.deepEqual(await guest.vault.ids("chat"), []);
  say(host, bond, 2);
  await shows(host, "> text 1 delivered", "> text 2 delivered");
  assert.deepEqual(await guest.vault.ids("chat"), []);
});

Deno.test("what is cleared here is gone from here, and only here", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  guest.do({ do: "clear-chat", bonds: [bond] });
  await shows(guest);
  await until(async () => (await guest.vault.ids("chat")).length === 0);
  assert.deepEqual(await kept(host, bond), ["> text 1 delivered"]);
});

Deno.test("with a bond goes what was said in it", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  const problem = { kind: "cancelled", by: "me" } as const;
  host.do({ do: "close", pair: "pair", problem });
  await guest.heard("closed");
  for (const it of [host, guest]) {
    await until(async () => (await it.vault.ids("chat")).length === 0);
    // What comes late does not bring it back.
    say(it, bond, 2);
    await settled();
    assert.deepEqual(await it.vault.ids("chat"), []);
  }
});

Deno.test("a chat without a bond is erased, and one in use keeps its bond", async () => {
  const { room, host, bond } = await talking();
  using _ = room;
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  const orphan = { is: "chat", id: idOf(9), changed: 0, messages: [] } as const;
  await host.vault.write(orphan);
  await host.vault.update("bond", bond, (it) => it && { ...it, since: 0 });
  await host.engine.tidy();
  assert.deepEqual(await host.vault.ids("chat"), [bond]);
  assert.deepEqual(await host.vault.ids("bond"), [bond]);
  await host.vault.update("chat", bond, (it) => it && { ...it, changed: 0 });
  await host.engine.tidy();
  assert.deepEqual(await host.vault.ids("chat"), []);
  assert.deepEqual(await host.vault.ids("bond"), []);
});
