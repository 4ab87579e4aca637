import assert from "node:assert/strict";
import type { RoomView, TransferView } from "../transport/view.ts";
import { announcementOf, tabTitle } from "./announcement.ts";
import { english } from "../tests/english.ts";

const MEMBER = {
  id: "m",
  name: "",
  colour: 0,
  bond: "b",
  role: "guest",
  path: "direct",
  quality: "good",
  away: undefined,
  pictures: [],
  verified: false,
  generation: 0,
  remembered: "nobody",
} as const;

function moving(change: Partial<TransferView> = {}): TransferView {
  return {
    id: "t",
    member: "m",
    direction: "send",
    state: "moving",
    files: [{ name: "lake.jpg", size: 200, type: "" }],
    pausedBy: undefined,
    away: undefined,
    full: false,
    wants: undefined,
    accepted: [0],
    bytes: 50,
    total: 200,
    rate: 10,
    secondsLeft: 15,
    problem: undefined,
    ...change,
  };
}

function room(...transfers: TransferView[]): RoomView {
  return {
    stage: { is: "open" },
    me: { name: "", colour: 1, role: "host" },
    members: [MEMBER],
    transfers,
    waitingFiles: [],
    canInvite: false,
    canRemove: false,
  };
}

Deno.test("progress is read aloud every ten seconds, not more", () => {
  const view = room(moving());
  assert.equal(announcementOf(view, view, 9_999, english), undefined);
  assert.deepEqual(announcementOf(view, view, 10_000, english), {
    text: "lake.jpg: 25%",
    progress: true,
  });
});

Deno.test("an end, an offer and a newcomer are said at once", () => {
  const before = room(moving());
  const done = announcementOf(
    before,
    room(moving({ state: "done" })),
    0,
    english,
  );
  assert.equal(done?.text, "lake.jpg: finished and checked.");
  const failed = announcementOf(
    before,
    room(moving({ state: "failed", problem: { kind: "declined" } })),
    0,
    english,
  );
  assert.match(failed?.text ?? "", /lake\.jpg: They did not want/);
  const paused = announcementOf(
    before,
    room(moving({ state: "paused", pausedBy: "them" })),
    0,
    english,
  );
  assert.equal(paused?.text, "lake.jpg: Paused by the other side");
  const offered = announcementOf(
    room(),
    room(moving({ direction: "receive", state: "offered" })),
    0,
    english,
  );
  assert.equal(offered?.text, "1 file offered to you, 200 bytes.");
  const arrived = announcementOf(
    { ...room(), members: [] },
    room(),
    0,
    english,
  );
  assert.equal(arrived?.text, "Somebody came in.");
});

Deno.test("a connection that breaks and comes back is said once each", () => {
  const away = { ...room(), members: [{ ...MEMBER, away: 1 }] };
  assert.equal(
    announcementOf(room(), away, 0, english)?.text,
    "The connection broke. Reconnecting, nothing is lost.",
  );
  assert.equal(announcementOf(away, away, 0, english), undefined);
  assert.equal(
    announcementOf(away, room(), 0, english)?.text,
    "Connected again.",
  );
});

Deno.test("a wish to be remembered is said once", () => {
  const asking = {
    ...room(),
    members: [{ ...MEMBER, remembered: "them" as const }],
  };
  assert.equal(
    announcementOf(room(), asking, 0, english)?.text,
    "They would like to be remembered.",
  );
  assert.equal(announcementOf(asking, asking, 0, english), undefined);
});

Deno.test("the tab carries the percentage of all that moves", () => {
  assert.equal(tabTitle([], english), "Tallow");
  assert.equal(
    tabTitle([moving(), moving({ id: "u", bytes: 150 })], english),
    "50% · Tallow",
  );
  assert.equal(tabTitle([moving({ state: "done" })], english), "Tallow");
});

Deno.test("files that are asked for again are asked for aloud", () => {
  const said = announcementOf(
    room(moving()),
    room(moving({ state: "reconnecting", wants: "files" })),
    0,
    english,
  );
  assert.match(said?.text ?? "", /^Choose “\u2068lake\.jpg\u2069” once more/);
  const again = announcementOf(
    room(moving({ state: "reconnecting", wants: "files" })),
    room(moving({ state: "reconnecting", wants: "files" })),
    0,
    english,
  );
  assert.equal(again, undefined);
});

Deno.test("access that is asked for is asked for aloud", () => {
  const said = announcementOf(
    room(moving()),
    room(moving({ state: "reconnecting", wants: "access" })),
    0,
    english,
  );
  assert.match(said?.text ?? "", /^Allow access to “\u2068lake\.jpg\u2069”/);
});

Deno.test("a full disk is said once, and not as somebody's pause", () => {
  const full = moving({
    direction: "receive",
    state: "paused",
    pausedBy: "me",
    full: true,
  });
  const said = announcementOf(room(moving()), room(full), 0, english);
  assert.match(said?.text ?? "", /^lake\.jpg: This device is full\./);
  assert.equal(announcementOf(room(full), room(full), 0, english), undefined);
});

Deno.test("a group is told of as one, and says its end itself", () => {
  const parts = (change: Partial<TransferView>): RoomView =>
    room(
      moving({ id: "a", group: "g", bytes: 50, total: 100, ...change }),
      moving({ id: "b", group: "g", member: "n", bytes: 0, total: 100 }),
    );
  const told = announcementOf(parts({}), parts({}), 10_000, english);
  assert.match(told?.text ?? "", /^[^:]+: 25%$/);
  const done = parts({ state: "done", bytes: 100 });
  assert.equal(announcementOf(parts({}), done, 0, english), undefined);
  const asked = parts({ state: "reconnecting", wants: "files" });
  const asking = announcementOf(parts({}), asked, 0, english);
  assert.match(asking?.text ?? "", /once more/);
  assert.equal(announcementOf(asked, asked, 0, english), undefined);
});

Deno.test("among several, who left or is away has a name", () => {
  const ada = { ...MEMBER, id: "ada", name: "Ada" };
  const ben = { ...MEMBER, id: "ben", name: "Ben" };
  const both = { ...room(), members: [ada, ben] };
  const said = (after: RoomView): string | undefined =>
    announcementOf(both, after, 0, english)?.text;
  assert.equal(said({ ...both, members: [ada] }), "Ben left.");
  assert.equal(
    said({ ...both, members: [{ ...ada, away: 1 }, ben] }),
    "The connection to Ada broke. Reconnecting, nothing is lost.",
  );
  assert.equal(
    announcementOf(room(), { ...room(), members: [] }, 0, english)?.text,
    "Somebody left.",
  );
});
