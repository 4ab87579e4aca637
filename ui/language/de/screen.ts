import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("de");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Bildschirm zeigen",
  own: "Der Bildschirm wird gezeigt",
  nobody: "Niemand sieht zu.",
  viewers: (names) =>
    `Es sehen zu: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Dateien sind unterwegs, darum bekommt das Bild gerade weniger.",
  stop: "Nicht mehr zeigen",
  quality: "Qualität",
  level: { low: "Niedrig", medium: "Mittel", high: "Hoch" },
  first: "Bildschirm vor Dateien",
  firstHint: "Sonst bekommt er weniger, solange Dateien unterwegs sind.",
  shows: (name) => `${name} zeigt einen Bildschirm`,
  offered: "Es läuft nichts, bevor jemand hier zusieht.",
  offeredSound: "Mit Ton. Es läuft nichts, bevor jemand hier zusieht.",
  begun: {
    connecting: "Verbinden…",
    watching: "Das Bild läuft.",
    lost: "Das Bild ging verloren.",
  },
  watch: "Ansehen",
  unwatch: "Nicht mehr ansehen",
  picture: (name) => `Bildschirm: ${name}`,
  mute: "Ton aus",
  unmute: "Ton an",
  full: "Vollbild",
  small: "Kleines Fenster",
  refused: {
    bare:
      "Die Netzadresse bleibt verborgen. Ein Bildschirm braucht dann einen TURN-Server, und diese Seite hat keinen. In den Einstellungen lassen sich direkte Verbindungen erlauben.",
    unable:
      "Dieser Browser kann kein Bild versiegeln. Mit einem aktuellen Chrome, Edge, Firefox oder Safari geht es.",
    failed:
      "Der Browser hat den Bildschirm nicht hergegeben. Bitte noch einmal versuchen.",
  },
} satisfies Catalogue["screen"];
