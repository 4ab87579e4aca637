import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("sv");
const list = new Intl.ListFormat("sv");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Inställningar",
  lead: "De stannar på den här enheten och gäller allt du skickar från den.",
  open: "Inställningar",
  openAway: "Inställningar, i en ny flik",
  close: "Stäng",
  sending: "Det du skickar",
  strip: "Rensa foton",
  stripLead:
    "Plats, kamera och tid tas bort innan ett foto lämnar enheten. Själva bilden förblir som den är.",
  compress: "Komprimera",
  compressLead:
    "Det som går bra att komprimera skickas som färre byte och kommer fram som det var.",
  padding: "Dölj storlekar",
  paddingLead:
    "Upp till en åttondel tomma byte läggs till, så att ingen på vägen kan känna igen en fil på storleken.",
  you: "Du",
  paths: "Så ansluter du",
  relayOnly: "Dölj min nätverksadress",
  relayOnlyLead:
    "Bara reläer: ingen i ett rum får veta din adress och därmed ungefär var du är. Ofta långsammare. Gäller från nästa anslutning.",
  relay: "Använd webbplatsens relä",
  relayLead:
    "Det förmedlar det förseglade och kan inte läsa det: vägen när inget annat fungerar, och ofta den snabbaste på ett kontor eller hemma.",
  speed: "Skicka högst, i Mbit/s",
  speedLead: "Lämna ett fält tomt för ingen gräns. Det gäller genast.",
  limitPerMember: "Till varje person",
  limitTotal: "Till alla tillsammans",
  look: "Utseende",
  language: "Språk",
  languageOfBrowser: "Som webbläsaren",
  theme: "Tema",
  themes: { system: "Som enheten", light: "Ljust", dark: "Mörkt" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Kontrollera anslutningen",
  lead: "Provar alla vägar som filer kan ta härifrån.",
  check: "Kontrollera nu",
  checking: "Kontrollerar …",
  again: "Kontrollera igen",
  path: {
    "server": "Tallows server",
    "direct": "Direkt, från webbläsare till webbläsare",
    "turn-udp": "TURN-server",
    "turn-tcp": "TURN-server över TCP",
    "turn-tls": "TURN-server över TLS, som en webbsida",
    "relay": "Webbplatsens relä",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Kontrollerar …";
      case "works":
        return "Fungerar.";
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
      return "Utan servern kan ingen hitta dig. Kontrollera anslutningen.";
    }
    if (working.includes("direct")) return "Din anslutning är bra.";
    return working.length > 1
      ? "Du kan nå andra, via en server däremellan."
      : "Andra kan hitta dig men inte nå dig. Prova ett annat nätverk.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Finns inte på den här webbplatsen.",
  off: "Du har stängt av det.",
};

const faults = {
  "no-answer": "Svarar inte. Kontrollera anslutningen.",
  "no-socket":
    "Svarar, men håller ingen anslutning öppen. En proxy eller ett tillägg kan vara i vägen.",
  "no-webrtc": "I den här webbläsaren saknas WebRTC eller är avstängt.",
  "no-address":
    "Ingen adress hittades där andra kan nå dig. En brandvägg eller ett tillägg kan dölja den.",
  "no-connection": "Inget kom igenom. En brandvägg kan vara i vägen.",
  "no-relay-address":
    "Gav ingen adress att nås på. Servern är nere, eller en brandvägg är i vägen.",
  "timeout": "Det tog för lång tid.",
};

export const prepare = {
  underWay: (done, total) => `Förbereder filer, ${done} av ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0])} kunde inte rensas.`,
      other: `# foton kunde inte rensas, bland dem ${quoted(names[0])}.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Det kan avslöja var och när det togs. Inget erbjuds innan du har bestämt dig.",
      other:
        "De kan avslöja var och när de togs. Inget erbjuds innan du har bestämt dig.",
    }),
  send: "Skicka ändå",
  drop: (count) =>
    plural(count, { one: "Utelämna fotot", other: "Utelämna fotona" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "mer"]
      : kinds;
    const what = capital(list.format(named));
    return plural(photos, {
      one: `${what} borttaget från # foto`,
      other: `${what} borttaget från # foton`,
    });
  },
  kinds: {
    "place": "plats",
    "time": "tid",
    "camera": "kamera",
    "serial-number": "serienummer",
    "author": "upphovsperson",
    "software": "programvara",
    "description": "beskrivning",
    "history": "historik",
    "thumbnail": "miniatyrbild",
    "maker-note": "tillverkardata",
    "attachment": "bilagor",
    "other": "andra data",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
