import type { PathCheck } from "../../transport/preflight_view.ts";
import type { Cleaned } from "../../transport/view.ts";
import { pluralIn } from "./plural.ts";
import { quoted } from "./en_history.ts";

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
  you: "You",
  paths: "How you connect",
  relayOnly: "Hide my network address",
  relayOnlyLead:
    "Relays only: nobody in a room learns your address, and so about where you are. Often slower. Counts from the next connection on.",
  relay: "Use this site’s relay",
  relayLead:
    "It carries what is sealed, and cannot read it: the way on when nothing else works, and often the fastest one in an office or at home.",
  speed: "Most to send, in Mbit/s",
  speedLead: "Leave a field empty for no limit. It counts at once.",
  limitPerMember: "To each person",
  limitTotal: "To all together",
  look: "Look",
  language: "Language",
  languageOfBrowser: "As the browser",
  theme: "Theme",
  themes: { system: "As the device", light: "Light", dark: "Dark" },
};

/** Whether others can be reached from here. */
export const preflight = {
  title: "Check my connection",
  lead: "Tries every way that files could take from here.",
  check: "Check now",
  checking: "Checking…",
  again: "Check again",
  path: {
    "server": "Tallow’s server",
    "direct": "Direct, from browser to browser",
    "turn-udp": "TURN server",
    "turn-tcp": "TURN server over TCP",
    "turn-tls": "TURN server over TLS, like a web page",
    "relay": "This site’s relay",
  } satisfies Record<PathCheck["path"], string>,
  state: (check: PathCheck) => {
    switch (check.state) {
      case "checking":
        return "Checking…";
      case "works":
        return "Works.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  /** One sentence for all of it. */
  result: (checks: readonly PathCheck[]): string => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Without the server nobody can find you. Check your connection.";
    }
    if (working.includes("direct")) return "You are well connected.";
    return working.length > 1
      ? "You can reach others, through a server in between."
      : "You can be found, but not reached. Try another network.";
  },
};

const absences = {
  none: "This site has none.",
  off: "You switched it off.",
};

const faults: Record<(PathCheck & { state: "fails" })["why"], string> = {
  "no-answer": "It does not answer. Check your connection.",
  "no-socket":
    "It answers, but keeps no connection open. A proxy or an extension may be in the way.",
  "no-webrtc": "This browser has no WebRTC, or it is switched off.",
  "no-address":
    "No address was found that others could reach you at. A firewall or an extension may hide it.",
  "no-connection": "Nothing came through. A firewall may be in the way.",
  "no-relay-address":
    "It gave no address to be reached at. It is down, or a firewall is in the way.",
  "timeout": "It took too long.",
};

/** What happens to files before they are offered. */
export const prepare = {
  underWay: (done: string, total: string) =>
    `Preparing files, ${done} of ${total}`,
  unclean: (names: readonly string[]) =>
    plural(names.length, {
      one: `${quoted(names[0] ?? "")} could not be cleaned.`,
      other: `# photos could not be cleaned, ${
        quoted(names[0] ?? "")
      } among them.`,
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
