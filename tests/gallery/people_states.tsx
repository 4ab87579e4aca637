import type { VNode } from "preact";
import type { MemberView } from "../../transport/view.ts";
import { AboutDialog } from "../../ui/components/AboutMe.tsx";
import { RemoveDialog } from "../../ui/components/RemoveDialog.tsx";
import { AWAY, HARD, INVITATION, member, PEOPLE } from "./facts.ts";
import { nothing, room } from "./screens.tsx";

const HOST = { canInvite: true, canRemove: true } as const;

/** As many as a room holds, with all that makes a row long. */
const FULL: readonly MemberView[] = [
  ...PEOPLE,
  member({ id: "m4", name: HARD[0]?.name.slice(0, 64) ?? "", colour: 0 }),
  member({ id: "m5", name: "Ada", colour: 7, remembered: "them" }),
  member({ id: "m6", colour: 1, verified: true, remembered: "both" }),
  member({ id: "m7", name: "👩‍🔬 Grace", colour: 10, quality: "poor" }),
  member({
    id: "m8",
    name: "<b>Bob</b>",
    colour: 3,
    path: undefined,
    quality: "disconnected",
    away: AWAY,
  }),
  member({ id: "m9", name: "Zoë", colour: 8, path: undefined }),
];

const me = { name: "Mary", colour: 4, role: "host" } as const;

/** Rooms of several, and how more are let in. */
export const peopleStates: Readonly<Record<string, () => VNode>> = {
  "people": () => room({ is: "open" }, { members: PEOPLE, ...HOST }),
  "people-full": () =>
    room({ is: "open" }, { members: FULL, canRemove: true, me }),
  "people-guest": () =>
    room({ is: "open" }, {
      me: { ...me, role: "guest" },
      members: [member({ role: "host", colour: 2 }), ...PEOPLE.slice(1)],
    }),
  "people-some": () =>
    room({ is: "open" }, { members: PEOPLE, ...HOST, me }, {
      leftOut: ["m2"],
    }),
  "people-nobody": () =>
    room({ is: "open" }, { members: PEOPLE, ...HOST, me }, {
      leftOut: ["m1", "m2", "m3"],
    }),
  "inviting": () =>
    room({ is: "open" }, {
      members: PEOPLE.slice(0, 1),
      inviting: { ...INVITATION, guests: 2 },
      ...HOST,
    }),
  "inviting-notice": () =>
    room({
      is: "open",
      notice: { kind: "wrong-code", attemptsLeft: 2 },
    }, {
      members: PEOPLE,
      inviting: { ...INVITATION, words: "abnormal-abrasion-abrasive" },
      ...HOST,
    }),
  "removing": () => (
    <>
      {room({ is: "open" }, { members: PEOPLE, ...HOST })}
      <RemoveDialog name="Ada" onKeep={nothing} onRemove={nothing} />
    </>
  ),
  "about": () => (
    <>
      {room({ is: "open" }, { members: PEOPLE, me })}
      <AboutDialog me={me} onKeep={nothing} onClose={nothing} />
    </>
  ),
};
