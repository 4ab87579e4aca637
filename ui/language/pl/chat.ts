import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("pl");

export const chat = {
  title: "Czat",
  lead: "Zapieczętowany jak pliki: mogą go czytać tylko osoby w tym pokoju.",
  log: "Wiadomości",
  label: "Napisz wiadomość",
  send: "Wyślij",
  unread: (count) => `Nowe: ${count}`,
  latest: "Do najnowszej",
  you: "Ty",
  status: {
    sent: "Wysłano",
    delivered: "Dostarczono",
    read: "Przeczytano",
  },
  waiting: "Czeka na połączenie",
  readBy: (names) => `Przeczytali: ${list.format(names)}`,
  typing: (name) => `${name} pisze…`,
  typingSeveral: "Kilka osób pisze…",
  length: (count, most) => `${count} z ${most} znaków`,
  tooLong: (count, most) => `Za długa: ${count} z ${most} znaków`,
  clear: "Wyczyść",
  clearTitle: "Wyczyścić czat?",
  clearLead: "Zniknie z tego urządzenia. Inni zachowają to, co mają.",
  clearKeep: "Zachowaj",
  keep: "Przechowuj czat",
  keepLead:
    "Zapieczętowany na tym urządzeniu, aby nic nie zginęło po odświeżeniu. Zostaje usunięty, gdy ktoś wyjdzie na dobre, a od razu, gdy to wyłączysz.",
} satisfies Catalogue["chat"];
