import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { files } from "./files.ts";
import { pictures } from "./pictures.ts";

const plural = pluralIn("uk");

export const room = {
  creating: "Створюємо кімнату…",
  waitingTitle: "Назвіть ці слова",
  waitingLead: (host) => `Файли отримає той, хто введе їх на ${host}.`,
  characters: "Той самий код символами",
  link: "Посилання",
  qr: "QR-код посилання",
  scan: "Або відскануйте телефоном",
  copyCode: "Копіювати код",
  copyCharacters: "Копіювати символи",
  copyLink: "Копіювати посилання",
  copied: "Скопійовано",
  share: "Поділитися",
  waitingFor: (guests) =>
    guests === 1 ? "Очікуємо на іншу людину" : "Очікуємо на інших",
  ready: (count, size) => `Готово: ${files(count)}, ${size}`,
  noFiles: "Поки що нема чого надсилати",
  addFiles: "Додати файли",
  addFolder: "Додати папку",
  leave: "Вийти",
  leaveTitle: "Вийти назовсім?",
  leaveLead:
    "Усе незавершене перерветься, і для інших теж. Якщо просто закрити цю вкладку, можна буде продовжити пізніше.",
  stay: "Залишитися",
  leaveAnyway: "Вийти назовсім",
} satisfies Catalogue["room"];

export const joining = {
  title: "З’єднання",
  finding: "Пошук кімнати",
  checking: "Перевірка коду",
  connecting: "Вибір найкращого шляху",
  findingDevice: "Пошук іншого пристрою",
  checkingDevice: "Перевірка, чи це знайомий пристрій",
  done: "готово",
  current: "триває",
} satisfies Catalogue["joining"];

export const open = {
  title: "З’єднано",
  titleAlone: "Більше нікого немає",
  people: "Люди в цій кімнаті",
  send: "Надіслати файли",
  folder: "Надіслати папку",
  sendHint: "Перетягніть файли будь-куди або вставте.",
  titleAway: "Повторне з’єднання",
  held: (count) =>
    plural(count, {
      one: "#\u00a0файл чекає на з’єднання.",
      few: "#\u00a0файли чекають на з’єднання.",
      many: "#\u00a0файлів чекають на з’єднання.",
      other: "#\u00a0файлу чекають на з’єднання.",
    }),
} satisfies Catalogue["open"];

export const verify = {
  compare: "Звірити картинки",
  verified: "Перевірено",
  title: "Чи обоє ви бачите ті самі шість картинок у цьому порядку?",
  lead:
    "Зателефонуйте одне одному або сядьте поруч і порівняйте. Якщо вони збігаються, між вами нікого немає.",
  match: "Збігаються",
  differ: "Відрізняються",
  later: "Не зараз",
  pictures,
} satisfies Catalogue["verify"];

export const remember = {
  nobody: "Запам’ятати",
  me: "Чекаємо, доки вас теж запам’ятають",
  them: "Теж запам’ятати",
  both: "Ви пам’ятаєте одне одного",
  asked: "Вас хочуть запам’ятати. Запам’ятати у відповідь?",
  title: "Наступного разу без коду?",
  lead:
    "Ваші пристрої знаходитимуть один одного з головної сторінки. Погодитися мають обидві сторони, і кожна може будь-коли забути іншу.",
  name: "Під яким ім’ям вас бачитимуть",
  ownName: "Цей браузер",
  confirm: "Запам’ятати",
  later: "Не зараз",
} satisfies Catalogue["remember"];
