import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("uk");
const list = new Intl.ListFormat("uk");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Червоний",
  "Помаранчевий",
  "Золотий",
  "Оливковий",
  "Зелений",
  "Бірюзовий",
  "Лазуровий",
  "Синій",
  "Фіолетовий",
  "Сливовий",
  "Рожевий",
  "Сірий",
];

export const member = {
  // Names cannot be declined: sentences keep them in the nominative.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Господар кімнати", "господар кімнати"];
    if (onlyGuest) return ["Ваш гість", "ваш гість"];
    const who = `${colours[colour] ?? ""} гість`;
    return [who, who.toLowerCase()];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Колір: ${colour}`,
  choosing: "Вибираємо шлях",
  path: {
    direct: "Напряму",
    turn: "Через сервер TURN",
    relay: "Через ретранслятор сайту",
  },
  pathLong: {
    direct:
      "Прямо з браузера до браузера. Обидві сторони бачать мережеву адресу одна одної; між вами нікого немає.",
    turn:
      "Запечатане передає далі сервер TURN. Він бачить, скільки передають мережеві адреси, але ніколи не бачить, що саме.",
    relay:
      "Запечатане передає далі сервер цього сайту. Він бачить, скільки передають мережеві адреси, але ніколи не бачить, що саме.",
  },
  noPath: "Ваші браузери шукають шлях один до одного.",
  quality: {
    excellent: "чудово",
    good: "добре",
    fair: "посередньо",
    poor: "слабко",
    disconnected: "повторне з’єднання",
  },
  away: (time) => `Повторне з’єднання з ${time}`,
  remove: "Вилучити",
  removeNamed: (name) => `Вилучити: ${name}`,
  removeTitle: (name) => `Вилучити з кімнати: ${name}?`,
  removeLead:
    "Передачі між вами зупиняться, і повернутися без нового коду буде неможливо.",
  keep: "Залишити",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Для інших ви ${name}.`,
  asColour: (colour) => `Інші впізнають вас за кольором: ${colour}.`,
  add: "Додати ім’я",
  change: "Змінити",
  title: "Як вас бачать інші",
  lead: "Це дізнаються лише люди у ваших кімнатах, але ніколи не сервер.",
  name: "Ім’я",
  nameHint: "Залиште порожнім, щоб вас впізнавали за кольором.",
  colour: (name) => name === undefined ? "Колір" : `Колір: ${name}`,
  done: "Готово",
  cancel: "Не зараз",
} satisfies Catalogue["about"];

export const invite = {
  open: "Запросити когось",
  lead: (host) => `Увійде той, хто введе їх на ${host}.`,
  guests: "На скількох людей?",
  guestsHint: "Інше число дасть новий код.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Діє до ${time}, для #\u00a0людини.`,
      few: `Діє до ${time}, для #\u00a0людей.`,
      many: `Діє до ${time}, для #\u00a0людей.`,
      other: `Діє до ${time}, для #\u00a0людини.`,
    }),
  close: "Більше не запрошувати",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `#\u00a0із ${count} має все`,
      few: `#\u00a0із ${count} мають усе`,
      many: `#\u00a0із ${count} мають усе`,
      other: `#\u00a0із ${count} мають усе`,
    }),
  all: (count) =>
    count === 2 ? "Обидва учасники мають усе" : plural(count, {
      one: "#\u00a0учасник має все",
      few: "Усі #\u00a0учасники мають усе",
      many: "Усі #\u00a0учасників мають усе",
      other: "Усі #\u00a0учасника мають усе",
    }),
  missed: (count) =>
    plural(count, {
      one: "#\u00a0не отримав",
      few: "#\u00a0не отримали",
      many: "#\u00a0не отримали",
      other: "#\u00a0не отримали",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Ніхто не отримав",
  progress: (percent, title) => `${title}, усім: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Повторити для #",
      few: "Повторити для #",
      many: "Повторити для #",
      other: "Повторити для #",
    }),
  cancel: "Скасувати всі",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Отримувач: ${name}`,
  all: "Надіслати всім",
  none: "Позначте, хто це отримає.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Отримає #\u00a0людина.",
        few: "Отримають #\u00a0людини.",
        many: "Отримають #\u00a0людей.",
        other: "Отримають #\u00a0людини.",
      })
      : `Кому: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
