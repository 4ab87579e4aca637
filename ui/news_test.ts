import assert from "node:assert/strict";
import type { RoomView, TransferView } from "../transport/view.ts";
import { english } from "../tests/english.ts";
import { member, transfer } from "../tests/gallery/facts.ts";
import { newsOf } from "./news.ts";

const SECRET = "Divorce.pdf";

function view(...transfers: TransferView[]): RoomView {
  return {
    stage: { is: "open" },
    me: { name: "", colour: 1, role: "host" },
    members: [
      member({ id: "m1", name: "Ada" }),
      member({ id: "m2", name: "Bob" }),
    ],
    transfers,
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
  };
}

function sent(facts: Partial<TransferView>): TransferView {
  const files = [{ name: SECRET, size: 10, type: "" }];
  return transfer({ id: "t", member: "m1", files, accepted: [0], ...facts });
}

/** What is told when these transfers become those. */
function told(before: TransferView[], after: TransferView[]): string[] {
  return newsOf(view(...before), view(...after), english)
    .map(({ of, title, body }) => `${of}: ${title}. ${body}.`);
}

Deno.test("an end is told once, with how many and whose", () => {
  const moving = sent({ direction: "send", state: "verifying" });
  const done = sent({ direction: "send", state: "done" });
  assert.deepEqual(told([moving], [done]), [
    "t: 1 file was delivered. To Ada.",
  ]);
  assert.deepEqual(told([done], [done]), []);
  assert.deepEqual(told([moving], [moving]), []);
  const coming = sent({ direction: "receive", state: "moving" });
  const failed = sent({
    direction: "receive",
    state: "failed",
    problem: { kind: "member-left" },
  });
  assert.deepEqual(told([coming], [failed]), [
    "t: A transfer of 1 file has stopped. From Ada.",
  ]);
});

Deno.test("an offer is told when it comes, and only to who is offered", () => {
  const files = [1, 2, 3].map((it) => ({
    name: `${it} ${SECRET}`,
    size: 1,
    type: "",
  }));
  const facts = { state: "offered", files, accepted: [] } as const;
  const offer = sent({ direction: "receive", ...facts });
  assert.deepEqual(told([], [offer]), [
    "t: 3 files are offered to you. From Ada.",
  ]);
  assert.deepEqual(told([offer], [offer]), []);
  assert.deepEqual(told([], [sent({ direction: "send", ...facts })]), []);
});

Deno.test("what goes to several is told when the last of them has ended", () => {
  const part = (id: string, state: "moving" | "done" | "failed") =>
    sent({
      id,
      member: id,
      group: "g",
      direction: "send",
      state,
      problem: state === "failed" ? { kind: "member-left" } : undefined,
    });
  const both = [part("m1", "moving"), part("m2", "moving")];
  const one = [part("m1", "done"), part("m2", "moving")];
  assert.deepEqual(told(both, one), []);
  const [all] = told(one, [part("m1", "done"), part("m2", "done")]);
  assert.match(all ?? "", /^g: 1 file was delivered\./);
  const [none] = told(both, [part("m1", "failed"), part("m2", "failed")]);
  assert.match(none ?? "", /^g: A transfer of 1 file has stopped\./);
});

Deno.test("no name of a file is on a locked screen", () => {
  const states = ["offered", "moving", "done", "failed"] as const;
  for (const direction of ["send", "receive"] as const) {
    for (const state of states) {
      const after = sent({ direction, state });
      const before = state === "offered" ? [] : [sent({ direction })];
      assert.ok(!told(before, [after]).join().includes("Divorce"));
    }
  }
});
