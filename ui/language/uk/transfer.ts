import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const offer = {
  title: (count, size) => `${files(count)} для вас, разом ${size}`,
  lead: "Нічого не записується, доки ви не приймете.",
  all: "Усі файли",
  accept: (count, size) =>
    count === 0 ? "Спершу виберіть файли" : `Прийняти ${files(count)}, ${size}`,
  decline: "Відхилити",
} satisfies Catalogue["offer"];

export const list = {
  label: (count) => files(count),
} satisfies Catalogue["list"];

export const transfer = {
  title: {
    send: (count, first) => count === 1 ? first : `${files(count)} від вас`,
    receive: (count, first) => count === 1 ? first : `${files(count)} для вас`,
  },
  direction: { send: "Надсилання", receive: "Отримання" },
  with: {
    send: (name) => `Кому: ${name}`,
    receive: (name) => `Від кого: ${name}`,
  },
  state: {
    offered: "Очікує на відповідь",
    connecting: "З’єднання",
    moving: "Передається",
    paused: {
      me: "Призупинено вами",
      them: "Призупинено іншою стороною",
      both: "Призупинено з обох сторін",
    },
    full: "Очікує на вільне місце",
    wants: "Очікує на ваші файли",
    reconnecting: (time) =>
      time === undefined
        ? "Повторне з’єднання"
        : `Повторне з’єднання з ${time}`,
    verifying: "Перевіряється кожен байт",
    done: {
      send: "Надіслано й перевірено",
      receive: "Отримано й перевірено",
    },
    failed: "Не завершено",
  },
  progress: (percent, name) => `${name}: ${percent}`,
  of: (bytes, total) => `${bytes} із ${total}`,
  left: (duration) => `залишилося ${duration}`,
  kept: "Нічого не втрачено",
  pause: "Пауза",
  resume: "Продовжити",
  cancel: "Скасувати",
  retry: "Ще раз",
  doFor: (what, name) => `${what}, ${name}`,
  save: "Зберегти",
  saveNamed: (name) => `Зберегти: ${name}`,
} satisfies Catalogue["transfer"];

export const save = {
  into: "Зберегти в папку…",
  zip: "Зберегти як ZIP",
  stop: "Зупинити",
  hint: "З усіма папками або по одному файлу нижче.",
  saving: "Зберігаємо…",
  progress: (percent) => `Зберігаємо: ${percent}`,
  saved: "Усе збережено.",
  emptyFolder: "порожня папка",
} satisfies Catalogue["save"];

export const announce = {
  moving: (name, percent) => `${name}: ${percent}`,
  offered: (count, size) => `Вам пропонують ${files(count)}, ${size}.`,
  done: (name) => `${name}: завершено й перевірено.`,
  failed: (name, what) => `${name}: ${what}`,
  paused: (name, by) => `${name}: ${by}`,
  full: (name, what) => `${name}: ${what}`,
  arrived: "Хтось увійшов.",
  left: (name) =>
    name === undefined ? "Хтось вийшов." : `${name} більше не в кімнаті.`,
  away: (name) =>
    `Зв’язок обірвався${
      name ? `: ${name}` : ""
    }. З’єднуємося знову, нічого не втрачено.`,
  back: (name) => `Знову з’єднано${name ? `: ${name}` : ""}.`,
  remember: "Вас хочуть запам’ятати.",
  remembered: "Ви пам’ятаєте одне одного.",
} satisfies Catalogue["announce"];
