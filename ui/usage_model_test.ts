import assert from "node:assert/strict";
import type { UsageFeature } from "../core/usage_report.ts";
import { member, transfer } from "../tests/gallery/facts.ts";
import type { RoomView } from "../transport/view.ts";
import { type Attempt, firstView } from "./attempt.ts";
import type { Fact } from "./usage_fact.ts";
import { NO_USAGE, stepUsage } from "./usage_model.ts";

const HOST: Attempt = { is: "host", files: [] };
const GUEST: Attempt = {
  is: "join",
  secret: { mode: 1, words: 3, locator: 1, key: new Uint8Array(3) },
  by: "code",
  password: undefined,
};
const A = { side: "A", connectMs: 700 } as const;
const B = { side: "B", connectMs: 700 } as const;

/** A room that is watched; each picture answers what it tells. */
function watch(
  attempt: Attempt,
  habits: readonly UsageFeature[] = [],
): (change: Partial<RoomView>, seconds?: number) => readonly Fact[] {
  let state = NO_USAGE;
  let view = firstView(attempt);
  let now = 0;
  return (change, seconds = 0) => {
    now += 1000 * seconds;
    view = { ...view, ...change };
    const step = stepUsage(state, { attempt, view, habits }, now);
    state = step.state;
    return step.facts;
  };
}

const named = (facts: readonly Fact[], name: Fact["name"]) =>
  facts.filter((fact) => fact.name === name);

Deno.test("a sender tells of a transfer that is done, in buckets", () => {
  const see = watch(HOST);
  const stage = { is: "open" } as const;
  see({ stage, members: [member({ session: A })] });
  assert.deepEqual(see({ transfers: [transfer({ state: "offered" })] }), []);
  // A person thinks for a minute: that is not the transfer's time.
  assert.deepEqual(see({ transfers: [transfer({})] }, 60), []);
  const done = transfer({ state: "done", bytes: 4_812_330 });
  assert.deepEqual(see({ transfers: [done] }, 4), [
    // 1 to 4 MiB is 3, 4 to 16 MiB is 4.
    { name: "transfer_bytes", direction: "sent", path: "direct", bucket: 4 },
    { name: "transfers", state: "done", path: "direct" },
    // 3 to 10 s
    { name: "transfer_duration", path: "direct", bucket: 2 },
    // 1.2 MB/s is between 1 and 4 MiB/s
    { name: "transfer_speed", path: "direct", bucket: 3 },
    { name: "file_size", bucket: 4 },
  ]);
  assert.deepEqual(see({ transfers: [done] }, 9), [], "it was told");
});

Deno.test("a receiver tells what it received, and no more", () => {
  const see = watch(GUEST);
  const stage = { is: "open" } as const;
  const facts = { direction: "receive" } as const;
  see({ stage, members: [member({ path: "relay", session: B })] });
  see({ transfers: [transfer({ ...facts, state: "offered" })] });
  const done = transfer({ ...facts, state: "done", bytes: 70_000 });
  assert.deepEqual(see({ transfers: [done] }, 1), [
    { name: "transfer_bytes", direction: "received", path: "relay", bucket: 1 },
  ]);
});

Deno.test("what people chose is an end and no error", () => {
  const see = watch(HOST);
  see({ stage: { is: "open" }, members: [member({ session: A })] });
  const all = [
    { id: "a", problem: { kind: "declined" } },
    { id: "b", problem: { kind: "cancelled", by: "me" } },
    { id: "c", problem: { kind: "no-space", missing: 987_654 } },
  ] as const;
  see({ transfers: all.map(({ id }) => transfer({ id, state: "offered" })) });
  const facts = see({
    transfers: all.map((end) => transfer({ ...end, state: "failed" })),
  });
  assert.deepEqual(facts, [
    { name: "transfers", state: "declined", path: "direct" },
    { name: "transfers", state: "cancelled", path: "direct" },
    { name: "errors", type: "no-space" },
    { name: "transfers", state: "failed", path: "direct" },
  ]);
});

Deno.test("side A of a session tells of its keys and its ways", () => {
  const see = watch(HOST, ["relay-only"]);
  const session = { side: "A", connectMs: 700 } as const;
  const shown = (facts: Parameters<typeof member>[0]) =>
    see({ stage: { is: "open" }, members: [member({ session, ...facts })] });
  const connected = { name: "webrtc_connections", status: "connected" };
  const exchange = {
    name: "key_exchanges",
    algorithm: "x-wing",
    status: "done",
  };
  assert.deepEqual(shown({ path: undefined }), [
    { name: "feature_usage", feature: "relay-only" },
    { ...exchange, kind: "handshake" },
  ]);
  assert.deepEqual(shown({ path: "turn" }), [
    { ...connected, path: "turn" },
    // 0.5 to 1 s
    { name: "connection_establishment", path: "turn", bucket: 3 },
    { name: "turn_usage", forced: "yes" },
  ]);
  assert.deepEqual(shown({ path: "turn", generation: 2 }), [
    { ...exchange, kind: "rotation" },
    { ...exchange, kind: "rotation" },
  ]);
  assert.deepEqual(shown({ path: "relay", generation: 2 }), [
    { ...connected, path: "relay" },
  ]);
  assert.deepEqual(shown({ path: "turn", generation: 2 }), []);
  // The same member by another session.
  const again = shown({ session: { ...session }, path: "relay" });
  assert.deepEqual(again.map(({ name }) => name), [
    "key_exchanges",
    "webrtc_connections",
    "connection_establishment",
  ]);
});

Deno.test("who came tells how, and the other side of a session is silent", () => {
  const see = watch({ ...GUEST, password: "canary" });
  const members = [member({ role: "host", session: B })];
  assert.deepEqual(see({ stage: { is: "open" }, members }), [
    { name: "sessions", mode: "code" },
    { name: "feature_usage", feature: "code" },
    { name: "feature_usage", feature: "password" },
  ]);
  assert.deepEqual(see({ members }), []);
});

Deno.test("a problem of the room is told once", () => {
  const see = watch(GUEST);
  const me = { name: "", colour: 0, role: "guest" } as const;
  const problem = { kind: "wrong-code", attemptsLeft: 2 } as const;
  const stage = { is: "closed", problem } as const;
  assert.deepEqual(see({ stage, me }), [
    { name: "errors", type: "wrong-code" },
    {
      name: "key_exchanges",
      kind: "handshake",
      algorithm: "x-wing",
      status: "failed",
    },
  ]);
  assert.deepEqual(see({ stage }), []);
});

Deno.test("what people use is told as it is used", () => {
  const see = watch(HOST);
  const two = [member({ session: A }), member({ id: "m2", session: B })];
  see({ stage: { is: "open" }, members: two });
  const files = [{ name: "canary/one.txt", size: 1, type: "" }];
  const pair = [
    transfer({ group: "g", files }),
    transfer({ id: "t2", group: "g", files }),
  ];
  const used = (facts: readonly Fact[]) =>
    named(facts, "feature_usage").map((fact) =>
      "feature" in fact && fact.feature
    );
  const begun = see({ transfers: pair });
  assert.deepEqual(used(begun).sort(), ["folder", "folder", "group"]);
  assert.ok(!JSON.stringify(begun).includes("canary"));
  const [first, second] = pair as [typeof pair[0] & object, typeof pair[0]];
  const held = { ...first, state: "paused", pausedBy: "me" } as const;
  assert.deepEqual(used(see({ transfers: [held, second!] })), ["pause"]);
  assert.deepEqual(used(see({ transfers: pair })), ["resume"]);
  const compared = [member({ session: A, verified: true }), two[1]!];
  assert.deepEqual(used(see({ members: compared })), ["verify"]);
  assert.deepEqual(used(see({ members: compared })), []);
});

Deno.test("a chat and a shown screen count once, by whoever begins them", () => {
  const see = watch(HOST);
  const said = (from?: string) => ({
    id: `${from}`,
    at: 0,
    text: "canary",
    status: "sent" as const,
    reached: [],
    ...(from && { from }),
  });
  assert.deepEqual(see({ chat: { messages: [said("Ada")], typing: [] } }), []);
  const chat = { messages: [said("Ada"), said()], typing: [] };
  assert.deepEqual(see({ chat }), [{ name: "feature_usage", feature: "chat" }]);
  assert.deepEqual(see({ chat }), []);
  const own = {
    quality: "low",
    first: false,
    audio: false,
    viewers: [],
    yields: false,
  } as const;
  const shown = [{ name: "feature_usage", feature: "screen" }];
  assert.deepEqual(see({ screens: { shown: [], own } }), shown);
  assert.deepEqual(see({ screens: { shown: [], own } }), []);
});

Deno.test("a photo that was cleaned counts by its kind", () => {
  const see = watch(HOST);
  see({ stage: { is: "open" }, members: [member({ session: A })] });
  see({ transfers: [transfer({})] });
  const cleaned = ["canary.JPG", "canary.heic", "canary"].map((name) => ({
    name,
    removed: ["place"] as const,
  }));
  const facts = see({ transfers: [transfer({ state: "done", cleaned })] }, 1);
  assert.deepEqual(named(facts, "metadata_stripped"), [
    { name: "metadata_stripped", file_type: "jpeg" },
    { name: "metadata_stripped", file_type: "heic" },
  ]);
  assert.ok(!JSON.stringify(facts).includes("canary"));
});

Deno.test("operations with keys are told once, by how long they took", () => {
  const see = watch(HOST);
  const keygen = { operation: "keygen", backend: "native", ms: 0.4 } as const;
  const slow = {
    operation: "decapsulate",
    backend: "javascript",
    ms: 12,
  } as const;
  const algorithm = "x-wing";
  const told = { name: "pqc_operations", algorithm };
  assert.deepEqual(see({ operations: [keygen] }), [
    { ...told, operation: "keygen", backend: "native", bucket: 0 },
  ]);
  // 10 to 25 ms
  assert.deepEqual(see({ operations: [keygen, slow] }), [
    { ...told, operation: "decapsulate", backend: "javascript", bucket: 5 },
  ]);
  assert.deepEqual(see({ operations: [keygen, slow] }), []);
});

Deno.test("what was over before this page is not told again", () => {
  const see = watch({ is: "return", bonds: ["b"] });
  see({ stage: { is: "open" }, members: [member({ session: A })] });
  assert.deepEqual(see({ transfers: [transfer({ state: "done" })] }), []);
});
