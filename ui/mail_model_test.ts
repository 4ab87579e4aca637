import assert from "node:assert/strict";
import { ProblemError } from "../core/problem.ts";
import { LiteralRoom } from "../tests/fakes/room.ts";
import {
  createMailModel,
  type Mail,
  type MailAction,
  stepMail,
} from "./mail_model.ts";

const TO = "ada@far.example";
const SENDING: Mail = { is: "sending", to: TO, letter: 3 };
const settled = (): Promise<void> => new Promise((go) => setTimeout(go));

Deno.test("a letter is sent by a press, and the server says that it has it", () => {
  const typed = stepMail({ is: "writing", to: "" }, { on: "type", to: TO }, 3);
  const sent = stepMail(typed.state, { on: "send" }, 3);
  assert.deepEqual(sent, {
    state: SENDING,
    effect: { do: "write", to: TO, letter: 3 },
  });
  assert.deepEqual(
    stepMail(sent.state, { on: "took", letter: 3, token: "x" }, 4),
    { state: { is: "sent", to: TO, token: "x" } },
  );
});

Deno.test("a letter that was sent is not sent again by another press", () => {
  assert.deepEqual(stepMail(SENDING, { on: "send" }, 4), { state: SENDING });
});

Deno.test("nothing is no address, and nothing is sent", () => {
  assert.deepEqual(stepMail({ is: "writing", to: "  " }, { on: "send" }, 1), {
    state: { is: "writing", to: "", fault: "address" },
  });
});

Deno.test("who cancels while it is under way has it taken back", () => {
  const { state } = stepMail(SENDING, { on: "cancel" }, 4);
  assert.deepEqual(state, { is: "writing", to: TO });
  assert.deepEqual(stepMail(state, { on: "took", letter: 3, token: "x" }, 4), {
    state,
    effect: { do: "withdraw", token: "x" },
  });
  // Nor does the answer to it stand for the next one.
  const next: Mail = { ...SENDING, letter: 4 };
  assert.deepEqual(stepMail(next, { on: "took", letter: 3, token: "x" }, 5), {
    state: next,
    effect: { do: "withdraw", token: "x" },
  });
});

Deno.test("a failure stands at the address until that is changed", () => {
  const failed = { on: "failed", letter: 3, fault: "often" } as const;
  const { state } = stepMail(SENDING, failed, 4);
  assert.deepEqual(state, { is: "writing", to: TO, fault: "often" });
  assert.deepEqual(stepMail(state, { on: "type", to: "b" }, 4).state, {
    is: "writing",
    to: "b",
  });
});

Deno.test("a fold forgets the address, but nothing that is under way", () => {
  const close = { on: "close" } as const;
  const sent: Mail = { is: "sent", to: TO, token: "x" };
  assert.deepEqual(stepMail(sent, close, 4).state, { is: "closed" });
  assert.deepEqual(stepMail(SENDING, close, 4).state, SENDING);
});

/** The field of a page whose server sends mail. */
function field(room: LiteralRoom): {
  shown: () => Mail | undefined;
  act: (...actions: readonly MailAction[]) => void;
} {
  const before = Reflect.get(globalThis, "document");
  const dataset = { offers: "mail" };
  Reflect.set(globalThis, "document", { documentElement: { dataset } });
  const { mail, byMail } = createMailModel(() => room);
  Reflect.set(globalThis, "document", before);
  return {
    shown: () => mail.value,
    act: (...actions) => {
      for (const action of actions) byMail(action);
    },
  };
}

const OPEN_TYPE_SEND = [
  { on: "open" },
  { on: "type", to: ` ${TO} ` },
  { on: "send" },
] as const;

Deno.test("the room writes, and takes back what it wrote", async () => {
  const room = new LiteralRoom();
  const { shown, act } = field(room);
  act(...OPEN_TYPE_SEND);
  room.writing.resolve("token");
  await settled();
  assert.deepEqual(shown(), { is: "sent", to: TO, token: "token" });
  act({ on: "cancel" });
  assert.deepEqual(shown(), { is: "withdrawn" });
  assert.deepEqual(room.calls, [["write", TO], ["withdraw", "token"]]);
});

for (
  const [problem, fault] of [
    [{ kind: "server-refused", status: 400 }, "address"],
    [{ kind: "server-refused", status: 429 }, "often"],
    [{ kind: "server-refused", status: 403 }, "over"],
    [{ kind: "room-gone" }, "over"],
    [{ kind: "server-down" }, "server"],
  ] as const
) {
  const status = "status" in problem ? ` ${problem.status}` : "";
  Deno.test(`${problem.kind}${status} is told as ${fault}`, async () => {
    const room = new LiteralRoom();
    const { shown, act } = field(room);
    act(...OPEN_TYPE_SEND);
    room.writing.reject(new ProblemError(problem));
    await settled();
    assert.deepEqual(shown(), { is: "writing", to: TO, fault });
  });
}

Deno.test("where the server sends no mail there is no field", () => {
  const { mail, byMail } = createMailModel(() => new LiteralRoom());
  byMail({ on: "open" });
  assert.equal(mail.value, undefined);
});
