import type { Cleaned } from "../../transport/view.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");
// Without the comma before "and".
const list = new Intl.ListFormat("en-GB");

/** What a person can choose once, for every room. */
export const settings = {
  title: "Settings",
  lead: "They stay on this device and count for everything you send from it.",
  open: "Settings",
  openAway: "Settings, in a new tab",
  close: "Close",
  sending: "What you send",
  strip: "Clean photos",
  stripLead:
    "Place, camera and time are taken out before a photo leaves. The picture itself stays as it is.",
  compress: "Compress",
  compressLead:
    "What compresses well moves as fewer bytes and arrives as it was.",
  padding: "Hide sizes",
  paddingLead:
    "Up to an eighth of empty bytes is added, so that nobody on the way can tell a file by its size.",
  speed: "Most to send, in MB/s",
  speedLead: "Leave a field empty for no limit.",
  limitPerMember: "To each person",
  limitTotal: "To all together",
  look: "Look",
  language: "Language",
  languageOfBrowser: "As the browser",
  theme: "Theme",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
};

/** What happens to files before they are offered. */
export const prepare = {
  underWay: (done: string, total: string) =>
    `Preparing files, ${done} of ${total}`,
  unclean: (names: readonly string[]) =>
    plural(names.length, {
      one: `“${names[0]}” could not be cleaned.`,
      other: `# photos could not be cleaned, “${names[0]}” among them.`,
    }),
  uncleanNext: (count: number) =>
    plural(count, {
      one:
        "It may tell where and when it was taken. Nothing is offered before you decide.",
      other:
        "They may tell where and when they were taken. Nothing is offered before you decide.",
    }),
  send: "Send anyway",
  drop: (count: number) =>
    plural(count, { one: "Leave it out", other: "Leave them out" }),
  cleaned: (kinds: readonly string[], photos: number) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "more"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `${capital(what)} removed from # photo`,
      other: `${capital(what)} removed from # photos`,
    });
  },
  kinds: {
    "place": "place",
    "time": "time",
    "camera": "camera",
    "serial-number": "serial numbers",
    "author": "author",
    "software": "software",
    "description": "description",
    "history": "history",
    "thumbnail": "thumbnail",
    "maker-note": "maker’s notes",
    "attachment": "attachments",
    "other": "other data",
  } satisfies Record<Cleaned["removed"][number], string>,
  /** All of what was taken out of one photo. */
  all: (kinds: readonly string[]) => capital(list.format(kinds)),
};

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
