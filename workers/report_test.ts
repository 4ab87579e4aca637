import assert from "node:assert/strict";
import type { CryptoEvent } from "./crypto_event.ts";
import { type Report, reporter } from "./report.ts";

/** A reporter at a clock that only the test moves. */
class Watch {
  readonly events: CryptoEvent[] = [];
  now = 1000;
  readonly report: Report = reporter(
    "t",
    (event) => this.events.push(event),
    () => this.now,
  );
}

const progress = { on: "progress", transfer: "t" } as const;

Deno.test("counts are passed on five times a second at most", () => {
  const it = new Watch();
  for (let bytes = 0; bytes <= 1000; bytes++) {
    it.report({ state: "moving", bytes, total: 1000 });
    it.now += 1;
  }
  assert.deepEqual(
    it.events.map((event) => event.on === "progress" && event.bytes),
    [0, 200, 400, 600, 800, 1000],
  );
});

Deno.test("a change of state is never held back, with the last counts", () => {
  const it = new Watch();
  it.report({ state: "offered", total: 9 });
  it.report({ state: "moving", accepted: [0], bytes: 0, total: 5 });
  it.report({ state: "moving", accepted: [0], bytes: 4, total: 5 });
  it.report({ state: "failed", problem: { kind: "declined" } });
  assert.deepEqual(it.events, [
    { ...progress, state: "offered", bytes: 0, total: 9 },
    { ...progress, state: "moving", bytes: 0, total: 5, accepted: [0] },
    {
      ...progress,
      state: "failed",
      bytes: 4,
      total: 5,
      problem: { kind: "declined" },
    },
  ]);
});

Deno.test("in a pause every count is told, and every change of who wishes it", () => {
  const it = new Watch();
  it.report({ state: "moving", bytes: 1, total: 9 });
  it.report({ state: "paused", pausedBy: "me", bytes: 2, total: 9 });
  it.report({ state: "paused", pausedBy: "me", bytes: 3, total: 9 });
  it.report({ state: "paused", pausedBy: "me", bytes: 3, total: 9 });
  it.report({ state: "paused", pausedBy: "both", bytes: 3, total: 9 });
  it.report({ state: "moving", bytes: 3, total: 9 });
  assert.deepEqual(
    it.events.map((event) =>
      event.on === "progress" && [event.state, event.pausedBy, event.bytes]
    ),
    [
      ["moving", undefined, 1],
      ["paused", "me", 2],
      ["paused", "me", 3],
      ["paused", "both", 3],
      ["moving", undefined, 3],
    ],
  );
});

Deno.test("the accepted files are told when they change", () => {
  const it = new Watch();
  const accepted = [1, 2];
  it.report({ state: "moving", accepted, bytes: 1, total: 5 });
  it.now += 200;
  it.report({ state: "moving", accepted, bytes: 2, total: 5 });
  it.now += 200;
  it.report({ state: "moving", accepted: [1], bytes: 3, total: 5 });
  assert.deepEqual(
    it.events.map((event) => event.on === "progress" && event.accepted),
    [[1, 2], undefined, [1]],
  );
});
