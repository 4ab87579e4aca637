import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

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
  speed: "Höchstens senden, in MB/s",
  speedLead: "Ein leeres Feld heißt: keine Grenze.",
  limitPerMember: "An jede Person",
  limitTotal: "An alle zusammen",
  look: "Aussehen",
  language: "Sprache",
  languageOfBrowser: "Wie der Browser",
  theme: "Farben",
  themes: { system: "Wie das Gerät", light: "Hell", dark: "Dunkel" },
} satisfies Catalogue["settings"];

export const prepare = {
  underWay: (done, total) => `Dateien werden vorbereitet, ${done} von ${total}`,
  unclean: (names) =>
    plural(names.length, {
      one: `„${names[0]}“ ließ sich nicht säubern.`,
      other: `# Fotos ließen sich nicht säubern, darunter „${names[0]}“.`,
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
