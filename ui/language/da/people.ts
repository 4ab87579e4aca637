import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("da");
const list = new Intl.ListFormat("da");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Rød",
  "Orange",
  "Gylden",
  "Olivengrøn",
  "Grøn",
  "Petrolblå",
  "Azurblå",
  "Blå",
  "Violet",
  "Blommefarvet",
  "Lyserød",
  "Grå",
];

/** The same behind an article. */
const definite: readonly string[] = [
  "røde",
  "orange",
  "gyldne",
  "olivengrønne",
  "grønne",
  "petrolblå",
  "azurblå",
  "blå",
  "violette",
  "blommefarvede",
  "lyserøde",
  "grå",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") {
      return ["Den, der inviterede dig", "den, der inviterede dig"];
    }
    if (onlyGuest) return ["Din gæst", "din gæst"];
    return [
      `${colours[colour] ?? ""} gæst`,
      `den ${definite[colour] ?? ""} gæst`,
    ];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Farve: ${colour}`,
  choosing: "Vælger en vej",
  path: {
    direct: "Direkte",
    turn: "Via en TURN-server",
    relay: "Via webstedets relæ",
  },
  pathLong: {
    direct:
      "Lige vejen fra browser til browser. I ser hinandens netværksadresse; ingen er imellem.",
    turn:
      "Forseglet og sendt videre af en TURN-server. Den ser, hvilke netværksadresser der sender hvor meget, men aldrig hvad.",
    relay:
      "Forseglet og sendt videre af webstedets server. Den ser, hvilke netværksadresser der sender hvor meget, men aldrig hvad.",
  },
  noPath: "Jeres browsere leder efter en vej til hinanden.",
  quality: {
    excellent: "fremragende",
    good: "god",
    fair: "rimelig",
    poor: "svag",
    disconnected: "genopretter",
  },
  away: (time) => `Genopretter siden ${time}`,
  remove: "Fjern",
  removeNamed: (name) => `Fjern ${name}`,
  removeTitle: (name) => `Vil du fjerne ${name} fra rummet?`,
  removeLead:
    "Det, der er på vej mellem jer, stopper, og uden en ny kode er der ingen vej tilbage.",
  keep: "Behold",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Andre ser dig som ${name}.`,
  asColour: (colour) => `Andre ser dig på din farve: ${colour}.`,
  add: "Tilføj et navn",
  change: "Skift",
  title: "Sådan ser andre dig",
  lead: "Kun de personer, der er i dine rum, får det at vide, aldrig serveren.",
  name: "Navn",
  nameHint: "Lad feltet stå tomt for at blive kendt på din farve.",
  colour: (name) => name === undefined ? "Farve" : `Farve: ${name}`,
  done: "Færdig",
  cancel: "Ikke nu",
} satisfies Catalogue["about"];

export const invite = {
  open: "Inviter nogen",
  lead: (host) => `Den, der skriver dem på ${host}, kommer ind.`,
  guests: "Til hvor mange personer?",
  guestsHint: "Et andet antal giver en ny kode.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Gælder til ${time}, for én person.`,
      other: `Gælder til ${time}, for # personer.`,
    }),
  close: "Stop med at invitere",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `# af ${count} har det hele`,
      other: `# af ${count} har det hele`,
    }),
  all: (count) =>
    plural(count, {
      one: "# person har det hele",
      other: count === 2 ? "Begge har det hele" : "Alle # har det hele",
    }),
  missed: (count) =>
    plural(count, { one: "# fik det ikke", other: "# fik det ikke" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Ingen fik det",
  progress: (percent, title) => `${title}, til alle: ${percent}`,
  retry: (count) =>
    plural(count, { one: "Prøv igen med #", other: "Prøv igen med #" }),
  cancel: "Annuller alle",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Send til ${name}`,
  all: "Send til alle",
  none: "Markér, hvem der skal have det.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Går til # person.",
        other: "Går til # personer.",
      })
      : `Går til ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
