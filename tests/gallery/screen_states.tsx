import type { VNode } from "preact";
import { Screens } from "../../ui/components/OpenRoom.tsx";
import { ShowButton } from "../../ui/components/Screens.tsx";
import { Shell } from "../../ui/components/Shell.tsx";
import { PEOPLE, transfer } from "./facts.ts";
import { nothing, room } from "./screens.tsx";

// Drawn at once, as all else is here.
await Screens.load();

const shown = { member: "m1", audio: true, state: "offered" } as const;
/** Nothing is played here. */
const stream = new EventTarget() as MediaStream;

const own = {
  quality: "medium",
  first: false,
  audio: true,
  viewers: [],
  yields: false,
} as const;

function screens(
  screens: Parameters<typeof Screens>[0]["view"],
): VNode {
  return room({ is: "open" }, {
    members: PEOPLE,
    ...(screens && { screens }),
  });
}

/** Screens that are shown, watched and refused. */
export const screenStates: Readonly<Record<string, () => VNode>> = {
  "screen-offered": () =>
    screens({
      shown: [shown, { member: "m3", audio: false, state: "lost" }],
    }),
  "screen-connecting": () =>
    screens({ shown: [{ ...shown, state: "connecting" }] }),
  "screen-watching": () =>
    screens({ shown: [{ ...shown, state: "watching", stream }] }),
  "screen-unable": () => screens({ shown: [{ ...shown, state: "unable" }] }),
  "screen-own": () => screens({ shown: [], own }),
  "screen-viewers": () =>
    room({ is: "open" }, {
      members: PEOPLE,
      transfers: [transfer({ bytes: 2_000_000, rate: 900_000 })],
      screens: {
        shown: [],
        own: { ...own, viewers: ["m1", "m2"], yields: true },
      },
    }),
  "screen-refused": () => (
    <Shell kind="room">
      <h1 class="unseen">Room</h1>
      <ShowButton refusal="bare" onPress={nothing} />
    </Shell>
  ),
};
