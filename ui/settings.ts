import * as z from "zod/mini";
import type { Privacy } from "../transport/privacy.ts";
import type { Room } from "../transport/view.ts";
import { COLOURS, drawColour, LONGEST_NAME } from "./about.ts";
import { TRANSLATED } from "./language/catalogues.ts";
import type { Tag } from "./language/languages.ts";
import { storedText, storeText } from "./stored.ts";

// zod otherwise probes for `eval`, which a strict CSP blocks and reports.
z.config({ jitless: true });

/** What this person chose, kept on this device only. */
export interface Settings extends Privacy {
  /** What others in a room see us as; empty for no name. */
  readonly name: string;
  /** One of {@link COLOURS}; absent until the first room draws one. */
  readonly colour?: number | undefined;
  /** Take place, camera and time out of photos. */
  readonly stripMetadata: boolean;
  /** Hide how much is sent. */
  readonly padding: boolean;
  /** Send what compresses as a gzip stream. */
  readonly compress: boolean;
  /** Bytes per second to each member; absent for no limit. */
  readonly limitPerMember?: number | undefined;
  /** Bytes per second to all together; absent for no limit. */
  readonly limitTotal?: number | undefined;
  /** Let the site count what is used, if it wants to. */
  readonly usage: boolean;
  readonly theme: "system" | "light" | "dark";
  readonly language: "system" | Tag;
}

/** Where they are kept; `static/choices.js` reads it too. */
const KEY = "tallow-settings";

/** Told to the page that changed them; its others hear of the storage. */
const CHANGED = "tallow-settings";

const yes = z.catch(z.boolean(), true);
const no = z.catch(z.boolean(), false);
const colour = z.int().check(z.minimum(0), z.maximum(COLOURS - 1));
const rate = z.catch(z.optional(z.number().check(z.positive())), undefined);

/** A value that is broken or missing is the default, the others stay. */
const schema = z.object({
  name: z.catch(z.string().check(z.maxLength(LONGEST_NAME)), ""),
  colour: z.catch(z.optional(colour), undefined),
  relayOnly: no,
  relay: yes,
  stripMetadata: yes,
  padding: yes,
  compress: yes,
  limitPerMember: rate,
  limitTotal: rate,
  usage: yes,
  theme: z.catch(z.enum(["system", "light", "dark"]), "system"),
  language: z.catch(z.enum(["system", ...TRANSLATED]), "system"),
});

/** What was kept, or the defaults where that is nothing usable. */
export function parseSettings(text: string | null): Settings {
  let json: unknown;
  try {
    json = JSON.parse(text ?? "{}");
  } catch {
    // Somebody else wrote there.
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? parsed.data : schema.parse({});
}

export function readSettings(): Settings {
  return parseSettings(storedText(KEY));
}

/** Keeps them, and every page of this site goes by them from now on. */
export function keepSettings(settings: Settings): void {
  storeText(KEY, JSON.stringify(settings));
  dispatchEvent(new Event(CHANGED));
}

/** How connections that begin now are made. */
export function readPrivacy(): Privacy {
  const { relayOnly, relay } = readSettings();
  return { relayOnly, relay };
}

/** Calls `listener` after each change, in whichever page. */
export function onSettings(listener: () => void, signal: AbortSignal): void {
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) listener();
  }, { signal });
  addEventListener(CHANGED, listener, { signal });
}

/** Has a room send as its person wants, and call them what they like. */
export function applySettings(room: Room): void {
  const { stripMetadata, compress, padding, ...kept } = readSettings();
  room.prefer({ strip: stripMetadata, compress, pad: padding });
  room.limit({ perMember: kept.limitPerMember, total: kept.limitTotal });
  room.about(kept.name.trim(), ownColour());
}

/** The colour of this device, drawn when it is first needed. */
function ownColour(): number {
  const settings = readSettings();
  if (settings.colour !== undefined) return settings.colour;
  const drawn = drawColour();
  storeText(KEY, JSON.stringify({ ...settings, colour: drawn }));
  return drawn;
}
