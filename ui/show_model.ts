import type { Screens, ScreenWishes } from "../transport/screen_view.ts";
import type { ScreenActions } from "./components/Screens.tsx";

/** The browser's own question for a screen; absent on phones. */
export type Capture =
  | Pick<MediaDevices, "getDisplayMedia">
  | Readonly<Record<"getDisplayMedia", undefined>>
  | undefined;

/** What the browser is asked for: what is shown, its person picks there. */
const ASKED: DisplayMediaStreamOptions = {
  video: { frameRate: { max: 30 } },
  audio: true,
};

/** Shows this person's screen in the room of the moment, and has others' shown. */
export function createShowModel(
  room: () => { readonly screens: Screens } | undefined,
  capture: Capture,
): ScreenActions {
  /** As they were chosen last. */
  let wishes: ScreenWishes = { quality: "medium", first: false };
  const ask = capture?.getDisplayMedia?.bind(capture);
  return {
    start: ask && (async () => {
      const here = room();
      const obstacle = await here?.screens.obstacle();
      if (!here || obstacle) return obstacle;
      try {
        const stream = await ask(ASKED);
        if (room() === here) here.screens.show(stream, wishes);
        else for (const track of stream.getTracks()) track.stop();
      } catch (error) {
        // The person said no.
        if (nameOf(error) !== "NotAllowedError") return "failed";
      }
    }),
    adjust(chosen) {
      wishes = chosen;
      room()?.screens.adjust(wishes);
    },
    stop: () => room()?.screens.end(),
    watch: (member) => room()?.screens.watch(member),
    unwatch: (member) => room()?.screens.unwatch(member),
  };
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}
