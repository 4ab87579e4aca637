import assert from "node:assert/strict";
import type { ChatMessage } from "../core/chat.ts";
import type { CryptoCommand } from "../workers/command.ts";
import { Talk } from "./chat.ts";
import type { Member } from "./member.ts";

function message(facts: Partial<ChatMessage>): ChatMessage {
  const at = facts.came ?? 1;
  const text = facts.id ?? "";
  return {
    id: "x",
    mine: false,
    at,
    came: at,
    text,
    mark: "delivered",
    ...facts,
  };
}

/** A room with two others, and what the workers are asked. */
function talking() {
  const asked: Exclude<CryptoCommand, { do: "start" }>[] = [];
  let considered = 0;
  const ties = (bond: string) => ({ bond, consider: () => considered++ });
  const people = ["ada", "bob"].map((id) =>
    ({ id, ties: ties(`bond of ${id}`) }) as unknown as Member
  );
  let now = 0;
  let changes = 0;
  const talk = new Talk(
    (command) => {
      if (command.do !== "start") asked.push(command);
    },
    {
      met: people,
      bonded: (bond) => people.find(({ ties }) => ties.bond === bond),
    },
    () => changes++,
    () => now,
  );
  const hear = (who: string, ...messages: readonly ChatMessage[]) =>
    talk.hear({ on: "chat", bond: `bond of ${who}`, messages });
  const writes = (who: string, typing: boolean) =>
    talk.hear({ on: "typing", bond: `bond of ${who}`, typing });
  return {
    talk,
    asked,
    hear,
    writes,
    bonds: ["bond of ada", "bond of bob"],
    later: (ms: number) => now += ms,
    facts: () => ({ changes, considered }),
    [Symbol.dispose]: () => talk.end(),
  };
}

Deno.test("what is said goes clean to everybody, under one id", () => {
  using it = talking();
  it.talk.say("  hi\u202e\r\nthere ");
  const [said] = it.asked;
  assert.ok(said?.do === "say");
  assert.match(said.id, /^[0-9a-f]{32}$/);
  assert.deepEqual([said.bonds, said.text], [it.bonds, "  hi\nthere"]);
  for (const text of ["", "\u200b\n", "x".repeat(4001)]) it.talk.say(text);
  assert.equal(it.asked.length, 1);
});

Deno.test("one message to several is as far as the last of them", () => {
  using it = talking();
  const mine = { id: "m", mine: true, came: 5 } as const;
  it.hear("ada", message({ ...mine, mark: "read" }));
  it.hear("bob", message({ ...mine, mark: "sent" }));
  const [view] = it.talk.view.messages;
  assert.deepEqual([view?.id, view?.from, view?.status], [
    "m",
    undefined,
    "sent",
  ]);
  assert.deepEqual(view?.reached, [
    { member: "ada", status: "read" },
    { member: "bob", status: "sent" },
  ]);
  for (
    const [one, other] of [["read", "delivered"], [
      "delivered",
      "read",
    ]] as const
  ) {
    it.hear("ada", message({ ...mine, mark: one }));
    it.hear("bob", message({ ...mine, mark: other }));
    assert.equal(it.talk.view.messages[0]?.status, "delivered");
  }
});

Deno.test("what several say is in the order in which it came", () => {
  using it = talking();
  it.hear(
    "bob",
    message({ id: "a", came: 2, at: 9 }),
    message({ id: "c", came: 4 }),
  );
  it.hear("ada", message({ id: "a", came: 3, text: "another" }));
  const { messages } = it.talk.view;
  assert.deepEqual(messages.map(({ from, text, at }) => [from, text, at]), [
    ["bob", "a", 9],
    ["ada", "another", 3],
    ["bob", "c", 4],
  ]);
  assert.equal(new Set(messages.map(({ id }) => id)).size, 3);
});

Deno.test("who is told that it was seen is who said it", () => {
  using it = talking();
  it.hear("bob", message({ id: "a" }), message({ id: "b", mine: true }));
  it.hear("ada", message({ id: "a" }));
  const ids = it.talk.view.messages.map(({ id }) => id);
  it.talk.see(ids.filter((id) => id.startsWith("ada")).concat("b"));
  assert.deepEqual(it.asked, [
    { do: "see", bonds: ["bond of ada"], ids: ["a"] },
  ]);
});

Deno.test("that we write is told now and then, and taken back", () => {
  using it = talking();
  const { talk, asked, bonds } = it;
  talk.type(true);
  talk.type(true);
  it.later(2999);
  talk.type(true);
  assert.deepEqual(asked, [{ do: "type", bonds, on: true }]);
  it.later(1);
  talk.type(true);
  talk.type(false);
  talk.type(false);
  assert.deepEqual(asked.slice(1), [
    { do: "type", bonds, on: true },
    { do: "type", bonds, on: false },
  ]);
});

Deno.test("who writes is shown until the message comes", () => {
  using it = talking();
  it.writes("ada", true);
  it.writes("bob", true);
  assert.deepEqual(it.talk.view.typing, ["ada", "bob"]);
  it.hear("ada", message({ id: "b", mine: true }));
  assert.deepEqual(it.talk.view.typing, ["ada", "bob"]);
  it.hear("ada", message({ id: "b", mine: true }), message({ id: "a" }));
  assert.deepEqual(it.talk.view.typing, ["bob"]);
  it.writes("bob", false);
  assert.deepEqual(it.talk.view.typing, []);
});

Deno.test("whom a message waits for is waited for, until it is there", () => {
  using it = talking();
  const waits = () => ["ada", "bob"].map((id) => it.talk.waits({ id }));
  it.hear("ada", message({ mine: true, mark: "sent" }), message({ id: "a" }));
  assert.deepEqual(waits(), [true, false]);
  const before = it.facts().considered;
  it.hear("ada", message({ mine: true, mark: "delivered" }));
  assert.deepEqual(waits(), [false, false]);
  assert.equal(it.facts().considered, before + 1);
});

Deno.test("what is cleared is gone from the page at once", () => {
  using it = talking();
  it.hear("ada", message({}));
  const { view } = it.talk;
  assert.equal(it.talk.view, view, "the same until it changes");
  it.talk.clear();
  assert.deepEqual(it.talk.view.messages, []);
  assert.deepEqual(it.asked, [{ do: "clear-chat", bonds: it.bonds }]);
});

Deno.test("nobody is asked for who is not in the room", () => {
  using it = talking();
  it.hear("eve", message({}));
  assert.deepEqual(it.talk.view.messages, []);
  assert.equal(it.facts().changes, 0);
});
