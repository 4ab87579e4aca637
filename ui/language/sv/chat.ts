import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("sv");

export const chat = {
  title: "Chatt",
  lead: "Förseglad som filerna: bara de som är i rummet kan läsa den.",
  log: "Meddelanden",
  label: "Skriv ett meddelande",
  send: "Skicka",
  unread: (count) => `${count} nya`,
  latest: "Till det nyaste",
  you: "Du",
  status: {
    sent: "Skickat",
    delivered: "Levererat",
    read: "Läst",
  },
  waiting: "Väntar på anslutningen",
  readBy: (names) => `Läst av ${list.format(names)}`,
  typing: (name) => `${name} skriver …`,
  typingSeveral: "Flera skriver …",
  length: (count, most) => `${count} av ${most} tecken`,
  tooLong: (count, most) => `För långt: ${count} av ${most} tecken`,
  clear: "Rensa",
  clearTitle: "Rensa chatten?",
  clearLead:
    "Den försvinner från den här enheten. De andra har kvar det de har.",
  clearKeep: "Behåll",
  keep: "Spara chatten",
  keepLead:
    "Förseglad på den här enheten, så att inget går förlorat när sidan laddas om. Den raderas när någon lämnar för gott, och genast om du slår av detta.",
} satisfies Catalogue["chat"];
