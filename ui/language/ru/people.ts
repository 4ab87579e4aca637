import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("ru");
const list = new Intl.ListFormat("ru");

/** Names in one sentence; more are counted. */
const MOST_NAMES = 3;

export const colours: Catalogue["colours"] = [
  "Красный",
  "Оранжевый",
  "Золотой",
  "Оливковый",
  "Зелёный",
  "Бирюзовый",
  "Лазурный",
  "Синий",
  "Фиолетовый",
  "Сливовый",
  "Розовый",
  "Серый",
];

export const member = {
  // Names cannot be declined: sentences keep them in the nominative.
  unnamed({ colour, role }, onlyGuest) {
    if (role === "host") return ["Хозяин комнаты", "хозяин комнаты"];
    if (onlyGuest) return ["Ваш гость", "ваш гость"];
    const who = `${colours[colour] ?? ""} гость`;
    return [who, who.toLowerCase()];
  },
  another: (name, place) => `${name} ${place}`,
  marked: (colour) => `Цвет: ${colour}`,
  choosing: "Выбираем путь",
  path: {
    direct: "Напрямую",
    turn: "Через сервер TURN",
    relay: "Через ретранслятор сайта",
  },
  pathLong: {
    direct:
      "Прямо из браузера в браузер. Обе стороны видят сетевой адрес друг друга; между вами никого нет.",
    turn:
      "Запечатанное передаёт дальше сервер TURN. Он видит, сколько передают сетевые адреса, но никогда не видит, что именно.",
    relay:
      "Запечатанное передаёт дальше сервер этого сайта. Он видит, сколько передают сетевые адреса, но никогда не видит, что именно.",
  },
  noPath: "Ваши браузеры ищут путь друг к другу.",
  quality: {
    excellent: "отлично",
    good: "хорошо",
    fair: "средне",
    poor: "слабо",
    disconnected: "соединяемся снова",
  },
  away: (time) => `Соединяемся снова с ${time}`,
  remove: "Исключить",
  removeNamed: (name) => `Исключить: ${name}`,
  removeTitle: (name) => `Исключить из комнаты: ${name}?`,
  removeLead:
    "Передачи между вами остановятся, и вернуться без нового кода будет нельзя.",
  keep: "Оставить",
} satisfies Catalogue["member"];

export const about = {
  asName: (name) => `Для других вы ${name}.`,
  asColour: (colour) => `Другие узнают вас по цвету: ${colour}.`,
  add: "Добавить имя",
  change: "Изменить",
  title: "Как вас видят другие",
  lead: "Это узнают только люди в ваших комнатах, но никогда не сервер.",
  name: "Имя",
  nameHint: "Оставьте пустым, чтобы вас узнавали по цвету.",
  colour: (name) => name === undefined ? "Цвет" : `Цвет: ${name}`,
  done: "Готово",
  cancel: "Не сейчас",
} satisfies Catalogue["about"];

export const invite = {
  open: "Пригласить кого-то",
  lead: (host) => `Войдёт тот, кто введёт их на ${host}.`,
  guests: "На сколько человек?",
  guestsHint: "Другое число даст новый код.",
  expires: (time, guests) =>
    plural(guests, {
      one: `Действует до ${time}, для #\u00a0человека.`,
      few: `Действует до ${time}, для #\u00a0человек.`,
      many: `Действует до ${time}, для #\u00a0человек.`,
      other: `Действует до ${time}, для #\u00a0человека.`,
    }),
  close: "Больше не приглашать",
} satisfies Catalogue["invite"];

export const group = {
  have: (done, count) =>
    plural(done, {
      one: `#\u00a0из ${count} получил всё`,
      few: `#\u00a0из ${count} получили всё`,
      many: `#\u00a0из ${count} получили всё`,
      other: `#\u00a0из ${count} получили всё`,
    }),
  all: (count) =>
    count === 2 ? "Оба участника получили всё" : plural(count, {
      one: "#\u00a0участник получил всё",
      few: "Все #\u00a0участника получили всё",
      many: "Все #\u00a0участников получили всё",
      other: "Все #\u00a0участника получили всё",
    }),
  missed: (count) =>
    plural(count, {
      one: "#\u00a0не получил",
      few: "#\u00a0не получили",
      many: "#\u00a0не получили",
      other: "#\u00a0не получили",
    }),
  both: (have, missed) => `${have}, ${missed}`,
  none: "Никто не получил",
  progress: (percent, title) => `${title}, всем: ${percent}`,
  retry: (count) =>
    plural(count, {
      one: "Повторить для #",
      few: "Повторить для #",
      many: "Повторить для #",
      other: "Повторить для #",
    }),
  cancel: "Отменить все",
} satisfies Catalogue["group"];

export const recipients = {
  to: (name) => `Получатель: ${name}`,
  all: "Отправить всем",
  none: "Отметьте, кто это получит.",
  some: (names) =>
    names.length > MOST_NAMES
      ? plural(names.length, {
        one: "Получит #\u00a0человек.",
        few: "Получат #\u00a0человека.",
        many: "Получат #\u00a0человек.",
        other: "Получат #\u00a0человека.",
      })
      : `Кому: ${list.format(names)}.`,
} satisfies Catalogue["recipients"];
