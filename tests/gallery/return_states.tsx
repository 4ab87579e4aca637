import type { VNode } from "preact";
import { AWAY, HARD, member, MOVING, PHOTOS, transfer, TREE } from "./facts.ts";
import { entry, OPEN } from "./history_facts.ts";
import { home, open, room } from "./screens.tsx";

const PHOTO = entry({ state: "open", bytes: 2_000_000 });

const WANTING = {
  state: "reconnecting",
  wants: "files",
  away: AWAY,
  bytes: 4_000_000,
  total: 9_933_146,
} as const;

/** What is seen after a reload, a crash, or days later. */
export const returnStates: Readonly<Record<string, () => VNode>> = {
  "home-unfinished": () => home({}, [], { entry: PHOTO, more: 0 }),
  "home-unfinished-more": () => home({}, [], { entry: OPEN, more: 2 }),
  "returning": () => room({ is: "creating" }, {}, { returned: true }),
  "returned-away": () =>
    room({ is: "open" }, {
      members: [
        member({ path: undefined, quality: "disconnected", away: AWAY }),
      ],
      transfers: [
        transfer({
          ...MOVING,
          direction: "receive",
          state: "reconnecting",
          away: AWAY,
          files: HARD.slice(1, 2),
        }),
      ],
    }, { returned: true }),
  "returned-over": () =>
    room({ is: "closed", problem: { kind: "room-gone" } }, {}, {
      returned: true,
    }),
  "wants": () =>
    open(
      transfer({ ...WANTING, files: PHOTOS.slice(0, 1), total: 4_812_330 }),
      transfer({ ...WANTING, id: "t2", files: TREE, accepted: [0, 1, 2, 3] }),
    ),
  "wants-access": () =>
    open(
      transfer({
        ...WANTING,
        wants: "access",
        files: PHOTOS.slice(0, 1),
        total: 4_812_330,
      }),
      transfer({
        ...WANTING,
        wants: "access",
        id: "t2",
        files: TREE,
        accepted: [0, 1, 2, 3],
      }),
    ),
  "wants-unfit": () =>
    room({ is: "open" }, {
      members: [member()],
      transfers: [
        transfer({ ...WANTING, files: HARD, accepted: [0, 1, 2, 3, 4] }),
        transfer({ ...WANTING, id: "t2", files: PHOTOS.slice(0, 1) }),
      ],
    }, {
      unfit: new Map([
        ["t1", [HARD[1]?.name ?? "", HARD[2]?.name ?? ""]],
        ["t2", ["Lake at dawn.jpg"]],
      ]),
    }),
  "full": () =>
    open(transfer({
      ...MOVING,
      direction: "receive",
      state: "paused",
      full: true,
      rate: 0,
      secondsLeft: undefined,
      files: HARD.slice(1, 2),
    })),
};
