import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("it");

export const room = {
  creating: "Apertura della stanza…",
  waitingTitle: "Comunica queste parole",
  waitingLead: (host) => `Chi le inserisce su ${host} riceve i file.`,
  characters: "Lo stesso codice in caratteri",
  link: "Link",
  qr: "Codice QR del link",
  scan: "O scansiona con un telefono",
  copyCode: "Copia codice",
  copyCharacters: "Copia caratteri",
  copyLink: "Copia link",
  copied: "Copiato",
  share: "Condividi",
  waitingFor: (guests) =>
    plural(guests, {
      one: "In attesa dell’altra persona",
      many: "In attesa degli altri",
      other: "In attesa degli altri",
    }),
  ready: (count, size) =>
    plural(count, {
      one: `${files(count)} pronto, ${size}`,
      many: `${files(count)} pronti, ${size}`,
      other: `${files(count)} pronti, ${size}`,
    }),
  noFiles: "Ancora niente da inviare",
  addFiles: "Aggiungi file",
  addFolder: "Aggiungi cartella",
  leave: "Esci",
  leaveTitle: "Uscire definitivamente?",
  leaveLead:
    "Ciò che non è finito si interrompe, anche per gli altri. Se chiudi soltanto questa scheda, può proseguire più tardi.",
  stay: "Resta",
  leaveAnyway: "Esci definitivamente",
} satisfies Catalogue["room"];

export const joining = {
  title: "Connessione in corso",
  finding: "Ricerca della stanza",
  checking: "Verifica del codice",
  connecting: "Scelta del percorso migliore",
  findingDevice: "Ricerca dell’altro dispositivo",
  checkingDevice: "Verifica che sia quello che conosci",
  done: "fatto",
  current: "in corso",
} satisfies Catalogue["joining"];

export const open = {
  title: "Connessione attiva",
  titleAlone: "Non c’è nessun altro",
  people: "Persone in questa stanza",
  send: "Invia file",
  folder: "Invia una cartella",
  sendHint: "Trascina i file dove vuoi, oppure incollali.",
  titleAway: "Riconnessione in corso",
  held: (count) =>
    plural(count, {
      one: "# file attende la connessione.",
      many: "# di file attendono la connessione.",
      other: "# file attendono la connessione.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Confronta le immagini",
  verified: "Verificato",
  title: "Vedete entrambi le stesse sei, in questo ordine?",
  lead:
    "Chiamatevi o mettetevi vicini, e confrontatele. Se coincidono, non c’è nessuno in mezzo.",
  match: "Sono uguali",
  differ: "Sono diverse",
  later: "Non ora",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Ricorda",
  me: "In attesa che anche l’altra persona ti ricordi",
  them: "Ricorda anche tu",
  both: "Vi ricordate a vicenda",
  asked: "L’altra persona vorrebbe essere ricordata. La ricordi anche tu?",
  title: "La prossima volta senza codice?",
  lead:
    "I vostri due dispositivi si troveranno dalla pagina iniziale. Serve il consenso di entrambi, e ciascuno può dimenticare l’altro in qualsiasi momento.",
  name: "Il nome che l’altra persona vede",
  ownName: "Questo browser",
  confirm: "Ricorda",
  later: "Non ora",
} satisfies Catalogue["remember"];
