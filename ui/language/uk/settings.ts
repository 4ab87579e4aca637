import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("uk");
const list = new Intl.ListFormat("uk");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Налаштування",
  lead:
    "Вони залишаються на цьому пристрої та діють для всього, що ви з нього надсилаєте.",
  open: "Налаштування",
  openAway: "Налаштування, у новій вкладці",
  close: "Закрити",
  sending: "Що ви надсилаєте",
  strip: "Очищати фото",
  stripLead:
    "Місце, камера й час вилучаються, перш ніж фото залишить пристрій. Саме зображення не змінюється.",
  compress: "Стискати",
  compressLead:
    "Те, що добре стискається, передається меншою кількістю байтів і надходить таким, як було.",
  padding: "Приховувати розміри",
  paddingLead:
    "Додається до однієї восьмої порожніх байтів, щоб ніхто дорогою не впізнав файл за розміром.",
  you: "Ви",
  paths: "Як ви з’єднуєтеся",
  relayOnly: "Приховувати мою адресу",
  relayOnlyLead:
    "Лише ретранслятори: ніхто в кімнаті не дізнається вашу мережеву адресу, а отже, і де ви приблизно. Часто повільніше. Діє з наступного з’єднання.",
  relay: "Ретранслятор цього сайту",
  relayLead:
    "Він переносить запечатане і не може його прочитати: це шлях, коли інші не працюють, а в офісі чи вдома часто й найшвидший.",
  speed: "Межа надсилання, Мбіт/с",
  speedLead: "Порожнє поле означає без обмежень. Діє відразу.",
  limitPerMember: "Кожній людині",
  limitTotal: "Усім разом",
  look: "Вигляд",
  language: "Мова",
  languageOfBrowser: "Як у браузері",
  theme: "Тема",
  themes: { system: "Як на пристрої", light: "Світла", dark: "Темна" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Перевірити з’єднання",
  lead: "Випробовує кожен шлях, яким файли можуть піти звідси.",
  check: "Перевірити",
  checking: "Перевіряємо…",
  again: "Перевірити ще раз",
  path: {
    "server": "Сервер Tallow",
    "direct": "Напряму, з браузера до браузера",
    "turn-udp": "Сервер TURN",
    "turn-tcp": "Сервер TURN через TCP",
    "turn-tls": "Сервер TURN через TLS, як вебсторінка",
    "relay": "Ретранслятор цього сайту",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Перевіряємо…";
      case "works":
        return "Працює.";
      case "absent":
        return absences[check.why];
      case "fails":
        return faults[check.why];
    }
  },
  result: (checks) => {
    const working = checks.filter(({ state }) => state === "works")
      .map(({ path }) => path);
    if (!working.includes("server")) {
      return "Без сервера вас ніхто не знайде. Перевірте з’єднання з мережею.";
    }
    if (working.includes("direct")) return "У вас добре з’єднання.";
    return working.length > 1
      ? "Ви можете з’єднатися з іншими через сервер посередині."
      : "Вас можна знайти, але не з’єднатися з вами. Спробуйте іншу мережу.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "На цьому сайті його немає.",
  off: "Ви його вимкнули.",
};

const faults = {
  "no-answer": "Не відповідає. Перевірте з’єднання з мережею.",
  "no-socket":
    "Відповідає, але не тримає з’єднання. Можливо, заважає проксі або розширення.",
  "no-webrtc": "У цьому браузері немає WebRTC, або його вимкнено.",
  "no-address":
    "Не знайдено адреси, за якою вас могли б досягти інші. Можливо, її приховує брандмауер або розширення.",
  "no-connection": "Нічого не пройшло. Можливо, заважає брандмауер.",
  "no-relay-address":
    "Не дав адреси для з’єднання. Він не працює, або заважає брандмауер.",
  "timeout": "Це тривало надто довго.",
};

export const prepare = {
  underWay: (done, total) => `Готуємо файли, ${done} із ${total}`,
  unclean: (names) =>
    names.length === 1
      ? `Не вдалося очистити ${quoted(names[0] ?? "")}.`
      : plural(names.length, {
        one: `Не вдалося очистити #\u00a0фото, зокрема ${
          quoted(names[0] ?? "")
        }.`,
        few: `Не вдалося очистити #\u00a0фото, зокрема ${
          quoted(names[0] ?? "")
        }.`,
        many: `Не вдалося очистити #\u00a0фото, зокрема ${
          quoted(names[0] ?? "")
        }.`,
        other: `Не вдалося очистити #\u00a0фото, зокрема ${
          quoted(names[0] ?? "")
        }.`,
      }),
  uncleanNext: (count) =>
    count === 1
      ? "Воно може видати, де й коли його знято. Поки ви не вирішите, нічого не буде запропоновано."
      : "Вони можуть видати, де й коли їх знято. Поки ви не вирішите, нічого не буде запропоновано.",
  send: "Усе одно надіслати",
  drop: (count) => count === 1 ? "Не надсилати його" : "Не надсилати їх",
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "інше"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Вилучено з #\u00a0фото: ${what}`,
      few: `Вилучено з #\u00a0фото: ${what}`,
      many: `Вилучено з #\u00a0фото: ${what}`,
      other: `Вилучено з #\u00a0фото: ${what}`,
    });
  },
  kinds: {
    "place": "місце",
    "time": "час",
    "camera": "камера",
    "serial-number": "серійні номери",
    "author": "автор",
    "software": "програма",
    "description": "опис",
    "history": "історія змін",
    "thumbnail": "мініатюра",
    "maker-note": "дані виробника",
    "attachment": "вкладення",
    "other": "інші дані",
  },
  all: (kinds) => {
    const text = list.format(kinds);
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  },
} satisfies Catalogue["prepare"];
