import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("it");

export const chat = {
  title: "Chat",
  lead: "Sigillata come i file: può leggerla solo chi è in questa stanza.",
  log: "Messaggi",
  label: "Scrivi un messaggio",
  send: "Invia",
  unread: (count) => `${count} da leggere`,
  latest: "Vai alla fine",
  you: "Tu",
  status: {
    sent: "Inviato",
    delivered: "Consegnato",
    read: "Letto",
  },
  waiting: "Aspetta la connessione",
  readBy: (names) => `Letto da ${list.format(names)}`,
  typing: (name) => `${name} sta scrivendo…`,
  typingSeveral: "Più persone stanno scrivendo…",
  length: (count, most) => `${count} caratteri su ${most}`,
  tooLong: (count, most) => `Troppo lungo: ${count} caratteri su ${most}`,
  clear: "Svuota",
  clearTitle: "Svuotare la chat?",
  clearLead: "Sparisce da questo dispositivo. Gli altri tengono ciò che hanno.",
  clearKeep: "Tieni",
  keep: "Conserva la chat",
  keepLead:
    "Sigillata su questo dispositivo, così ricaricando non si perde nulla. Si cancella quando qualcuno esce definitivamente, e subito se disattivi questa opzione.",
} satisfies Catalogue["chat"];
