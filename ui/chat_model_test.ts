import assert from "node:assert/strict";
import { english } from "../tests/english.ts";
import { member } from "../tests/gallery/facts.ts";
import type { ChatMessageView } from "../transport/view.ts";
import { rowsOf, statusOf, timeOf, typingOf, unreadOf } from "./chat_model.ts";
import type { Person } from "./people.ts";

const MINUTE_MS = 60_000;

function message(facts: Partial<ChatMessageView>): ChatMessageView {
  return { id: "c", at: 0, text: "", status: "read", reached: [], ...facts };
}

const people = new Map<string, Person>(
  ["Ada", "Bob"].map((name) => [
    name,
    { name, inline: name, colour: 0, letter: name[0] },
  ]),
);

Deno.test("what one says in a row is told once, under the last", () => {
  const rows = rowsOf([
    message({ from: "Ada" }),
    message({ from: "Ada", at: MINUTE_MS }),
    message({ from: "Ada", at: 7 * MINUTE_MS }),
    message({ from: "Bob", at: 7 * MINUTE_MS }),
    message({ at: 7 * MINUTE_MS }),
  ]);
  const marks = rows.map(({ begins, told }) => [begins, told]);
  assert.deepEqual(marks, [
    [true, false],
    [false, true],
    [true, true],
    [true, true],
    [true, true],
  ]);
});

Deno.test("but how far each of ours is, is told where it differs", () => {
  const of = (...statuses: readonly ChatMessageView["status"][]) =>
    rowsOf(statuses.map((status) => message({ status }))).map((it) => it.told);
  assert.deepEqual(of("read", "read", "sent", "sent"), [
    false,
    true,
    false,
    true,
  ]);
});

Deno.test("unread is what came and was not seen", () => {
  const messages = [
    message({ id: "a", from: "Ada" }),
    message({ id: "b", from: "Ada", status: "delivered" }),
    message({ id: "c", status: "sent" }),
  ];
  assert.deepEqual(unreadOf({ messages, typing: [] }), ["b"]);
  assert.deepEqual(unreadOf(undefined), []);
});

Deno.test("how far it is, is said of all, or of who has read it", () => {
  const reached = (...statuses: readonly ChatMessageView["status"][]) =>
    statuses.map((status, i) => ({ member: i === 0 ? "Ada" : "Bob", status }));
  const members = [
    member({ id: "Ada" }),
    member({ id: "Bob", away: 1, quality: "disconnected" }),
  ];
  const said = (
    status: ChatMessageView["status"],
    ...each: readonly ChatMessageView["status"][]
  ) =>
    statusOf(
      message({ status, reached: reached(...each) }),
      members,
      people,
      english,
    );
  assert.equal(said("read", "read", "read"), "Read");
  assert.equal(said("delivered", "delivered"), "Delivered");
  assert.equal(said("delivered", "read", "delivered"), "Read by Ada");
  assert.equal(said("sent", "sent"), "Sent");
  assert.equal(said("sent", "sent", "sent"), "Sent");
  assert.equal(
    said("sent", "delivered", "sent"),
    "Waits for the connection",
    "for Bob",
  );
});

Deno.test("the time has its day when that is another", () => {
  const [today, before] = [Date.UTC(2026, 4, 5, 12), Date.UTC(2026, 4, 3, 12)];
  assert.doesNotMatch(timeOf(today, today, english), /,/);
  assert.match(timeOf(before, today, english), /Sunday.*3.*,/);
});

Deno.test("who writes is named, unless they are several or away", () => {
  const said = (...typing: readonly string[]) =>
    typingOf(
      { messages: [], typing },
      [
        member({ id: "Ada" }),
        member({ id: "Bob" }),
        member({ id: "Eve", away: 1 }),
      ],
      people,
      english,
    );
  assert.equal(said(), "");
  assert.equal(said("Bob"), "Bob is writing…");
  assert.equal(said("Bob", "Ada"), "Several people are writing…");
  assert.equal(said("Eve", "gone"), "");
});
