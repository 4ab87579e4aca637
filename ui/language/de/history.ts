import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("de");

/** Isolated: a name reads its own way, whatever is around it. */
export const quoted = (name: string): string => `„${isolated(name)}“`;

export const history = {
  title: "Verlauf",
  tab: "Verlauf · Tallow",
  lead:
    "Was zwischen diesem Gerät und anderen unterwegs war. Es bleibt nur auf diesem Gerät.",
  open: "Verlauf",
  close: "Schließen",
  reading: "Der Verlauf wird gelesen …",
  search: "Dateien und Personen suchen",
  found: (count) =>
    plural(count, {
      one: "# Übertragung gefunden.",
      other: "# Übertragungen gefunden.",
    }),
  left: (count) =>
    plural(count, {
      one: "Gelöscht. # Übertragung ist noch da.",
      other: "Gelöscht. # Übertragungen sind noch da.",
    }),
  nothingFound: "Dazu passt nichts.",
  nothingFoundNext:
    "Vielleicht hilft ein Teil des Dateinamens oder des Namens einer Person.",
  empty: "Noch war nichts unterwegs",
  emptyNext:
    "Was gesendet oder empfangen wird, steht dann hier, bis es gelöscht wird.",
  unreadable: "Der Verlauf ließ sich nicht lesen.",
  unreadableNext:
    "In privaten Fenstern gibt es keinen. Sonst bitte andere Tabs mit Tallow schließen und es noch einmal versuchen.",
  again: "Noch einmal versuchen",
  home: "Etwas senden",
  stored: (size) => `Empfangene Dateien belegen ${size} auf diesem Gerät.`,
  storedNone: "Auf diesem Gerät liegen keine empfangenen Dateien mehr.",
  eraseReceived: "Empfangene Dateien löschen",
  eraseAll: "Alles löschen",
  more: (count) =>
    plural(count, {
      one: "# weitere anzeigen",
      other: "# weitere anzeigen",
    }),
  unfinished: "Nicht fertig",
  others: (count) =>
    plural(count, { one: "und # weitere", other: "und # weitere" }),
  count: files,
  whom: {
    send: (label) => `An ${label || "jemanden"}`,
    receive: (label) => `Von ${label || "jemandem"}`,
  },
  state: {
    failed: "Abgebrochen",
    cancelled: "Angehalten",
  },
  inUse: "In einem Tab offen",
  of: (bytes, total) => `${bytes} von ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Weiter",
  resumeNamed: (name) => `Mit ${name} weitermachen`,
  save: "Speichern",
  saveNamed: (name) => `${name} speichern`,
  files: "Dateien",
  saveSome: "Speichern …",
  filesOf: (name) => `Dateien der Übertragung mit ${name}`,
  erase: "Löschen",
  eraseNamed: (name) => `${name} löschen`,
  keep: "Behalten",
  erasing: {
    title: (what, name) => ({
      one: `${quoted(name)} löschen?`,
      received: "Empfangene Dateien löschen?",
      all: "Den ganzen Verlauf löschen?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Eine Übertragung verschwindet",
        other: "# Übertragungen verschwinden",
      });
      const disk = stored ? `, und ${stored} auf diesem Gerät werden frei` : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Sie kann danach nicht weitergehen."
        : plural(open, {
          one: " # ist nicht fertig und kann danach nicht weitergehen.",
          other: " # sind nicht fertig und können danach nicht weitergehen.",
        });
      return `${what} aus dem Verlauf${disk}.${lost} Die eigenen Dateien und was anderswo gespeichert wurde, bleiben.`;
    },
  },
  there: (percent) => `${percent} sind da`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Zurück in den Raum …",
  ask: (count, first) =>
    count === 1
      ? `Bitte ${quoted(first)} noch einmal auswählen, dann geht es weiter.`
      : plural(count, {
        one: "Bitte dieselbe Datei noch einmal auswählen, dann geht es weiter.",
        other:
          "Bitte dieselben # Dateien noch einmal auswählen, dann geht es weiter.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Bitte Zugriff auf ${quoted(first)} erlauben, dann geht es weiter.`,
      other:
        "Bitte Zugriff auf dieselben # Dateien erlauben, dann geht es weiter.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Zugriff auf dieselbe Datei erlauben",
      other: "Zugriff auf dieselben Dateien erlauben",
    }),
  why: "Eine neu geladene Seite darf Dateien nicht von selbst wieder öffnen.",
  choose: "Noch einmal auswählen",
  chooseAll: "Dateien noch einmal auswählen",
  chooseFolder: "Ordner noch einmal auswählen",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} fehlt oder ist nicht mehr wie vorher.`,
      other: `# Dateien fehlen oder sind nicht mehr wie vorher, darunter ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Bitte die Datei auswählen, wie sie war."
        : "Bitte alle auf einmal auswählen, wie sie waren."
    }`;
  },
  full: "Dieses Gerät ist voll.",
  fullNext:
    "Sobald etwas Platz ist, geht es von selbst weiter. Nichts geht verloren.",
} satisfies Catalogue["back"];
