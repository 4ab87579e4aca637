import assert from "node:assert/strict";
import { INVITATION, member, transfer } from "../tests/gallery/facts.ts";
import type { TransferView } from "../transport/view.ts";
import { embedEvents, type EmbedFacts } from "./embed_events.ts";

function room(...transfers: TransferView[]): EmbedFacts {
  return { stage: { is: "open" }, members: [member()], transfers };
}

const moving = (bytes: number) => transfer({ id: "t", bytes, total: 1000 });

Deno.test("whoever comes is told of once, and nobody who goes", () => {
  const alone: EmbedFacts = { ...room(), members: [] };
  const both = { ...room(), members: [member(), member({ id: "m2" })] };
  const joined = (members: number) => [{ event: "member-joined", members }];
  assert.deepEqual(embedEvents(alone, room()), joined(1));
  assert.deepEqual(embedEvents(room(), both), joined(2));
  assert.deepEqual(embedEvents(both, both), []);
  assert.deepEqual(embedEvents(both, room()), []);
});

Deno.test("progress is told at each hundredth that is stored", () => {
  assert.deepEqual(embedEvents(room(), room(moving(0))), []);
  assert.deepEqual(embedEvents(room(moving(10)), room(moving(19))), []);
  assert.deepEqual(embedEvents(room(moving(19)), room(moving(20))), [{
    event: "progress",
    transfer: "t",
    direction: "send",
    bytes: 20,
    total: 1000,
  }]);
});

Deno.test("an end is told once, after what came before it", () => {
  const done = transfer({
    id: "t",
    direction: "receive",
    state: "done",
    accepted: [0, 2],
    bytes: 1000,
    total: 1000,
  });
  assert.deepEqual(embedEvents(room(moving(980)), room(done)), [
    {
      event: "progress",
      transfer: "t",
      direction: "receive",
      bytes: 1000,
      total: 1000,
    },
    {
      event: "done",
      transfer: "t",
      direction: "receive",
      files: 2,
      bytes: 1000,
    },
  ]);
  assert.deepEqual(embedEvents(room(done), room(done)), []);
  const failed = transfer({
    id: "t",
    state: "failed",
    bytes: 989,
    total: 1000,
    problem: { kind: "tampered" },
  });
  assert.deepEqual(embedEvents(room(moving(980)), room(failed)), [
    { event: "failed", transfer: "t", problem: "tampered" },
  ]);
  assert.deepEqual(embedEvents(room(failed), room(failed)), []);
});

Deno.test("a room that ends is told with its problem", () => {
  const closed: EmbedFacts = {
    ...room(),
    stage: { is: "closed", problem: { kind: "server-down" } },
  };
  const told = [{ event: "failed", problem: "server-down" }];
  assert.deepEqual(embedEvents(room(), closed), told);
  assert.deepEqual(embedEvents(closed, closed), []);
});

Deno.test("neither names nor secrets are told", () => {
  const waiting: EmbedFacts = {
    stage: { is: "waiting", invitation: INVITATION },
    members: [],
    transfers: [],
  };
  const files = [{ name: "canary.txt", size: 1000, type: "text/canary" }];
  const end = transfer({ state: "done", files, bytes: 1000, total: 1000 });
  const told = JSON.stringify([
    embedEvents(room(), waiting),
    embedEvents(waiting, room(moving(500), end)),
  ]);
  assert.match(told, /member-joined.*progress.*done/);
  assert.doesNotMatch(told, /canary/);
  const { words, characters, link } = INVITATION;
  for (const secret of [words, characters, link]) {
    assert.ok(!told.includes(secret));
  }
});
