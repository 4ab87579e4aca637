import assert from "node:assert/strict";
import type { Problem } from "../core/problem.ts";
import type { RoomStage } from "../transport/view.ts";
import { againAfter, type Attempt, copyOf, usesUp } from "./attempt.ts";

const secret = {
  mode: 2,
  key: new Uint8Array(32),
} as const;
const link: Attempt = { is: "join", secret, by: "link", password: undefined };
const host: Attempt = { is: "host", files: [] };
const device: Attempt = {
  is: "device",
  device: { id: "d", label: "Laptop", verified: false, since: 0 },
};
const closed = (problem: Problem): RoomStage => ({ is: "closed", problem });

Deno.test("a link that does not fit asks for the password", () => {
  const wrong = closed({ kind: "wrong-code", attemptsLeft: 2 });
  assert.deepEqual(againAfter(link, wrong), {
    is: "password",
    wrong: false,
    attemptsLeft: 2,
  });
  const second = copyOf(link, "candle");
  assert.ok(second.is === "join");
  assert.equal(second.password, "candle");
  assert.deepEqual(againAfter(second, wrong), {
    is: "password",
    wrong: true,
    attemptsLeft: 2,
  });
});

Deno.test("nobody is asked for a password that cannot be tried", () => {
  const dead = closed({ kind: "wrong-code", attemptsLeft: 0 });
  assert.equal(againAfter(link, dead), undefined);
});

Deno.test("a try again keeps the password that was given", () => {
  const again = copyOf({ ...link, password: "candle" });
  assert.equal(again.is === "join" && again.password, "candle");
});

Deno.test("a known device can be waited for again, a stranger not", () => {
  assert.deepEqual(againAfter(device, closed({ kind: "room-gone" })), {
    is: "retry",
  });
  const stranger = closed({ kind: "wrong-code", attemptsLeft: 0 });
  assert.equal(againAfter(device, stranger), undefined);
});

Deno.test("a code is used up once its guest is let in, a device never", () => {
  const connecting = { is: "joining", step: "connecting" } as const;
  const checking = { is: "joining", step: "checking" } as const;
  assert.equal(usesUp(link, checking), false);
  assert.equal(usesUp(link, connecting), true);
  assert.equal(usesUp(host, connecting), false);
  assert.equal(usesUp(host, { is: "open" }), true);
  assert.equal(usesUp(device, { is: "open" }), false);
});

Deno.test("who comes back may try again, unless the room is over", () => {
  const back: Attempt = { is: "return", bonds: ["b"] };
  assert.deepEqual(againAfter(back, closed({ kind: "server-down" })), {
    is: "retry",
  });
  assert.equal(againAfter(back, closed({ kind: "room-gone" })), undefined);
  assert.equal(usesUp(back, { is: "joining", step: "finding" }), false);
  assert.equal(usesUp(back, { is: "open" }), true);
  const stranger = closed({ kind: "wrong-code", attemptsLeft: 2 });
  assert.deepEqual(againAfter(back, stranger), { is: "retry" });
  assert.deepEqual(copyOf(back), back);
});
