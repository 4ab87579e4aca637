import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("de");

export const chat = {
  title: "Chat",
  lead:
    "Versiegelt wie die Dateien: Nur wer in diesem Raum ist, kann ihn lesen.",
  log: "Nachrichten",
  label: "Nachricht schreiben",
  send: "Senden",
  unread: (count) => `${count} neu`,
  latest: "Zur neuesten",
  you: "Du",
  status: {
    sent: "Gesendet",
    delivered: "Zugestellt",
    read: "Gelesen",
  },
  waiting: "Wartet auf die Verbindung",
  readBy: (names) => `Gelesen von ${list.format(names)}`,
  typing: (name) => `${name} schreibt …`,
  typingSeveral: "Mehrere schreiben …",
  length: (count, most) => `${count} von ${most} Zeichen`,
  tooLong: (count, most) => `Zu lang: ${count} von ${most} Zeichen`,
  clear: "Leeren",
  clearTitle: "Den Chat leeren?",
  clearLead:
    "Er verschwindet von diesem Gerät. Die anderen behalten, was sie haben.",
  clearKeep: "Behalten",
  keep: "Chat aufbewahren",
  keepLead:
    "Versiegelt auf diesem Gerät, damit beim Neuladen nichts verloren geht. Aufbewahrtes verschwindet, wenn jemand endgültig geht, und sofort, wenn dies abgeschaltet wird.",
} satisfies Catalogue["chat"];
