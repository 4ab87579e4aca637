import assert from "node:assert/strict";
import { FrameType } from "../core/frame.ts";
import { random } from "../tests/handshake.ts";
import { of, Party } from "../tests/transfer/party.ts";
import { surroundings } from "../tests/transfer/surroundings.ts";
import { idOf, say, shown, shows, talking } from "../tests/transfer/talk.ts";
import { Conversation } from "./conversation.ts";
import { Ledger } from "./ledger.ts";
import { memoryShelf } from "./shelf.ts";
import { Vault } from "./vault.ts";

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

Deno.test("nothing waits for whom our person leaves for good", async () => {
  const { room, host, bond } = await talking();
  using _ = room;
  room.cut();
  await host.heard("unlinked");
  say(host, bond, 1);
  const problem = { kind: "cancelled", by: "me" } as const;
  host.do({ do: "close", pair: "pair", problem });
  assert.equal((await host.heard("closed")).kept, false);
});

Deno.test("who begins and stops to write too often is told of once", () => {
  const heard: boolean[] = [];
  let now = 0;
  const around = surroundings({
    now: () => now,
    emit: (event) => {
      if (event.on === "typing") heard.push(event.typing);
    },
  });
  const ledger = new Ledger(new Vault(memoryShelf(), random));
  const talk = new Conversation(idOf(1), ledger, around, () => undefined);
  for (const at of [0, 1, 299, 300]) {
    now = at;
    talk.heard({ type: FrameType.typing, body: { on: at % 2 === 0 } });
  }
  assert.deepEqual(heard, [true, true]);
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
