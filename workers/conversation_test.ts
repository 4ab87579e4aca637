import assert from "node:assert/strict";
import type { ChatMessage } from "../core/chat.ts";
import { type EventOf, Member } from "../tests/transfer/member.ts";
import { of, Party } from "../tests/transfer/party.ts";
import { Room } from "../tests/transfer/room.ts";
import { settled, until } from "../tests/transfer/waiting.ts";

const idOf = (number: number) => number.toString(16).padStart(32, "0");

function say(who: Member, bond: string, number: number): void {
  const text = `text ${number}`;
  who.do({ do: "say", bonds: [bond], id: idOf(number), text });
}

/** All that was said as somebody's page has it: `> text read` is its own. */
function shown(messages: readonly ChatMessage[] = []): string[] {
  return messages.map(({ mine, text, mark }) =>
    `${mine ? ">" : "<"} ${text} ${mark}`
  );
}

const told = (who: Member) => shown(who.all("chat").at(-1)?.messages);

/** Waits until a page shows exactly this. */
async function shows(who: Member, ...lines: readonly string[]): Promise<void> {
  const wanted = ({ messages }: EventOf<"chat">) =>
    shown(messages).join() === lines.join();
  await who.heard("chat", wanted);
}

async function kept(who: Member, bond: string): Promise<string[]> {
  return shown((await who.vault.read("chat", bond))?.messages);
}

/** Two whose chat is kept. */
async function talking() {
  const room = await new Room().link();
  const { host, guest } = room;
  for (const it of [host, guest]) it.do({ do: "keep-chat", kept: true });
  return { room, host, guest, bond: host.bond };
}

Deno.test("what one says the other has, and both hear how far it is", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  say(host, bond, 1);
  say(guest, bond, 2);
  await shows(host, "> text 1 delivered", "< text 2 delivered");
  guest.do({ do: "see", bonds: [bond], ids: [idOf(1)] });
  await shows(host, "> text 1 read", "< text 2 delivered");
  host.do({ do: "type", bonds: [bond], on: true });
  const { typing } = await guest.heard("typing");
  assert.equal(typing, true);
});

Deno.test("nothing of it can be read on the way", async () => {
  const { room, host, bond } = await talking();
  using _ = room;
  const lengths: number[] = [];
  room.frames = (frame, from) => {
    if (from === host) lengths.push(frame.length);
    const text = new TextDecoder("latin1").decode(frame);
    assert.doesNotMatch(text, /text|000001/);
    return [frame];
  };
  say(host, bond, 1);
  await shows(host, "> text 1 delivered");
  // The same as any other short frame.
  assert.deepEqual(new Set(lengths), new Set([16 + 256 + 16]));
});

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

Deno.test("who waits to be heard waits for another session", async () => {
  const { room, host, bond } = await talking();
  using _ = room;
  room.cut();
  await host.heard("unlinked");
  say(host, bond, 1);
  host.do({ do: "close", pair: "pair" });
  assert.equal((await host.heard("closed")).kept, true);
  await room.meetAgain(bond);
  await shows(host, "> text 1 delivered");
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
    it.do({ do: "keep-chat", kept: true });
    await it.heard("chat-kept", () => true, 2);
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

Deno.test("one message goes to all, and none to who comes later", async () => {
  using party = new Party(3);
  const { host } = party;
  const one = await party.admit("one");
  const two = await party.admit("two");
  const bonds = [party.bond("one"), party.bond("two")];
  host.do({ do: "say", bonds, id: idOf(1), text: "to both" });
  await shows(one, "< to both delivered");
  await shows(two, "< to both delivered");
  one.do({ do: "see", bonds: [bonds[0]!], ids: [idOf(1)] });
  const hears = (bond: string, line: string) =>
    host.heard(
      "chat",
      (it) => it.bond === bond && shown(it.messages).join() === line,
    );
  await hears(bonds[0]!, "> to both read");
  await hears(bonds[1]!, "> to both delivered");
  const three = await party.admit("three");
  host.do({ do: "say", bonds: [party.bond("three")], id: idOf(2), text: "hi" });
  await shows(three, "< hi delivered");
  assert.deepEqual(host.all("closed").filter(of("three")), []);
});

Deno.test("a message longer than any may be ends the session", async () => {
  const { room, host, guest, bond } = await talking();
  using _ = room;
  // Longer than what a page lets pass.
  host.do({ do: "say", bonds: [bond], id: idOf(1), text: "x".repeat(4001) });
  assert.equal((await guest.heard("closed")).problem, "tampered");
  assert.deepEqual(guest.all("chat"), []);
});
