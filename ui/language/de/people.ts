import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("de");
const list = new Intl.ListFormat("de");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rot",
  "Orange",
  "Gold",
  "Oliv",
  "Grün",
  "Petrol",
  "Azur",
  "Blau",
  "Violett",
  "Pflaume",
  "Rosa",
  "Grau",
];

export const member = {
  // A "Person" whoever it is: alike as subject and as object, so that sentences
  // need one form.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["Die einladende Person", "die einladende Person"];
    }
    if (onlyGuest) return ["Die eingeladene Person", "die eingeladene Person"];
    const who = `Person in ${colours[colour] ?? ""}`;
    return [who, `die ${who}`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Farbe: ${colour}`,
  choosing: "Ein Weg wird gewählt",
  path: {
    direct: "Direkt",
    turn: "Über einen TURN-Server",
    relay: "Über das Relay dieser Website",
  },
  pathLong: {
    direct:
      "Geradewegs von Browser zu Browser. Beide Seiten sehen die Netzadresse der anderen; dazwischen ist niemand.",
    turn:
      "Versiegelt weitergereicht von einem TURN-Server. Er sieht, welche Netzadressen wie viel bewegen, aber nie, was.",
    relay:
      "Versiegelt weitergereicht vom Server dieser Website. Er sieht, welche Netzadressen wie viel bewegen, aber nie, was.",
  },
  noPath: "Die beiden Browser suchen einen Weg zueinander.",
  quality: {
    excellent: "ausgezeichnet",
    good: "gut",
    fair: "mäßig",
    poor: "schwach",
    disconnected: "verbindet neu",
  },
  away: (time) => `Verbindet neu seit ${time}`,
  remove: "Entfernen",
  removeNamed: (name) => `Entfernen: ${name}`,
  removeTitle: (name) => `Soll ${name} diesen Raum verlassen?`,
  removeLead:
    "Was zwischen beiden Seiten unterwegs ist, hält an, und ohne neuen Code gibt es kein Zurück.",
  keep: "Behalten",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Für andere sichtbar als ${name}.`,
  asColour: (colour) => `Für andere sichtbar an der Farbe: ${colour}.`,
  add: "Namen hinzufügen",
  change: "Ändern",
  title: "Für andere sichtbar",
  lead: "Nur die Personen in einem Raum erfahren es, nie der Server.",
  name: "Name",
  nameHint: "Bleibt das Feld leer, gilt die Farbe.",
  colour: (name) => name === undefined ? "Farbe" : `Farbe: ${name}`,
  done: "Fertig",
  cancel: "Nicht jetzt",
} satisfies Catalogue["about"];

export const invite = {
  open: "Jemanden einladen",
  lead: (host) => `Wer sie auf ${host} eingibt, kommt herein.`,
  guests: "Für wie viele Personen?",
  guestsHint: "Eine andere Zahl ergibt einen neuen Code.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Gilt bis ${time}, für eine Person.`,
      other: `Gilt bis ${time}, für # Personen.`,
    }),
  close: "Niemanden mehr einladen",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# von ${count} hat alles`,
      other: `# von ${count} haben alles`,
    }),
  all: (count) =>
    plural(count, {
      one: "# Person hat alles",
      other: count === 2 ? "Beide haben alles" : "Alle # haben alles",
    }),
  missed: (count) =>
    plural(count, { one: "# ging leer aus", other: "# gingen leer aus" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Bei niemandem angekommen",
  progress: (percent, title) => `${title}, an alle: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Erneut an #",
      other: "Erneut an #",
    }),
  cancel: "Alle abbrechen",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `An ${name} senden`,
  all: "An alle senden",
  none: "Bitte ankreuzen, wer es bekommt.",
  some: (names) =>
    names.length > MOST_NAMES
      ? `Geht an ${names.length} Personen.`
      : `Geht an ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
