import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("da");

export const chat = {
  title: "Chat",
  lead: "Forseglet som filerne: kun dem i rummet kan læse den.",
  log: "Beskeder",
  label: "Skriv en besked",
  send: "Send besked",
  unread: (count) => `${count} nye`,
  latest: "Til den nyeste",
  you: "Dig",
  status: {
    sent: "Sendt",
    delivered: "Leveret",
    read: "Læst",
  },
  waiting: "Venter på forbindelsen",
  readBy: (names) => `Læst af ${list.format(names)}`,
  typing: (name) => `${name} skriver …`,
  typingSeveral: "Flere skriver …",
  length: (count, most) => `${count} af ${most} tegn`,
  tooLong: (count, most) => `For lang: ${count} af ${most} tegn`,
  clear: "Ryd",
  clearTitle: "Vil du rydde chatten?",
  clearLead: "Den forsvinder fra denne enhed. De andre beholder, hvad de har.",
  clearKeep: "Behold",
  keep: "Gem chatten",
  keepLead:
    "Forseglet på denne enhed, så intet går tabt, når siden genindlæses. Den slettes, når nogen forlader rummet for altid, og straks, hvis du slår dette fra.",
} satisfies Catalogue["chat"];
