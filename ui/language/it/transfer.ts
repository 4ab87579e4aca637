import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} per te, ${size} in tutto`,
  lead: "Non viene scritto nulla prima che tu accetti.",
  all: "Tutti i file",
  accept: (count, size) =>
    count === 0 ? "Scegli prima i file" : `Accetta ${files(count)}, ${size}`,
  decline: "Rifiuta",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} in uscita`,
    receive: (count, first) =>
      count === 1 ? first : `${files(count)} in arrivo`,
  },
  direction: { send: "Invio", receive: "Ricezione" },
  with: {
    send: (name) => `A ${name}`,
    receive: (name) => `Da ${name}`,
  },
  state: {
    offered: "In attesa di risposta",
    connecting: "Connessione in corso",
    moving: "In viaggio",
    paused: {
      me: "In pausa, da parte tua",
      them: "In pausa, dall’altra parte",
      both: "In pausa, da entrambe le parti",
    },
    full: "In attesa di spazio",
    wants: "In attesa dei tuoi file",
    reconnecting: (time) =>
      time === undefined
        ? "Riconnessione in corso"
        : `Riconnessione in corso dalle ${time}`,
    verifying: "Verifica di ogni byte",
    done: { send: "Inviato e verificato", receive: "Ricevuto e verificato" },
    failed: "Non completato",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} di ${total}`,
  left: (duration) => `ancora ${duration}`,
  kept: "Nulla va perso",
  pause: "Pausa",
  resume: "Riprendi",
  cancel: "Annulla",
  retry: "Riprova",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Salva",
  saveNamed: (name) => `Salva ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Salva in una cartella…",
  zip: "Salva come zip",
  stop: "Interrompi",
  hint: "Con le sue cartelle, o un file alla volta qui sotto.",
  saving: "Salvataggio…",
  progress: (percent) => `Salvataggio: ${percent}`,
  saved: "Tutto salvato.",
  emptyFolder: "cartella vuota",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `${files(count)} per te, ${size}.`,
  done: (name) => `${name}: completato e verificato.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "È entrato qualcuno.",
  left: (name = "Qualcuno") => `${name} ha lasciato la stanza.`,
  away: (name) =>
    `La connessione${
      name ? ` con ${name}` : ""
    } si è interrotta. Riconnessione in corso, nulla va perso.`,
  back: (name) => `Connessione ripristinata${name ? ` con ${name}` : ""}.`,
  remember: "L’altra persona vorrebbe essere ricordata.",
  remembered: "Vi ricordate a vicenda.",
} satisfies Catalogue["announce"];
