import type { VNode } from "preact";
import { LeaveDialog } from "../../ui/components/LeaveDialog.tsx";
import { Pictures } from "../../ui/components/Pictures.tsx";
import { Remember } from "../../ui/components/Remember.tsx";
import type { FileFacts, RoomView } from "../../transport/view.ts";
import type { SaveState } from "../../ui/components/SaveAll.tsx";
import {
  AWAY,
  HARD,
  MANY,
  member,
  MOVING,
  PHOTOS,
  transfer,
  TREE,
} from "./facts.ts";
import { nothing, open, room } from "./screens.tsx";

/** One received transfer of all these files. */
function done(files: readonly FileFacts[]): Partial<RoomView> {
  const accepted = files.map((_, index) => index);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const facts = { files, accepted, bytes: total, total };
  return {
    members: [member()],
    transfers: [transfer({ direction: "receive", state: "done", ...facts })],
  };
}

const RECONNECTING = {
  ...MOVING,
  state: "reconnecting",
  away: AWAY,
  rate: 0,
  secondsLeft: undefined,
  files: HARD.slice(1, 2),
} as const;

function saves(state: SaveState): ReadonlyMap<string, SaveState> {
  return new Map([["t1", state]]);
}

/** Rooms with somebody in them. */
export const openStates: Readonly<Record<string, () => VNode>> = {
  "open": () => open(),
  "open-members": () =>
    room({ is: "open" }, {
      members: [
        member({ id: "m2", path: "turn", quality: "fair" }),
        member({ id: "m3", path: "relay", quality: "poor" }),
        member({ id: "m4", path: undefined, quality: "disconnected" }),
      ],
    }),
  "open-ties": () =>
    room({ is: "open" }, {
      members: [
        member({ role: "host", verified: true, remembered: "both" }),
        member({ id: "m2", path: "turn", quality: "good", remembered: "me" }),
        member({ id: "m3", path: "relay", remembered: "them" }),
      ],
    }),
  "open-asked": () =>
    room({ is: "open" }, {
      members: [member({ role: "host", remembered: "them" })],
    }),
  "open-device": () =>
    room({ is: "open" }, {
      members: [member({ verified: true, remembered: "both" })],
    }, { device: "Ada’s laptop" }),
  "pictures": () => (
    <>
      {open(transfer(MOVING))}
      <Pictures
        pictures={member().pictures}
        onMatch={nothing}
        onDiffer={nothing}
        onClose={nothing}
      />
    </>
  ),
  "remember": () => (
    <>
      {open()}
      <Remember name={undefined} onRemember={nothing} onClose={nothing} />
    </>
  ),
  "leaving": () => (
    <>
      {open(transfer(MOVING))}
      <LeaveDialog onStay={nothing} onLeave={nothing} />
    </>
  ),
  "preparing": () =>
    room({ is: "open" }, {
      members: [member()],
      waitingFiles: PHOTOS,
      preparing: {
        done: 1204,
        total: 10_000,
        unclean: ["Lake at dawn.jpg", "Lake at noon.jpg"],
      },
    }),
  "cleaned": () =>
    open(
      transfer({
        state: "done",
        files: PHOTOS,
        accepted: [0, 1, 2],
        cleaned: [
          {
            name: "Lake at dawn.jpg",
            removed: ["place", "time", "camera", "thumbnail"],
          },
          { name: "Lake at noon.jpg", removed: ["camera"] },
        ],
      }),
      transfer({
        id: "t2",
        cleaned: [{ name: "Lake at dawn.jpg", removed: ["place"] }],
      }),
    ),
  "offer": () =>
    open(transfer({
      direction: "receive",
      state: "offered",
      files: PHOTOS,
      accepted: [],
      total: 9_933_146,
    })),
  "offer-hard": () =>
    open(transfer({
      direction: "receive",
      state: "offered",
      files: HARD,
      accepted: [],
      total: 11_204_088_131,
    })),
  "offer-many": () =>
    open(transfer({
      direction: "receive",
      state: "offered",
      files: MANY,
      accepted: [],
      total: 40_960_000,
    })),
  "moving": () =>
    open(
      transfer({ ...MOVING, files: [HARD[1] ?? HARD[0]!] }),
      transfer({
        ...MOVING,
        id: "t2",
        direction: "receive",
        files: PHOTOS,
        accepted: [0, 2],
        bytes: 4_000_000,
        total: 4_813_142,
        secondsLeft: undefined,
      }),
    ),
  "paused": () =>
    open(
      ...(["me", "them", "both"] as const).map((pausedBy, i) =>
        transfer({
          ...MOVING,
          id: pausedBy,
          direction: i === 1 ? "receive" : "send",
          state: "paused",
          pausedBy,
          rate: 0,
          secondsLeft: undefined,
          files: HARD.slice(i, i + 1),
        })
      ),
    ),
  "away": () =>
    room({ is: "open" }, {
      members: [
        member({ path: undefined, quality: "disconnected", away: AWAY }),
      ],
      waitingFiles: PHOTOS,
      transfers: [
        transfer({ id: "a", ...RECONNECTING }),
        transfer({ id: "b", ...RECONNECTING, pausedBy: "me" }),
        transfer({
          id: "c",
          direction: "receive",
          state: "offered",
          files: PHOTOS,
          accepted: [],
        }),
      ],
    }),
  "stages": () =>
    open(
      transfer({ id: "a", state: "offered", accepted: [] }),
      transfer({ id: "b", state: "connecting" }),
      transfer({ id: "c", state: "paused", pausedBy: "me", bytes: 2_000_000 }),
      transfer({ id: "d", state: "reconnecting", bytes: 3_000_000 }),
      transfer({ id: "e", state: "verifying", bytes: 4_812_330 }),
      transfer({ id: "f", state: "done", bytes: 4_812_330 }),
    ),
  "done": () =>
    open(
      transfer({ direction: "receive", state: "done", bytes: 4_812_330 }),
      transfer({
        id: "t2",
        direction: "receive",
        state: "done",
        files: HARD,
        accepted: [0, 1, 2, 4],
        bytes: 11_204_088_119,
        total: 11_204_088_119,
      }),
    ),
  "done-folder": () => room({ is: "open" }, done(TREE)),
  "saving": () =>
    room({ is: "open" }, done(TREE), {
      saves: saves({ is: "saving", share: 0.34 }),
    }),
  "saved": () =>
    room({ is: "open" }, done(TREE), { saves: saves({ is: "saved" }) }),
  "save-failed": () =>
    room({ is: "open" }, done(TREE), {
      saves: saves({
        is: "failed",
        problem: { kind: "save-failed", name: "Trip/Day 2/Lake at noon.jpg" },
      }),
    }),
  "failed": () =>
    open(
      transfer({ state: "failed", problem: { kind: "declined" } }),
      transfer({
        id: "t2",
        direction: "receive",
        state: "failed",
        files: HARD.slice(0, 1),
        problem: { kind: "no-space", missing: 5_368_709_120 },
      }),
      transfer({
        id: "t3",
        state: "failed",
        problem: { kind: "source-changed", name: "Notes.txt" },
      }),
    ),
};
