import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("it");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const screen = {
  start: "Mostra il mio schermo",
  own: "Il tuo schermo è visibile",
  nobody: "Nessuno sta guardando.",
  viewers: (names) =>
    `Guardano: ${
      names.length > MOST_NAMES ? names.length : list.format(names)
    }.`,
  yields: "Ci sono file in viaggio, quindi per ora l’immagine riceve meno.",
  stop: "Smetti di mostrare",
  quality: "Qualità",
  level: { low: "Bassa", medium: "Media", high: "Alta" },
  first: "Lo schermo prima dei file",
  firstHint: "Altrimenti riceve meno mentre viaggiano dei file.",
  shows: (name) => `${name} mostra uno schermo`,
  offered: "Non si vede nulla finché non guardi.",
  offeredSound: "Con audio. Non si vede nulla finché non guardi.",
  begun: {
    connecting: "Connessione…",
    watching: "Stai guardando.",
    lost: "L’immagine è andata persa.",
  },
  watch: "Guarda",
  unwatch: "Smetti di guardare",
  picture: (name) => `Schermo: ${name}`,
  mute: "Togli l’audio",
  unmute: "Attiva l’audio",
  full: "Schermo intero",
  small: "Finestra piccola",
  refused: {
    bare:
      "Il tuo indirizzo di rete resta nascosto. Uno schermo ha allora bisogno di un server TURN, e questo sito non ne ha. Consenti le connessioni dirette nelle impostazioni.",
    unable:
      "Questo browser non sa sigillare un’immagine. Prova con Chrome, Edge, Firefox o Safari recenti.",
    failed: "Il browser non ha dato lo schermo. Riprova.",
  },
} satisfies Catalogue["screen"];
