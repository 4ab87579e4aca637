import type { Catalogue } from "../catalogues.ts";

export const mail = {
  open: "Invita per e-mail",
  lead:
    "La lettera dice dove si trova questa stanza. Il codice non c’è: comunica tu le tre parole.",
  label: "Indirizzo e-mail",
  send: "Invia",
  cancel: "Annulla",
  withdraw: "Ritira",
  state: {
    sending: "Invio …",
    sent: "Se l’indirizzo esiste, una lettera è in viaggio.",
    withdrawn: "Ritirata, se non era già partita.",
  },
  fault: {
    address: {
      what: "Questo non è un indirizzo e-mail.",
      next: "Correggilo e invia di nuovo.",
    },
    often: {
      what: "Troppe lettere in una volta.",
      next: "Aspetta un minuto e invia di nuovo.",
    },
    over: {
      what: "Questo codice non vale più.",
      next: "Creane uno nuovo e invia di nuovo.",
    },
    server: {
      what: "Il server non ha preso la lettera.",
      next: "Riprova tra un momento.",
    },
  },
} satisfies Catalogue["mail"];

export const usage = {
  title: "Che cosa conta questo sito",
  label: "Lascia contare questo sito",
  lead: {
    chosen:
      "Alcuni minuti dopo viene a sapere quanti trasferimenti ed errori ci sono stati, con dimensioni e tempi arrotondati. Mai un nome, un codice, una stanza o un file.",
    refused:
      "Questo browser chiede di non contare, quindi non si comunica nulla.",
    none: "Questo sito non conta nulla nei browser.",
  },
} satisfies Catalogue["usage"];
