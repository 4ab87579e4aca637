import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("fi");
const numbers = new Intl.NumberFormat("fi");
const list = new Intl.ListFormat("fi");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Punainen",
  "Oranssi",
  "Kulta",
  "Oliivi",
  "Vihreä",
  "Sinivihreä",
  "Taivaansini",
  "Sininen",
  "Violetti",
  "Luumu",
  "Pinkki",
  "Harmaa",
];

export const member = {
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Kutsuja", "kutsuja"];
    if (onlyGuest) return ["Vieraasi", "vieraasi"];
    const shade = colours[colour] ?? "";
    return [`${shade} vieras`, `${shade.toLocaleLowerCase("fi")} vieras`];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Väri: ${colour}`,
  choosing: "Valitaan reittiä",
  path: {
    direct: "Suoraan",
    turn: "TURN-palvelimen kautta",
    relay: "Tämän sivuston välittäjän kautta",
  },
  pathLong: {
    direct:
      "Suoraan selaimesta selaimeen. Kumpikin näkee toisen verkko-osoitteen; välissä ei ole ketään.",
    turn:
      "TURN-palvelin välittää kaiken sinetöitynä. Se näkee, mitkä verkko-osoitteet siirtävät ja kuinka paljon, mutta ei koskaan mitä.",
    relay:
      "Tämän sivuston palvelin välittää kaiken sinetöitynä. Se näkee, mitkä verkko-osoitteet siirtävät ja kuinka paljon, mutta ei koskaan mitä.",
  },
  noPath: "Selaimenne etsivät reittiä toistensa luo.",
  quality: {
    excellent: "erinomainen",
    good: "hyvä",
    fair: "kohtalainen",
    poor: "heikko",
    disconnected: "yhdistetään uudelleen",
  },
  away: (time) => `Yhdistetään uudelleen, alkoi ${time}`,
  remove: "Poista",
  removeNamed: (name) => `Poista ${name}`,
  removeTitle: (name) => `Poistetaanko ${name} tästä huoneesta?`,
  removeLead:
    "Siirrot teidän välillänne pysähtyvät, eikä takaisin pääse ilman uutta koodia.",
  keep: "Säilytä",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Muille sinun nimesi on ${name}.`,
  asColour: (colour) => `Muut tuntevat sinut väristä: ${colour}.`,
  add: "Lisää nimi",
  change: "Muuta",
  title: "Miten muut näkevät sinut",
  lead: "Vain huoneissasi olevat saavat tietää sen, palvelin ei koskaan.",
  name: "Nimi",
  nameHint: "Jos jätät tämän tyhjäksi, sinut tunnetaan väristäsi.",
  colour: (name) => name === undefined ? "Väri" : `Väri: ${name}`,
  done: "Valmis",
  cancel: "Ei nyt",
} satisfies Catalogue["about"];

export const invite = {
  open: "Kutsu joku",
  lead: (host) => `Se, joka kirjoittaa ne osoitteessa ${host}, pääsee sisään.`,
  guests: "Kuinka monelle?",
  guestsHint: "Eri määrä tuottaa uuden koodin.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Yhdelle henkilölle. Päättyy ${time}.`,
      other: `# henkilölle. Päättyy ${time}.`,
    }),
  close: "Lopeta kutsuminen",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `Kaiken sai # / ${numbers.format(count)}`,
      other: `Kaiken sai # / ${numbers.format(count)}`,
    }),
  all: (count) =>
    plural(count, {
      one: "# henkilö sai kaiken",
      other: count === 2 ? "Molemmat saivat kaiken" : "Kaikki # saivat kaiken",
    }),
  missed: (count) =>
    plural(count, { one: "# jäi ilman", other: "# jäi ilman" }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Kukaan ei saanut",
  progress: (percent, title) => `${title}, kaikille: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Uudelleen #:lle",
      other: "Uudelleen #:lle",
    }),
  cancel: "Peruuta kaikki",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Lähetä: ${name}`,
  all: "Lähetä kaikille",
  none: "Merkitse, kuka saa tämän.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Lähtee # henkilölle.",
        other: "Lähtee # henkilölle.",
      })
      : `Saa: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
