import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("da");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Vis min skærm",
  own: "Din skærm vises",
  nobody: "Ingen ser med.",
  viewers: (names) =>
    `Ser med: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Filer er på vej, så billedet får mindre lige nu.",
  stop: "Stop visning",
  quality: "Kvalitet",
  level: { low: "Lav", medium: "Mellem", high: "Høj" },
  first: "Skærm før filer",
  firstHint: "Ellers får den mindre, mens filer er på vej.",
  shows: (name) => `${name} viser en skærm`,
  offered: "Intet afspilles, før du ser med.",
  offeredSound: "Med lyd. Intet afspilles, før du ser med.",
  begun: {
    connecting: "Forbinder…",
    watching: "Du ser med.",
    lost: "Billedet gik tabt.",
  },
  watch: "Se med",
  unwatch: "Stop med at se",
  picture: (name) => `Skærm: ${name}`,
  mute: "Lyd fra",
  unmute: "Lyd til",
  full: "Fuld skærm",
  small: "Lille vindue",
  refused: {
    bare:
      "Din netværksadresse holdes skjult. En skærm kræver så en TURN-server, og dette websted har ingen. Tillad direkte forbindelser i indstillingerne.",
    unable:
      "Denne browser kan ikke forsegle et billede. Prøv en nyere Chrome, Edge, Firefox eller Safari.",
    failed: "Browseren gav ikke skærmen fra sig. Prøv igen.",
  },
} satisfies Catalogue["screen"];
