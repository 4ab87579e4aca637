import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("da");
const list = new Intl.ListFormat("da");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Indstillinger",
  lead: "De bliver på denne enhed og gælder alt, hvad du sender fra den.",
  open: "Indstillinger",
  openAway: "Indstillinger, i en ny fane",
  close: "Luk",
  sending: "Det, du sender",
  strip: "Rens fotos",
  stripLead:
    "Sted, kamera og tid fjernes, før et foto forlader enheden. Selve billedet forbliver, som det er.",
  compress: "Komprimer",
  compressLead:
    "Det, der er let at komprimere, sendes som færre byte og når frem, som det var.",
  padding: "Skjul størrelser",
  paddingLead:
    "Op til en ottendedel tomme byte lægges til, så ingen på vejen kan kende en fil på dens størrelse.",
  you: "Dig",
  paths: "Sådan forbinder du",
  relayOnly: "Skjul min netværksadresse",
  relayOnlyLead:
    "Kun relæer: ingen i et rum får din adresse at vide, og dermed cirka hvor du er. Ofte langsommere. Gælder fra næste forbindelse.",
  relay: "Brug webstedets relæ",
  relayLead:
    "Det bringer det forseglede videre og kan ikke læse det: vejen, når intet andet virker, og ofte den hurtigste på et kontor eller hjemme.",
  speed: "Send højst, i Mbit/s",
  speedLead: "Lad et felt stå tomt for ingen grænse. Det gælder straks.",
  limitPerMember: "Til hver person",
  limitTotal: "Til alle tilsammen",
  look: "Udseende",
  language: "Sprog",
  languageOfBrowser: "Som browseren",
  theme: "Tema",
  themes: { system: "Som enheden", light: "Lyst", dark: "Mørkt" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Kontrollér forbindelsen",
  lead: "Prøver alle de veje, filer kan tage herfra.",
  check: "Kontrollér nu",
  checking: "Kontrollerer …",
  again: "Kontrollér igen",
  path: {
    "server": "Tallows server",
    "direct": "Direkte, fra browser til browser",
    "turn-udp": "TURN-server",
    "turn-tcp": "TURN-server over TCP",
    "turn-tls": "TURN-server over TLS, som en webside",
    "relay": "Webstedets relæ",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Kontrollerer …";
      case "works":
        return "Virker.";
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
      return "Uden serveren kan ingen finde dig. Kontrollér forbindelsen.";
    }
    if (working.includes("direct")) return "Din forbindelse er god.";
    return working.length > 1
      ? "Du kan nå andre, via en server imellem."
      : "Andre kan finde dig, men ikke nå dig. Prøv et andet netværk.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Findes ikke på dette websted.",
  off: "Du har slået det fra.",
};

const faults = {
  "no-answer": "Svarer ikke. Kontrollér forbindelsen.",
  "no-socket":
    "Svarer, men holder ingen forbindelse åben. En proxy eller en udvidelse kan være i vejen.",
  "no-webrtc": "I denne browser mangler WebRTC, eller det er slået fra.",
  "no-address":
    "Der blev ikke fundet en adresse, andre kan nå dig på. En firewall eller en udvidelse kan skjule den.",
  "no-connection": "Intet kom igennem. En firewall kan være i vejen.",
  "no-relay-address":
    "Gav ingen adresse at blive nået på. Serveren er nede, eller en firewall er i vejen.",
  "timeout": "Det tog for lang tid.",
};

export const prepare = {
  underWay: (done, total) => `Forbereder filer, ${done} af ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0])} kunne ikke renses.`,
      other: `# fotos kunne ikke renses, blandt dem ${quoted(names[0])}.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Det kan røbe, hvor og hvornår det blev taget. Intet tilbydes, før du har bestemt dig.",
      other:
        "De kan røbe, hvor og hvornår de blev taget. Intet tilbydes, før du har bestemt dig.",
    }),
  send: "Send alligevel",
  drop: (count) =>
    plural(count, { one: "Udelad fotoet", other: "Udelad fotoene" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "mere"]
      : kinds;
    const what = capital(list.format(named));
    return plural(photos, {
      one: `${what} fjernet fra # foto`,
      other: `${what} fjernet fra # fotos`,
    });
  },
  kinds: {
    "place": "sted",
    "time": "tid",
    "camera": "kamera",
    "serial-number": "serienumre",
    "author": "ophavsperson",
    "software": "software",
    "description": "beskrivelse",
    "history": "historik",
    "thumbnail": "miniature",
    "maker-note": "producentdata",
    "attachment": "vedhæftninger",
    "other": "andre data",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
