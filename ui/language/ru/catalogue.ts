import type { Catalogue } from "../catalogues.ts";
import { chat } from "./chat.ts";
import { screen } from "./screen.ts";
import { installed } from "./installed.ts";
import { notify, preview, scan } from "./handy.ts";
import { mail, usage } from "./mail.ts";
import { pluralIn } from "../plural.ts";
import { quoted } from "./files.ts";
import { back, history } from "./history.ts";
import { about, colours, group, invite, member, recipients } from "./people.ts";
import {
  deviceNotice,
  hostNotice,
  problem,
  returnNotice,
  transferNotice,
} from "./problem.ts";
import { joining, open, remember, room, verify } from "./room.ts";
import { preflight, prepare, settings } from "./settings.ts";
import { announce, list, offer, save, transfer } from "./transfer.ts";

const plural = pluralIn("ru");

export const catalogue = {
  app: {
    name: "Tallow",
    description: "Файлы из вашего браузера в другой. Между ними никого.",
    home: "Tallow, на главную",
    skip: "К содержимому",
    security: "Безопасность",
    tab: (percent) => `${percent} · Tallow`,
    script:
      "Tallow запечатывает файлы в вашем браузере, поэтому нужен JavaScript. Разрешите его для этой страницы.",
  },
  home: {
    title: "Файлы из рук в руки.",
    lead:
      "Из вашего браузера в другой, запечатанные на весь путь. Никто посередине не может их прочитать.",
    choose: "Выбрать файлы",
    folder: "Выбрать папку",
    dropHint: "или перетащите их в любое место страницы",
    facts:
      "Без учётной записи. Без копии на сервере. Без ограничений, кроме места на диске.",
  },
  drop: {
    send: "Отпустите, чтобы отправить",
    pastedText: "Вставленный текст.txt",
  },
  code: {
    label: "Вам дали код или ссылку?",
    placeholder: "amber-swan-kite",
    join: "Войти",
    hint: "Три слова, восемь символов или ссылка.",
    completions: "Подходящие слова",
    password: "Мне дали ещё и пароль",
  },
  password: {
    add: "Добавить пароль",
    change: "Пароль задан. Изменить",
    label: "Пароль",
    lead:
      "Его должен знать каждый, кто входит. Передайте его другим путём, чем код: его нет ни в коде, ни в ссылке.",
    set: "Задать пароль",
    done: "Пароль задан.",
    enter: "Войти",
    asked: "Эта комната просит пароль.",
    wrong: "Это неверный пароль.",
    left: (count) =>
      plural(count, {
        one: "Введите тот, что вам дали. Осталась #\u00a0попытка.",
        few: "Введите тот, что вам дали. Осталось #\u00a0попытки.",
        many: "Введите тот, что вам дали. Осталось #\u00a0попыток.",
        other: "Введите тот, что вам дали. Осталось #\u00a0попытки.",
      }),
  },
  device: {
    title: "Знакомые устройства",
    connect: "Соединиться",
    connectTo: (name) => `Соединиться с устройством ${quoted(name)}`,
    forget: "Забыть",
    forgetNamed: (name) => `Забыть устройство ${quoted(name)}`,
    forgetTitle: (name) => `Забыть устройство ${quoted(name)}?`,
    forgetLead: "Чтобы встретиться снова, понадобится новый код.",
    keep: "Оставить",
    verified: "Картинки сверены",
    awaited: (name) =>
      `Ждём устройство ${
        quoted(name)
      }. Откройте на нём Tallow и выберите это устройство.`,
  },
  room,
  joining,
  open,
  colours,
  member,
  about,
  invite,
  group,
  recipients,
  verify,
  remember,
  offer,
  list,
  transfer,
  save,
  prepare,
  settings,
  preflight,
  history,
  back,
  closed: {
    again: { retry: "Попробовать ещё раз", anew: "Создать новую комнату" },
    home: "На главную",
  },
  lost: {
    title: "Этой комнате нужна её ссылка",
    lead:
      "Тайная часть ссылки никогда не остаётся в адресной строке. Откройте ссылку ещё раз, введите код или начните заново.",
    home: "На главную",
  },
  announce,
  chat,
  screen,
  installed,
  scan,
  notify,
  preview,
  mail,
  usage,
  pages: {
    notFoundTitle: "Здесь ничего нет",
    notFound: "Возможно, в адресе ошибка или страница переехала.",
    brokenTitle: "У нас что-то пошло не так",
    broken: "Вы здесь ни при чём. Попробуйте ещё раз через минуту.",
    home: "На главную",
  },
  problem,
  hostNotice,
  deviceNotice,
  returnNotice,
  transferNotice,
} satisfies Catalogue;
