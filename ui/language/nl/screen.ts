import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("nl");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Mijn scherm tonen",
  own: "Je scherm is te zien",
  nobody: "Niemand kijkt.",
  viewers: (names) =>
    `Er kijken: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Er zijn bestanden onderweg, dus het beeld krijgt nu minder.",
  stop: "Niet meer tonen",
  quality: "Kwaliteit",
  level: { low: "Laag", medium: "Midden", high: "Hoog" },
  first: "Scherm vóór bestanden",
  firstHint: "Anders krijgt het minder zolang er bestanden onderweg zijn.",
  shows: (name) => `${name} toont een scherm`,
  offered: "Er speelt niets tot je kijkt.",
  offeredSound: "Met geluid. Er speelt niets tot je kijkt.",
  begun: {
    connecting: "Verbinden…",
    watching: "Je kijkt.",
    lost: "Het beeld ging verloren.",
  },
  watch: "Kijken",
  unwatch: "Niet meer kijken",
  picture: (name) => `Scherm: ${name}`,
  mute: "Geluid uit",
  unmute: "Geluid aan",
  full: "Volledig scherm",
  small: "Klein venster",
  refused: {
    bare:
      "Je netwerkadres blijft verborgen. Een scherm heeft dan een TURN-server nodig, en deze site heeft er geen. Sta directe verbindingen toe bij de instellingen.",
    unable:
      "Deze browser kan geen beeld verzegelen. Probeer een recente Chrome, Edge, Firefox of Safari.",
    failed: "De browser gaf het scherm niet vrij. Probeer het opnieuw.",
  },
} satisfies Catalogue["screen"];
