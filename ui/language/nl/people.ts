import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("nl");
const list = new Intl.ListFormat("nl");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rood",
  "Oranje",
  "Goud",
  "Olijf",
  "Groen",
  "Petrol",
  "Azuur",
  "Blauw",
  "Paars",
  "Pruim",
  "Roze",
  "Grijs",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["De persoon die je uitnodigde", "de persoon die je uitnodigde"];
    }
    if (onlyGuest) return ["Je gast", "je gast"];
    const shade = (colours[colour] ?? "").toLowerCase();
    return [`Gast in ${shade}`, `de gast in ${shade}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Kleur: ${colour}`,
  choosing: "Een weg kiezen",
  path: {
    direct: "Rechtstreeks",
    turn: "Via een TURN-server",
    relay: "Via de relay van deze site",
  },
  pathLong: {
    direct:
      "Rechtstreeks van browser naar browser. Jullie zien elkaars netwerkadres; er zit niemand tussen.",
    turn:
      "Verzegeld doorgegeven door een TURN-server. Die ziet welke netwerkadressen hoeveel versturen, maar nooit wat.",
    relay:
      "Verzegeld doorgegeven door de server van deze site. Die ziet welke netwerkadressen hoeveel versturen, maar nooit wat.",
  },
  noPath: "Jullie browsers zoeken een weg naar elkaar.",
  quality: {
    excellent: "uitstekend",
    good: "goed",
    fair: "matig",
    poor: "zwak",
    disconnected: "opnieuw verbinden",
  },
  away: (time) => `Opnieuw verbinden sinds ${time}`,
  remove: "Verwijderen",
  removeNamed: (name) => `${name} verwijderen`,
  removeTitle: (name) => `${name} uit deze kamer verwijderen?`,
  removeLead:
    "Wat tussen jullie onderweg is, stopt, en terugkomen kan alleen met een nieuwe code.",
  keep: "Behouden",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Anderen zien je als ${name}.`,
  asColour: (colour) => `Anderen herkennen je aan je kleur: ${colour}.`,
  add: "Naam toevoegen",
  change: "Wijzigen",
  title: "Hoe anderen je zien",
  lead: "Alleen de personen in je kamers zien dit, de server nooit.",
  name: "Naam",
  nameHint: "Laat dit leeg om aan je kleur herkend te worden.",
  colour: (name) => name === undefined ? "Kleur" : `Kleur: ${name}`,
  done: "Klaar",
  cancel: "Niet nu",
} satisfies Catalogue["about"];

export const invite = {
  open: "Iemand uitnodigen",
  lead: (host) => `Wie ze invult op ${host}, komt binnen.`,
  guests: "Voor hoeveel personen?",
  guestsHint: "Een ander aantal geeft een nieuwe code.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Geldig tot ${time}, voor één persoon.`,
      other: `Geldig tot ${time}, voor # personen.`,
    }),
  close: "Niet meer uitnodigen",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# van ${count} heeft alles`,
      other: `# van ${count} hebben alles`,
    }),
  all: (count) =>
    plural(count, {
      one: "# persoon heeft alles",
      other: count === 2 ? "Allebei hebben ze alles" : "Alle # hebben alles",
    }),
  missed: (count) =>
    plural(count, {
      one: "# heeft het niet gekregen",
      other: "# hebben het niet gekregen",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Niemand heeft het gekregen",
  progress: (percent, title) => `${title}, aan iedereen: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Opnieuw naar #",
      other: "Opnieuw naar #",
    }),
  cancel: "Alles annuleren",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Versturen naar ${name}`,
  all: "Naar iedereen versturen",
  none: "Vink aan wie het krijgt.",
  some: (names) =>
    names.length > MOST_NAMES
      ? `Gaat naar ${names.length} personen.`
      : `Gaat naar ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
