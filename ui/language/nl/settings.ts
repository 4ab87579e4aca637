import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("nl");
const list = new Intl.ListFormat("nl");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Instellingen",
  lead:
    "Ze blijven op dit apparaat en gelden voor alles wat je hiervandaan verstuurt.",
  open: "Instellingen",
  openAway: "Instellingen, in een nieuw tabblad",
  close: "Sluiten",
  sending: "Wat je verstuurt",
  strip: "Foto’s opschonen",
  stripLead:
    "Plaats, camera en tijd worden verwijderd voordat een foto vertrekt. Het beeld zelf blijft zoals het is.",
  compress: "Comprimeren",
  compressLead:
    "Wat zich goed laat comprimeren, reist als minder bytes en komt aan zoals het was.",
  padding: "Grootte verbergen",
  paddingLead:
    "Er komen lege bytes bij, hoogstens een achtste, zodat onderweg niemand een bestand aan de grootte herkent.",
  you: "Jij",
  paths: "Hoe je verbinding maakt",
  relayOnly: "Mijn netwerkadres verbergen",
  relayOnlyLead:
    "Alleen relays: niemand in een kamer ziet je adres, en dus ook niet waar je ongeveer bent. Vaak langzamer. Geldt vanaf de volgende verbinding.",
  relay: "Relay van deze site gebruiken",
  relayLead:
    "Vervoert wat verzegeld is en kan het niet lezen: de uitweg als niets anders werkt, en op kantoor of thuis vaak de snelste.",
  speed: "Hoogstens versturen, in Mbit/s",
  speedLead: "Laat een veld leeg voor geen limiet. Het geldt meteen.",
  limitPerMember: "Naar elke persoon",
  limitTotal: "Naar iedereen samen",
  look: "Uiterlijk",
  language: "Taal",
  languageOfBrowser: "Zoals de browser",
  theme: "Thema",
  themes: { system: "Zoals het apparaat", light: "Licht", dark: "Donker" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Verbinding controleren",
  lead: "Probeert elke weg die bestanden hiervandaan kunnen nemen.",
  check: "Nu controleren",
  checking: "Controleren…",
  again: "Opnieuw controleren",
  path: {
    "server": "Server van Tallow",
    "direct": "Rechtstreeks, van browser naar browser",
    "turn-udp": "TURN-server",
    "turn-tcp": "TURN-server via TCP",
    "turn-tls": "TURN-server via TLS, zoals een webpagina",
    "relay": "Relay van deze site",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Controleren…";
      case "works":
        return "Werkt.";
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
      return "Zonder de server kan niemand je vinden. Controleer je verbinding.";
    }
    if (working.includes("direct")) return "Je verbinding is goed.";
    return working.length > 1
      ? "Je kunt anderen bereiken, via een server ertussen."
      : "Anderen kunnen je vinden, maar niet bereiken. Probeer een ander netwerk.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Deze site heeft er geen.",
  off: "Uitgeschakeld in de instellingen.",
};

const faults = {
  "no-answer": "Geen antwoord. Controleer je verbinding.",
  "no-socket":
    "Antwoordt, maar houdt geen verbinding open. Misschien zit een proxy of een extensie in de weg.",
  "no-webrtc": "Deze browser heeft geen WebRTC, of het is uitgeschakeld.",
  "no-address":
    "Er is geen adres gevonden waarop anderen je kunnen bereiken. Misschien verbergt een firewall of een extensie het.",
  "no-connection": "Er kwam niets door. Misschien zit een firewall in de weg.",
  "no-relay-address":
    "Gaf geen bereikbaar adres. De server ligt eruit, of een firewall zit in de weg.",
  "timeout": "Het duurde te lang.",
};

export const prepare = {
  underWay: (done, total) => `Bestanden voorbereiden, ${done} van ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `“${names[0]}” kon niet worden opgeschoond.`,
      other: `# foto’s konden niet worden opgeschoond, waaronder “${
        names[0]
      }”.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Misschien verraadt de foto waar en wanneer die is gemaakt. Er wordt niets aangeboden voordat je beslist.",
      other:
        "Misschien verraden de foto’s waar en wanneer ze zijn gemaakt. Er wordt niets aangeboden voordat je beslist.",
    }),
  send: "Toch versturen",
  drop: (count) =>
    plural(count, { one: "Foto weglaten", other: "Foto’s weglaten" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "meer"]
      : kinds;
    const what = capital(list.format(named));
    return plural(photos, {
      one: `${what} verwijderd uit # foto`,
      other: `${what} verwijderd uit # foto’s`,
    });
  },
  kinds: {
    "place": "plaats",
    "time": "tijd",
    "camera": "camera",
    "serial-number": "serienummers",
    "author": "maker",
    "software": "software",
    "description": "beschrijving",
    "history": "geschiedenis",
    "thumbnail": "miniatuur",
    "maker-note": "fabrikantgegevens",
    "attachment": "bijlagen",
    "other": "overige gegevens",
  },
  all: (kinds) => capital(list.format(kinds)),
} satisfies Catalogue["prepare"];

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
