import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("fi");

export const chat = {
  title: "Keskustelu",
  lead:
    "Sinetöity kuten tiedostot: vain tässä huoneessa olevat voivat lukea sitä.",
  log: "Viestit",
  label: "Kirjoita viesti",
  send: "Lähetä",
  unread: (count) => `${count} uutta`,
  latest: "Uusimpaan",
  you: "Sinä",
  status: {
    sent: "Lähetetty",
    delivered: "Perillä",
    read: "Luettu",
  },
  waiting: "Odottaa yhteyttä",
  readBy: (names) => `Lukeneet: ${list.format(names)}`,
  typing: (name) => `${name} kirjoittaa…`,
  typingSeveral: "Useampi kirjoittaa…",
  length: (count, most) => `${count}/${most} merkkiä`,
  tooLong: (count, most) => `Liian pitkä: ${count}/${most} merkkiä`,
  clear: "Tyhjennä",
  clearTitle: "Tyhjennetäänkö keskustelu?",
  clearLead: "Se katoaa tältä laitteelta. Muille jää, mitä heillä on.",
  clearKeep: "Säilytä",
  keep: "Säilytä keskustelu",
  keepLead:
    "Sinetöitynä tällä laitteella, jottei sivun lataaminen uudelleen hävitä mitään. Se poistetaan, kun joku poistuu lopullisesti, ja heti, jos kytket tämän pois.",
} satisfies Catalogue["chat"];
