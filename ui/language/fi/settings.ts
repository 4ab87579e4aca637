import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("fi");
const list = new Intl.ListFormat("fi");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Asetukset",
  lead: "Ne säilyvät tällä laitteella ja koskevat kaikkea, mitä lähetät siltä.",
  open: "Asetukset",
  openAway: "Asetukset, uudessa välilehdessä",
  close: "Sulje",
  sending: "Mitä lähetät",
  strip: "Siisti kuvat",
  stripLead:
    "Paikka, kamera ja aika poistetaan ennen kuin valokuva lähtee. Itse kuva säilyy ennallaan.",
  compress: "Pakkaa",
  compressLead:
    "Hyvin pakkautuva liikkuu pienempänä ja saapuu sellaisena kuin se oli.",
  padding: "Piilota koot",
  paddingLead:
    "Mukaan lisätään enintään kahdeksasosa tyhjiä tavuja, ettei kukaan matkalla tunnista tiedostoa koosta.",
  you: "Sinä",
  paths: "Miten yhdistät",
  relayOnly: "Piilota verkko-osoitteeni",
  relayOnlyLead:
    "Vain välittäjät: kukaan huoneessa ei saa tietää osoitettasi eikä siten suunnilleen sijaintiasi. Usein hitaampi. Koskee seuraavaa yhteyttä ja siitä eteenpäin.",
  relay: "Käytä tämän sivuston välittäjää",
  relayLead:
    "Se kuljettaa sinetöityä eikä voi lukea sitä: reitti, kun mikään muu ei toimi, ja työpaikalla tai kotona usein nopein.",
  speed: "Lähetys enintään, Mbit/s",
  speedLead: "Tyhjä kenttä tarkoittaa, ettei rajaa ole. Voimassa heti.",
  limitPerMember: "Kullekin",
  limitTotal: "Kaikille yhteensä",
  look: "Ulkoasu",
  language: "Kieli",
  languageOfBrowser: "Kuten selaimessa",
  theme: "Teema",
  themes: { system: "Kuten laitteessa", light: "Vaalea", dark: "Tumma" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Tarkista yhteyteni",
  lead: "Kokeilee jokaista reittiä, jota tiedostot voisivat täältä kulkea.",
  check: "Tarkista nyt",
  checking: "Tarkistetaan…",
  again: "Tarkista uudelleen",
  path: {
    "server": "Tallow’n palvelin",
    "direct": "Suoraan, selaimesta selaimeen",
    "turn-udp": "TURN-palvelin",
    "turn-tcp": "TURN-palvelin TCP:n kautta",
    "turn-tls": "TURN-palvelin TLS:n kautta, kuten verkkosivu",
    "relay": "Tämän sivuston välittäjä",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Tarkistetaan…";
      case "works":
        return "Toimii.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Ilman palvelinta kukaan ei löydä sinua. Tarkista verkkoyhteytesi.";
    }
    if (working.includes("direct")) return "Yhteytesi on hyvä.";
    return working.length > 1
      ? "Tavoitat muut välissä olevan palvelimen kautta."
      : "Sinut löydetään, mutta ei tavoiteta. Kokeile toista verkkoa.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Tällä sivustolla ei ole.",
  off: "Poistit sen käytöstä.",
};

const faults = {
  "no-answer": "Ei vastaa. Tarkista verkkoyhteytesi.",
  "no-socket":
    "Vastaa, mutta ei pidä yhteyttä auki. Välityspalvelin tai laajennus voi olla esteenä.",
  "no-webrtc": "Tässä selaimessa ei ole WebRTC:tä, tai se on pois päältä.",
  "no-address":
    "Osoitetta, josta muut tavoittaisivat sinut, ei löytynyt. Palomuuri tai laajennus voi piilottaa sen.",
  "no-connection": "Mikään ei tullut läpi. Palomuuri voi olla esteenä.",
  "no-relay-address":
    "Ei antanut osoitetta, josta sinut tavoittaisi. Se ei ole toiminnassa, tai palomuuri on esteenä.",
  "timeout": "Kesti liian kauan.",
};

export const prepare = {
  underWay: (done, total) => `Valmistellaan tiedostoja, ${done} / ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0] ?? "")}: siistiminen ei onnistunut.`,
      other: `# kuvan siistiminen ei onnistunut, mukana ${
        quoted(names[0] ?? "")
      }.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Se voi paljastaa, missä ja milloin se otettiin. Mitään ei tarjota ennen kuin päätät.",
      other:
        "Ne voivat paljastaa, missä ja milloin ne otettiin. Mitään ei tarjota ennen kuin päätät.",
    }),
  send: "Lähetä silti",
  drop: (count) => plural(count, { one: "Jätä pois", other: "Jätä ne pois" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "muuta"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `# kuvasta poistettu ${what}`,
      other: `# kuvasta poistettu ${what}`,
    });
  },
  kinds: {
    "place": "paikka",
    "time": "aika",
    "camera": "kamera",
    "serial-number": "sarjanumerot",
    "author": "tekijä",
    "software": "ohjelma",
    "description": "kuvaus",
    "history": "historia",
    "thumbnail": "pikkukuva",
    "maker-note": "valmistajan tiedot",
    "attachment": "liitteet",
    "other": "muut tiedot",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase("fi") + text.slice(1);
}
