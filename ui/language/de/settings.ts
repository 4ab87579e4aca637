import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./history.ts";

const plural = pluralIn("de");
const list = new Intl.ListFormat("de");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Einstellungen",
  lead:
    "Sie bleiben auf diesem Gerät und gelten für alles, was von hier gesendet wird.",
  open: "Einstellungen",
  openAway: "Einstellungen, in neuem Tab",
  close: "Schließen",
  sending: "Was gesendet wird",
  strip: "Fotos säubern",
  stripLead:
    "Ort, Kamera und Zeit werden entfernt, bevor ein Foto das Gerät verlässt. Das Bild selbst bleibt, wie es ist.",
  compress: "Komprimieren",
  compressLead:
    "Was sich gut komprimieren lässt, reist als weniger Bytes und kommt an, wie es war.",
  padding: "Größen verbergen",
  paddingLead:
    "Bis zu einem Achtel leere Bytes kommt hinzu, damit unterwegs niemand eine Datei an ihrer Größe erkennt.",
  you: "Name und Farbe",
  paths: "Wie verbunden wird",
  relayOnly: "Netzadresse verbergen",
  relayOnlyLead:
    "Nur Relays: Niemand in einem Raum erfährt die Adresse dieses Geräts und damit, wo es ungefähr ist. Oft langsamer. Gilt ab der nächsten Verbindung.",
  relay: "Relay dieser Website nutzen",
  relayLead:
    "Es befördert Versiegeltes und kann es nicht lesen: der Weg, wenn sonst nichts geht, und im Büro oder zu Hause oft der schnellste.",
  speed: "Höchstens senden, in Mbit/s",
  speedLead: "Ein leeres Feld heißt: keine Grenze. Es gilt sofort.",
  limitPerMember: "An jede Person",
  limitTotal: "An alle zusammen",
  look: "Aussehen",
  language: "Sprache",
  languageOfBrowser: "Wie der Browser",
  theme: "Farben",
  themes: { system: "Wie das Gerät", light: "Hell", dark: "Dunkel" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Verbindung prüfen",
  lead: "Versucht jeden Weg, den Dateien von hier nehmen könnten.",
  check: "Jetzt prüfen",
  checking: "Wird geprüft …",
  again: "Noch einmal prüfen",
  path: {
    "server": "Server von Tallow",
    "direct": "Direkt, von Browser zu Browser",
    "turn-udp": "TURN-Server",
    "turn-tcp": "TURN-Server über TCP",
    "turn-tls": "TURN-Server über TLS, wie eine Webseite",
    "relay": "Relay dieser Website",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Wird geprüft …";
      case "works":
        return "Geht.";
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
      return "Ohne den Server ist niemand zu finden. Bitte die Internetverbindung prüfen.";
    }
    if (working.includes("direct")) return "Die Verbindung ist gut.";
    return working.length > 1
      ? "Andere sind erreichbar, über einen Server dazwischen."
      : "Andere sind zu finden, aber nicht zu erreichen. Bitte ein anderes Netz versuchen.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "Gibt es auf dieser Website nicht.",
  off: "In den Einstellungen abgeschaltet.",
};

const faults = {
  "no-answer": "Keine Antwort. Bitte die Internetverbindung prüfen.",
  "no-socket":
    "Antwortet, hält aber keine Verbindung offen. Vielleicht steht ein Proxy oder eine Erweiterung im Weg.",
  "no-webrtc": "In diesem Browser fehlt WebRTC oder ist abgeschaltet.",
  "no-address":
    "Es fand sich keine Adresse, unter der andere dieses Gerät erreichen. Vielleicht verbirgt sie eine Firewall oder eine Erweiterung.",
  "no-connection": "Nichts kam durch. Vielleicht steht eine Firewall im Weg.",
  "no-relay-address":
    "Gab keine Adresse, die erreichbar wäre. Der Server ist aus, oder eine Firewall steht im Weg.",
  "timeout": "Es dauerte zu lange.",
};

export const prepare = {
  underWay: (done, total) => `Dateien werden vorbereitet, ${done} von ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `${quoted(names[0] ?? "")} ließ sich nicht säubern.`,
      other: `# Fotos ließen sich nicht säubern, darunter ${
        quoted(names[0] ?? "")
      }.`,
    }),
  uncleanNext: (count) =>
    plural(count, {
      one:
        "Es verrät vielleicht, wo und wann es entstand. Vor einer Entscheidung wird nichts angeboten.",
      other:
        "Sie verraten vielleicht, wo und wann sie entstanden. Vor einer Entscheidung wird nichts angeboten.",
    }),
  send: "Trotzdem senden",
  drop: (count) =>
    plural(count, { one: "Foto weglassen", other: "Fotos weglassen" }),
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "mehr"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `${what} aus # Foto entfernt`,
      other: `${what} aus # Fotos entfernt`,
    });
  },
  kinds: {
    "place": "Ort",
    "time": "Zeit",
    "camera": "Kamera",
    "serial-number": "Seriennummern",
    "author": "Urheber",
    "software": "Software",
    "description": "Beschreibung",
    "history": "Verlauf",
    "thumbnail": "Vorschaubild",
    "maker-note": "Herstellerdaten",
    "attachment": "Anhänge",
    "other": "Sonstiges",
  },
  all: (kinds) => list.format(kinds),
} satisfies Catalogue["prepare"];
