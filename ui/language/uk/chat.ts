import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("uk");

export const chat = {
  title: "Чат",
  lead: "Запечатаний, як і файли: читати його можуть лише люди в цій кімнаті.",
  log: "Повідомлення",
  label: "Напишіть повідомлення",
  send: "Надіслати",
  unread: (count) => `Нові: ${count}`,
  latest: "До найновішого",
  you: "Ви",
  status: {
    sent: "Надіслано",
    delivered: "Доставлено",
    read: "Прочитано",
  },
  waiting: "Чекає на з’єднання",
  readBy: (names) => `Прочитали: ${list.format(names)}`,
  typing: (name) => `${name} пише…`,
  typingSeveral: "Кілька людей пишуть…",
  length: (count, most) => `${count} із ${most} символів`,
  tooLong: (count, most) => `Задовге: ${count} із ${most} символів`,
  clear: "Очистити",
  clearTitle: "Очистити чат?",
  clearLead: "Він зникне з цього пристрою. В інших залишиться те, що в них є.",
  clearKeep: "Залишити",
  keep: "Зберігати чат",
  keepLead:
    "Запечатаний на цьому пристрої, щоб після перезавантаження нічого не зникло. Його буде стерто, коли хтось вийде назовсім, і одразу, якщо це вимкнути.",
} satisfies Catalogue["chat"];
