import type { Catalogue } from "../catalogues.ts";
import { files } from "./files.ts";

export const scan = {
  open: "Сканувати QR-код",
  paste: "Вставити",
  pasted: "Із буфера обміну. Це він? Тоді увійдіть.",
  pastedImage: "Вставлене зображення",
  title: "Відскануйте QR-код",
  lead: "Тримайте його перед камерою. Зображення лишається на цьому пристрої.",
  camera: {
    asking: "Дозвольте доступ до камери.",
    blocked:
      "Камеру тут не дозволено. Змініть це в налаштуваннях браузера або виберіть фото коду.",
    absent: "Камери немає. Виберіть фото коду.",
  },
  seen: {
    stranger: "Це не код Tallow.",
    "no-code": "На цьому фото немає QR-коду.",
  },
  photo: "Вибрати фото",
} satisfies Catalogue["scan"];

export const notify = {
  arrived: (count) => `Надійшло: ${files(count)}`,
  delivered: (count) => `Доставлено: ${files(count)}`,
  stopped: (count) => `Перервано: ${files(count)}`,
  offered: (count) => `Вам пропонують: ${files(count)}`,
  ask: "Сповістити, коли буде готово",
  on: "Ви отримаєте сповіщення, коли буде готово.",
  blocked:
    "Браузер блокує сповіщення цієї сторінки. Це можна змінити в його налаштуваннях.",
  title: "Сповіщення",
  setting: "Повідомляти, що відбувається, коли я дивлюся деінде",
  settingLead:
    "Сповіщення, коли файли надходять, доставлені, перервані або запропоновані. Воно каже, скільки й від кого, але ніколи їхніх назв.",
} satisfies Catalogue["notify"];

export const preview = {
  look: (name) => `Переглянути: ${name}`,
  place: (place, count) => `${place} з ${count}`,
  before: "Попередній",
  after: "Наступний",
  sight: {
    opening: "Відкриття…",
    broken: "Це неможливо показати. Але зберегти можна.",
    large: "Це зображення завелике, щоб показати його тут.",
  },
} satisfies Catalogue["preview"];
