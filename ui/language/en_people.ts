import type { MemberView, Path, Quality } from "../../transport/view.ts";
import { pluralIn } from "./plural.ts";

const plural = pluralIn("en");
// Without the comma before "and".
const list = new Intl.ListFormat("en-GB");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

/** What the colours of `ui/styles/colour.css` are called. */
export const colours: readonly string[] = [
  "Red",
  "Orange",
  "Gold",
  "Olive",
  "Green",
  "Teal",
  "Azure",
  "Blue",
  "Violet",
  "Plum",
  "Pink",
  "Grey",
];

/** Who a member without a name is, seen from here: alone, and in a sentence. */
function unnamed(
  { colour, role }: Pick<MemberView, "colour" | "role">,
  onlyGuest: boolean,
): readonly [string, string] {
  if (role === "host") {
    return ["The person who invited you", "the person who invited you"];
  }
  if (onlyGuest) return ["Your guest", "your guest"];
  const shade = colours[colour] ?? "";
  return [`${shade} guest`, `the ${shade.toLowerCase()} guest`];
}

/** The others in a room and how they are reached. */
export const member = {
  unnamed,
  /** For one who is called as somebody else is; `place` counts from 2. */
  another: (name: string, place: string) => `${name} ${place}`,
  marked: (colour: string) => `Colour: ${colour}`,
  choosing: "Choosing a path",
  path: {
    direct: "Direct",
    turn: "Through a TURN server",
    relay: "Through this site’s relay",
  } satisfies Record<Path, string>,
  pathLong: {
    direct:
      "Straight from browser to browser. The two of you see each other’s network address; nobody is in between.",
    turn:
      "Passed on, sealed, by a TURN server. It sees who moves how much by network address, and never what.",
    relay:
      "Passed on, sealed, by the server of this site. It sees who moves how much by network address, and never what.",
  } satisfies Record<Path, string>,
  noPath: "Your browsers are looking for a way to each other.",
  quality: {
    excellent: "excellent",
    good: "good",
    fair: "fair",
    poor: "poor",
    disconnected: "reconnecting",
  } satisfies Record<Quality, string>,
  away: (time: string) => `Reconnecting since ${time}`,
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove ${name} from this room?`,
  removeLead:
    "What moves between them and you stops, and they cannot come back without a new code.",
  keep: "Keep",
};

/** What others are told about the person at this page. */
export const about = {
  asName: (name: string) => `Others see you as ${name}.`,
  asColour: (colour: string) => `Others see you by your colour: ${colour}.`,
  add: "Add a name",
  change: "Change",
  title: "How others see you",
  lead: "Only the people in your rooms are told, never the server.",
  name: "Name",
  nameHint: "Leave it empty to be known by your colour.",
  colour: (name: string | undefined) =>
    name === undefined ? "Colour" : `Colour: ${name}`,
  done: "Done",
  cancel: "Not now",
};

/** Letting people in. */
export const invite = {
  open: "Invite someone",
  lead: (host: string) => `Whoever enters them at ${host} comes in.`,
  guests: "For how many people?",
  guestsHint: "Another number makes a new code.",
  expires: (time: string, guests: number) =>
    plural(guests, {
      one: `Good until ${time}, for one person.`,
      other: `Good until ${time}, for # people.`,
    }),
  close: "Stop inviting",
};

/** The same files to several people. */
export const group = {
  have: (done: number, count: number) =>
    plural(done, {
      one: `# of ${count} has everything`,
      other: `# of ${count} have everything`,
    }),
  all: (count: number) =>
    count === 2 ? "Both have everything" : `All ${count} have everything`,
  missed: (count: number) => `${count} did not get it`,
  both: (have: string, missed: string) => `${have}, ${missed}`,
  none: "Nobody got it",
  progress: (percent: string, title: string) => `${title}, to all: ${percent}`,
  retry: (count: number) => `Try ${count} again`,
  cancel: "Cancel all",
};

/** Who gets what is chosen next. */
export const recipients = {
  to: (name: string) => `Send to ${name}`,
  all: "Send to everyone",
  none: "Tick who gets it.",
  some: (names: readonly string[]) =>
    names.length > MOST_NAMES
      ? `Goes to ${names.length} people.`
      : `Goes to ${list.format(names)}.`,
};
