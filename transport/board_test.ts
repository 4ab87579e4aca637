import assert from "node:assert/strict";
import { ProblemError } from "../core/problem.ts";
import { Board } from "./board.ts";

const files = [
  { name: "a", size: 3000, type: "", modified: 1 },
  { name: "b", size: 7000, type: "", modified: 2 },
];

/** A board with one offer on it, `t` from member `m`. */
function offered(): Board {
  const board = new Board();
  const event = { on: "offered", bond: "b", transfer: "t", files } as const;
  board.hear({ ...event, direction: "receive" }, "m", 0);
  return board;
}

function moving(board: Board, bytes: number, at: number): void {
  const progress = { on: "progress", transfer: "t", state: "moving" } as const;
  board.hear({ ...progress, bytes, total: 7000, accepted: [1] }, "m", at);
}

Deno.test("an offer is shown with all its files and their sum", () => {
  const view = offered().get("t");
  assert(view);
  const { id, member, direction, state, total, accepted } = view;
  assert.deepEqual(
    { id, member, direction, state, total, accepted },
    {
      id: "t",
      member: "m",
      direction: "receive",
      state: "offered",
      total: 10_000,
      accepted: [],
    },
  );
  assert.deepEqual(view.files, files);
});

Deno.test("a transfer under way has a rate and a time left", () => {
  const board = offered();
  moving(board, 0, 1000);
  assert.equal(board.get("t")?.secondsLeft, undefined);
  moving(board, 2000, 3000);
  const { rate, secondsLeft, accepted, total } = board.get("t")!;
  // 2000 bytes in 2 s, 5000 to go.
  assert.deepEqual(
    { rate, secondsLeft, accepted, total },
    { rate: 1000, secondsLeft: 5, accepted: [1], total: 7000 },
  );
});

Deno.test("a rate sinks while nothing arrives, and ends with the end", () => {
  const board = offered();
  assert.equal(board.tick(0), false);
  moving(board, 0, 1000);
  moving(board, 2000, 3000);
  assert.equal(board.tick(5000), true);
  // 2000 bytes since 1000 ms, the newest count older than the span.
  assert.equal(board.get("t")?.rate, 500);
  const done = { on: "progress", transfer: "t", state: "done" } as const;
  board.hear({ ...done, bytes: 7000, total: 7000 }, "m", 5100);
  const { state, rate, secondsLeft, accepted } = board.get("t")!;
  assert.deepEqual(
    { state, rate, secondsLeft, accepted },
    { state: "done", rate: 0, secondsLeft: undefined, accepted: [1] },
  );
  assert.equal(board.tick(6000), false);
});

Deno.test("a paused transfer has no rate, and none of the pause after it", () => {
  const board = offered();
  moving(board, 0, 1000);
  moving(board, 2000, 3000);
  const paused = { on: "progress", transfer: "t", state: "paused" } as const;
  board.hear(
    { ...paused, pausedBy: "them", bytes: 2500, total: 7000 },
    "m",
    3100,
  );
  const { state, pausedBy, rate, secondsLeft } = board.get("t")!;
  assert.deepEqual(
    { state, pausedBy, rate, secondsLeft },
    { state: "paused", pausedBy: "them", rate: 0, secondsLeft: undefined },
  );
  assert.equal(board.tick(3200), false);
  moving(board, 3000, 4000);
  assert.equal(board.get("t")?.pausedBy, undefined);
  assert.equal(board.get("t")?.rate, 0);
  moving(board, 4000, 5000);
  // 1000 bytes in the second since; what came in the pause does not count.
  assert.equal(board.get("t")?.rate, 1000);
});

Deno.test("a file is there once it is published, not before", () => {
  const board = offered();
  const isMissing = (error: unknown) =>
    error instanceof ProblemError && error.problem.kind === "storage-failed";
  assert.throws(() => board.file("t", 1), isMissing);
  const content = new File(["x"], "1");
  const published = { on: "published", transfer: "t", content } as const;
  const files = [{ file: 1, offset: 0, length: 1 }];
  board.hear({ ...published, files }, "m", 0);
  assert.equal(board.file("t", 1), content);
  assert.throws(() => board.file("t", 0), isMissing);
  assert.throws(() => board.file("u", 1), isMissing);
});

Deno.test("files that lie in one are taken out of it", async () => {
  const board = offered();
  const content = new File(["abcde"], "0");
  const files = [
    { file: 0, offset: 0, length: 2 },
    { file: 1, offset: 2, length: 3 },
  ];
  board.hear({ on: "published", transfer: "t", content, files }, "m", 0);
  assert.equal(await board.file("t", 0).text(), "ab");
  assert.equal(await board.file("t", 1).text(), "cde");
});

Deno.test("transfers stay in the order of their offers", () => {
  const board = offered();
  const event = { on: "offered", bond: "b", transfer: "u", files } as const;
  board.hear({ ...event, direction: "send" }, "n", 0);
  moving(board, 1, 1);
  assert.deepEqual(board.views([]).map(({ id }) => id), ["t", "u"]);
});

Deno.test("while its member is away a transfer reconnects, and then goes on", () => {
  const board = offered();
  const away = [{ id: "n", away: 1 }, { id: "m", away: 7_000 }];
  assert.equal(board.views(away)[0]?.state, "offered");
  moving(board, 0, 1000);
  moving(board, 2000, 3000);
  const { state, away: since, rate, secondsLeft, bytes } = board.views(
    away,
  )[0]!;
  assert.deepEqual(
    { state, since, rate, secondsLeft, bytes },
    {
      state: "reconnecting",
      since: 7_000,
      rate: 0,
      secondsLeft: undefined,
      bytes: 2000,
    },
  );
  const back = board.views([{ id: "m", away: undefined }])[0]!;
  assert.deepEqual([back.state, back.away], ["moving", undefined]);
});

Deno.test("a pause is known while its member is away", () => {
  const board = offered();
  const paused = { on: "progress", transfer: "t", state: "paused" } as const;
  board.hear({ ...paused, pausedBy: "me", bytes: 0, total: 7000 }, "m", 0);
  const [view] = board.views([{ id: "m", away: 1 }]);
  assert.deepEqual([view?.state, view?.pausedBy], ["reconnecting", "me"]);
});

Deno.test("an offer waits for its answer, whether there is a way or not", () => {
  const board = offered();
  const lost = {
    on: "progress",
    transfer: "t",
    state: "reconnecting",
  } as const;
  board.hear({ ...lost, bytes: 0, total: 10_000 }, "m", 0);
  assert.equal(board.get("t")?.state, "offered");
  moving(board, 0, 1000);
  board.hear({ ...lost, bytes: 0, total: 7000 }, "m", 2000);
  assert.equal(board.get("t")?.state, "reconnecting");
  assert.equal(board.views([{ id: "m", away: 1500 }])[0]?.away, 1500);
});

Deno.test("what ended does not reconnect", () => {
  for (const state of ["done", "failed"] as const) {
    const board = offered();
    const progress = { on: "progress", transfer: "t", state } as const;
    board.hear({ ...progress, bytes: 0, total: 0 }, "m", 0);
    assert.equal(board.views([{ id: "m", away: 1 }])[0]?.state, state);
  }
});

Deno.test("what is told of an unknown transfer changes nothing", () => {
  const board = new Board();
  moving(board, 1, 1);
  assert.deepEqual(board.views([]), []);
  assert.equal(board.get("t"), undefined);
});

Deno.test("what an earlier page accepted waits for its way, not an answer", () => {
  const board = offered();
  const progress = { on: "progress", transfer: "t", bytes: 9 } as const;
  const accepted = [1];
  board.hear(
    { ...progress, state: "reconnecting", accepted, total: 7000 },
    "m",
    0,
  );
  assert.equal(board.get("t")?.state, "reconnecting");
  assert.equal(board.hasUnfinished("m"), true);
  assert.equal(board.hasUnfinished("n"), false);
});

Deno.test("an offer and what is over leave nothing unfinished", () => {
  const board = offered();
  assert.equal(board.hasUnfinished("m"), false);
  const progress = { on: "progress", transfer: "t", bytes: 9 } as const;
  board.hear({ ...progress, state: "done", total: 9 }, "m", 0);
  assert.equal(board.hasUnfinished("m"), false);
});

Deno.test("a person is asked for files only where nobody else has them", () => {
  const board = offered();
  const progress = { on: "progress", transfer: "t", bytes: 0 } as const;
  const wants = { ...progress, state: "reconnecting", total: 9 } as const;
  board.hear({ ...wants, accepted: [0], wants: "files" }, "m", 0);
  assert.equal(board.get("t")?.wants, undefined);
  board.ask("t", "access");
  assert.equal(board.get("t")?.wants, "access");
  board.ask("t", "files");
  board.hear({ ...wants, wants: "files" }, "m", 0);
  assert.equal(board.get("t")?.wants, "files");
  board.hear(wants, "m", 0);
  assert.equal(board.get("t")?.wants, undefined);
});

Deno.test("a full disk shows until there is room", () => {
  const board = offered();
  const progress = { on: "progress", transfer: "t", bytes: 0 } as const;
  board.hear({ ...progress, state: "paused", full: true, total: 9 }, "m", 0);
  assert.equal(board.get("t")?.full, true);
  moving(board, 1, 1);
  assert.equal(board.get("t")?.full, false);
});
