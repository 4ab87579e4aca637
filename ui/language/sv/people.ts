import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("sv");
const list = new Intl.ListFormat("sv");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Röd",
  "Orange",
  "Guldgul",
  "Olivgrön",
  "Grön",
  "Petrolblå",
  "Azurblå",
  "Blå",
  "Violett",
  "Plommonlila",
  "Rosa",
  "Grå",
];

/** The same behind an article. */
const definite: readonly string[] = [
  "röda",
  "orange",
  "guldgula",
  "olivgröna",
  "gröna",
  "petrolblå",
  "azurblå",
  "blå",
  "violetta",
  "plommonlila",
  "rosa",
  "grå",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Den som bjöd in dig", "den som bjöd in dig"];
    if (onlyGuest) return ["Din gäst", "din gäst"];
    return [
      `${colours[colour] ?? ""} gäst`,
      `den ${definite[colour] ?? ""} gästen`,
    ];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Färg: ${colour}`,
  choosing: "Väljer en väg",
  path: {
    direct: "Direkt",
    turn: "Via en TURN-server",
    relay: "Via webbplatsens relä",
  },
  pathLong: {
    direct:
      "Raka vägen från webbläsare till webbläsare. Ni ser varandras nätverksadress; ingen finns däremellan.",
    turn:
      "Förseglat och vidarebefordrat av en TURN-server. Den ser vilka nätverksadresser som skickar hur mycket, men aldrig vad.",
    relay:
      "Förseglat och vidarebefordrat av webbplatsens server. Den ser vilka nätverksadresser som skickar hur mycket, men aldrig vad.",
  },
  noPath: "Era webbläsare letar efter en väg till varandra.",
  quality: {
    excellent: "utmärkt",
    good: "bra",
    fair: "måttlig",
    poor: "svag",
    disconnected: "återansluter",
  },
  away: (time) => `Återansluter sedan ${time}`,
  remove: "Ta bort",
  removeNamed: (name) => `Ta bort ${name}`,
  removeTitle: (name) => `Ta bort ${name} från rummet?`,
  removeLead:
    "Det som är på väg mellan er stannar, och utan en ny kod går det inte att komma tillbaka.",
  keep: "Behåll",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Andra ser dig som ${name}.`,
  asColour: (colour) => `Andra ser dig genom din färg: ${colour}.`,
  add: "Lägg till ett namn",
  change: "Ändra",
  title: "Så ser andra dig",
  lead: "Bara de som är i dina rum får veta det, aldrig servern.",
  name: "Namn",
  nameHint: "Lämna fältet tomt för att synas med din färg.",
  colour: (name) => name === undefined ? "Färg" : `Färg: ${name}`,
  done: "Klar",
  cancel: "Inte nu",
} satisfies Catalogue["about"];

export const invite = {
  open: "Bjud in någon",
  lead: (host) => `Den som anger dem på ${host} kommer in.`,
  guests: "För hur många personer?",
  guestsHint: "Ett annat antal ger en ny kod.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Gäller till ${time}, för en person.`,
      other: `Gäller till ${time}, för # personer.`,
    }),
  close: "Sluta bjuda in",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# av ${count} har allt`,
      other: `# av ${count} har allt`,
    }),
  all: (count) =>
    plural(count, {
      one: "# person har allt",
      other: count === 2 ? "Båda har allt" : "Alla # har allt",
    }),
  missed: (count) =>
    plural(count, { one: "# fick det inte", other: "# fick det inte" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Ingen fick det",
  progress: (percent, title) => `${title}, till alla: ${percent}`,
  retry: (count) =>
    plural(count, { one: "Försök igen med #", other: "Försök igen med #" }),
  cancel: "Avbryt alla",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Skicka till ${name}`,
  all: "Skicka till alla",
  none: "Markera vem som ska få det.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Går till # person.",
        other: "Går till # personer.",
      })
      : `Går till ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
