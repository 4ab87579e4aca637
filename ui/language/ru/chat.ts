import type { Catalogue } from "../catalogues.ts";

const list = new Intl.ListFormat("ru");

export const chat = {
  title: "Чат",
  lead: "Запечатан, как и файлы: читать его могут только люди в этой комнате.",
  log: "Сообщения",
  label: "Напишите сообщение",
  send: "Отправить",
  unread: (count) => `Новые: ${count}`,
  latest: "К последнему",
  you: "Вы",
  status: {
    sent: "Отправлено",
    delivered: "Доставлено",
    read: "Прочитано",
  },
  waiting: "Ждёт соединения",
  readBy: (names) => `Прочитали: ${list.format(names)}`,
  typing: (name) => `${name} пишет…`,
  typingSeveral: "Несколько человек пишут…",
  length: (count, most) => `${count} из ${most} символов`,
  tooLong: (count, most) => `Слишком длинное: ${count} из ${most} символов`,
  clear: "Очистить",
  clearTitle: "Очистить чат?",
  clearLead:
    "Он исчезнет с этого устройства. У других останется то, что у них есть.",
  clearKeep: "Оставить",
  keep: "Хранить чат",
  keepLead:
    "Запечатан на этом устройстве, чтобы после перезагрузки ничего не пропало. Он стирается, когда кто-то выходит насовсем, и сразу, если это выключить.",
} satisfies Catalogue["chat"];
