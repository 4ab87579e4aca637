import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type ChatEffect,
  type ChatEvent,
  type ChatMessage,
  type ChatState,
  isWaiting,
  leastMark,
  startChat,
  stepChat,
} from "./chat.ts";

const idOf = (number: number) => number.toString(16).padStart(32, "0");
const bodyOf = (number: number, text = `text ${number}`) => ({
  id: idOf(number),
  at: number,
  text,
});

/** One end, fed with events; what it wants sent is collected. */
class End {
  state: ChatState = startChat([], 0);
  sent: ChatEffect[] = [];

  feed(event: ChatEvent, now = 0): readonly ChatEffect[] {
    const { state, effects } = stepChat(this.state, event, now);
    this.state = state;
    this.sent.push(...effects);
    return effects;
  }

  hear(number: number, text?: string, now = 0): readonly ChatEffect[] {
    const body = bodyOf(number, text);
    return this.feed({ on: "heard", body, today: 1000 }, now);
  }

  /** The page is another one, with what was kept. */
  reload(): void {
    this.state = startChat(this.state.messages, 0);
    this.sent = [];
  }

  get texts(): string[] {
    return this.state.messages.map(({ text }) => text);
  }
}

const marks = ({ state }: End) => state.messages.map(({ mark }) => mark);

Deno.test("what is said is sent, arrives, and is read when it was seen", () => {
  const end = new End();
  assert.deepEqual(end.feed({ on: "say", body: bodyOf(1) }), [
    { do: "say", body: bodyOf(1) },
  ]);
  const told = (state: "delivered" | "read") =>
    end.feed({ on: "acknowledged", body: { ids: [idOf(1), idOf(9)], state } });
  assert.deepEqual(marks(end), ["sent"]);
  told("delivered");
  assert.deepEqual(marks(end), ["delivered"]);
  told("read");
  told("delivered");
  assert.deepEqual(marks(end), ["read"]);
});

Deno.test("what comes twice is acknowledged twice and shown once", () => {
  const end = new End();
  const acknowledged = (state: "delivered" | "read") => [
    { do: "acknowledge", ids: [idOf(1)], state },
  ];
  assert.deepEqual(end.hear(1), acknowledged("delivered"));
  assert.deepEqual(end.hear(1), acknowledged("delivered"));
  assert.deepEqual(
    end.feed({ on: "seen", ids: [idOf(1)] }),
    acknowledged("read"),
  );
  assert.deepEqual(end.feed({ on: "seen", ids: [idOf(1)] }), []);
  assert.deepEqual(end.hear(1, "another text"), acknowledged("read"));
  assert.deepEqual(end.texts, ["text 1"]);
});

Deno.test("only the other's are seen, and only ours are acknowledged", () => {
  const end = new End();
  end.feed({ on: "say", body: bodyOf(1) });
  assert.deepEqual(end.feed({ on: "seen", ids: [idOf(1)] }), []);
  end.hear(1);
  end.feed({ on: "acknowledged", body: { ids: [idOf(1)], state: "read" } });
  assert.deepEqual(marks(end), ["read", "delivered"]);
});

Deno.test("what is heard is clean, and not from the future", () => {
  const end = new End();
  end.feed({ on: "heard", body: bodyOf(5000, "a\u202eb\r\n"), today: 1000 });
  const [message] = end.state.messages;
  assert.deepEqual([message?.text, message?.at, message?.came], [
    "ab",
    1000,
    1000,
  ]);
  // Nothing to show, and nothing to come again.
  assert.equal(end.hear(2, "\u202e").length, 1);
  assert.deepEqual(end.texts, ["ab"]);
});

Deno.test("on a new way comes what waits, in order, and what was read", () => {
  const end = new End();
  for (const number of [1, 2, 3]) end.feed({ on: "say", body: bodyOf(number) });
  end.hear(7);
  end.hear(8);
  end.feed({ on: "seen", ids: [idOf(8)] });
  end.feed({
    on: "acknowledged",
    body: { ids: [idOf(2)], state: "delivered" },
  });
  end.reload();
  assert.deepEqual(end.feed({ on: "linked" }), [
    { do: "say", body: bodyOf(1) },
    { do: "say", body: bodyOf(3) },
    { do: "acknowledge", ids: [idOf(8)], state: "read" },
  ]);
  end.feed({ on: "clear" });
  assert.deepEqual(end.feed({ on: "linked" }), []);
});

Deno.test("who says too much is not heard, and is again after a while", () => {
  const end = new End();
  let heard = 0;
  const loud = "x".repeat(4000);
  while (heard < 100 && end.hear(heard, loud).length > 0) heard++;
  assert.equal(heard, 71);
  assert.equal(end.texts.length, 50);
  assert.equal(end.hear(500, loud, 1000).length, 0);
  assert.equal(end.hear(500, loud, 2000).length, 1);
});

Deno.test("the oldest make room, but not what waits", () => {
  const end = new End();
  end.feed({ on: "say", body: bodyOf(999) });
  for (let i = 0; i < 600; i++) end.hear(i, "short", i * 1000);
  assert.equal(end.state.messages.length, 500);
  assert.equal(end.state.messages[0]?.id, idOf(999));
  assert.equal(end.state.messages[1]?.id, idOf(101));
});

Deno.test("the lesser of two marks is the one that came less far", () => {
  assert.equal(leastMark("read", "sent"), "sent");
  assert.equal(leastMark("delivered", "read"), "delivered");
  assert.equal(leastMark("read", "read"), "read");
});

/** What the world does to two who talk. */
const happening = fc.constantFrom(
  "one says",
  "two says",
  "one sees",
  "two sees",
  "carried",
  "carried",
  "carried twice",
  "cut",
  "linked",
  "one reloads",
  "two reloads",
);

Deno.test("however ways break and pages reload, both have it once and marked", () => {
  fc.assert(fc.property(fc.array(happening, { maxLength: 60 }), (story) => {
    const ends = { one: new End(), two: new End() };
    let linked = true;
    let number = 0;
    const carry = (from: End, to: End, times: number) => {
      const [effect] = from.sent.splice(0, 1);
      for (let i = 0; effect && i < times; i++) {
        if (effect.do === "say") {
          to.feed({ on: "heard", body: effect.body, today: 1000 });
        } else {
          const { ids, state } = effect;
          to.feed({ on: "acknowledged", body: { ids, state } });
        }
      }
    };
    const lose = () => {
      for (const end of Object.values(ends)) end.sent = [];
    };
    const link = () => {
      lose();
      linked = true;
      for (const end of Object.values(ends)) end.feed({ on: "linked" });
    };
    const tell = (what: string) => {
      const [who, verb] = what.split(" ");
      const end = who === "one" ? ends.one : ends.two;
      if (verb === "says") end.feed({ on: "say", body: bodyOf(++number) });
      if (verb === "sees") {
        end.feed({ on: "seen", ids: end.state.messages.map(({ id }) => id) });
      }
      if (verb === "reloads") end.reload();
      if (what === "cut" || verb === "reloads") linked = false;
      if (what === "linked") link();
      if (!linked) lose();
      else if (who === "carried") {
        carry(ends.one, ends.two, verb ? 2 : 1);
        carry(ends.two, ends.one, verb ? 2 : 1);
      }
    };
    for (const what of story) tell(what);
    link();
    while (ends.one.sent.length + ends.two.sent.length > 0) tell("carried");
    const said = (end: End, mine: boolean) =>
      end.state.messages.filter((it) => it.mine === mine)
        .map(({ id, mark }: ChatMessage) => `${id} ${mark}`);
    assert.deepEqual(said(ends.two, false).sort(), said(ends.one, true).sort());
    assert.deepEqual(said(ends.one, false).sort(), said(ends.two, true).sort());
    assert.ok(!ends.one.state.messages.some(isWaiting));
  }));
});
