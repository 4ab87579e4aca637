import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("nl");

export const chat = {
  title: "Chat",
  lead:
    "Verzegeld zoals de bestanden: alleen wie in deze kamer is, kan meelezen.",
  log: "Berichten",
  label: "Schrijf een bericht",
  send: "Versturen",
  unread: (count) => `${count} nieuw`,
  latest: "Naar het nieuwste",
  you: "Jij",
  status: {
    sent: "Verstuurd",
    delivered: "Bezorgd",
    read: "Gelezen",
  },
  waiting: "Wacht op de verbinding",
  readBy: (names) => `Gelezen door ${list.format(names)}`,
  typing: (name) => `${name} schrijft…`,
  typingSeveral: "Meerdere personen schrijven…",
  length: (count, most) => `${count} van ${most} tekens`,
  tooLong: (count, most) => `Te lang: ${count} van ${most} tekens`,
  clear: "Wissen",
  clearTitle: "De chat wissen?",
  clearLead: "Hij verdwijnt van dit apparaat. De anderen houden wat ze hebben.",
  clearKeep: "Houden",
  keep: "Chat bewaren",
  keepLead:
    "Verzegeld op dit apparaat, zodat bij herladen niets verloren gaat. Hij wordt gewist als iemand voorgoed vertrekt, en meteen als je dit uitzet.",
} satisfies Catalogue["chat"];
