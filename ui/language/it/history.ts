import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { isolated } from "../isolated.ts";

const plural = pluralIn("it");

/** Isolated: a name reads its own way, whatever is around it. */
const quoted = (name: string): string => `«${isolated(name)}»`;

export const history = {
  title: "Cronologia",
  tab: "Cronologia · Tallow",
  lead:
    "Ciò che è passato tra te e gli altri. Resta solo su questo dispositivo.",
  open: "Cronologia",
  close: "Chiudi",
  reading: "Lettura della cronologia…",
  search: "Cerca file e persone",
  found: (count) =>
    plural(count, {
      one: "# trasferimento trovato.",
      many: "# di trasferimenti trovati.",
      other: "# trasferimenti trovati.",
    }),
  left: (count) =>
    plural(count, {
      one: "Eliminato. Resta # trasferimento.",
      many: "Eliminato. Restano # di trasferimenti.",
      other: "Eliminato. Restano # trasferimenti.",
    }),
  nothingFound: "Nessun risultato.",
  nothingFoundNext: "Prova con una parte del nome di un file o di una persona.",
  empty: "Ancora nessun trasferimento",
  emptyNext: "Ciò che invii o ricevi comparirà qui, finché non lo elimini.",
  unreadable: "Non è stato possibile leggere la cronologia.",
  unreadableNext:
    "Le finestre private non ne hanno. Chiudi le altre schede di Tallow, poi riprova.",
  again: "Riprova",
  home: "Invia qualcosa",
  stored: (size) => `I file ricevuti occupano ${size} su questo dispositivo.`,
  storedNone: "Su questo dispositivo non restano file ricevuti.",
  eraseReceived: "Elimina i file ricevuti",
  eraseAll: "Elimina tutto",
  more: (count) =>
    plural(count, {
      one: "Mostra # altro",
      many: "Mostra altri #",
      other: "Mostra altri #",
    }),
  unfinished: "Non completato",
  others: (count) =>
    plural(count, {
      one: "e # altro",
      many: "e altri #",
      other: "e altri #",
    }),
  count: files,
  whom: {
    send: (label) => `A ${label || "qualcuno"}`,
    receive: (label) => `Da ${label || "qualcuno"}`,
  },
  state: {
    failed: "Interrotto",
    cancelled: "Annullato",
  },
  inUse: "Aperto in una scheda",
  of: (bytes, total) => `${bytes} di ${total}`,
  progress: (percent, name) => `${name}: ${percent}`,
  resume: "Continua",
  resumeNamed: (name) => `Continua con ${name}`,
  save: "Salva",
  saveNamed: (name) => `Salva ${name}`,
  files: "File",
  saveSome: "Salva…",
  filesOf: (name) => `File del trasferimento con ${name}`,
  erase: "Elimina",
  eraseNamed: (name) => `Elimina ${name}`,
  keep: "Mantieni",
  erasing: {
    title: (what, name) => ({
      one: `Eliminare ${quoted(name)}?`,
      received: "Eliminare i file ricevuti?",
      all: "Eliminare tutta la cronologia?",
    }[what]),
    lead: (count, open, stored) => {
      const what = plural(count, {
        one: "Un trasferimento sparisce",
        many: "# di trasferimenti spariscono",
        other: "# trasferimenti spariscono",
      });
      const disk = stored
        ? ` e su questo dispositivo si liberano ${stored}`
        : "";
      const lost = open === 0
        ? ""
        : count === 1
        ? " Poi non potrà più proseguire."
        : plural(open, {
          one: " # non è completato e poi non potrà proseguire.",
          many: " # non sono completati e poi non potranno proseguire.",
          other: " # non sono completati e poi non potranno proseguire.",
        });
      return `${what} dalla cronologia${disk}.${lost} I tuoi file e ciò che hai salvato altrove restano.`;
    },
  },
  there: (percent) => `${percent} già arrivato`,
} satisfies Catalogue["history"];

export const back = {
  returning: "Ritorno nella stanza…",
  ask: (count, first) =>
    count === 1
      ? `Scegli di nuovo ${quoted(first)} e si riprende da dov’era.`
      : plural(count, {
        one: "Scegli di nuovo lo stesso file e si riprende da dov’era.",
        many:
          "Scegli di nuovo gli stessi # di file e si riprende da dov’erano.",
        other: "Scegli di nuovo gli stessi # file e si riprende da dov’erano.",
      }),
  askAccess: (count, first) =>
    plural(count, {
      one: `Consenti l’accesso a ${quoted(first)} e si riprende da dov’era.`,
      many:
        "Consenti l’accesso agli stessi # di file e si riprende da dov’erano.",
      other:
        "Consenti l’accesso agli stessi # file e si riprende da dov’erano.",
    }),
  allow: (count) =>
    plural(count, {
      one: "Consenti l’accesso allo stesso file",
      many: "Consenti l’accesso agli stessi file",
      other: "Consenti l’accesso agli stessi file",
    }),
  why: "Una pagina ricaricata non può riaprire i tuoi file da sola.",
  choose: "Scegli di nuovo",
  chooseAll: "Scegli di nuovo i file",
  chooseFolder: "Scegli di nuovo la cartella",
  unfit: (names, count) => {
    const [first = ""] = names;
    const what = plural(names.length, {
      one: `${quoted(first)} manca o non è più come prima.`,
      many: `# di file mancano o non sono più come prima, tra cui ${
        quoted(first)
      }.`,
      other: `# file mancano o non sono più come prima, tra cui ${
        quoted(first)
      }.`,
    });
    return `${what} ${
      count === 1
        ? "Scegli il file com’era."
        : "Scegli tutti i file insieme, com’erano."
    }`;
  },
  full: "Questo dispositivo è pieno.",
  fullNext:
    "Libera un po’ di spazio e si riprende automaticamente. Nulla va perso.",
} satisfies Catalogue["back"];
