import assert from "node:assert/strict";
import { LiteralRoom } from "../tests/fakes/room.ts";
import { member, transfer } from "../tests/gallery/facts.ts";
import { GroupSend, sendGroup } from "./group.ts";
import type { TransferView } from "./view.ts";

const members = ["ada", "bob", "eve"].map((id) => member({ id }));
const declined = { state: "failed", problem: { kind: "declined" } } as const;

/** To one of them, as {@link LiteralRoom} names groups. */
function to(member: string, facts: Partial<TransferView> = {}): TransferView {
  return transfer({ id: `to ${member}`, member, group: "group", ...facts });
}

/** What is heard, in short, while a room shows these. */
function heard(
  to: readonly string[] | undefined,
  ...pictures: readonly (readonly TransferView[])[]
): string[] {
  const room = new LiteralRoom();
  room.show({ members });
  const said: string[] = [];
  const group = sendGroup(room, [new File([], "a")], { to });
  group.listen((event) => {
    switch (event.on) {
      case "recipient-progress":
        return said.push(`${event.transfer.member} ${event.transfer.bytes}`);
      case "recipient-done":
        return said.push(`${event.member} done`);
      case "recipient-failed":
        return said.push(`${event.member} ${event.problem?.kind}`);
      case "progress":
        return said.push(`all ${event.group.bytes}`);
      case "all-done":
        return said.push(
          `${event.done} have it, ${event.failed.map((it) => it.member)} not`,
        );
    }
  });
  for (const transfers of pictures) room.show({ transfers });
  return said;
}

Deno.test("files are sent to who is named, and bounded where told to", () => {
  const room = new LiteralRoom();
  const files = [new File([], "a")];
  assert.equal(sendGroup(room, files).id, "group");
  sendGroup(room, files, { to: ["ada"], total: 9, members: { ada: 3 } });
  assert.deepEqual(room.calls, [
    ["send", "a"],
    ["limit", { total: 9, members: { ada: 3 } }],
    ["send", "a", { to: ["ada"] }],
  ]);
});

Deno.test("each recipient is heard of, and the end once, with who has it", () => {
  const ada = to("ada", { state: "moving", bytes: 5 });
  const bob = to("bob", { state: "moving", bytes: 3 });
  const adaDone = to("ada", { state: "done", bytes: 9 });
  const bobFailed = to("bob", { ...declined, bytes: 3 });
  assert.deepEqual(
    heard(undefined, [ada, bob], [adaDone, bob], [{ ...adaDone }, bobFailed], [
      adaDone,
      bobFailed,
      transfer({ id: "another" }),
    ]).slice(0, 11),
    [
      "ada 5",
      "bob 3",
      "all 8",
      "ada 9",
      "ada done",
      "all 12",
      "ada 9",
      "bob 3",
      "bob declined",
      "all 9",
      "ada have it, bob not",
    ],
  );
});

Deno.test("a retry goes on with what is over, and ends it again", () => {
  const failed = to("ada", declined);
  const again = to("ada", { id: "again", state: "moving", bytes: 1 });
  const done = to("ada", { id: "again", state: "done", bytes: 2 });
  assert.deepEqual(
    heard(undefined, [failed], [failed, again], [failed, done])
      .filter((it) => it.includes("have it") || it.includes("not")),
    [" have it, ada not", "ada have it,  not"],
  );
});

Deno.test("it is not over before all who are named were offered it", () => {
  const ada = to("ada", { state: "done" });
  const ends = (of: readonly string[]) =>
    of.filter((it) => it.includes("have it"));
  assert.deepEqual(ends(heard(["ada", "bob"], [ada])), []);
  assert.deepEqual(ends(heard(["ada", "gone"], [ada])), ["ada have it,  not"]);
});

Deno.test("only what failed and can go well is tried again, where it is there", () => {
  const room = new LiteralRoom();
  room.show({
    members,
    transfers: [
      to("ada", declined),
      to("bob", { ...declined, problem: { kind: "removed" } }),
      to("eve", { state: "done" }),
      to("gone", declined),
      to("ada", { ...declined, id: "newest" }),
      transfer({ id: "other", ...declined, group: "h" }),
    ],
  });
  const group = new GroupSend(room, "group");
  group.retry();
  group.retry("eve");
  group.retry("ada");
  group.include("bob");
  assert.deepEqual(room.calls, [
    ["retry", "newest"],
    ["retry", "newest"],
    ["retry", "newest", "bob"],
  ]);
});

Deno.test("what is not over is cancelled, for all or for one", () => {
  const room = new LiteralRoom();
  room.show({
    members,
    transfers: [
      to("ada", { state: "moving" }),
      to("bob", { state: "offered" }),
      to("eve", { state: "done" }),
    ],
  });
  const group = new GroupSend(room, "group");
  group.cancel("bob");
  group.cancel();
  group.disconnect("ada");
  room.show({ canRemove: true });
  group.disconnect("eve");
  group.limit({ perMember: 5 });
  assert.deepEqual(room.calls, [
    ["cancel", "to bob"],
    ["cancel", "to ada"],
    ["cancel", "to bob"],
    ["cancel", "to ada"],
    ["remove", "eve"],
    ["limit", { perMember: 5 }],
  ]);
});

Deno.test("what is known of one is over all transfers with it", () => {
  const room = new LiteralRoom();
  room.show({
    members: [
      member({ id: "ada", quality: "fair", roundTripMs: 240 }),
      member({ id: "eve" }),
    ],
    transfers: [
      to("ada", { state: "moving", bytes: 5, rate: 2 }),
      transfer({ member: "ada", bytes: 3, rate: 1 }),
      transfer({ member: "ada", direction: "receive", bytes: 4, rate: 9 }),
      to("bob", { bytes: 100, rate: 100 }),
    ],
  });
  const group = new GroupSend(room, "group");
  assert.deepEqual(group.statistics("ada"), {
    sentBytes: 8,
    receivedBytes: 4,
    rate: 3,
    quality: "fair",
    roundTripMs: 240,
  });
  const { roundTripMs, sentBytes } = group.statistics("eve") ?? {};
  assert.deepEqual([roundTripMs, sentBytes], [undefined, 0]);
  assert.equal(group.statistics("bob"), undefined);
});
