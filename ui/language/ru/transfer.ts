import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} для вас, всего ${size}`,
  lead: "Ничего не записывается, пока вы не примете.",
  all: "Все файлы",
  accept: (count, size) =>
    count === 0 ? "Сначала выберите файлы" : `Принять ${files(count)}, ${size}`,
  decline: "Отклонить",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} от вас`,
    receive: (count, first) => count === 1 ? first : `${files(count)} для вас`,
  },
  direction: { send: "Отправка", receive: "Получение" },
  with: {
    send: (name) => `Кому: ${name}`,
    receive: (name) => `От кого: ${name}`,
  },
  state: {
    offered: "Ждёт ответа",
    connecting: "Соединение",
    moving: "Передаётся",
    paused: {
      me: "Приостановлено вами",
      them: "Приостановлено другой стороной",
      both: "Приостановлено с обеих сторон",
    },
    full: "Ждёт свободного места",
    wants: "Ждёт ваших файлов",
    reconnecting: (time) =>
      time === undefined ? "Соединяемся снова" : `Соединяемся снова с ${time}`,
    verifying: "Проверяется каждый байт",
    done: { send: "Отправлено и проверено", receive: "Получено и проверено" },
    failed: "Не завершено",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} из ${total}`,
  left: (duration) => `осталось ${duration}`,
  kept: "Ничего не потеряно",
  pause: "Пауза",
  resume: "Продолжить",
  cancel: "Отменить",
  retry: "Ещё раз",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Сохранить",
  saveNamed: (name) => `Сохранить: ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Сохранить в папку…",
  zip: "Сохранить как ZIP",
  stop: "Остановить",
  hint: "Со всеми папками или по одному файлу ниже.",
  saving: "Сохраняем…",
  progress: (percent) => `Сохраняем: ${percent}`,
  saved: "Всё сохранено.",
  emptyFolder: "пустая папка",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Вам предлагают ${files(count)}, ${size}.`,
  done: (name) => `${name}: завершено и проверено.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Кто-то вошёл.",
  left: (name) =>
    name === undefined ? "Кто-то вышел." : `${name} больше не в комнате.`,
  away: (name) =>
    `Связь прервалась${
      name ? `: ${name}` : ""
    }. Соединяемся снова, ничего не потеряно.`,
  back: (name) => `Снова соединено${name ? `: ${name}` : ""}.`,
  remember: "Вас хотят запомнить.",
  remembered: "Вы помните друг друга.",
} satisfies Catalogue["announce"];
