import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} im Angebot, zusammen ${size}`,
  lead: "Vor dem Annehmen wird nichts gespeichert.",
  all: "Alle Dateien",
  accept: (count, size) =>
    count === 0
      ? "Erst Dateien auswählen"
      : `${files(count)} annehmen, ${size}`,
  decline: "Ablehnen",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} hinaus`,
    receive: (count, first) => count === 1 ? first : `${files(count)} herein`,
  },
  direction: { send: "Wird gesendet", receive: "Wird empfangen" },
  with: {
    send: (name) => `An: ${name}`,
    receive: (name) => `Von: ${name}`,
  },
  state: {
    offered: "Wartet auf Antwort",
    connecting: "Verbindung wird aufgebaut",
    moving: "Unterwegs",
    paused: {
      me: "Hier angehalten",
      them: "Von der anderen Seite angehalten",
      both: "Auf beiden Seiten angehalten",
    },
    full: "Wartet auf Speicherplatz",
    wants: "Wartet auf die Dateien",
    reconnecting: (time) =>
      time === undefined ? "Verbindet neu" : `Verbindet neu seit ${time}`,
    verifying: "Jedes Byte wird geprüft",
    done: { send: "Gesendet und geprüft", receive: "Empfangen und geprüft" },
    failed: "Nicht fertig geworden",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} von ${total}`,
  left: (duration) => `noch ${duration}`,
  kept: "Nichts geht verloren",
  pause: "Anhalten",
  resume: "Fortsetzen",
  cancel: "Abbrechen",
  retry: "Noch einmal",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Speichern",
  saveNamed: (name) => `${name} speichern`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "In Ordner speichern …",
  zip: "Als ZIP speichern",
  stop: "Anhalten",
  hint: "Mit allen Ordnern, oder unten Datei für Datei.",
  saving: "Wird gespeichert …",
  progress: (percent) => `Wird gespeichert: ${percent}`,
  saved: "Alles gespeichert.",
  emptyFolder: "leerer Ordner",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `${files(count)} im Angebot, ${size}.`,
  done: (name) => `${name}: fertig und geprüft.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Jemand ist hereingekommen.",
  left: (name = "Jemand") => `${name} ist gegangen.`,
  away: (name) =>
    `Die Verbindung ist abgerissen${
      name ? `: ${name}` : ""
    }. Sie wird wiederhergestellt, nichts geht verloren.`,
  back: (name) => `Wieder verbunden${name ? `: ${name}` : ""}.`,
  remember: "Die andere Seite möchte erinnert werden.",
  remembered: "Beide erinnern sich aneinander.",
} satisfies Catalogue["announce"];
