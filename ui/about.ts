import { drawBytes } from "../transport/random.ts";
import type { About } from "../transport/view.ts";

/** How many colours mark members; `ui/styles/colour.css` has what they are. */
export const COLOURS = 12;

/** Characters of a name, as many as others are told. */
export const LONGEST_NAME = 64;

/** A colour by chance, for who chose none. */
export function drawColour(): number {
  const [drawn = 0] = drawBytes(1);
  return drawn % COLOURS;
}

/** Puts it into the settings, by which every room of this device goes. */
export async function keepAbout({ name, colour }: About): Promise<void> {
  const { keepSettings, readSettings } = await import("./settings.ts");
  keepSettings({ ...readSettings(), name, colour });
}
