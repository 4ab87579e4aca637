import type { Catalogue } from "../catalogues.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";

const plural = pluralIn("ru");
const list = new Intl.ListFormat("ru");

/** Kinds named in one line; all are in the list below it. */
const MOST_KINDS = 3;

export const settings = {
  title: "Настройки",
  lead:
    "Они остаются на этом устройстве и действуют для всего, что вы с него отправляете.",
  open: "Настройки",
  openAway: "Настройки, в новой вкладке",
  close: "Закрыть",
  sending: "Что вы отправляете",
  strip: "Очищать фото",
  stripLead:
    "Место, камера и время удаляются, прежде чем фото покинет устройство. Само изображение не меняется.",
  compress: "Сжимать",
  compressLead:
    "То, что хорошо сжимается, передаётся меньшим числом байтов и приходит таким, каким было.",
  padding: "Скрывать размеры",
  paddingLead:
    "Добавляется до одной восьмой пустых байтов, чтобы никто по пути не узнал файл по размеру.",
  you: "Вы",
  paths: "Как вы соединяетесь",
  relayOnly: "Скрывать мой адрес",
  relayOnlyLead:
    "Только ретрансляторы: никто в комнате не узнает ваш сетевой адрес, а значит, и где вы примерно. Часто медленнее. Действует со следующего соединения.",
  relay: "Ретранслятор этого сайта",
  relayLead:
    "Он переносит запечатанное и не может его прочитать: это путь, когда другие не работают, а в офисе или дома часто и самый быстрый.",
  speed: "Предел отправки, Мбит/с",
  speedLead: "Пустое поле означает без ограничений. Действует сразу.",
  limitPerMember: "Каждому человеку",
  limitTotal: "Всем вместе",
  look: "Вид",
  language: "Язык",
  languageOfBrowser: "Как в браузере",
  theme: "Тема",
  themes: { system: "Как на устройстве", light: "Светлая", dark: "Тёмная" },
} satisfies Catalogue["settings"];

export const preflight = {
  title: "Проверить соединение",
  lead: "Пробует каждый путь, которым файлы могут пойти отсюда.",
  check: "Проверить",
  checking: "Проверяем…",
  again: "Проверить ещё раз",
  path: {
    "server": "Сервер Tallow",
    "direct": "Напрямую, из браузера в браузер",
    "turn-udp": "Сервер TURN",
    "turn-tcp": "Сервер TURN через TCP",
    "turn-tls": "Сервер TURN через TLS, как веб-страница",
    "relay": "Ретранслятор этого сайта",
  },
  state: (check) => {
    switch (check.state) {
      case "checking":
        return "Проверяем…";
      case "works":
        return "Работает.";
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
      return "Без сервера вас никто не найдёт. Проверьте соединение с сетью.";
    }
    if (working.includes("direct")) return "У вас хорошее соединение.";
    return working.length > 1
      ? "Вы можете соединиться с другими через сервер посередине."
      : "Вас можно найти, но соединиться с вами нельзя. Попробуйте другую сеть.";
  },
} satisfies Catalogue["preflight"];

const absences = {
  none: "На этом сайте его нет.",
  off: "Вы его выключили.",
};

const faults = {
  "no-answer": "Не отвечает. Проверьте соединение с сетью.",
  "no-socket":
    "Отвечает, но не держит соединение. Возможно, мешает прокси или расширение.",
  "no-webrtc": "В этом браузере нет WebRTC, или он выключен.",
  "no-address":
    "Не найден адрес, по которому с вами могли бы соединиться. Возможно, его скрывает брандмауэр или расширение.",
  "no-connection": "Ничего не прошло. Возможно, мешает брандмауэр.",
  "no-relay-address":
    "Не дал адреса для соединения. Он не работает, или мешает брандмауэр.",
  "timeout": "Это заняло слишком много времени.",
};

export const prepare = {
  underWay: (done, total) => `Готовим файлы, ${done} из ${total}`,
  unclean: (names) => {
    const [first = ""] = names;
    return names.length === 1
      ? `Не удалось очистить ${quoted(first)}.`
      : plural(names.length, {
        one: `Не удалось очистить #\u00a0фото, в том числе ${quoted(first)}.`,
        few: `Не удалось очистить #\u00a0фото, в том числе ${quoted(first)}.`,
        many: `Не удалось очистить #\u00a0фото, в том числе ${quoted(first)}.`,
        other: `Не удалось очистить #\u00a0фото, в том числе ${quoted(first)}.`,
      });
  },
  uncleanNext: (count) =>
    count === 1
      ? "Оно может выдать, где и когда снято. Пока вы не решите, ничего не будет предложено."
      : "Они могут выдать, где и когда сняты. Пока вы не решите, ничего не будет предложено.",
  send: "Всё равно отправить",
  drop: (count) => count === 1 ? "Не отправлять его" : "Не отправлять их",
  cleaned: (kinds, photos) => {
    const named = kinds.length > MOST_KINDS
      ? [...kinds.slice(0, MOST_KINDS), "другое"]
      : kinds;
    const what = list.format(named);
    return plural(photos, {
      one: `Удалено из #\u00a0фото: ${what}`,
      few: `Удалено из #\u00a0фото: ${what}`,
      many: `Удалено из #\u00a0фото: ${what}`,
      other: `Удалено из #\u00a0фото: ${what}`,
    });
  },
  kinds: {
    "place": "место",
    "time": "время",
    "camera": "камера",
    "serial-number": "серийные номера",
    "author": "автор",
    "software": "программа",
    "description": "описание",
    "history": "история изменений",
    "thumbnail": "миниатюра",
    "maker-note": "данные изготовителя",
    "attachment": "вложения",
    "other": "прочие данные",
  },
  all: (kinds) => {
    const text = list.format(kinds);
    return text.slice(0, 1).toUpperCase() + text.slice(1);
  },
} satisfies Catalogue["prepare"];
