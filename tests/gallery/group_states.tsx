import type { VNode } from "preact";
import type { TransferView } from "../../transport/view.ts";
import { member, MOVING, PEOPLE, PHOTOS, transfer } from "./facts.ts";
import { room } from "./screens.tsx";

const TOTAL = 9_933_146;

/** The same photos to somebody. */
function part(facts: Partial<TransferView>): TransferView {
  const { id = "t1" } = facts;
  return transfer({
    group: "g1",
    id,
    member: id.replace("t", "m"),
    files: PHOTOS,
    accepted: [0, 1, 2],
    total: TOTAL,
    ...facts,
  });
}

const DONE = { state: "done", bytes: TOTAL } as const;

function group(...transfers: readonly TransferView[]): VNode {
  return room({ is: "open" }, { members: PEOPLE, transfers });
}

/** The same files to several people. */
export const groupStates: Readonly<Record<string, () => VNode>> = {
  "group": () =>
    group(
      part({ bytes: 6_200_000, rate: 1_800_000, secondsLeft: 3 }),
      part({ id: "t2", bytes: 900_000, rate: 210_000, secondsLeft: 43 }),
      part({ id: "t3", state: "offered", accepted: [] }),
    ),
  "group-mixed": () =>
    group(
      part(DONE),
      part({
        id: "t2",
        state: "paused",
        pausedBy: "them",
        bytes: 4_000_000,
      }),
      part({ id: "t3", state: "failed", problem: { kind: "declined" } }),
      transfer({
        ...MOVING,
        id: "u1",
        direction: "receive",
        member: "m2",
        files: PHOTOS.slice(0, 1),
      }),
    ),
  "group-partial": () =>
    room({ is: "open" }, {
      members: PEOPLE.slice(0, 1),
      transfers: [
        part({ ...DONE, cleaned: [{ name: "Lake.jpg", removed: ["place"] }] }),
        part({ id: "t2", state: "failed", problem: { kind: "member-left" } }),
        part({ id: "t3", state: "failed", problem: { kind: "removed" } }),
      ],
    }, { seen: PEOPLE }),
  "group-done": () =>
    group(
      part(DONE),
      part({ ...DONE, id: "t2" }),
      part({ ...DONE, id: "t3" }),
    ),
  "group-failed": () =>
    group(
      part({ state: "failed", problem: { kind: "receiver-storage" } }),
      part({ id: "t2", state: "failed", problem: { kind: "declined" } }),
    ),
  "group-wants": () =>
    group(
      part({ state: "reconnecting", wants: "files", bytes: 4_000_000 }),
      part({
        id: "t2",
        state: "reconnecting",
        wants: "files",
        bytes: 2_000_000,
      }),
    ),
  "group-offers": () =>
    room({ is: "open" }, {
      members: [member({ name: "Ada", colour: 5, role: "host" }), ...PEOPLE]
        .slice(0, 2),
      transfers: [
        transfer({
          direction: "receive",
          state: "offered",
          files: PHOTOS,
          accepted: [],
          total: TOTAL,
        }),
      ],
    }, { seen: PEOPLE }),
};
